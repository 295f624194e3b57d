package vn.parindex.site.grid;

import java.util.BitSet;
import java.util.List;

/**
 * One table of cells.
 *
 * @param file as its folder names it
 * @param sheet the name on its tab; empty for files that have one table only
 * @param rows of cells; rows are as long as their last cell that is not blank, and there are none
 *     after the last row that has one
 * @param hiddenRows rows that the reader of the sheet does not see, from 0
 * @param hiddenColumns columns that the reader of the sheet does not see, from 0
 * @param hidden whether the sheet has no tab
 * @param merged cells that stand for several
 */
public record Grid(
    String file,
    String sheet,
    List<List<Cell>> rows,
    BitSet hiddenRows,
    BitSet hiddenColumns,
    boolean hidden,
    List<Merged> merged) {

  private static final Cell BLANK = new Cell.Blank();

  /** A sheet with a tab, and without hidden columns. */
  public Grid(
      String file, String sheet, List<List<Cell>> rows, BitSet hiddenRows, List<Merged> merged) {
    this(file, sheet, rows, hiddenRows, new BitSet(), false, merged);
  }

  /** Cells shown as one; the first of them holds the content. All bounds from 0 and inclusive. */
  public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /** The cell at a place; blank where there is none. */
  public Cell at(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : BLANK;
  }

  /** Whether whoever opens the file does not see a cell: its row, its column or the whole sheet. */
  public boolean isHidden(CellPlace place) {
    return hidden || hiddenRows.get(place.row()) || hiddenColumns.get(place.column());
  }

  /** Where a cell stands. */
  public CellPlace place(int row, int column) {
    return new CellPlace(file, sheet, row, column);
  }
}
