package vn.parindex.analytics.bottleneck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * The fewest leaves that lift a unit to a better band or a better rank if all others stay as they
 * are, exactly.
 *
 * <p>A leaf may be chosen when it applies, has a figure, has lost something, can be mended locally
 * and is not a survey; it is then won to its maximum. Among the sets with the fewest leaves the one
 * that needs the fewest points is taken, and among those the one whose leaves come first in the
 * edition. Bonus, penalty and maximum stay as they are.
 *
 * <p>Worked example. Leaves of 4, 3, 2 and 1 points; the unit has 2, 2, 2 and 0.5 of 10: 65 %. It
 * can win 2, 1 and 0.5 points. Its band ends below 70 %: it needs 0.5 points more, and the last
 * leaf alone brings exactly 70 %, which is in the next band (bounds are inclusive). The unit ahead
 * of it has 75 %: to equal it takes 1 point, the second leaf, and equality is a better rank under
 * 1224, as rank 1 is then shared; under 1334 sharing makes both second, as the unit is already, so
 * it takes more than 1 point: the first leaf alone, 85 %.
 *
 * <p>Where the next band goes by rank there is no such set: a place among the best depends on the
 * others, and they do not stay as they are. What winning everything leads to is told all the same,
 * under the premise above.
 *
 * <p>A better rank is one smaller than now, under the policy and equality given; it never gets
 * worse by winning points, so the question has a smallest answer.
 */
public final class WaysUp {

  private WaysUp() {}

  /**
   * The ways up of every unit of a period, in the order of the index.
   *
   * @param index of all units
   * @param bands grade bands; judged on the unrounded index, and on the rank where they go by it
   * @param ties which rank equals share
   * @param equality when two percentages are equal
   */
  public static Map<UnitId, UnitWaysUp> find(
      PeriodIndex index, BandScale bands, TiePolicy ties, TieEquality equality) {
    List<Fraction> percents =
        index.units().values().stream().flatMap(u -> u.total().score().percent().stream()).toList();
    Field field = new Field(percents, ties, equality);
    Map<UnitId, UnitWaysUp> ways = new LinkedHashMap<>();
    index
        .units()
        .forEach(
            (id, unit) ->
                ways.put(
                    id,
                    unit.total()
                        .score()
                        .percent()
                        .map(percent -> new Climb(unit, percent, bands, field).ways())
                        .orElseGet(() -> withoutIndex(id))));
    return ways;
  }

  private static UnitWaysUp withoutIndex(UnitId unit) {
    return new UnitWaysUp(
        unit,
        Outcome.none(NoResult.NO_INDEX),
        Outcome.none(NoResult.NO_INDEX),
        Outcome.none(NoResult.NO_INDEX),
        Outcome.none(NoResult.NO_INDEX));
  }

  /** The climb of one unit. */
  private static final class Climb {
    private final UnitIndex unit;
    private final Fraction own;
    private final BandScale bands;
    private final Field field;
    private final List<WayUp.Step> winnable;

    Climb(UnitIndex unit, Fraction own, BandScale bands, Field field) {
      this.unit = unit;
      this.own = own;
      this.bands = bands;
      this.field = field;
      this.winnable = winnable(unit);
    }

    UnitWaysUp ways() {
      Standing now = standing(Fraction.ZERO);
      int level = level(Fraction.ZERO);
      return new UnitWaysUp(
          unit.unit(),
          Outcome.of(now),
          Outcome.of(way(winnable)),
          nextBand(level),
          now.rank().equals(Rank.of(1))
              ? Outcome.none(NoResult.ALREADY_BEST)
              : fewest(points -> rank(points).compareTo(now.rank()) < 0));
    }

    /** Nobody can say how many points lift a unit among the best, for the others move as well. */
    private Outcome<WayUp> nextBand(int level) {
      if (level == 1) {
        return Outcome.none(NoResult.ALREADY_BEST);
      }
      return bands.bands().get(level - 2).topPercent().isPresent()
          ? Outcome.none(NoResult.BY_RANK)
          : fewest(points -> level(points) < level);
    }

    private static List<WayUp.Step> winnable(UnitIndex unit) {
      List<WayUp.Step> steps = new ArrayList<>();
      for (UnitLoss.Part part : Bottlenecks.of(unit).leaves()) {
        Fraction lost = part.lost().match(known -> known, reason -> Fraction.ZERO);
        if (part.kind() == LossKind.RECOVERABLE && lost.signum() > 0) {
          steps.add(new WayUp.Step(part.areaCode(), part.leaf(), lost));
        }
      }
      return steps;
    }

    private Outcome<WayUp> fewest(Predicate<Fraction> enough) {
      return SmallestSets.find(winnable.stream().map(WayUp.Step::points).toList(), enough)
          .map(chosen -> way(chosen.stream().map(winnable::get).toList()));
    }

    private WayUp way(List<WayUp.Step> steps) {
      return new WayUp(
          steps,
          standing(steps.stream().map(WayUp.Step::points).reduce(Fraction.ZERO, Fraction::add)));
    }

    private Standing standing(Fraction won) {
      return new Standing(index(won), rank(won), bands.bands().get(level(won) - 1));
    }

    private int level(Fraction won) {
      return bands.level(index(won), field.aheadIf(own, index(won)), field.size());
    }

    private Rank rank(Fraction won) {
      return field.rankIf(own, index(won));
    }

    private Fraction index(Fraction won) {
      return own.add(unit.contribution(Leaf.Source.VERIFIED, won).orElseThrow());
    }
  }
}
