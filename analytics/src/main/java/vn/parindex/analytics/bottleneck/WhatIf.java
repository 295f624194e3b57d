package vn.parindex.analytics.bottleneck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Where a unit would stand if it had other points on some of its leaves and all other units stayed
 * as they are, exactly.
 *
 * <p>Worked example. Three units have 65, 75 and 75 % of 10 points. If the first had 1 point more
 * it would be level with the other two, all first under 1224; with 1.25 points more it would pass
 * both and be first alone; with 0.5 points less it would have 60 %, and nobody would pass it.
 *
 * <p>Bonus, penalty, what does not apply and what is missing stay as they are, and with them the
 * maximum: so a unit without an index has none whatever its leaves had.
 */
public final class WhatIf {

  private final PeriodIndex index;
  private final BandScale bands;
  private final TieEquality equality;
  private final Field field;

  /** Who is ranked, best first. */
  private final Map<UnitId, Fraction> keys = new LinkedHashMap<>();

  private WhatIf(PeriodIndex index, BandScale bands, TiePolicy ties, TieEquality equality) {
    this.index = index;
    this.bands = bands;
    this.equality = equality;
    Ranking<UnitId> ranking = Rankings.rank(index.totals(), ties, equality);
    this.field =
        new Field(ranking.placed().stream().map(Ranking.Placed::value).toList(), ties, equality);
    ranking.placed().forEach(placed -> keys.put(placed.key(), equality.key(placed.value())));
  }

  /**
   * Answers questions about a period.
   *
   * @param index of all units
   * @param bands grade bands; judged on the unrounded index, and on the rank where they go by it
   * @param ties which rank equals share
   * @param equality when two percentages are equal
   */
  public static WhatIf of(
      PeriodIndex index, BandScale bands, TiePolicy ties, TieEquality equality) {
    return new WhatIf(index, bands, ties, equality);
  }

  /**
   * Where a unit would stand.
   *
   * @param unit one of the period
   * @param points by code of the leaf, from 0 to its maximum; the other leaves stay as they are
   * @return {@link NoResult#NO_INDEX} for a unit without an index
   * @throws IllegalArgumentException for a unit or leaf that the period does not have, a leaf on
   *     which the unit has no points because it does not apply or nobody knows them, and points
   *     that the leaf cannot have
   */
  public Outcome<Consequence> ask(UnitId unit, Map<String, Fraction> points) {
    UnitIndex own = index.units().get(unit);
    if (own == null) {
      throw new IllegalArgumentException("period " + index.period() + " has no unit " + unit);
    }
    Fraction more = more(own, points);
    return own.total()
        .score()
        .percent()
        .map(
            percent ->
                Outcome.of(
                    consequence(
                        unit,
                        percent,
                        own.total()
                            .points()
                            .add(more)
                            .divide(own.total().countedMax())
                            .multiply(Fraction.HUNDRED))))
        .orElse(Outcome.none(NoResult.NO_INDEX));
  }

  /** The points that would count more than those that a unit has. */
  private static Fraction more(UnitIndex own, Map<String, Fraction> points) {
    Map<String, LeafResult> leaves = new LinkedHashMap<>();
    own.leaves().forEach(leaf -> leaves.put(leaf.leaf().code(), leaf));
    Fraction more = Fraction.ZERO;
    for (Map.Entry<String, Fraction> entry : points.entrySet()) {
      LeafResult leaf = leaves.get(entry.getKey());
      if (leaf == null || !leaf.points().isKnown()) {
        throw new IllegalArgumentException(own.unit() + " has no points on " + entry.getKey());
      }
      Fraction supposed = entry.getValue();
      if (supposed.signum() < 0 || supposed.compareTo(leaf.leaf().maxPoints()) > 0) {
        throw new IllegalArgumentException(
            entry.getKey() + ": " + supposed + " of " + leaf.leaf().maxPoints());
      }
      Fraction gained = supposed.subtract(leaf.points().match(now -> now, reason -> null));
      more = more.add(gained.multiply(leaf.scale()));
    }
    return more;
  }

  private Consequence consequence(UnitId unit, Fraction now, Fraction after) {
    Fraction before = equality.key(now);
    Fraction then = equality.key(after);
    List<UnitId> passed = new ArrayList<>();
    List<UnitId> level = new ArrayList<>();
    List<UnitId> passedBy = new ArrayList<>();
    keys.forEach(
        (other, key) -> {
          if (other.equals(unit)) {
            return;
          }
          int where = key.compareTo(then);
          if (where == 0) {
            level.add(other);
          } else if (where < 0 && key.compareTo(before) >= 0) {
            passed.add(other);
          } else if (where > 0 && key.compareTo(before) <= 0) {
            passedBy.add(other);
          }
        });
    return new Consequence(standing(now, now), standing(now, after), passed, level, passedBy);
  }

  private Standing standing(Fraction now, Fraction percent) {
    return new Standing(
        percent,
        field.rankIf(now, percent),
        bands.of(percent, field.aheadIf(now, percent), field.size()));
  }
}
