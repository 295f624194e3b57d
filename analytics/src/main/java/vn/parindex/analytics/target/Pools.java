package vn.parindex.analytics.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;

/**
 * Puts units together: numerators and denominators add, and the rate is taken of the sums. A mean
 * of rates would let 1 case of one unit weigh as much as 1000 of another.
 *
 * <p>Worked example: 1 of 1, 30 of 40, 0 of 0 and a unit without data, against 80 %. Together 31 of
 * 41 = 75.6 %: NOT_MET, although the mean of the rates is 87.5 %. 1 of 2 units met it; one has no
 * cases, one no data.
 */
final class Pools {

  private Pools() {}

  /**
   * Rates of all units against one threshold, of cases that keep coming.
   *
   * @param readings one for each unit
   * @param threshold in per cent, 0 to 100, itself included
   * @param settings levels
   * @return together NO_CASES if no unit that reported has cases and none is without data; NO_DATA
   *     if none has cases and some are without data, or if there is no unit; NOT_APPLICABLE if it
   *     applies to none
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public static Pool ratio(
      Collection<Reading> readings, Fraction threshold, TargetSettings settings) {
    List<State> states =
        readings.stream()
            .map(reading -> Attainments.ratio(reading, threshold, settings).state())
            .toList();
    Count sum = new Count(0, 0);
    for (Reading reading : readings) {
      sum = sum.add(reading.match(count -> count, reason -> new Count(0, 0)));
    }
    return ratio(
        states,
        sum,
        threshold,
        count -> Attainments.ratio(count, threshold, CaseKind.FLOW, settings));
  }

  /**
   * The same from the state of each unit and the sum of all counts.
   *
   * @param judge how a sum with cases stands
   */
  static Pool ratio(
      Collection<State> states, Count sum, Fraction threshold, Function<Count, Attainment> judge) {
    Map<State, Integer> tally = tally(states);
    return pool(
        Fraction.of(sum.numerator()),
        Fraction.of(sum.denominator()),
        sum.denominator() > 0 ? judge.apply(sum) : without(tally, threshold),
        tally);
  }

  /**
   * Growth of all units together: only those that have both figures enter the two sums.
   *
   * <p>Worked example: 230 after 200 and 10 after 0 against 20 % is together 240 after 200: MET.
   * The second alone has no growth, since its base is 0.
   *
   * @param units one for each unit
   * @param threshold growth in per cent, itself included
   * @return the states as for {@link #ratio}; NO_BASE if nobody who reported has a base to grow
   *     from
   * @throws IllegalArgumentException if a figure is negative
   */
  public static Pool growth(Collection<Growing> units, Fraction threshold) {
    List<State> states = new ArrayList<>();
    Fraction current = Fraction.ZERO;
    Fraction base = Fraction.ZERO;
    for (Growing unit : units) {
      State state = Attainments.growth(unit.current(), unit.base(), threshold).state();
      states.add(state);
      if (state.isJudged() || state == State.NO_BASE) {
        current = current.add(value(unit.current()));
        base = base.add(value(unit.base()));
      }
    }
    return growth(states, current, base, threshold);
  }

  /** The same from the state of each unit and the sums over those that have both figures. */
  static Pool growth(
      Collection<State> states, Fraction current, Fraction base, Fraction threshold) {
    Map<State, Integer> tally = tally(states);
    return pool(
        current,
        base,
        base.signum() > 0
            ? Attainments.growth(current, base, threshold)
            : without(tally, threshold),
        tally);
  }

  private static Map<State, Integer> tally(Collection<State> states) {
    Map<State, Integer> tally = new EnumMap<>(State.class);
    states.forEach(state -> tally.merge(state, 1, Integer::sum));
    return tally;
  }

  private static Fraction value(Figure figure) {
    return figure.match(known -> known, reason -> Fraction.ZERO);
  }

  /** Units none of which has cases, or a base. */
  private static Attainment without(Map<State, Integer> tally, Fraction threshold) {
    if (tally.isEmpty() || tally.containsKey(State.NO_DATA)) {
      return Attainments.without(State.NO_DATA, NoResult.NO_VALUES, threshold);
    }
    if (tally.containsKey(State.NO_BASE)) {
      return Attainments.without(State.NO_BASE, NoResult.ZERO_BASE, threshold);
    }
    return tally.containsKey(State.NO_CASES)
        ? Attainments.without(State.NO_CASES, NoResult.NO_CASES, threshold)
        : Attainments.without(State.NOT_APPLICABLE, NoResult.NOT_APPLICABLE, threshold);
  }

  private static Pool pool(
      Fraction numerator, Fraction denominator, Attainment attainment, Map<State, Integer> tally) {
    return new Pool(
        numerator,
        denominator,
        attainment,
        tally.getOrDefault(State.MET, 0),
        tally.getOrDefault(State.NOT_MET, 0),
        tally.getOrDefault(State.NO_CASES, 0),
        tally.getOrDefault(State.NO_BASE, 0),
        tally.getOrDefault(State.NO_DATA, 0),
        tally.getOrDefault(State.NOT_APPLICABLE, 0));
  }
}
