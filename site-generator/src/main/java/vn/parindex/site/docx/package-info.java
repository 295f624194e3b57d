/**
 * Writes papers as documents for word processors (.docx), the same bytes on every build.
 *
 * <p>Does not belong here: which words stand in a paper (say, feature), or how it looks on a page
 * (templates).
 */
package vn.parindex.site.docx;
