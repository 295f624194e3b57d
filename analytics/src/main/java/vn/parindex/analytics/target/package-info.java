/**
 * Counts against targets: is it met, how much is missing in points and in cases, how sure is that,
 * is the pace enough, and where will the count end.
 *
 * <p>Rates, gaps, thresholds and the ends of intervals are in per cent, probabilities from 0 to 1.
 * "At least" includes the threshold. What can be exact is a {@code Fraction}.
 *
 * <p>Does not belong here: what a target says (see {@code model.Target}), where counts are stored,
 * the trend of an index (see {@code trend}), wording for readers.
 */
package vn.parindex.analytics.target;
