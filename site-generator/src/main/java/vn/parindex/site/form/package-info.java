/**
 * Forms: workbooks that units fill in. What a form asks is declared once; the declaration writes
 * the workbook that goes out and reads the one that comes back.
 *
 * <p>Here belong what is asked, in which words, and how an answer is understood. Here does not
 * belong how sheets are read from files (grid), what becomes of the answers (intake), or whether
 * they are right together (the checks of the analytics).
 */
package vn.parindex.site.form;
