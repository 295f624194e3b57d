package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Two versions of an index, or two years of one: value and rank of every unit in both, and what
 * each indicator did to the change.
 *
 * <p>Additive trees, also two different ones: a leaf brings weight × figure, and the change of the
 * product is split symmetrically (Kitagawa 1955, Das Gupta 1993) into the figure's part (mean
 * weight × change of the figure) and the weight's part (mean figure × change of the weight). A leaf
 * that has no figure in one of the two has weight 0 there, and all its change is the weight's part.
 * Example: weight 0.5 and figure 60, then weight 0.4 and figure 80: from 30 to 32, figure 0.45 · 20
 * = 9, weight 70 · (−0.1) = −7.
 *
 * <p>Other trees: the same tree in both, at most 16 leaves whose figure changed; the effect of each
 * is the mean over all orders in which the figures can change (Shapley), its weight's part 0. Where
 * the mean does not exist on the way, and where trees differ, NOT_APPLICABLE.
 *
 * <p>Why a rank moved (own change, others' change, entries, exits, ties) is answered by {@code
 * delta.RankMoves.between(from, to, equality)} on the two rankings.
 *
 * @param from ranking in the first
 * @param to ranking in the second
 * @param units every unit of either, those of the second first
 */
public record IndexComparison(
    Ranking<String> from, Ranking<String> to, Map<String, UnitComparison> units) {

  /** Copies. */
  public IndexComparison {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /**
   * Compares two periods of one index. With {@link Scope#EACH_PERIOD} values compare with those of
   * the same year only: use {@link Scope#WHOLE_PANEL}.
   */
  public static IndexComparison ofPeriods(
      CompositeResult index, String from, String to, TiePolicy policy, TieEquality equality) {
    return between(index, from, index, to, policy, equality);
  }

  /** Compares two versions of an index in the same period. */
  public static IndexComparison ofVersions(
      CompositeResult from,
      CompositeResult to,
      String period,
      TiePolicy policy,
      TieEquality equality) {
    return between(from, period, to, period, policy, equality);
  }

  /**
   * Compares a period of one index with a period of another.
   *
   * @param first the first index
   * @param firstPeriod its period
   * @param second the second index
   * @param secondPeriod its period
   * @param policy which rank equals share
   * @param equality when two values are equal
   */
  public static IndexComparison between(
      CompositeResult first,
      String firstPeriod,
      CompositeResult second,
      String secondPeriod,
      TiePolicy policy,
      TieEquality equality) {
    Ranking<String> from = first.ranking(firstPeriod, policy, equality);
    Ranking<String> to = second.ranking(secondPeriod, policy, equality);
    Map<String, Ranking.Placed<String>> fromPlaces = from.byKey();
    Map<String, Ranking.Placed<String>> toPlaces = to.byKey();
    Set<String> units = new LinkedHashSet<>(second.units());
    units.addAll(first.units());
    Map<String, UnitComparison> comparisons = new LinkedHashMap<>();
    Changes changes = new Changes(first, firstPeriod, second, secondPeriod);
    for (String unit : units) {
      comparisons.put(
          unit,
          new UnitComparison(
              unit,
              value(first, unit, firstPeriod),
              value(second, unit, secondPeriod),
              rank(fromPlaces, unit),
              rank(toPlaces, unit),
              changes.effects(unit)));
    }
    return new IndexComparison(from, to, comparisons);
  }

  private static Outcome<Rank> rank(Map<String, Ranking.Placed<String>> places, String unit) {
    Ranking.Placed<String> place = places.get(unit);
    return place == null ? Outcome.none(NoResult.NO_INDEX) : Outcome.of(place.rank());
  }

  static Outcome<Double> value(CompositeResult result, String unit, String period) {
    return result.panel().unitNames().find(unit).isPresent()
        ? result.value(unit, period)
        : Outcome.none(NoResult.NO_INDEX);
  }

  /**
   * The comparison of a unit.
   *
   * @throws IllegalArgumentException if neither index has it
   */
  public UnitComparison unit(String unit) {
    UnitComparison comparison = units.get(unit);
    if (comparison == null) {
      throw new IllegalArgumentException("there is no unit " + unit);
    }
    return comparison;
  }

  /** Units whose rank differs, those that moved most first, equals in the order of units. */
  public List<UnitComparison> movers() {
    return shifts().entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> unit(entry.getKey()))
        .toList();
  }

  /** How many places each unit that is ranked in both moved, up or down. */
  private Map<String, Fraction> shifts() {
    Map<String, Fraction> shifts = new LinkedHashMap<>();
    units.forEach(
        (unit, comparison) ->
            comparison.gained().value().ifPresent(gained -> shifts.put(unit, gained.abs())));
    return shifts;
  }

  /**
   * The mean size of the move over the units ranked in both: the handbook's average shift in ranks
   * (equation 38). Ranks 1, 2, 3 that become 2, 1, 3 give 2/3. NO_VALUES when no unit is.
   */
  public Outcome<Fraction> meanAbsoluteShift() {
    List<Fraction> sizes = new ArrayList<>(shifts().values());
    return sizes.isEmpty()
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(
            sizes.stream().reduce(Fraction.ZERO, Fraction::add).divide(Fraction.of(sizes.size())));
  }

  /** The largest size of a move; NO_VALUES when no unit is ranked in both. */
  public Outcome<Fraction> largestShift() {
    return shifts().values().stream()
        .max(Comparator.naturalOrder())
        .map(Outcome::of)
        .orElseGet(() -> Outcome.none(NoResult.NO_VALUES));
  }
}
