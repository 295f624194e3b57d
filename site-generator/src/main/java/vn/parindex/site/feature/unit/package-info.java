/** One unit: its scorecard, the list of all, and units side by side. */
package vn.parindex.site.feature.unit;
