package vn.parindex.analytics.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/**
 * Compares the scores of a period with each other.
 *
 * <p>Worked example. Leaves of 2 and 3 points; the unit claims 2 and 3, round 1 gives 1 and 3, the
 * appeal on the first leaf 1.5. Claimed less verified is 0.5 points or 100 · 0.5/5 = 10 percentage
 * points; one of two leaves is over-claimed; the appeal won 0.5 points.
 */
public final class Agreements {

  private Agreements() {}

  /**
   * Compares everything.
   *
   * @param index the published index of the period
   * @param sheets the sheets it was computed from; those of units that are not in it are ignored
   * @throws IllegalArgumentException for a sheet that {@link ScoreSheet#checkedAgainst} refuses
   */
  public static Agreement compute(PeriodIndex index, Collection<ScoreSheet> sheets) {
    Map<UnitId, ScoreSheet> byUnit = new LinkedHashMap<>();
    for (ScoreSheet sheet : sheets) {
      if (index.units().containsKey(sheet.unit())) {
        byUnit.put(sheet.unit(), sheet.checkedAgainst(index.framework()));
      }
    }
    return new Agreement(
        index.period(),
        ClaimComparison.of(index, byUnit),
        AppealComparison.of(index, byUnit),
        AreaComparison.of(index),
        LeafTests.of(index));
  }
}
