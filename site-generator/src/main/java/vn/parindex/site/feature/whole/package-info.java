/** The pages that lead to all parts of a whole: side by side, and never mixed. */
package vn.parindex.site.feature.whole;
