package vn.parindex.site.intake.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.ComputedFraction;
import vn.parindex.site.grid.Grid;

/**
 * The lines of an annex, found by the heads of its columns, each below the line that it is part of.
 * Lines before the heads, the numbers of columns and whatever follows the total are no lines.
 */
final class AnnexTable {

  /** Heads stand below the title of the decision and its number. */
  private static final int HEADS_AT_LATEST = 60;

  private static final Pattern NUMBER_OF_COLUMN = Pattern.compile("\\(?\\d{1,2}\\)?");
  private static final Pattern POINTS = Pattern.compile("[-–−+]?(\\d{1,3})(?:[.,](\\d{1,2}))?");
  private static final String FOR_POINTS = "số điểm, ví dụ 1,5 hoặc 10/3";
  private static final String FOR_NUMBERS = "số thứ tự như I, 1, 1.1, a), -, +";

  private final Grid grid;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Line> top = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private Optional<Line> total = Optional.empty();

  /** The columns, from 0; −1 for one that is not there. */
  private record Columns(int head, int mark, int name, int points, int rule) {}

  private AnnexTable(Grid grid) {
    this.grid = grid;
  }

  /** Reads a table. */
  static AnnexTable of(Grid grid) {
    AnnexTable table = new AnnexTable(grid);
    table
        .columns()
        .ifPresentOrElse(
            table::read,
            () ->
                table.report(
                    Problem.ANNEX_NO_HEAD,
                    grid.place(0, 0),
                    "",
                    "một dòng đầu bảng có cột \"Tiêu chí\" (hoặc \"Nội dung\") và cột \"Điểm tối"
                        + " đa\" (hoặc \"Điểm chuẩn\")",
                    "Ghi tên hai cột ấy ở đầu bảng như trong quyết định, rồi nhập lại."));
    return table;
  }

  /** The lines of the highest level. */
  List<Line> top() {
    return top;
  }

