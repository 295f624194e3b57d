package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.Given;

/** Reads one sheet of a form by its declaration. */
final class SheetReader {

  /** The head lies no deeper; rows may have been inserted above it. */
  private static final int DEEPEST_HEAD = 20;

  /** So many codes of missing rows are named. */
  private static final int NAMED = 10;

  private final Grid grid;
  private final FormSheet sheet;
  private final Optional<Unit> onlyUnit;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private int head;

  /** Where each head was found; a head that stands twice is not among them. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Map<String, Map<String, Row>> rows = new HashMap<>();
  private final Map<String, Set<String>> seen = new LinkedHashMap<>();

  /** What was reported where, to find what is said twice. */
  private final Map<Report, CellPlace> reports = new HashMap<>();

  private record Report(String unit, String code, Optional<LocalDate> on) {}

  /**
   * A reader.
   *
   * @param onlyUnit whose form it is; empty for the form of the office
   */
  SheetReader(Grid grid, FormSheet sheet, Optional<Unit> onlyUnit) {
    this.grid = grid;
    this.sheet = sheet;
    this.onlyUnit = onlyUnit;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Finding> findings() {
    return findings;
  }

  void read() {
    if (!heads()) {
      return;
    }
    merged();
    otherColumns();
    for (int row = head + 1; row < grid.rows().size(); row++) {
      row(row);
    }
    gone();
    hidden();
  }

  // The head

  private List<String> heads(boolean all) {
    List<String> heads = new ArrayList<>();
    if (onlyUnit.isEmpty()) {
      heads.add(FormSheet.UNIT_CODE);
    }
    heads.add(FormSheet.CODE);
    heads.add(sheet.columns().get(1).head());
    sheet.columns().stream()
        .skip(2)
        .filter(column -> all || column instanceof Asked)
        .forEach(column -> heads.add(column.head()));
    return heads;
  }

  /** Finds the head and its columns; false where rows cannot be told apart without it. */
  private boolean heads() {
    List<String> wanted = heads(true);
    int most = 0;
    for (int row = 0; row < Math.min(DEEPEST_HEAD, grid.rows().size()); row++) {
      int count = 0;
      for (int column = 0; column < grid.rows().get(row).size(); column++) {
        String text = SearchFold.fold(text(row, column));
        count += wanted.stream().anyMatch(head -> SearchFold.fold(head).equals(text)) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        head = row;
      }
    }
    if (most < 2) {
      findings.add(
          grid.place(0, 0)
              .finding(
                  Problem.FORM_HEAD,
                  "không có dòng tên cột",
                  "dòng tên cột như khi gửi đi: " + String.join(", ", wanted),
                  "Chép lại dòng tên cột từ biểu mẫu gốc."));
      return false;
    }
    Set<String> twice = new HashSet<>();
    for (String name : wanted) {
      place(name, twice);
    }
    List<String> needed = heads(false);
    Map<Integer, String> unknown = unknownHeads(wanted);
    for (String name : needed) {
      if (!places.containsKey(name) && !twice.contains(name)) {
        missing(name, unknown);
      }
    }
    moved(needed);
    return places.containsKey(FormSheet.CODE)
        && (onlyUnit.isPresent() || places.containsKey(FormSheet.UNIT_CODE));
  }

  private void place(String name, Set<String> twice) {
    for (int column = 0; column < grid.rows().get(head).size(); column++) {
      if (SearchFold.fold(text(head, column)).equals(SearchFold.fold(name))) {
        Integer other = places.putIfAbsent(name, column);
        if (other != null && twice.add(name)) {
          findings.add(
              grid.place(head, column)
                  .finding(
                      Problem.HEAD_TWICE,
                      "\"" + name + "\", cũng là tên cột ở ô " + grid.place(head, other).cell(),
                      "mỗi cột một tên",
                      "Xóa cột thừa; không cột nào trong hai cột này được đọc."));
        }
      }
    }
    if (twice.contains(name)) {
      places.remove(name);
    }
  }

  private Map<Integer, String> unknownHeads(List<String> wanted) {
    Map<Integer, String> unknown = new TreeMap<>();
    for (int column = 0; column < grid.rows().get(head).size(); column++) {
      String text = text(head, column);
      String folded = SearchFold.fold(text);
      if (!text.isEmpty()
          && !folded.equals(SearchFold.fold(FormSheet.UNIT_NAME))
          && wanted.stream().noneMatch(name -> SearchFold.fold(name).equals(folded))) {
        unknown.put(column, text);
      }
    }
    return unknown;
  }

  private void missing(String name, Map<Integer, String> unknown) {
    int usual = usual(name);
    Optional<Integer> near =
        Spelling.nearest(name, unknown.values())
            .flatMap(
                text ->
                    unknown.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(text))
                        .map(Map.Entry::getKey)
                        .findFirst())
            .or(() -> Optional.of(usual).filter(unknown::containsKey));
    int column = near.orElse(usual);
    findings.add(
        grid.place(head, column)
            .finding(
                Problem.FORM_HEAD,
                near.map(found -> "\"" + unknown.get(found) + "\"").orElse(""),
                "tên cột \"" + name + "\"",
                near.isPresent()
                    ? "Ghi lại đúng tên cột; chưa đúng thì số trong cột không được đọc."
                    : "Chép lại cột này từ biểu mẫu gốc."));
  }

