package vn.parindex.analytics.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Estimates the past of successors from their parts.
 *
 * <p>Worked example. Parts of 3,000, 2,000 and 1,000 people with an index of 80, 86 and 71 %. The
 * estimate is (3000 · 80 + 2000 · 86 + 1000 · 71)/6000 = 80.5 %; the parts range from 71 to 86 %;
 * together they have 6,000 people. If the part of 71 % had no index, 5/6 of the people would be
 * covered: no estimate by default, (3000 · 80 + 2000 · 86)/5000 = 82.4 % where 5/6 is permitted.
 *
 * <p>A weighted mean is what the people of the successor lived under on average. It is not the
 * index that one sheet for the whole would have had: a task done in one part and not in another is
 * half done in neither.
 */
public final class SuccessionEstimates {

  private SuccessionEstimates() {}

  /**
   * One estimate for each succession of which at least one part was to be scored in the period, in
   * the order given; the population used is the one recorded for the parts.
   *
   * @param successions who follows whom
   * @param units population and area of the parts; a unit that is not there has neither
   * @param index of the period before the succession
   * @param settings how much must be covered
   */
  public static List<SuccessionEstimate> of(
      Collection<Succession> successions,
      Collection<Unit> units,
      PeriodIndex index,
      SuccessionSettings settings) {
    Map<UnitId, Unit> byId = new LinkedHashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    Map<UnitId, Score> totals = index.totals();
    Map<String, Map<UnitId, Score>> byArea = new LinkedHashMap<>();
    index.framework().areas().forEach(a -> byArea.put(a.code(), index.area(a.code())));
    List<SuccessionEstimate> estimates = new ArrayList<>();
    for (Succession succession : successions) {
      if (succession.parts().stream().noneMatch(index.units()::containsKey)) {
        continue;
      }
      Map<UnitId, Figure> populations = new LinkedHashMap<>();
      List<Figure> surfaces = new ArrayList<>();
      for (UnitId part : succession.parts()) {
        Unit unit = byId.get(part);
        Figure unknown = Figure.missing(MissingReason.MISSING);
        populations.put(part, unit == null ? unknown : unit.population());
        surfaces.add(unit == null ? unknown : unit.areaKm2());
      }
      List<EstimatedScore> areas = new ArrayList<>();
      byArea.forEach((code, scores) -> areas.add(estimate(code, populations, scores, settings)));
      estimates.add(
          new SuccessionEstimate(
              succession,
              index.period(),
              addCounts(populations.values()),
              addCounts(surfaces),
              estimate("", populations, totals, settings),
              areas));
    }
    return estimates;
  }

  /**
   * The estimate of one percentage.
   *
   * <p>A single part is the successor under another name: its percentage is the estimate, whatever
   * its population. With several, every population must be known and above 0.
   *
   * @param code what is estimated
   * @param populations of all parts, in the order of the succession
   * @param scores percentages; a part that is not there has none
   * @param settings how much must be covered
   */
  public static EstimatedScore estimate(
      String code,
      Map<UnitId, Figure> populations,
      Map<UnitId, Score> scores,
      SuccessionSettings settings) {
    Map<UnitId, Fraction> known = new LinkedHashMap<>();
    for (UnitId part : populations.keySet()) {
      scores
          .getOrDefault(part, Score.none(NoScore.NO_SHEET))
          .percent()
          .ifPresent(percent -> known.put(part, percent));
    }
    Outcome<Fraction> covered = covered(populations, known);
    Outcome<Map<UnitId, Fraction>> shares = shares(populations, known, covered, settings);
    return new EstimatedScore(
        code,
        shares.map(of -> mean(of, known)),
        range(known),
        known.size(),
        covered,
        shares.value().orElse(Map.of()));
  }

  /**
   * The sum of counts of the parts. A part that is missing makes the sum missing, with the reason
   * of the first that is; so does having no part at all.
   */
  public static Figure addCounts(Collection<Figure> counts) {
    return counts.stream()
        .reduce(SuccessionEstimates::add)
        .orElse(Figure.missing(MissingReason.MISSING));
  }

