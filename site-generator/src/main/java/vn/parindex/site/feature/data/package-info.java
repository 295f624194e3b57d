/**
 * Where the figures come from and why they can be trusted, what is missing, what was corrected,
 * what can be downloaded.
 */
package vn.parindex.site.feature.data;
