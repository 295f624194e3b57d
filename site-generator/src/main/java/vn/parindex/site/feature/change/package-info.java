/** What changed from one year to another. */
package vn.parindex.site.feature.change;
