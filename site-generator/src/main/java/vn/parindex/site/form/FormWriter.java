package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.workbook.Decimals;
import vn.parindex.site.workbook.Layout;
import vn.parindex.site.workbook.Sheet;
import vn.parindex.site.workbook.SheetWriter;
import vn.parindex.site.workbook.Style;
import vn.parindex.site.workbook.Validation;
import vn.parindex.site.workbook.WorkbookWriter;

/** Writes forms from their declarations. */
final class FormWriter {

  /** The row of the heads, from 1. */
  static final int HEAD_ROW = 3;

  /** The widths of the instructions. */
  private static final List<Integer> PAGE = List.of(24, 74, 44);

  private static final int UNIT_CODE_WIDTH = 10;
  private static final int UNIT_NAME_WIDTH = 20;

  /** What can be a day at all, as in the schemas. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
  static final String INSTRUCTIONS = "Hướng dẫn";

  private final Dataset dataset;
  private final List<FormSheet> sheets;
  private final String notice;

  FormWriter(Dataset dataset, List<FormSheet> sheets, String notice) {
    this.dataset = dataset;
    this.sheets = sheets;
    this.notice = notice;
  }

  /** The workbook for a unit, or for the office when there is none. */
  byte[] form(Optional<Unit> unit) {
    List<Sheet> made = new ArrayList<>();
    List<FormSheet> asked =
        sheets.stream()
            .filter(sheet -> unit.map(Unit::id).map(id -> sheet.unit(id).isPresent()).orElse(true))
            .toList();
    made.add(instructions(unit, asked));
    asked.forEach(sheet -> made.add(sheet(sheet, unit)));
    made.add(FormLabel.of(dataset, unit, notice, asked).sheet());
    return WorkbookWriter.form(
        "Biểu mẫu – " + unit.map(FormWriter::name).orElse("tất cả đơn vị"), day(), made);
  }

  /** The day that the file says it was made on: no time of the clock. */
  private LocalDate day() {
    LocalDate last = dataset.lastDay();
    return last.equals(LocalDate.MIN) ? FIRST_DAY : last;
  }

  /** A unit with its code. */
  static String name(Unit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }

  private Sheet instructions(Optional<Unit> unit, List<FormSheet> asked) {
    SheetWriter page = SheetWriter.of(new Layout(PAGE, true, 0, 0, false, true, false, ""));
    line(page, Style.TITLE, "BIỂU MẪU – " + unit.map(FormWriter::name).orElse("TẤT CẢ ĐƠN VỊ"));
    if (!notice.isEmpty()) {
      page.row(lines(notice, PAGE.get(1)));
      page.text(Style.NOTICE, IllustrativeNotice.WORDS);
      page.text(Style.PROSE, notice);
    }
    page.row();
    fact(page, "Bộ số liệu", dataset.identity().name());
    fact(page, "Gửi lại cho", dataset.identity().publisher());
    page.row();
    line(page, Style.LABEL, "Cách ghi");
    int step = 1;
    for (String said : steps(unit.isPresent())) {
      page.row(lines(said, PAGE.get(1)));
      page.text(Style.PROSE, "Bước " + step++);
      page.text(Style.PROSE, said);
    }
    page.row();
    line(page, Style.LABEL, "Màu ô");
    page.row();
    page.blank(Style.ASKED_NUMBER);
    page.text(Style.PROSE, "Ô vàng: ghi vào đây.");
    page.row();
    page.blank(Style.CLOSED);
    page.text(Style.PROSE, "Ô xám: không ghi.");
    page.row();
    line(page, Style.HEAD, "Trang");
    page.text(Style.HEAD, "Ghi gì");
    page.text(Style.HEAD, "Ai ghi");
    for (FormSheet sheet : asked) {
      String asks = sheet.title() + ". " + sheet.hint();
      String by =
          Stream.of(By.values())
              .filter(each -> sheet.asked().stream().anyMatch(column -> column.by() == each))
              .map(each -> each.words() + ": " + heads(sheet, each))
              .collect(Collectors.joining("; "));
      page.row(Math.max(lines(asks, PAGE.get(1)), lines(by, PAGE.get(2))));
      page.text(Style.TOLD, sheet.tab());
      page.text(Style.TOLD, asks);
      page.text(Style.TOLD, by);
    }
    return page.end(INSTRUCTIONS);
  }

