package vn.parindex.analytics.index;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;

/**
 * The result of one node of the tree: the whole, an area, or a criterion.
 *
 * @param code the node's code; empty for the whole
 * @param score the percentage or the reason why there is none
 * @param points sum of the points that count, as often as their leaves do; on the whole with bonus
 *     and penalty
 * @param countedMax maximum of the leaves with points that count: what the points are divided by
 * @param missingMax maximum of the leaves that apply but have no figure
 */
public record NodeScore(
    String code, Score score, Fraction points, Fraction countedMax, Fraction missingMax) {

  /** Whether any leaf has a figure. Without one, 0 points of 0 are no result: nobody shows them. */
  public boolean hasFigures() {
    return countedMax.signum() > 0;
  }

  /** Maximum of all leaves that apply, or that count although they do not. */
  public Fraction applicableMax() {
    return countedMax.add(missingMax);
  }

  /** Per cent of the applicable maximum for which there is no figure; 0 if nothing applies. */
  public Fraction missingPercent() {
    return applicableMax().signum() == 0
        ? Fraction.ZERO
        : missingMax.divide(applicableMax()).multiply(Fraction.HUNDRED);
  }
}
