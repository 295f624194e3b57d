/** The index of the site. */
package vn.parindex.site.feature.search;
