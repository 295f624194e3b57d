/**
 * How a table is declared: its columns, the words, tone and sort key of its cells, how many rows.
 */
package vn.parindex.site.say.table;
