package vn.parindex.site.workbook;

import java.util.List;

/**
 * How a sheet stands on the screen and on paper (A4, on its side).
 *
 * @param widths of the columns, in characters
 * @param isOnePageWide whether print is made as small as it takes to be one page wide
 * @param headRow the row with the heads of the columns, from 1, repeated in print; the rows down to
 *     it stay on the screen; 0 for none
 * @param headColumns how many columns stay on the screen
 * @param isFiltered whether the rows can be filtered by their heads
 * @param isProtected whether only cells of an open {@link Style} can be changed: without a
 *     password, against slips and not against people
 * @param isHidden whether people do not see it
 * @param footer at the left below each page, before the number of the page; empty for no footer
 */
public record Layout(
    List<Integer> widths,
    boolean isOnePageWide,
    int headRow,
    int headColumns,
    boolean isFiltered,
    boolean isProtected,
    boolean isHidden,
    String footer) {

  /** Copies. */
  public Layout {
    widths = List.copyOf(widths);
  }

  /** A sheet of words that is to be printed one page wide. */
  public static Layout page(List<Integer> widths) {
    return new Layout(widths, true, 0, 0, false, false, false, "");
  }

  /** The sheet of a table: its head in the first row. */
  static Layout table(List<Integer> widths) {
    return new Layout(widths, false, 1, 0, true, false, false, "");
  }

  /** A sheet that only programs read. */
  public static Layout hidden(List<Integer> widths) {
    return new Layout(widths, true, 0, 0, false, true, true, "");
  }
}
