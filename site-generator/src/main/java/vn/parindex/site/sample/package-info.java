/**
 * Invents illustrative scores, reports and units from a seed, to show the software where no real
 * figures are public and to try it at any size.
 *
 * <p>Whatever comes from here is marked illustrative in its provenance. Does not belong here:
 * anything a real data set needs.
 */
package vn.parindex.site.sample;
