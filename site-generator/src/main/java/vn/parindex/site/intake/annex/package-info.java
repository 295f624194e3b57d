/**
 * A framework as decisions print it, a table of numbers, names and points, becomes an edition of
 * the data, with what it continues of the edition before as a proposal.
 */
package vn.parindex.site.intake.annex;
