package vn.parindex.analytics.composite;

/**
 * How a distance to a reference is expressed.
 *
 * <p>The same example under each: 10, 12 and 14, from the best.
 */
public enum Distance {
  /**
   * Figure over reference: 0.714, 0.857, 1; where less is better, reference over figure: 1, 0.833,
   * 0.714. Needs figures on a ratio scale: a reference (where less is better, also a figure) of 0
   * or less gives NOT_POSITIVE.
   */
  RATIO,
  /**
   * Difference over reference: −0.286, −0.143, 0; where less is better with the sign turned: 0,
   * −0.2, −0.4. A reference of 0 or less gives NOT_POSITIVE.
   */
  DIFFERENCE
}
