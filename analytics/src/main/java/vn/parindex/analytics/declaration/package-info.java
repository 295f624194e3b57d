/**
 * What units declare beside the points that they claim: the points that the rule of each leaf gives
 * for it, and where the two differ.
 *
 * <p>Describes the sheets as they are; no index changes by it, and nobody is blamed for a
 * difference. Does not belong here: whether claims agree with verified points (agreement).
 */
package vn.parindex.analytics.declaration;
