package vn.parindex.analytics.robustness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.KeyedList;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * How sure the ranks of a period are.
 *
 * <p>This is a resampling distribution: it says how far the ranks move when weights and points move
 * as the settings assume. It is <em>not</em> a confidence set: no true rank is claimed to lie
 * within an interval with a stated probability.
 *
 * @param settings what was assumed, with seed and number of draws
 * @param units every ranked unit, in the order of the published ranking; may be empty
 * @param unranked units without an index, with the reason; they take no part in any draw
 * @param pairs pairwise shares and groups; {@link vn.parindex.analytics.model.NoResult#TOO_MANY}
 *     with more units than the settings permit
 */
public record RankUncertainty(
    RobustnessSettings settings,
    KeyedList<UnitId, RankSpread> units,
    Map<UnitId, NoScore> unranked,
    Outcome<PairOrders> pairs) {

  /** Copies. */
  public RankUncertainty {
    unranked = Collections.unmodifiableMap(new LinkedHashMap<>(unranked));
  }

  /** The ranks of a unit; empty when it is unranked or unknown. */
  public Optional<RankSpread> of(UnitId unit) {
    return units.find(unit);
  }
}
