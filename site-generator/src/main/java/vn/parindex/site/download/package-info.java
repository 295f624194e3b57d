/**
 * Files to download: the tables of the analytics in full precision, as CSV and as workbooks, with a
 * description for programs.
 *
 * <p>Here belong the formats. Here does not belong which columns there are (analytics), or rounding
 * for readers (format).
 */
package vn.parindex.site.download;
