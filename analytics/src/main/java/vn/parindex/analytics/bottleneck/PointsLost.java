package vn.parindex.analytics.bottleneck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;

/**
 * All points lost in one period, by leaf and by unit.
 *
 * @param period code of the period
 * @param settings when a leaf counts as a bottleneck
 * @param leaves one per leaf of the edition, the most points lost first; equals in the order of the
 *     edition
 * @param units one per unit, in the order of the index
 */
public record PointsLost(
    String period,
    BottleneckSettings settings,
    List<LeafLoss> leaves,
    Map<UnitId, UnitLoss> units) {

  /** Copies. */
  public PointsLost {
    leaves = List.copyOf(leaves);
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** Points lost by all units on all leaves. */
  public Fraction lost() {
    return leaves.stream().map(LeafLoss::lost).reduce(Fraction.ZERO, Fraction::add);
  }

  /** The bottlenecks about which units can do something, the most points lost first. */
  public List<LeafLoss> bottlenecks() {
    return leaves.stream()
        .filter(LeafLoss::isBottleneck)
        .filter(leaf -> leaf.kind() != LossKind.NOT_FIXABLE)
        .toList();
  }

  /** The bottlenecks that no unit can mend itself, the most points lost first. */
  public List<LeafLoss> bottlenecksNotFixable() {
    return leaves.stream()
        .filter(LeafLoss::isBottleneck)
        .filter(leaf -> leaf.kind() == LossKind.NOT_FIXABLE)
        .toList();
  }
}
