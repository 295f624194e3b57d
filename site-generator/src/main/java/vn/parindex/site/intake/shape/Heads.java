package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.Grid;

/**
 * The texts above the columns of a sheet, merged cells told to each column that they stand over.
 */
final class Heads {

  /** So deep below the first row nobody begins a table. */
  static final int DEEPEST = 60;

  /** Head rows at most. */
  static final int TALLEST = 4;

  static final String PARTED = " | ";

  private final Grid grid;
  private final Map<Long, String> spread = new HashMap<>();
  private final int width;

  Heads(Grid grid) {
    this.grid = grid;
    int widest = 0;
    for (List<Cell> row : grid.rows().subList(0, Math.min(grid.rows().size(), DEEPEST + TALLEST))) {
      widest = Math.max(widest, row.size());
    }
    int rows = Math.min(grid.rows().size(), DEEPEST + TALLEST);
    for (Grid.Merged merged : grid.merged()) {
      String text = text(grid.at(merged.firstRow(), merged.firstColumn()));
      if (merged.firstRow() < rows && !text.isEmpty()) {
        // No wider than a sheet of figures, whatever the file says.
        int last = Math.min(merged.lastColumn(), merged.firstColumn() + 4_000);
        for (int column = merged.firstColumn(); column <= last; column++) {
          spread.put(key(merged.firstRow(), column), text);
        }
        widest = Math.max(widest, last + 1);
      }
    }
    width = widest;
  }

  /** How many columns may have a head. */
  int width() {
    return width;
  }

  /** The parts of the head of a column, from the uppermost down. */
  List<String> parts(int firstRow, int lastRow, int column) {
    List<String> parts = new ArrayList<>();
    for (int row = firstRow; row <= lastRow; row++) {
      String text = at(row, column);
      if (text.isEmpty() && row < lastRow) {
        text = fromTheLeft(row, lastRow, column);
      }
      if (!text.isEmpty()) {
        parts.add(text);
      }
    }
    return parts;
  }

  /** The head in one line. */
  String path(int firstRow, int lastRow, int column) {
    return String.join(PARTED, parts(firstRow, lastRow, column)).replace('\n', ' ');
  }

  /** Whether two heads are the same in the eyes of people. */
  static boolean same(String one, String other) {
    return SearchFold.fold(one).equals(SearchFold.fold(other));
  }

  private String at(int row, int column) {
    String spreadOut = spread.get(key(row, column));
    return spreadOut == null ? text(grid.at(row, column)) : spreadOut;
  }

  /** Tables of text have no merged cells: the first of several columns has the head of all. */
  private String fromTheLeft(int row, int lastRow, int column) {
    if (!grid.merged().isEmpty() || at(row + 1, column).isEmpty()) {
      return "";
    }
    for (int left = column - 1; left >= 0 && !at(row + 1, left).isEmpty(); left--) {
      if (!at(row, left).isEmpty()) {
        return at(row, left);
      }
    }
    return "";
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Words words
        ? words.text()
        : cell instanceof Cell.Number ? CellValues.shown(cell) : "";
  }

  private static long key(int row, int column) {
    return ((long) row << 20) + column;
  }
}
