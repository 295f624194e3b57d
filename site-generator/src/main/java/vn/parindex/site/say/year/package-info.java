/**
 * What is said of the year that is followed: who reports, what is done, due, overdue and proven.
 */
package vn.parindex.site.say.year;
