/**
 * Sheets as offices make them, without our form: understood by their heads, their numbering and
 * their names, or by a profile of how they were understood before. What can be understood in two
 * ways is refused.
 */
package vn.parindex.site.intake.shape;
