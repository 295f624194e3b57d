package vn.parindex.analytics.index;

import java.math.BigDecimal;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;

/**
 * The result of one node of the tree: the whole, an area, or a criterion.
 *
 * @param code the node's code; empty for the whole
 * @param score the percentage or the reason why there is none
 * @param points sum of the points that are known; on the whole with bonus and penalty
 * @param countedMax maximum of the leaves with known points: what the points are divided by
 * @param missingMax maximum of the leaves that apply but have no figure
 */
public record NodeScore(
    String code, Score score, BigDecimal points, BigDecimal countedMax, BigDecimal missingMax) {

  /** Whether any leaf has a figure. Without one, 0 points of 0 are no result: nobody shows them. */
  public boolean hasFigures() {
    return countedMax.signum() > 0;
  }

  /** Maximum of all leaves that apply. */
  public BigDecimal applicableMax() {
    return countedMax.add(missingMax);
  }

  /** Per cent of the applicable maximum for which there is no figure; 0 if nothing applies. */
  public Fraction missingPercent() {
    return applicableMax().signum() == 0
        ? Fraction.ZERO
        : Fraction.ratio(missingMax, applicableMax()).multiply(Fraction.HUNDRED);
  }
}
