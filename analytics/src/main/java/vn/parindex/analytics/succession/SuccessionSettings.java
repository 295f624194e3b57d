package vn.parindex.analytics.succession;

import vn.parindex.analytics.model.Fraction;

/**
 * How much of a successor must be covered by parts that have a figure.
 *
 * <p>Parts of 3,000 and 1,000 people, the second without an index: 3/4 of the people are covered.
 * With the default of 1 there is no estimate; with 3/4 or less the estimate is the index of the
 * first part.
 *
 * @param leastCovered share of the population, above 0 and at most 1, inclusive
 */
public record SuccessionSettings(Fraction leastCovered) {

  /** All parts must have a figure. */
  public static final SuccessionSettings DEFAULT = new SuccessionSettings(Fraction.ONE);

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public SuccessionSettings {
    if (leastCovered.signum() <= 0 || leastCovered.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "share covered " + leastCovered + " is not above 0 and at most 1");
    }
  }
}
