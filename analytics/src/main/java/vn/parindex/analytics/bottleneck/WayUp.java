package vn.parindex.analytics.bottleneck;

import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;

/**
 * A set of leaves to win back to their maximum, and where that leads.
 *
 * @param steps the leaves, in the order of the edition
 * @param after where the unit would then stand if all others stay as they are
 */
public record WayUp(List<Step> steps, Standing after) {

  /** Copies. */
  public WayUp {
    steps = List.copyOf(steps);
  }

  /** Points won in all. */
  public Fraction points() {
    return steps.stream().map(Step::points).reduce(Fraction.ZERO, Fraction::add);
  }

  /**
   * One leaf to win back.
   *
   * @param areaCode the area it belongs to
   * @param leaf the leaf
   * @param points what is lost on it now, above 0
   */
  public record Step(String areaCode, Leaf leaf, Fraction points) {}
}
