package vn.parindex.site.fresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.Grid;

/**
 * The rows of a list, whose columns are found by their heads; without a line of heads they stand in
 * the order of the columns asked for.
 */
final class ListRows {

  /**
   * A column.
   *
   * @param said what messages call it
   * @param heads what may stand above it, folded
   */
  record Column(String said, Set<String> heads) {}

  private static final Pattern JSON = Pattern.compile("\"|ngoặc kép");

  private final Grid grid;
  private final List<Column> columns;
  private final int[] places;
  private final int first;
  private final Consumer<Finding> report;

  /**
   * Finds the columns.
   *
   * @param columns what is looked for, in the order of a list without heads
   */
  ListRows(Grid grid, List<Column> columns, Consumer<Finding> report) {
    this.grid = grid;
    this.columns = columns;
    this.report = report;
    int top = IntStream.range(0, grid.rows().size()).filter(this::isFilled).findFirst().orElse(0);
    int[] found = columns.stream().mapToInt(column -> place(top, column)).toArray();
    boolean headed = IntStream.of(found).filter(place -> place >= 0).count() > 1;
    this.places = headed ? found : IntStream.range(0, columns.size()).toArray();
    this.first = headed ? top + 1 : top;
  }

  private int place(int row, Column column) {
    return IntStream.range(0, grid.rows().get(row).size())
        .filter(place -> column.heads().contains(SearchFold.fold(text(row, place))))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a table has a line of heads with this column. */
  static boolean hasHead(Grid grid, Column column) {
    return grid.rows().stream().filter(row -> !row.isEmpty()).findFirst().stream()
        .flatMap(List::stream)
        .anyMatch(
            cell ->
                cell instanceof Cell.Words words
                    && column.heads().contains(SearchFold.fold(words.text())));
  }

  /** The rows in which something stands, from 0. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = first; row < grid.rows().size(); row++) {
      if (isFilled(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private boolean isFilled(int row) {
    return grid.rows().get(row).stream().anyMatch(cell -> !(cell instanceof Cell.Blank));
  }

  /** What stands in a column of a row; blank for nothing. */
  String text(int row, Column column) {
    int place = places[columns.indexOf(column)];
    return place < 0 ? "" : text(row, place);
  }

  /** Words in one line; numbers as they are stored; what was made a day so that it is not taken. */
  private String text(int row, int place) {
    Cell cell = grid.at(row, place);
    if (cell instanceof Cell.Words words) {
      return words.text().replaceAll("\\s+", " ");
    }
    if (cell instanceof Cell.Number number) {
      return number.value().toPlainString();
    }
    if (cell instanceof Cell.Day day) {
      return "ngày " + day.day();
    }
    return cell instanceof Cell.Fault fault ? fault.shown() : "";
  }

  /** What stands in a column that must not be blank; empty if it is, which is reported. */
  Optional<String> needed(int row, Column column, String remedy) {
    String text = text(row, column);
    if (text.isEmpty()) {
      report.accept(finding(Problem.LIST_CELL, row, column, "ô trống", column.said(), remedy));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Something about a cell. */
  Finding finding(
      Problem problem, int row, Column column, String found, String needed, String remedy) {
    return cell(row, column).finding(problem, found, needed, remedy);
  }

  /**
   * What the checks say of what was made of a cell, said of the cell. A remedy with quotes is one
   * for JSON, of which nobody has to know here.
   */
  Finding located(Finding finding, int row, Column column) {
    CellPlace place = cell(row, column);
    return new Finding(
        finding.level(),
        finding.code(),
        finding.title(),
        place.file(),
        place.row() + 1,
        place.column() + 1,
        place.inWords(),
        finding.subject(),
        finding.found(),
        finding.expected(),
        JSON.matcher(finding.remedy()).find()
            ? "Sửa ô này trong danh sách rồi chạy lại."
            : finding.remedy());
  }

  private CellPlace cell(int row, Column column) {
    return grid.place(row, Math.max(0, places[columns.indexOf(column)]));
  }
}