  /** Where a column stood when the form was sent. */
  private int usual(String name) {
    int before = onlyUnit.isPresent() ? 0 : 2;
    for (int i = 0; i < sheet.columns().size(); i++) {
      if (sheet.columns().get(i).head().equals(name)) {
        return before + i;
      }
    }
    return 0;
  }

  private void moved(List<String> needed) {
    int last = -1;
    for (String name : needed) {
      Integer column = places.get(name);
      if (column == null) {
        continue;
      }
      if (column < last) {
        findings.add(
            grid.place(head, column)
                .finding(
                    Problem.FORM_COLUMN_MOVED,
                    "cột \"" + name + "\"",
                    "cột này ở cột " + CellPlace.letters(usual(name)),
                    "Vẫn đọc theo tên cột. Kiểm tra xem các số có đi cùng tên cột không."));
      } else {
        last = column;
      }
    }
  }

  // What stands beside and below

  private void merged() {
    for (Grid.Merged merged : grid.merged()) {
      boolean isInTable =
          merged.lastRow() > head
              && places.values().stream()
                  .anyMatch(
                      column -> column >= merged.firstColumn() && column <= merged.lastColumn());
      if (isInTable) {
        CellPlace last = grid.place(merged.lastRow(), merged.lastColumn());
        findings.add(
            grid.place(merged.firstRow(), merged.firstColumn())
                .finding(
                    Problem.CELL_MERGED,
                    "một ô gộp đến " + last.cell(),
                    "mỗi ô một số",
                    "Bỏ gộp ô, rồi ghi số vào từng ô."));
      }
    }
  }

  private boolean isMerged(int row, int column) {
    return grid.merged().stream()
        .anyMatch(
            merged ->
                row >= merged.firstRow()
                    && row <= merged.lastRow()
                    && column >= merged.firstColumn()
                    && column <= merged.lastColumn());
  }

