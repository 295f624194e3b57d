/** Who stands where, and how sure that is. */
package vn.parindex.site.feature.ranking;
