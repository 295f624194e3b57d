/**
 * Workbooks (Office Open XML) as bytes that depend on nothing but what is in them: tables to
 * download and forms to fill in. Does not know what the tables and forms are about.
 */
package vn.parindex.site.workbook;
