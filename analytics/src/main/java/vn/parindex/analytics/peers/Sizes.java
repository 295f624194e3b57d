package vn.parindex.analytics.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.util.FastMath;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Population and surface of the units of a period, and how far they are apart. */
final class Sizes {

  /** More than what doubles can be wrong by. */
  private static final double SLACK = 1e-9;

  /** Those that have both, the smallest population first. */
  private final List<Feature> features = new ArrayList<>();

  private final Map<UnitId, Integer> places = new HashMap<>();

  /**
   * The units of the period that have a population and a surface above 0, their logarithms
   * standardised.
   */
  Sizes(PeriodIndex index, Collection<Unit> units) {
    Map<UnitId, Feature> logarithms = new HashMap<>();
    for (Unit unit : units) {
      if (index.units().containsKey(unit.id())
          && positive(unit.population())
          && positive(unit.areaKm2())) {
        logarithms.put(
            unit.id(),
            new Feature(unit.id(), logarithm(unit.population()), logarithm(unit.areaKm2())));
      }
    }
    double people = deviation(logarithms.values(), Feature::population);
    double surface = deviation(logarithms.values(), Feature::surface);
    for (Feature feature : logarithms.values()) {
      features.add(
          new Feature(
              feature.unit,
              people > 0 ? feature.population / people : 0,
              surface > 0 ? feature.surface / surface : 0));
    }
    features.sort(Comparator.comparingDouble(Feature::population));
    for (int i = 0; i < features.size(); i++) {
      places.put(features.get(i).unit, i);
    }
  }

  /** Whether a unit lacks population or surface. */
  boolean isEmpty(UnitId unit) {
    return !places.containsKey(unit);
  }

  double distance(UnitId one, UnitId other) {
    return features.get(places.get(one)).distance(features.get(places.get(other)));
  }

  /**
   * The other units that may be among the {@code size} nearest or as near as the last of these. Who
   * is further away by population alone than the last that belongs is not looked at.
   */
  List<UnitId> around(UnitId unit, int size) {
    int place = places.get(unit);
    Feature own = features.get(place);
    Smallest nearest = new Smallest(size);
    List<UnitId> candidates = new ArrayList<>();
    int below = place - 1;
    int above = place + 1;
    while (below >= 0 || above < features.size()) {
      boolean down =
          above == features.size()
              || below >= 0
                  && own.population - features.get(below).population
                      <= features.get(above).population - own.population;
      Feature next = features.get(down ? below-- : above++);
      if (Math.abs(own.population - next.population) > nearest.last() * (1 + SLACK)) {
        break;
      }
      nearest.add(own.distance(next));
      candidates.add(next.unit);
    }
    return candidates;
  }

  private static boolean positive(Figure figure) {
    return figure.match(value -> value.signum() > 0, reason -> false);
  }

  private static double logarithm(Figure figure) {
    return FastMath.log(figure.match(Fraction::toDouble, reason -> 1.0));
  }

  /** Standard deviation (n − 1); 0 for one figure or none. */
  private static double deviation(
      Collection<Feature> features, ToDoubleFunction<Feature> logarithm) {
    double[] figures = features.stream().mapToDouble(logarithm).sorted().toArray();
    return figures.length == 0 || figures[0] == figures[figures.length - 1]
        ? 0
        : new StandardDeviation().evaluate(figures);
  }

  private record Feature(UnitId unit, double population, double surface) {

    double distance(Feature other) {
      double people = population - other.population;
      double km2 = surface - other.surface;
      return Math.sqrt(people * people + km2 * km2);
    }
  }
}
