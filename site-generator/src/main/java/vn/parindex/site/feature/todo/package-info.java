/** Everything that is still open in the year that is followed, to be filtered. */
package vn.parindex.site.feature.todo;
