/** Where the figures come from, what is missing, what was corrected, what can be downloaded. */
package vn.parindex.site.feature.data;
