/** What a meeting has on the table. */
package vn.parindex.site.feature.pack;
