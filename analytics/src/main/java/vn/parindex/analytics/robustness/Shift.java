package vn.parindex.analytics.robustness;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;

/**
 * Where a unit stands in a variant.
 *
 * @param unit the unit
 * @param published its rank in the published ranking
 * @param rank its rank in the variant; {@link vn.parindex.analytics.model.NoResult#NO_VALUES} when
 *     nothing of the unit is left in it
 */
public record Shift(UnitId unit, Rank published, Outcome<Rank> rank) {

  /** Places gained in the variant; negative when lost. */
  public Outcome<Fraction> gained() {
    return rank.map(published::gainedTo);
  }
}