  /** The line of the total, if there is one. */
  Optional<Line> total() {
    return total;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether this table has the heads of a framework. */
  static boolean isOne(Grid grid) {
    return new AnnexTable(grid).columns().isPresent();
  }

  private Optional<Columns> columns() {
    for (int row = 0; row < Math.min(grid.rows().size(), HEADS_AT_LATEST); row++) {
      int mark = -1;
      int name = -1;
      int points = -1;
      int rule = -1;
      for (int column = 0; column < grid.rows().get(row).size(); column++) {
        String head = Folded.of(words(grid.at(row, column)));
        if (head.length() > 80) {
          continue; // A sentence above the table.
        }
        if (mark < 0 && head.matches("stt|tt|so tt|so thu tu|muc")) {
          mark = column;
        } else if (points < 0 && head.matches(".*diem (toi da|chuan|quy dinh).*|diem|thang diem")) {
          points = column;
        } else if (rule < 0
            && head.matches(".*(cach cham|cach tinh|huong dan|phuong phap|hinh thuc|ghi chu).*")) {
          rule = column;
        } else if (name < 0 && head.matches(".*(tieu chi|noi dung|linh vuc).*")) {
          name = column;
        }
      }
      if (name >= 0 && points >= 0) {
        return Optional.of(new Columns(row, mark, name, points, rule));
      }
    }
    return Optional.empty();
  }

  private void read(Columns columns) {
    for (int row = columns.head() + 1; row < grid.rows().size() && total.isEmpty(); row++) {
      boolean isHeadAgain = grid.rows().get(row).equals(grid.rows().get(columns.head()));
      if (!isHeadAgain && !isNumbersOfColumns(row)) {
        read(row, columns);
      }
    }
    if (top.isEmpty() && findings.isEmpty()) {
      report(
          Problem.ANNEX_NO_HEAD,
          grid.place(columns.head(), columns.name()),
          words(grid.at(columns.head(), columns.name())),
          "các dòng tiêu chí dưới đầu bảng",
          "Kiểm tra xem có chọn đúng tệp phụ lục không.");
    }
  }

  private boolean isNumbersOfColumns(int row) {
    List<String> cells =
        grid.rows().get(row).stream().map(AnnexTable::words).filter(w -> !w.isEmpty()).toList();
    return cells.size() > 2 && cells.stream().allMatch(w -> NUMBER_OF_COLUMN.matcher(w).matches());
  }

  private void read(int row, Columns columns) {
    String words = words(grid.at(row, columns.name()));
    if (Folded.of(
            words.isEmpty() && columns.mark() >= 0 ? words(grid.at(row, columns.mark())) : words)
        .matches("(tong|cong)( (cong|so|diem|cac).*)?")) {
      points(row, columns)
          .ifPresent(
              points ->
                  total =
                      Optional.of(
                          new Line(
                              grid.place(row, columns.points()),
                              Mark.NOTHING,
                              words,
                              Optional.of(points),
                              "")));
      return;
    }
    Optional<Mark.Led> led = led(row, columns, words);
    if (led.isEmpty() || led.get().words().isEmpty()) {
      return;
    }
    Line line =
        new Line(
            grid.place(row, columns.points()),
            led.get().mark(),
            led.get().words(),
            points(row, columns),
            columns.rule() < 0 ? "" : words(grid.at(row, columns.rule())));
    if (line.mark().kind() == Mark.Kind.NONE && line.points().isEmpty()) {
      if (!open.isEmpty()) {
        open.get(open.size() - 1).explain(line.name());
      }
      return;
    }
    place(line);
  }

  /** The mark of a row and the words after it; empty when it was reported. */
  private Optional<Mark.Led> led(int row, Columns columns, String words) {
    Cell cell = columns.mark() < 0 ? new Cell.Blank() : grid.at(row, columns.mark());
    CellPlace place = grid.place(row, Math.max(0, columns.mark()));
    if (cell instanceof Cell.Blank) {
      return Optional.of(Mark.leading(words));
    }
    if (cell instanceof Cell.Day day) {
      report(
          Problem.ANNEX_NUMBER,
          place,
          "ngày " + day.day(),
          FOR_NUMBERS,
          "Excel đã đổi số thứ tự thành ngày: định dạng ô là Văn bản (Text) rồi gõ lại số.");
      return Optional.empty();
    }
    Optional<Mark> mark =
        Mark.of(words(cell)).map(m -> cell instanceof Cell.Number ? inSequence(m, place) : m);
    if (mark.isEmpty()) {
      report(
          Problem.ANNEX_NUMBER,
          place,
          words(cell),
          FOR_NUMBERS,
          "Sửa số thứ tự của dòng theo quyết định.");
      return Optional.empty();
    }
    if (mark.get().kind() == Mark.Kind.NUMBER) {
      int dot = mark.get().text().lastIndexOf('.');
      lastNumbers.put(
          mark.get().text().substring(0, dot + 1),
          Integer.parseInt(mark.get().text().substring(dot + 1)));
    }
    return Optional.of(new Mark.Led(mark.get(), words));
  }

  /** A sheet keeps the number 1.10 as 1.1: after 1.9 it can only be 1.10. */
  private Mark inSequence(Mark mark, CellPlace place) {
    int dot = mark.text().lastIndexOf('.');
    int next = lastNumbers.getOrDefault(mark.text().substring(0, dot + 1), 0) + 1;
    if (dot < 0 || next % 10 != 0 || !mark.text().substring(dot + 1).equals(next / 10 + "")) {
      return mark;
    }
    String meant = mark.text() + "0";
    report(
        Problem.ANNEX_READ_AS,
        place,
        mark.text(),
        "số thứ tự " + meant + ", vì đứng sau " + mark.text().substring(0, dot + 1) + (next - 1),
        "Không phải sửa nếu đúng là " + meant + "; để khỏi nhầm, định dạng cột là Văn bản (Text).");
    return new Mark(mark.kind(), meant, mark.depth());
  }

  private Optional<Fraction> points(int row, Columns columns) {
    Cell cell = grid.at(row, columns.points());
    Optional<Fraction> computed = ComputedFraction.of(cell);
    if (computed.isPresent()) {
      findings.add(
          ComputedFraction.note(
              grid.place(row, columns.points()), cell, FOR_POINTS, computed.get()));
      return computed;
    }
    if (cell instanceof Cell.Number number) {
      return Optional.of(Fraction.of(number.value()));
    }
    String words = words(cell);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String bare = words.replaceFirst("(?iu)\\s*điểm$", "");
    var found = POINTS.matcher(bare);
    Optional<Fraction> said =
        found.matches()
            ? Optional.of(
                Fraction.of(
                    new BigDecimal(
                        found.group(1) + "." + Optional.ofNullable(found.group(2)).orElse("0"))))
            : Fraction.ofWritten(bare);
    if (said.isPresent()) {
      return said;
    }
    report(
        Problem.ANNEX_POINTS,
        grid.place(row, columns.points()),
        words,
        FOR_POINTS,
        "Ghi số điểm tối đa; dòng không có điểm thì để trống.");
    return Optional.empty();
  }

  private void place(Line line) {
    int level = open.size();
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).mark().isLike(line.mark())) {
        level = i;
        break;
      }
    }
    while (open.size() > level) {
      open.remove(open.size() - 1);
    }
    if (open.isEmpty()) {
      top.add(line);
    } else {
      open.get(open.size() - 1).add(line);
    }
    open.add(line);
  }

  private static String words(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return words.text().replaceAll("\\s+", " ").strip();
    }
    if (cell instanceof Cell.Number number) {
      return number.shown();
    }
    return cell instanceof Cell.Fault fault ? fault.shown() : "";
  }

  private void report(
      Problem problem, CellPlace place, String found, String expected, String remedy) {
    findings.add(Lines.finding(problem, place, found, expected, remedy));
  }
}
