package vn.parindex.analytics.agreement;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Self-assessed against verified points of one leaf, over the units that have both.
 *
 * @param areaCode its area
 * @param leaf the leaf
 * @param count units that over-claimed, under-claimed, agreed
 * @param points sum of self-assessed less verified points
 */
public record LeafClaims(String areaCode, Leaf leaf, ClaimCount count, Fraction points) {

  /** Mean difference per unit, in per cent of the leaf's maximum. */
  public Outcome<Fraction> meanPercent() {
    return count.all() == 0
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(
            points
                .divide(leaf.maxPoints())
                .multiply(Fraction.HUNDRED)
                .divide(Fraction.of(count.all())));
  }
}
