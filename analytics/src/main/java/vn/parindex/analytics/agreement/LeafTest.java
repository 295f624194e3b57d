package vn.parindex.analytics.agreement;

import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;

/**
 * A leaf under test: what it tells apart, for the next revision of the edition.
 *
 * @param areaCode its area
 * @param leaf the leaf
 * @param count units with points on it
 * @param meanPercent mean points in per cent of the maximum; none when nobody has points
 * @param spread whether it tells units apart at all
 * @param itemRest Pearson's correlation between its points and the percentage of the rest of the
 *     leaves, over units with an index and points on it; low or negative when the leaf measures
 *     something else (item-rest correlation)
 * @param nominalWeight its maximum in per cent of the edition's
 * @param effectiveWeight covariance of its contribution with the index, in per cent of the variance
 *     of the index (Stanley and Wang 1968); negative when it works against the rest. Those of all
 *     leaves, with bonus and penalty, sum to 100
 * @param ownSpread variance of its contribution in per cent of the sum of the variances of all
 *     leaves' contributions: whether it carries most of the spread
 */
public record LeafTest(
    String areaCode,
    Leaf leaf,
    int count,
    Outcome<Fraction> meanPercent,
    Spread spread,
    Outcome<Correlation> itemRest,
    Fraction nominalWeight,
    Outcome<Double> effectiveWeight,
    Outcome<Double> ownSpread) {

  /** Whether a leaf tells units apart. The same example under each: a leaf of 2 points, 3 units. */
  public enum Spread {
    /** Nobody has points on it. */
    NO_POINTS("no-points"),
    /** 2, 2, 2: everybody has full points. */
    ALL_FULL("all-full"),
    /** 0, 0, 0: nobody has any. */
    ALL_ZERO("all-zero"),
    /** 1, 1, 1: all the same. */
    ALL_EQUAL("all-equal"),
    /** 2, 1, 1. */
    VARIES("varies");

    private final String code;

    Spread(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
