/**
 * Tables as people type them: the sheets of workbooks, CSV files, tables of web pages, all read
 * into one shape that knows where each cell stands. Knows nothing of scores or units.
 */
package vn.parindex.site.grid;
