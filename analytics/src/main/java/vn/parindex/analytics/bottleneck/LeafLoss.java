package vn.parindex.analytics.bottleneck;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;

/**
 * What all units together lost on one leaf.
 *
 * @param areaCode the area it belongs to
 * @param criterionCode the criterion it belongs to
 * @param leaf the leaf with its maximum
 * @param lost points lost, summed over the units that have a figure
 * @param scored units that have a figure; lost nothing or not
 * @param losing units among them that lost anything
 * @param losingMuch units among them that lost at least the share of the settings
 * @param notApplicable units to which the leaf does not apply: they lose nothing
 * @param missing units to which it applies but which have no figure: nobody knows what they lose
 * @param cumulativeShare share, 0 to 1, that this leaf and those before it in the order of losses
 *     have in all points lost (Pareto); {@code NO_CASES} when nothing is lost anywhere, {@code
 *     NO_VALUES} when there is no figure at all
 * @param isBottleneck whether enough units lose enough of it
 */
public record LeafLoss(
    String areaCode,
    String criterionCode,
    Leaf leaf,
    Fraction lost,
    int scored,
    int losing,
    int losingMuch,
    int notApplicable,
    int missing,
    Outcome<Fraction> cumulativeShare,
    boolean isBottleneck) {

  /** What a unit can do about it. */
  public LossKind kind() {
    return LossKind.of(leaf);
  }

  /** What the units with a figure could have got together: maximum times their number. */
  public Fraction atStake() {
    return leaf.maxPoints().multiply(Fraction.of(scored));
  }
}