  private static String heads(FormSheet sheet, By by) {
    return sheet.asked().stream()
        .filter(column -> column.by() == by)
        .map(Asked::head)
        .collect(Collectors.joining(", "));
  }

  private List<String> steps(boolean isOfUnit) {
    List<String> steps = new ArrayList<>();
    steps.add("Mở từng trang ở dưới. Chỉ ghi vào ô vàng; chọn một ô sẽ hiện lời nhắc phải ghi gì.");
    steps.add(
        "Chưa có số thì để trống. Ô trống là chưa nói gì: không phải số 0, và không xóa số đã có.");
    steps.add(
        "Ô số chỉ ghi số: 35, không ghi \"35 hồ sơ\", \"-\" hay \"x\". Ngày ghi ngày/tháng/năm:"
            + " 31/10/2025.");
    steps.add("Không thêm, xóa, gộp, dời dòng hay cột; không đổi tên trang; không sửa cột Mã.");
    steps.add(
        isOfUnit
            ? "Lưu tệp này (giữ dạng .xlsx) và gửi lại cho "
                + dataset.identity().publisher()
                + ". Sai số nào thì sửa số đó rồi gửi lại cả tệp."
            : "Lưu tệp này vào thư mục chung với các tệp đơn vị gửi về, rồi nhập cả thư mục.");
    return steps;
  }

  private static void fact(SheetWriter page, String label, String value) {
    line(page, Style.LABEL, label);
    page.text(Style.PROSE, value);
  }

  private static void line(SheetWriter page, Style style, String text) {
    page.row();
    page.text(style, text);
  }

  private Sheet sheet(FormSheet sheet, Optional<Unit> unit) {
    boolean isOffice = unit.isEmpty();
    int before = isOffice ? 2 : 0;
    List<Integer> widths = new ArrayList<>();
    if (isOffice) {
      widths.addAll(List.of(UNIT_CODE_WIDTH, UNIT_NAME_WIDTH));
    }
    sheet.columns().forEach(column -> widths.add(column.width()));
    String status = notice.isEmpty() ? "" : " – " + IllustrativeNotice.WORDS;
    SheetWriter to =
        SheetWriter.of(
            new Layout(
                widths,
                true,
                HEAD_ROW,
                before + 2,
                isOffice,
                true,
                false,
                dataset.identity().name() + " – " + sheet.tab() + status));
    line(to, Style.TITLE, sheet.title() + unit.map(one -> " – " + name(one)).orElse("") + status);
    line(to, Style.PLAIN, sheet.hint());
    to.row(
        sheet.columns().stream()
            .mapToInt(column -> lines(column.head(), column.width()))
            .max()
            .orElse(1));
    if (isOffice) {
      to.text(Style.HEAD, FormSheet.UNIT_CODE);
      to.text(Style.HEAD, FormSheet.UNIT_NAME);
    }
    for (Column column : sheet.columns()) {
      boolean asks = column instanceof Asked asked && (isOffice || asked.by() == By.UNIT);
      to.text(asks ? Style.HEAD_ASKED : Style.HEAD, column.head());
    }
    for (Unit each :
        unit.flatMap(one -> sheet.unit(one.id())).map(List::of).orElse(sheet.units())) {
      for (Row row : sheet.rows().apply(each)) {
        row(sheet, each, row, isOffice, to);
      }
    }
    for (int i = 0; i < sheet.columns().size(); i++) {
      if (sheet.columns().get(i) instanceof Asked asked && (isOffice || asked.by() == By.UNIT)) {
        to.validate(before + i, HEAD_ROW + 1, to.rows(), rule(sheet, asked, before, before + i));
      }
    }
    return to.end(sheet.tab());
  }

