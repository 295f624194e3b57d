/**
 * Every result as a table in long form: stable names of columns, typed cells, nothing where there
 * is no figure, and the reason in the column {@code status}. A column is declared once, with its
 * meaning, its unit and how it follows from a row. {@link vn.parindex.analytics.table.Tablesaw}
 * hands tables to Tablesaw; nothing else here needs it. Beside them, panels of figures for
 * composite indices, read from tables in wide form and CSV.
 *
 * <p>Does not belong here: writing files (site-generator), or computing anything that is not
 * already in a result.
 */
package vn.parindex.analytics.table;
