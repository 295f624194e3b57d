/** The targets of the year, all of them and each. */
package vn.parindex.site.feature.target;
