/**
 * Figures come in: what forms and tables say becomes entries, entries become changes of the data
 * files, which are shown, checked as a whole, written all or not at all, and can be taken back.
 */
package vn.parindex.site.intake;