  /** Columns that the form does not have. */
  private void otherColumns() {
    Set<Integer> known = new HashSet<>(places.values());
    for (int column = 0; column < grid.rows().get(head).size(); column++) {
      if (!text(head, column).isEmpty() && isOfForm(text(head, column))) {
        known.add(column);
      }
    }
    Set<Integer> told = new HashSet<>();
    for (int row = head + 1; row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.rows().get(row).size(); column++) {
        if (!known.contains(column) && !isBlank(row, column) && told.add(column)) {
          findings.add(
              grid.place(row, column)
                  .finding(
                      Problem.COLUMN_NOT_READ,
                      CellValues.shown(grid.at(row, column)),
                      "chỉ các cột của biểu mẫu",
                      "Cột này không được đọc: chép số sang cột của biểu mẫu, hoặc xóa."));
        }
      }
    }
  }

  private boolean isOfForm(String text) {
    String folded = SearchFold.fold(text);
    return heads(true).stream().anyMatch(name -> SearchFold.fold(name).equals(folded))
        || SearchFold.fold(FormSheet.UNIT_NAME).equals(folded);
  }

  private void gone() {
    List<Unit> units = onlyUnit.map(List::of).orElse(sheet.units());
    List<String> missing = new ArrayList<>();
    for (Unit unit : units) {
      Set<String> there = seen.getOrDefault(unit.code(), Set.of());
      for (Row row : rowsOf(unit).values()) {
        if (!row.isGroup() && !there.contains(row.code())) {
          missing.add(onlyUnit.isPresent() ? row.code() : unit.code() + " " + row.code());
        }
      }
    }
    if (!missing.isEmpty()) {
      int more = missing.size() - NAMED;
      findings.add(
          grid.place(head, places.get(FormSheet.CODE))
              .finding(
                  Problem.FORM_ROWS_GONE,
                  "không có dòng "
                      + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                      + (more > 0 ? " và " + more + " dòng khác" : ""),
                  "đủ các dòng như khi gửi đi",
                  "Dòng không có thì coi như chưa ghi gì. Cần ghi thì chép lại từ biểu mẫu gốc."));
    }
  }

  private void hidden() {
    for (Entry entry : entries) {
      CellPlace place = entry.place();
      if (grid.isHidden(place)) {
        findings.add(
            place.finding(
                Problem.HIDDEN_CELLS,
                CellValues.shown(grid.at(place.row(), place.column())),
                "số liệu ở dòng, cột, trang nhìn thấy được",
                "Vẫn đọc. Hiện dòng, cột hoặc trang này ra để kiểm tra; không dùng thì xóa số."));
      }
    }
  }

  // Rows

  private void row(int row) {
    Map<Asked, Integer> answered = new LinkedHashMap<>();
    for (Asked column : sheet.asked()) {
      Integer place = places.get(column.head());
      if (place != null && !isBlank(row, place)) {
        answered.put(column, place);
      }
    }
    Optional<Unit> unit = onlyUnit.or(() -> unit(row, !answered.isEmpty()));
    if (unit.isEmpty()) {
      return;
    }
    Optional<Row> found = found(row, unit.get(), answered);
    found.ifPresent(declared -> answers(row, unit.get(), declared, answered));
  }

  private Optional<Unit> unit(int row, boolean isAnswered) {
    int column = places.get(FormSheet.UNIT_CODE);
    String code = text(row, column);
    Optional<Unit> unit =
        sheet.units().stream().filter(each -> each.code().equals(code)).findFirst();
    if (unit.isEmpty() && isAnswered) {
      findings.add(
          grid.place(row, column)
              .finding(
                  Problem.FORM_UNIT,
                  code.isEmpty() ? "" : "\"" + code + "\"",
                  "mã một đơn vị của biểu mẫu",
                  Spelling.nearest(code, sheet.units().stream().map(Unit::code).toList())
                          .map(near -> "Có phải ý bạn là \"" + near + "\"? ")
                          .orElse("")
                      + "Chép lại mã từ biểu mẫu gốc; dòng tổng cộng thì xóa."));
    }
    return unit;
  }

  private Map<String, Row> rowsOf(Unit unit) {
    return rows.computeIfAbsent(
        unit.code(),
        code -> {
          Map<String, Row> byCode = new LinkedHashMap<>();
          sheet.rows().apply(unit).forEach(row -> byCode.put(row.code(), row));
          return byCode;
        });
  }

  private Optional<Row> found(int row, Unit unit, Map<Asked, Integer> answered) {
    int column = places.get(FormSheet.CODE);
    String code = text(row, column);
    Map<String, Row> known = rowsOf(unit);
    Row declared = known.get(code);
    Integer nameColumn = places.get(sheet.columns().get(1).head());
    String name = nameColumn == null ? "" : text(row, nameColumn);
    if (declared == null) {
      if (!answered.isEmpty()) {
        findings.add(
            grid.place(row, column)
                .finding(
                    Problem.FORM_CODE,
                    code.isEmpty() ? "" : CellValues.shown(grid.at(row, column)),
                    "mã " + sheet.about() + " có trong biểu mẫu",
                    byName(known, name)
                            .or(() -> nearest(code, known))
                            .map(near -> "Có phải ý bạn là \"" + near + "\"? ")
                            .orElse("")
                        + "Chép lại mã từ biểu mẫu gốc; dòng tổng cộng hoặc dòng thêm thì xóa.")
                .about(FormWriter.name(unit)));
      }
      return Optional.empty();
    }
    seen.computeIfAbsent(unit.code(), each -> new HashSet<>()).add(code);
    if (!answered.isEmpty()
        && !name.isEmpty()
        && !SearchFold.fold(name).equals(SearchFold.fold(declared.name()))) {
      findings.add(
          grid.place(row, nameColumn)
              .finding(
                  Problem.FORM_NAME,
                  CellValues.shown(grid.at(row, nameColumn)),
                  "\""
                      + declared.name()
                      + "\", vì mã ở ô "
                      + grid.place(row, column).cell()
                      + " là "
                      + code,
                  "Mã và tên đã lệch nhau: chép lại hai cột này từ biểu mẫu gốc, rồi kiểm tra số"
                      + " của dòng.")
              .about(FormWriter.name(unit) + ", " + sheet.about() + " " + code));
      return Optional.empty();
    }
    return Optional.of(declared);
  }

  /** Of no code none is the nearest. */
  private static Optional<String> nearest(String code, Map<String, Row> known) {
    return code.isEmpty() ? Optional.empty() : Spelling.nearest(code, known.keySet());
  }

  private static Optional<String> byName(Map<String, Row> known, String name) {
    return name.isEmpty()
        ? Optional.empty()
        : known.values().stream()
            .filter(row -> SearchFold.fold(row.name()).equals(SearchFold.fold(name)))
            .map(Row::code)
            .findFirst();
  }

  private void answers(int row, Unit unit, Row declared, Map<Asked, Integer> answered) {
    String about =
        FormWriter.name(unit)
            + (declared.item().isEmpty() ? "" : ", " + sheet.about() + " " + declared.code());
    CellReader reader = new CellReader(finding -> findings.add(finding.about(about)));
    Map<Asked, Given> given = new LinkedHashMap<>();
    boolean isWhole = true;
    for (Map.Entry<Asked, Integer> cell : answered.entrySet()) {
      Asked column = cell.getKey();
      CellPlace place = grid.place(row, cell.getValue());
      Cell content = grid.at(row, cell.getValue());
      if (!FormSheet.isOpen(column, declared, onlyUnit.isEmpty())) {
        findings.add(notAsked(column, declared, place, content).about(about));
        isWhole = false;
      } else if (isMerged(row, cell.getValue())) {
        isWhole = false;
      } else {
        Optional<Given> answer =
            reader.read(
                place, content, column.answer(), declared.fields().get(column.property()).most());
        answer.ifPresent(value -> given.put(column, value));
        isWhole &= answer.isPresent();
      }
    }
    if (isWhole && !isContradicted(row, given, about)) {
      reported(row, unit, declared, given, about);
    } else if (!sheet.hasReports()) {
      add(row, unit, declared, Optional.empty(), given);
    }
  }

  private Finding notAsked(Asked column, Row declared, CellPlace place, Cell content) {
    boolean isOfOffice = declared.fields().containsKey(column.property());
    return place.finding(
        Problem.FORM_NOT_ASKED,
        CellValues.shown(content),
        isOfOffice
            ? "để trống: cột \"" + column.head() + "\" do " + column.by().words() + " ghi"
            : declared.isGroup()
                ? "để trống: dòng này chỉ là tên nhóm"
                : "để trống: dòng này không hỏi \"" + column.head() + "\"",
        isOfOffice
            ? "Xóa ô này; cơ quan tổng hợp ghi vào tệp " + Forms.OFFICE.text() + "."
            : "Chuyển số sang ô vàng của dòng, hoặc xóa.");
  }

  /** A figure, and a reason why there is none. */
  private boolean isContradicted(int row, Map<Asked, Given> given, String about) {
    Optional<Asked> missing =
        given.keySet().stream().filter(column -> column.property().equals("missing")).findFirst();
    Optional<Asked> figure = given.keySet().stream().filter(SheetReader::isFigure).findFirst();
    if (missing.isEmpty() || figure.isEmpty()) {
      return false;
    }
    CellPlace place = grid.place(row, places.get(missing.get().head()));
    CellPlace other = grid.place(row, places.get(figure.get().head()));
    findings.add(
        place
            .finding(
                Problem.FIGURE_FORMS,
                CellValues.shown(grid.at(place.row(), place.column()))
                    + ", mà ô "
                    + other.cell()
                    + " có "
                    + CellValues.shown(grid.at(other.row(), other.column())),
                "chỉ số, hoặc chỉ lý do không có số",
                "Xóa một trong hai.")
            .about(about));
    given.keySet().removeIf(SheetReader::isFigure);
    given.remove(missing.get());
    return true;
  }

  private static boolean isFigure(Asked column) {
    return column.answer() instanceof Answer.Points || column.answer() instanceof Answer.Whole;
  }

  private void reported(int row, Unit unit, Row declared, Map<Asked, Given> given, String about) {
    Optional<LocalDate> on =
        given.entrySet().stream()
            .filter(entry -> entry.getKey().property().equals(FormSheet.ON))
            .map(entry -> ((Given.Day) entry.getValue()).day())
            .findFirst();
    boolean isReport =
        on.isPresent() || given.keySet().stream().anyMatch(column -> column.isOfReport());
    if (sheet.hasReports() && isReport) {
      for (String needed : sheet.neededOfReport()) {
        Asked column =
            sheet.asked().stream()
                .filter(each -> each.property().equals(needed))
                .findFirst()
                .orElseThrow();
        if (!given.containsKey(column)) {
          Integer place = places.get(column.head());
          if (place != null) {
            findings.add(
                grid.place(row, place)
                    .finding(
                        Problem.FORM_REPORT,
                        "",
                        "\"" + column.head() + "\", vì dòng này có báo cáo",
                        "Ghi ô này; không báo cáo gì thì xóa các ô khác của báo cáo.")
                    .about(about));
          }
          return;
        }
      }
    }
    if (!given.isEmpty()) {
      CellPlace place = grid.place(row, places.get(FormSheet.CODE));
      CellPlace other = reports.putIfAbsent(new Report(unit.code(), declared.code(), on), place);
      if (other != null) {
        findings.add(
            place
                .finding(
                    Problem.ROW_TWICE,
                    "\"" + declared.code() + "\", cũng ghi ở ô " + other.cell(),
                    "mỗi "
                        + sheet.about()
                        + " một dòng"
                        + (sheet.hasReports() ? " cho mỗi ngày" : ""),
                    "Giữ một dòng, xóa dòng kia.")
                .about(about));
        return;
      }
    }
    add(row, unit, declared, on, given);
  }

  private void add(
      int row, Unit unit, Row declared, Optional<LocalDate> on, Map<Asked, Given> given) {
    given.forEach(
        (column, value) -> {
          if (!column.property().equals(FormSheet.ON)) {
            entries.add(
                new Entry(
                    grid.place(row, places.get(column.head())),
                    sheet.kind(),
                    sheet.key(),
                    unit.code(),
                    declared.item(),
                    column.isOfReport() ? on : Optional.empty(),
                    declared.fields().get(column.property()).property(),
                    value));
          }
        });
  }

  // Cells

  private boolean isBlank(int row, int column) {
    return grid.at(row, column) instanceof Cell.Blank;
  }

  /** A code may have become a number, which shows it as long as no zero is lost. */
  private String text(int row, int column) {
    Cell cell = grid.at(row, column);
    if (cell instanceof Cell.Words words) {
      return words.text();
    }
    return cell instanceof Cell.Number number ? number.value().toPlainString() : "";
  }
}
