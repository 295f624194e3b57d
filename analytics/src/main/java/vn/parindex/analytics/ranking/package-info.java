/**
 * Orders units by an exact percentage: ranks with a stated policy for ties, and what the group
 * looks like as a whole.
 *
 * <p>Does not belong here: where the percentages come from, and why ranks change (delta).
 */
package vn.parindex.analytics.ranking;
