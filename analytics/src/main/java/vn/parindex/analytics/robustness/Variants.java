package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Ranks the units of a period anew under other choices: each area left out, areas of equal weight,
 * geometric and harmonic mean of the areas.
 *
 * <p>The weight of an area is the unit's counted maximum in it, as in the published index, except
 * under equal weights; an area in which nothing of a unit counts has no weight for that unit. Bonus
 * and penalty add what they add to the published index. A unit without an index takes no part.
 *
 * <p>Worked example: two areas of 10 points, A has 10 and 2, B 5.5 and 5.5. A is first with 60 %
 * against 55 %. Without area 1, B is first; both move one place, the mean shift is 1, Spearman and
 * τ-b are −1. The geometric means are 44.72 and 55: B is first there too.
 */
final class Variants {

  private Variants() {}

  /**
   * All variants: one per area in the order of the edition, then equal weights, geometric,
   * harmonic.
   *
   * @param index the published index
   * @param ties policy of the published ranking, used in the variants too
   * @param equality when percentages are equal; up to 10⁻⁹ always
   */
  public static List<Variant> compute(PeriodIndex index, TiePolicy ties, TieEquality equality) {
    Ranking<UnitId> published = Rankings.rank(index.totals(), ties, equality);
    List<UnitFigures> units =
        published.placed().stream()
            .map(placed -> new UnitFigures(index.units().get(placed.key())))
            .toList();
    Comparison comparison =
        new Comparison(published.placed(), new DrawnRanks(units.size(), ties, equality));
    int areas = index.framework().areas().size();
    List<Variant> variants = new ArrayList<>();
    for (int left = 0; left < areas; left++) {
      double[] factors = ones(areas);
      factors[left] = 0;
      variants.add(
          comparison.of(
              Variant.Kind.LEAVE_OUT,
              index.framework().areas().get(left).code(),
              units.stream()
                  .mapToDouble(
                      unit -> unit.index(unit.points(), unit.weights(factors), AreaMean.ARITHMETIC))
                  .toArray()));
    }
    variants.add(
        comparison.of(
            Variant.Kind.EQUAL_WEIGHTS,
            "",
            units.stream()
                .mapToDouble(
                    unit -> unit.index(unit.points(), unit.equalWeights(), AreaMean.ARITHMETIC))
                .toArray()));
    double[] ones = ones(areas);
    variants.add(comparison.of(Variant.Kind.GEOMETRIC, "", means(units, ones, AreaMean.GEOMETRIC)));
    variants.add(comparison.of(Variant.Kind.HARMONIC, "", means(units, ones, AreaMean.HARMONIC)));
    return variants;
  }

  private static double[] means(List<UnitFigures> units, double[] factors, AreaMean mean) {
    return units.stream()
        .mapToDouble(unit -> unit.index(unit.points(), unit.weights(factors), mean))
        .toArray();
  }

  static double[] ones(int count) {
    return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
  }

  private record Comparison(List<Ranking.Placed<UnitId>> published, DrawnRanks places) {

    Variant of(Variant.Kind kind, String areaCode, double[] values) {
      boolean[] ranked = new boolean[values.length];
      for (int i = 0; i < values.length; i++) {
        ranked[i] = !Double.isNaN(values[i]);
      }
      places.rank(values, ranked);
      List<Shift> shifts = new ArrayList<>();
      List<double[]> both = new ArrayList<>();
      long moved = 0;
      for (int i = 0; i < values.length; i++) {
        Rank before = published.get(i).rank();
        Outcome<Rank> after =
            ranked[i] ? Outcome.of(new Rank(places.doubled[i])) : Outcome.none(NoResult.NO_VALUES);
        shifts.add(new Shift(published.get(i).key(), before, after));
        if (ranked[i]) {
          both.add(new double[] {before.doubled(), places.doubled[i]});
          moved += Math.abs(before.doubled() - places.doubled[i]);
        }
      }
      double[] first = both.stream().mapToDouble(pair -> pair[0]).toArray();
      double[] second = both.stream().mapToDouble(pair -> pair[1]).toArray();
      return new Variant(
          kind,
          areaCode,
          shifts,
          both.isEmpty()
              ? Outcome.none(NoResult.NO_VALUES)
              : Outcome.of(moved / (2.0 * both.size())),
          Correlations.spearman(first, second),
          Correlations.kendallTauB(first, second));
    }
  }
}
