package vn.parindex.site.fresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
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

  private String text(int row, int place) {
    Cell cell = grid.at(row, place);
    if (cell instanceof Cell.Words words) {
      return words.text();
    }
    return cell instanceof Cell.Number number ? number.value().toPlainString() : "";
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
    int place = Math.max(0, places[columns.indexOf(column)]);
    return problem
        .at(grid.file(), row + 1, place + 1, "", found, needed, remedy)
        .about(grid.place(row, place).inWords());
  }

  /**
   * What the checks say of what was made of a cell, said of the cell. What is in quotes in a remedy
   * is how JSON is written, which nobody has to know here.
   */
  Finding located(Finding finding, int row, Column column) {
    int place = Math.max(0, places[columns.indexOf(column)]);
    return new Finding(
        finding.level(),
        finding.code(),
        finding.title(),
        grid.file(),
        row + 1,
        place + 1,
        "",
        grid.place(row, place).inWords(),
        finding.found(),
        finding.expected(),
        finding.remedy().contains("\"")
            ? "Sửa ô này trong danh sách rồi chạy lại."
            : finding.remedy());
  }
}
