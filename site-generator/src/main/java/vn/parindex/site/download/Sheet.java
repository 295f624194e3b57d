package vn.parindex.site.download;

import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.zip.Deflated;

/**
 * A finished sheet; the same may stand in several workbooks.
 *
 * @param name of the sheet
 * @param columns how many there are
 * @param rows how many there are, with the heading
 * @param isTable whether its first row is a heading, to be repeated in print and to filter by
 * @param xml what the workbook holds of it
 */
record Sheet(String name, int columns, int rows, boolean isTable, Deflated xml) {

  /** The whole sheet in a formula. */
  String range() {
    return "$A$1:$" + CellPlace.letters(columns - 1) + "$" + rows;
  }
}
