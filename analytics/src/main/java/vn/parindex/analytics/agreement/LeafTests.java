package vn.parindex.analytics.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Item analysis of the leaves (Stanley and Wang 1968; Lord and Novick 1968 for the item-rest
 * correlation).
 *
 * <p>Worked example: leaves of 2 and 2 points, three units with (2, 1), (1, 1), (0, 1). The index
 * is 75, 50, 25; the contributions of the first leaf are 50, 25, 0, of the second 25, 25, 25. The
 * first carries all of the spread: effective weight 100 % against a nominal 50 %.
 */
final class LeafTests {

  /** A smaller variance of percentages is rounding. */
  private static final double NO_SPREAD = 1e-20;

  private LeafTests() {}

  static List<LeafTest> of(PeriodIndex index) {
    List<UnitIndex> ranked =
        index.units().values().stream()
            .filter(unit -> unit.total().score().percent().isPresent())
            .toList();
    double[] totals =
        ranked.stream()
            .mapToDouble(unit -> unit.total().score().percent().orElseThrow().toDouble())
            .toArray();
    List<Leaf> leaves = index.framework().leaves().toList();
    List<double[]> contributions = new ArrayList<>();
    double variances = 0;
    for (int i = 0; i < leaves.size(); i++) {
      int place = i;
      double[] ofLeaf =
          ranked.stream()
              .mapToDouble(
                  unit ->
                      unit.contribution(unit.leaves().get(place))
                          .map(Fraction::toDouble)
                          .orElse(0.0))
              .toArray();
      contributions.add(ofLeaf);
      variances += variance(ofLeaf);
    }
    Fraction whole = index.framework().maxPoints();
    List<LeafTest> tests = new ArrayList<>();
    for (Area area : index.framework().areas()) {
      for (Leaf leaf : area.leaves().toList()) {
        int place = tests.size();
        double[] contribution = contributions.get(place);
        List<Fraction> points = points(List.copyOf(index.units().values()), place);
        tests.add(
            new LeafTest(
                area.code(),
                leaf,
                points.size(),
                meanPercent(leaf, points),
                spread(leaf, points),
                itemRest(ranked, place),
                leaf.maxPoints().divide(whole).multiply(Fraction.HUNDRED),
                share(covariance(contribution, totals), variance(totals), totals.length),
                share(variance(contribution), variances, totals.length)));
      }
    }
    return tests;
  }

  private static Outcome<Double> share(double part, double whole, int count) {
    if (count < 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return whole < NO_SPREAD ? Outcome.none(NoResult.ALL_EQUAL) : Outcome.of(100 * part / whole);
  }

  private static List<Fraction> points(List<UnitIndex> units, int leaf) {
    List<Fraction> points = new ArrayList<>();
    for (UnitIndex unit : units) {
      if (unit.leaves().get(leaf).points() instanceof Figure.Known known) {
        points.add(known.value());
      }
    }
    return points;
  }

  private static Outcome<Fraction> meanPercent(Leaf leaf, List<Fraction> points) {
    Fraction sum = points.stream().reduce(Fraction.ZERO, Fraction::add);
    return points.isEmpty()
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(
            sum.divide(leaf.maxPoints())
                .multiply(Fraction.HUNDRED)
                .divide(Fraction.of(points.size())));
  }

  private static LeafTest.Spread spread(Leaf leaf, List<Fraction> points) {
    if (points.isEmpty()) {
      return LeafTest.Spread.NO_POINTS;
    }
    Fraction first = points.get(0);
    if (points.stream().anyMatch(other -> other.compareTo(first) != 0)) {
      return LeafTest.Spread.VARIES;
    }
    if (first.compareTo(leaf.maxPoints()) == 0) {
      return LeafTest.Spread.ALL_FULL;
    }
    return first.signum() == 0 ? LeafTest.Spread.ALL_ZERO : LeafTest.Spread.ALL_EQUAL;
  }

  /** Points of a leaf against the percentage of all other leaves, without bonus and penalty. */
  private static Outcome<Correlation> itemRest(List<UnitIndex> ranked, int place) {
    List<double[]> pairs = new ArrayList<>();
    for (UnitIndex unit : ranked) {
      LeafResult own = unit.leaves().get(place);
      Fraction restMax = unit.total().countedMax().subtract(own.scaledMax());
      if (own.points() instanceof Figure.Known known && restMax.signum() > 0) {
        Fraction rest =
            unit.total()
                .points()
                .subtract(unit.adjustment())
                .subtract(known.value().multiply(own.scale()));
        pairs.add(new double[] {known.value().toDouble(), rest.divide(restMax).toDouble()});
      }
    }
    return Correlations.pearson(
        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
        pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  /** Population variance; 0 for fewer than two. */
  private static double variance(double[] values) {
    return covariance(values, values);
  }

  private static double covariance(double[] x, double[] y) {
    if (x.length < 2) {
      return 0;
    }
    double meanX = StatUtils.mean(x);
    double meanY = StatUtils.mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }
}
