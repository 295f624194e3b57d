/**
 * Files to download: the tables of the analytics as CSV in full precision.
 *
 * <p>Does not belong here: which columns there are (analytics), or rounding for readers (format).
 */
package vn.parindex.site.download;
