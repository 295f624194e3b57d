/**
 * The index itself: points that count over the maximum that applies, for the whole tree and each
 * area, criterion and leaf, with contributions that add up, and grade bands.
 *
 * <p>Does not belong here: comparing units (ranking) or periods (delta).
 */
package vn.parindex.analytics.index;
