package vn.parindex.analytics.bottleneck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * Finds what is lost where: lost = maximum − points, exactly.
 *
 * <p>Worked example. A leaf of 2 points on which four units have 0, 1, 1.5 and no figure, and a
 * leaf of 1 point on which all have 1 except the last, to which it does not apply. On the first
 * leaf 2 + 1 + 0.5 = 3.5 points are lost by three of the three units that have a figure; two of
 * them lose at least half of it: a bottleneck. On the second leaf nothing is lost. The first leaf
 * has all the loss, so the cumulative shares are 1 and 1.
 *
 * <p>The cumulative shares are those of a Pareto chart (Juran 1951): the leaves are ordered by
 * points lost, and each has its own share and that of all before it.
 */
public final class Bottlenecks {

  private Bottlenecks() {}

  /**
   * The points lost in a period.
   *
   * <p>A leaf that does not apply or has no figure loses nothing and is counted apart. A leaf
   * without any figure is no bottleneck. Bonus and penalty points are no losses.
   */
  public static PointsLost find(PeriodIndex index, BottleneckSettings settings) {
    Map<UnitId, UnitLoss> units = new LinkedHashMap<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Area area : index.framework().areas()) {
      for (Criterion criterion : area.criteria()) {
        for (Leaf leaf : criterion.leaves()) {
          tallies.put(leaf.code(), new Tally(area.code(), criterion.code(), leaf));
        }
      }
    }
    for (UnitIndex unit : index.units().values()) {
      UnitLoss loss = of(unit);
      units.put(unit.unit(), loss);
      loss.leaves()
          .forEach(part -> tallies.get(part.leaf().code()).add(part.lost(), settings.lossShare()));
    }
    return new PointsLost(index.period(), settings, order(tallies, settings), units);
  }

  /** The losses of one unit. */
  public static UnitLoss of(UnitIndex unit) {
    List<UnitLoss.Part> parts = new ArrayList<>();
    for (LeafResult result : unit.leaves()) {
      Fraction max = result.leaf().maxPoints();
      parts.add(
          new UnitLoss.Part(
              result.areaCode(),
              result.leaf(),
              result
                  .points()
                  .match(points -> Figure.of(max.subtract(points)), reason -> result.points())));
    }
    return new UnitLoss(unit.unit(), parts);
  }

  private static List<LeafLoss> order(Map<String, Tally> tallies, BottleneckSettings settings) {
    List<Tally> sorted = new ArrayList<>(tallies.values());
    sorted.sort(Comparator.comparing((Tally tally) -> tally.lost).reversed());
    Fraction all = sorted.stream().map(tally -> tally.lost).reduce(Fraction.ZERO, Fraction::add);
    NoResult nothing =
        sorted.stream().allMatch(tally -> tally.scored == 0)
            ? NoResult.NO_VALUES
            : NoResult.NO_CASES;
    List<LeafLoss> losses = new ArrayList<>();
    Fraction soFar = Fraction.ZERO;
    for (Tally tally : sorted) {
      soFar = soFar.add(tally.lost);
      losses.add(
          tally.loss(
              all.signum() > 0 ? Outcome.of(soFar.divide(all)) : Outcome.none(nothing), settings));
    }
    return losses;
  }

  /** Running counts of one leaf. */
  private static final class Tally {
    private final String areaCode;
    private final String criterionCode;
    private final Leaf leaf;
    private Fraction lost = Fraction.ZERO;
    private int scored;
    private int losing;
    private int losingMuch;
    private int notApplicable;
    private int missing;

    Tally(String areaCode, String criterionCode, Leaf leaf) {
      this.areaCode = areaCode;
      this.criterionCode = criterionCode;
      this.leaf = leaf;
    }

    void add(Figure loss, Fraction muchShare) {
      if (loss instanceof Figure.Known known) {
        Fraction points = known.value();
        lost = lost.add(points);
        scored++;
        if (points.signum() > 0) {
          losing++;
        }
        if (points.divide(leaf.maxPoints()).compareTo(muchShare) >= 0) {
          losingMuch++;
        }
      } else if (loss.equals(Figure.missing(MissingReason.NOT_APPLICABLE))) {
        notApplicable++;
      } else {
        missing++;
      }
    }

    LeafLoss loss(Outcome<Fraction> cumulativeShare, BottleneckSettings settings) {
      boolean isBottleneck =
          scored > 0
              && Fraction.of(losingMuch)
                      .compareTo(settings.unitShare().multiply(Fraction.of(scored)))
                  >= 0;
      return new LeafLoss(
          areaCode,
          criterionCode,
          leaf,
          lost,
          scored,
          losing,
          losingMuch,
          notApplicable,
          missing,
          cumulativeShare,
          isBottleneck);
    }
  }
}