  private static void row(FormSheet sheet, Unit unit, Row row, boolean isOffice, SheetWriter to) {
    List<Cell> told = new ArrayList<>();
    int lines = 1;
    for (Column column : sheet.columns()) {
      Cell cell =
          column instanceof Column.Told tells ? tells.tells().apply(unit, row) : new Cell.Blank();
      told.add(cell);
      if (cell instanceof Cell.Words words) {
        lines = Math.max(lines, lines(words.text(), column.width()));
      }
    }
    to.row(lines);
    if (isOffice) {
      to.text(Style.CODE, unit.code());
      to.text(Style.TOLD, unit.fullName());
    }
    for (int i = 0; i < told.size(); i++) {
      if (sheet.columns().get(i) instanceof Asked asked) {
        to.blank(
            row.isGroup()
                ? Style.GROUP
                : FormSheet.isOpen(asked, row, isOffice) ? style(asked.answer()) : Style.CLOSED);
      } else {
        told(told.get(i), row.isGroup() ? Style.GROUP : i == 0 ? Style.CODE : Style.TOLD, to);
      }
    }
  }

  /** How many lines words need in a column, broken between words; a little more than less. */
  private static int lines(String text, int width) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length();
    }
    return lines;
  }

  private static void told(Cell cell, Style style, SheetWriter to) {
    if (cell instanceof Cell.Words words) {
      to.text(style, words.text());
    } else if (cell instanceof Cell.Number number) {
      to.number(style, Decimals.plain(number.value()));
    } else {
      to.blank(style);
    }
  }

  private static Style style(Answer answer) {
    if (answer instanceof Answer.Points) {
      return Style.ASKED_NUMBER;
    }
    if (answer instanceof Answer.Whole) {
      return Style.ASKED_WHOLE;
    }
    return answer instanceof Answer.Day ? Style.ASKED_DAY : Style.ASKED_TEXT;
  }

  private static Validation rule(FormSheet sheet, Asked column, int before, int index) {
    String title = column.head();
    Answer answer = column.answer();
    if (answer instanceof Answer.Points points) {
      return Validation.formula(
          points(sheet, points, before, index),
          title,
          column.prompt(),
          "Ghi số từ 0 đến điểm tối đa của dòng, hoặc để trống.");
    }
    if (answer instanceof Answer.Whole whole) {
      return Validation.whole(
          whole.most(), title, column.prompt(), "Ghi số nguyên từ 0 trở lên, hoặc để trống.");
    }
    if (answer instanceof Answer.Day) {
      return Validation.day(
          FIRST_DAY,
          LAST_DAY,
          title,
          column.prompt(),
          "Ghi ngày/tháng/năm, ví dụ 31/10/2025, hoặc để trống.");
    }
    if (answer instanceof Answer.OneOf of) {
      return Validation.list(
          of.choices().stream().map(Choice::words).toList(),
          title,
          column.prompt(),
          "Chọn một mục trong danh sách, hoặc để trống.");
    }
    return Validation.words(title, column.prompt());
  }

  /** A number up to the most of the row, or one of the reasons. */
  private static String points(FormSheet sheet, Answer.Points points, int before, int index) {
    int row = HEAD_ROW + 1;
    String cell = CellPlace.letters(index) + row;
    int most = 0;
    while (!sheet.columns().get(most).head().equals(FormSheet.MOST)) {
      most++;
    }
    return "OR(AND(ISNUMBER("
        + cell
        + "),"
        + cell
        + ">=0,"
        + cell
        + "<=$"
        + CellPlace.letters(before + most)
        + row
        + ")"
        + points.reasons().stream()
            .map(reason -> "," + cell + "=\"" + reason.words() + "\"")
            .collect(Collectors.joining())
        + ")";
  }
}
