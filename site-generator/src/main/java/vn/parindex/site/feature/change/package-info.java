/** What changed from one year to another, and what units become that follow others. */
package vn.parindex.site.feature.change;