  /**
   * The ranking of the successors by their estimated index: an estimate itself.
   *
   * <p>A successor without an estimate stands unranked, with {@link NoScore#TOO_MUCH_MISSING} where
   * too few people are covered and {@link NoScore#FIGURE_MISSING} where an index or a population is
   * not there.
   */
  public static Ranking<UnitId> rank(
      Collection<SuccessionEstimate> estimates, TiePolicy ties, TieEquality equality) {
    Map<UnitId, Score> scores = new LinkedHashMap<>();
    for (SuccessionEstimate estimate : estimates) {
      scores.put(
          estimate.successor(),
          estimate
              .total()
              .estimate()
              .match(
                  Score::of,
                  reason ->
                      Score.none(
                          reason == NoResult.TOO_MUCH_MISSING
                              ? NoScore.TOO_MUCH_MISSING
                              : NoScore.FIGURE_MISSING)));
    }
    return Rankings.rank(scores, ties, equality);
  }

  private static Figure add(Figure sum, Figure count) {
    return sum.match(a -> count.match(b -> Figure.of(a.add(b)), reason -> count), reason -> sum);
  }

  private static Outcome<Fraction> covered(
      Map<UnitId, Figure> populations, Map<UnitId, Fraction> known) {
    Fraction all = Fraction.ZERO;
    Fraction withFigure = Fraction.ZERO;
    for (Map.Entry<UnitId, Figure> part : populations.entrySet()) {
      Fraction people = people(part.getValue());
      if (people.signum() <= 0) {
        return Outcome.none(NoResult.NO_POPULATION);
      }
      all = all.add(people);
      if (known.containsKey(part.getKey())) {
        withFigure = withFigure.add(people);
      }
    }
    return all.signum() == 0
        ? Outcome.none(NoResult.NO_POPULATION)
        : Outcome.of(withFigure.divide(all));
  }

  /** The population; 0 when it is missing, which no caller lets pass. */
  private static Fraction people(Figure population) {
    return population.match(value -> value, reason -> Fraction.ZERO);
  }

  private static Outcome<Map<UnitId, Fraction>> shares(
      Map<UnitId, Figure> populations,
      Map<UnitId, Fraction> known,
      Outcome<Fraction> covered,
      SuccessionSettings settings) {
    if (known.isEmpty()) {
      return Outcome.none(NoResult.NO_INDEX);
    }
    if (populations.size() == 1) {
      return Outcome.of(Map.of(known.keySet().iterator().next(), Fraction.ONE));
    }
    return covered.flatMap(
        share -> {
          if (share.compareTo(settings.leastCovered()) < 0) {
            return Outcome.none(NoResult.TOO_MUCH_MISSING);
          }
          Fraction all =
              known.keySet().stream()
                  .map(part -> people(populations.get(part)))
                  .reduce(Fraction.ZERO, Fraction::add);
          Map<UnitId, Fraction> shares = new LinkedHashMap<>();
          for (UnitId part : known.keySet()) {
            shares.put(part, people(populations.get(part)).divide(all));
          }
          return Outcome.of(shares);
        });
  }

  private static Fraction mean(Map<UnitId, Fraction> shares, Map<UnitId, Fraction> known) {
    return shares.entrySet().stream()
        .map(share -> share.getValue().multiply(known.get(share.getKey())))
        .reduce(Fraction.ZERO, Fraction::add);
  }

  private static Outcome<PartsRange> range(Map<UnitId, Fraction> known) {
    if (known.isEmpty()) {
      return Outcome.none(NoResult.NO_INDEX);
    }
    Fraction lowest = known.values().stream().min(Fraction::compareTo).orElseThrow();
    Fraction highest = known.values().stream().max(Fraction::compareTo).orElseThrow();
    return Outcome.of(
        new PartsRange(lowest, having(known, lowest), highest, having(known, highest)));
  }

  private static List<UnitId> having(Map<UnitId, Fraction> known, Fraction percent) {
    return known.entrySet().stream()
        .filter(part -> part.getValue().equals(percent))
        .map(Map.Entry::getKey)
        .toList();
  }
}
