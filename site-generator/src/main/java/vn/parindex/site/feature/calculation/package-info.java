/** How the index of each unit is computed, from the whole down to the line of a file. */
package vn.parindex.site.feature.calculation;
