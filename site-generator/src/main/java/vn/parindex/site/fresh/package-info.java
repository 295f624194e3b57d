/**
 * A data folder to begin with: lists of units and criteria become a valid data set in which nothing
 * is scored yet.
 *
 * <p>Here belong: what the lists may look like, and what is decided where nobody said anything.
 * Here does not belong: how cells are read from a workbook ({@code grid}), and the words of the
 * command line.
 */
package vn.parindex.site.fresh;
