package vn.parindex.analytics.composite;

import vn.parindex.analytics.model.Outcome;

/**
 * How much a part counts in an index, on paper and in fact.
 *
 * @param code the part
 * @param units how many units have both the part and the whole
 * @param nominal its weight on paper, as a share of all parts; 0 when all weights are 0
 * @param correlation Pearson's r with the whole, −1 to 1
 * @param squared r², the share of the whole's variance that a straight line on the part explains:
 *     its first-order effect
 * @param share r² over the sum of r² of all parts, to be set against {@code nominal}
 * @param varianceShare covariance of the part's contribution with the whole over the variance of
 *     the whole; over all parts these sum to 1. Negative where a part pulls against the others.
 *     NOT_APPLICABLE where a mean is not arithmetic
 */
public record PartImportance(
    String code,
    int units,
    double nominal,
    Outcome<Double> correlation,
    Outcome<Double> squared,
    Outcome<Double> share,
    Outcome<Double> varianceShare) {

  /** Share in fact less share on paper: positive when the part counts for more than it says. */
  public Outcome<Double> excess() {
    return share.map(value -> value - nominal);
  }
}
