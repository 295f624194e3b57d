package vn.parindex.analytics.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.parindex.analytics.correlation.Concordances;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.correlation.Holm;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** Areas against each other and against the survey. */
final class AreaComparison {

  private AreaComparison() {}

  static AreaAgreement of(PeriodIndex index) {
    List<UnitIndex> units = List.copyOf(index.units().values());
    List<Area> areas = index.framework().areas();
    List<List<Optional<Double>>> percents = new ArrayList<>();
    for (Area area : areas) {
      percents.add(
          units.stream()
              .map(unit -> unit.area(area.code()))
              .map(node -> node.flatMap(score -> score.score().percent()).map(Fraction::toDouble))
              .toList());
    }
    List<Raw> pairs = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        pairs.add(
            Raw.of(areas.get(i).code(), areas.get(j).code(), percents.get(i), percents.get(j)));
      }
    }
    int[] complete =
        IntStream.range(0, units.size())
            .filter(unit -> percents.stream().allMatch(area -> area.get(unit).isPresent()))
            .toArray();
    double[][] table = new double[areas.size()][complete.length];
    for (int area = 0; area < table.length; area++) {
      for (int unit = 0; unit < complete.length; unit++) {
        table[area][unit] = percents.get(area).get(complete[unit]).orElseThrow();
      }
    }
    return new AreaAgreement(
        corrected(pairs),
        complete.length,
        Concordances.kendallW(table),
        Concordances.cronbachAlpha(table),
        survey(units, areas));
  }

  private static List<Association> survey(List<UnitIndex> units, List<Area> areas) {
    Predicate<LeafResult> surveyed = leaf -> leaf.leaf().source() == Leaf.Source.SURVEY;
    List<Optional<Double>> survey = units.stream().map(unit -> percent(unit, surveyed)).toList();
    List<Raw> raw = new ArrayList<>();
    for (Area area : areas) {
      boolean surveyOnly = area.leaves().allMatch(leaf -> leaf.source() == Leaf.Source.SURVEY);
      List<Optional<Double>> verified =
          units.stream()
              .map(
                  unit ->
                      percent(
                          unit, surveyed.negate().and(leaf -> leaf.areaCode().equals(area.code()))))
              .toList();
      raw.add(
          surveyOnly
              ? new Raw(
                  area.code(),
                  "",
                  Outcome.none(NoResult.NOT_APPLICABLE),
                  Outcome.none(NoResult.NOT_APPLICABLE))
              : Raw.of(area.code(), "", verified, survey));
    }
    return corrected(raw);
  }

  /**
   * Points over maximum of some leaves of a unit; empty when none applies or one that applies has
   * no figure.
   */
  private static Optional<Double> percent(UnitIndex unit, Predicate<LeafResult> which) {
    Fraction points = Fraction.ZERO;
    Fraction max = Fraction.ZERO;
    for (LeafResult leaf : unit.leaves()) {
      if (which.test(leaf)) {
        if (leaf.points() instanceof Figure.Known known) {
          points = points.add(known.value());
          max = max.add(leaf.leaf().maxPoints());
        } else if (!leaf.points().equals(Figure.missing(MissingReason.NOT_APPLICABLE))) {
          return Optional.empty();
        }
      }
    }
    return max.signum() == 0
        ? Optional.empty()
        : Optional.of(points.divide(max).multiply(Fraction.HUNDRED).toDouble());
  }

  private static List<Association> corrected(List<Raw> raw) {
    List<Outcome<Double>> spearman = holm(raw.stream().map(Raw::spearman).toList());
    List<Outcome<Double>> kendall = holm(raw.stream().map(Raw::kendall).toList());
    return IntStream.range(0, raw.size())
        .mapToObj(
            i ->
                new Association(
                    raw.get(i).code(),
                    raw.get(i).other(),
                    raw.get(i).spearman(),
                    spearman.get(i),
                    raw.get(i).kendall(),
                    kendall.get(i)))
        .toList();
  }

  /** Holm's correction over the correlations that have a p-value; the others keep their reason. */
  private static List<Outcome<Double>> holm(List<Outcome<Correlation>> correlations) {
    List<Outcome<Double>> ps =
        correlations.stream().map(one -> one.flatMap(Correlation::p)).toList();
    double[] adjusted =
        Holm.adjust(
            ps.stream()
                .flatMap(p -> p.value().stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
    List<Outcome<Double>> result = new ArrayList<>();
    int next = 0;
    for (Outcome<Double> p : ps) {
      if (p.isKnown()) {
        result.add(Outcome.of(adjusted[next]));
        next++;
      } else {
        result.add(p);
      }
    }
    return result;
  }

  /** An association before correction. */
  private record Raw(
      String code, String other, Outcome<Correlation> spearman, Outcome<Correlation> kendall) {

    static Raw of(
        String code, String other, List<Optional<Double>> first, List<Optional<Double>> second) {
      int[] both =
          IntStream.range(0, first.size())
              .filter(i -> first.get(i).isPresent() && second.get(i).isPresent())
              .toArray();
      double[] x = IntStream.of(both).mapToDouble(i -> first.get(i).orElseThrow()).toArray();
      double[] y = IntStream.of(both).mapToDouble(i -> second.get(i).orElseThrow()).toArray();
      return new Raw(code, other, Correlations.spearman(x, y), Correlations.kendallTauB(x, y));
    }
  }
}
