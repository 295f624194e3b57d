/**
 * The only bridge from analytics to pages: turns results into tables, charts and sentences, one
 * assembler per kind of page.
 *
 * <p>Belongs here: which figure stands where, and which sentence is true of it. Does not belong
 * here: formulas (analytics), rounding and writing of figures (format), looks (templates).
 */
package vn.parindex.site.assemble;
