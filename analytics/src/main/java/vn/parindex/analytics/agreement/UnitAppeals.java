package vn.parindex.analytics.agreement;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * What the appeals of one unit came to.
 *
 * @param unit the unit
 * @param decided leaves with points in both rounds
 * @param changed those of them whose points the appeal changed
 * @param won sum of the points won
 * @param lost sum of the points lost, positive
 * @param index change of the index by the appeals, in percentage points; {@link
 *     vn.parindex.analytics.model.NoResult#NO_INDEX} without an index
 * @param placeBefore place among the units with an index if round 1 had stood for everybody (equals
 *     share the better place, 1224)
 * @param placeAfter place by the published index
 */
public record UnitAppeals(
    UnitId unit,
    int decided,
    int changed,
    Fraction won,
    Fraction lost,
    Outcome<Fraction> index,
    Outcome<Integer> placeBefore,
    Outcome<Integer> placeAfter) {

  /** Places gained by the appeals of all units together; negative when lost. */
  public Outcome<Integer> placesGained() {
    return placeBefore.flatMap(before -> placeAfter.map(after -> before - after));
  }
}
