package vn.parindex.analytics.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;

/** The area percentages of all units of a period, and how far they are apart. */
final class Profiles {

  /** More than what doubles can be wrong by, relative and absolute. */
  private static final double SLACK = 1e-9;

  private final List<UnitId> units;
  private final Map<UnitId, Integer> indices = new HashMap<>();
  private final Map<UnitId, List<Score>> exact = new LinkedHashMap<>();

  /** Percentages by unit and area; infinite where there is none, which stays in here. */
  private final double[][] near;

  Profiles(PeriodIndex index) {
    index
        .units()
        .forEach((id, unit) -> exact.put(id, unit.areas().stream().map(NodeScore::score).toList()));
    units = List.copyOf(exact.keySet());
    near = new double[units.size()][];
    for (int i = 0; i < near.length; i++) {
      indices.put(units.get(i), i);
      near[i] =
          exact.get(units.get(i)).stream()
              .mapToDouble(
                  score -> score.match(Fraction::toDouble, reason -> Double.POSITIVE_INFINITY))
              .toArray();
    }
  }

  /** Whether a unit has no percentage in any area. */
  boolean isEmpty(UnitId unit) {
    return exact.get(unit).stream().allMatch(score -> score.percent().isEmpty());
  }

  /** The exact mean squared difference of two units. */
  Outcome<Fraction> meanSquare(UnitId one, UnitId other) {
    return meanSquare(exact.get(one), exact.get(other));
  }

  static Outcome<Fraction> meanSquare(List<Score> one, List<Score> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(one.size() + " areas against " + other.size());
    }
    Fraction sum = Fraction.ZERO;
    int count = 0;
    for (int i = 0; i < one.size(); i++) {
      Optional<Fraction> a = one.get(i).percent();
      Optional<Fraction> b = other.get(i).percent();
      if (a.isPresent() && b.isPresent()) {
        Fraction difference = a.get().subtract(b.get());
        sum = sum.add(difference.multiply(difference));
        count++;
      }
    }
    return count == 0
        ? Outcome.none(NoResult.NO_INDEX)
        : Outcome.of(sum.divide(Fraction.of(count)));
  }

  /**
   * The other units that may be among the {@code size} nearest or as near as the last of these: a
   * few more than that, judged in doubles, so that only few distances need be exact.
   */
  List<UnitId> around(UnitId unit, int size) {
    int own = indices.get(unit);
    Smallest nearest = new Smallest(size);
    double[] squares = new double[near.length];
    for (int i = 0; i < near.length; i++) {
      if (i != own) {
        squares[i] = square(near[own], near[i], reach(nearest));
        nearest.add(squares[i]);
      }
    }
    double reach = reach(nearest);
    List<UnitId> candidates = new ArrayList<>();
    for (int i = 0; i < squares.length; i++) {
      if (i != own && squares[i] <= reach) {
        candidates.add(units.get(i));
      }
    }
    return candidates;
  }

  /** How far those may be that are as near as the last. */
  private static double reach(Smallest nearest) {
    return nearest.last() * (1 + SLACK) + SLACK;
  }

  /**
   * The mean squared difference, infinite without a common area, or where it is sure to be more
   * than {@code most}.
   */
  private static double square(double[] one, double[] other, double most) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      if (Double.isFinite(one[i]) && Double.isFinite(other[i])) {
        sum += (one[i] - other[i]) * (one[i] - other[i]);
        count++;
        if (sum > most * one.length) {
          return Double.POSITIVE_INFINITY;
        }
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : sum / count;
  }
}
