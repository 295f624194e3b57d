package vn.parindex.analytics.index;

import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;

/**
 * What a unit got on a leaf, and what the index counts of it.
 *
 * @param areaCode the area it belongs to
 * @param criterionCode the criterion it belongs to
 * @param leaf the leaf
 * @param points the points that somebody gave and that count
 * @param counted the same, but the maximum where the leaf does not apply and has full marks for it
 * @param scale how many times points and maximum count in the index and in the percentages above
 *     the leaf: 1, or more where verified leaves are rescaled to their full maximum
 */
public record LeafResult(
    String areaCode,
    String criterionCode,
    Leaf leaf,
    Figure points,
    Figure counted,
    Fraction scale) {

  /** What the leaf can add at most to what points are divided by. */
  public Fraction scaledMax() {
    return leaf.maxPoints().multiply(scale);
  }
}
