package vn.parindex.site.workbook;

import vn.parindex.site.zip.Deflated;

/**
 * A finished sheet; the same may stand in several workbooks.
 *
 * @param name on its tab
 * @param titles the rows to be repeated in print, in a formula: {@code $1:$1}; empty for none
 * @param filter the cells to filter by their first row, in a formula; empty for none
 * @param isHidden whether people do not see it
 * @param xml what the workbook holds of it
 */
public record Sheet(String name, String titles, String filter, boolean isHidden, Deflated xml) {}
