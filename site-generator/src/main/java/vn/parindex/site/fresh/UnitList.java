package vn.parindex.site.fresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.fresh.ListRows.Column;
import vn.parindex.site.grid.Grid;

/** Units out of a list: code, name, and what each is ("Xã", "Phường"). */
final class UnitList {

  private static final Column CODE =
      new Column("mã đơn vị", Set.of("ma", "ma don vi", "ma so", "ma xa", "code"));
  private static final Column NAME =
      new Column("tên đơn vị", Set.of("ten", "ten don vi", "ten xa", "don vi", "name"));
  private static final Column TYPE =
      new Column("loại đơn vị", Set.of("loai", "loai don vi", "loai hinh", "type"));

  /** {@code /units/3/name} */
  private static final Pattern PLACE = Pattern.compile("/units/([0-9]+)(?:/(code|name|type))?.*");

  private final ListRows rows;
  private final List<Integer> of = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();

  /** Whether a table has heads of such a list. */
  static boolean isOne(Grid grid) {
    return ListRows.hasHead(grid, CODE) && ListRows.hasHead(grid, NAME);
  }

  /**
   * Reads the list.
   *
   * @param word what one unit is called, where the list does not say what it is
   */
  UnitList(Grid grid, String word, Consumer<Finding> report) {
    this.rows = new ListRows(grid, List.of(CODE, NAME, TYPE), report);
    for (int row : rows.rows()) {
      Optional<String> code = rows.needed(row, CODE, "Ghi mã của đơn vị, ví dụ 21529.");
      Optional<String> name = rows.needed(row, NAME, "Ghi tên của đơn vị, ví dụ Ba Vì.");
      String type = rows.text(row, TYPE);
      if (code.isPresent() && name.isPresent()) {
        of.add(row);
        units.add(unit(code.get(), name.get(), type.isEmpty() ? capital(word) : type));
      }
    }
    if (rows.rows().isEmpty()) {
      report.accept(
          Problem.LIST_EMPTY.at(
              grid.file(),
              0,
              0,
              "",
              "không có đơn vị nào",
              "mỗi dòng một đơn vị: mã;tên;loại",
              "Điền danh sách đơn vị."));
    }
  }

  private static Unit unit(String code, String name, String type) {
    Figure unknown = Figure.missing(MissingReason.MISSING);
    return new Unit(
        UnitId.of(code), name, type, LocalDate.MAX, unknown, unknown, List.of(), List.of());
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  List<Unit> units() {
    return units;
  }

  /** A finding on the file of units, said of the list; empty where it is about no unit. */
  Optional<Finding> located(Finding finding) {
    Matcher place = PLACE.matcher(finding.pointer());
    if (!place.matches() || Integer.parseInt(place.group(1)) >= of.size()) {
      return Optional.empty();
    }
    Column column =
        "name".equals(place.group(2)) ? NAME : "type".equals(place.group(2)) ? TYPE : CODE;
    return Optional.of(rows.located(finding, of.get(Integer.parseInt(place.group(1))), column));
  }
}
