/**
 * What changed between two periods, also across two editions of the framework: the change of each
 * unit's index split exactly into performance and edition, and the reason why its rank moved.
 *
 * <p>May use index, ranking and succession. Does not belong here: more than two periods (trend).
 */
package vn.parindex.analytics.delta;
