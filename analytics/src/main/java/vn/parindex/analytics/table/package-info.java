/**
 * Every result as a Tablesaw table in long form: stable column names, typed columns, a missing
 * value where there is no figure and the reason in the column {@code status}. Beside it, panels of
 * figures for composite indices, read from tables in wide form and CSV.
 *
 * <p>Does not belong here: writing files (site-generator), or computing anything that is not
 * already in a result.
 */
package vn.parindex.analytics.table;
