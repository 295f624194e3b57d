package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;

/**
 * Judges whether a target is on the way. Two questions, two rules: before it is met, whether it
 * will be by the due date; once met, whether it is slipping back.
 *
 * <p>Whether it will be met is what its {@link TargetForecast} says, and nothing else: a second
 * answer beside it, from the straight line through the rates, would contradict it, for the rate of
 * cases that keep coming does not move as the line does. The line is where an even way would stand,
 * and no forecast.
 *
 * <p>Worked example: 20 % on 1 January, 50 % on 2 July 2025 (182 days), threshold 80 % by 31
 * December (182 days more). The line stands at 50 on 2 July. With a probability of 0.6 it is
 * ON_TRACK, with 0.3 AT_RISK, with 0.05 OFF_TRACK.
 */
final class Paces {

  /** As likely as not: the median of the forecast is on the right side. */
  static final double EVEN = 0.5;

  private Paces() {}

  /**
   * The pace as of a day. Figures after that day are not looked at: the status of a day does not
   * change because time goes on.
   *
   * @param history rates in any order, each of another day; the first is the start
   * @param threshold in per cent, itself included
   * @param comparison on which side of it the target is met; a change to that side is progress
   * @param due the day by which it is to be met
   * @param asOf the day of the judgement
   * @param forecast of the due date, from the figure that counts on the day of the judgement
   * @param settings the largest probability for OFF_TRACK and the rule for holding
   * @return {@link NoResult#NO_VALUES} if there is no figure up to {@code asOf}; when it is not met
   *     {@link NoResult#DATE_PASSED} if {@code asOf} lies after {@code due}, {@link
   *     NoResult#TOO_FEW} if there is one figure only, and why there is no forecast where there is
   *     none
   * @throws IllegalArgumentException if two rates are of the same day
   */
  public static Outcome<Pace> assess(
      List<DatedRate> history,
      Fraction threshold,
      Target.Comparison comparison,
      LocalDate due,
      LocalDate asOf,
      Outcome<TargetForecast> forecast,
      TargetSettings settings) {
    if (history.stream().map(DatedRate::date).distinct().count() < history.size()) {
      throw new IllegalArgumentException("two rates of the same day");
    }
    List<DatedRate> rates =
        history.stream()
            .filter(rate -> !rate.date().isAfter(asOf))
            .sorted(Comparator.comparing(DatedRate::date))
            .toList();
    if (rates.isEmpty()) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    DatedRate latest = rates.get(rates.size() - 1);
    if (isMet(latest, threshold, comparison)) {
      DatedRate from = compared(rates, threshold, comparison, settings.hold());
      return Outcome.of(new Pace.Hold(from, latest, threshold, comparison, asOf, settings.hold()));
    }
    if (asOf.isAfter(due)) {
      return Outcome.none(NoResult.DATE_PASSED);
    }
    return rates.size() == 1
        ? Outcome.none(NoResult.TOO_FEW)
        : forecast.map(
            likely ->
                reach(rates.get(0), latest, threshold, due, asOf, likely.probability(), settings));
  }

  /** A change seen from a target: positive towards the side on which it is met. */
  static Fraction towards(Fraction change, Target.Comparison comparison) {
    return comparison == Target.Comparison.AT_MOST ? change.negate() : change;
  }

  private static boolean isMet(DatedRate rate, Fraction threshold, Target.Comparison comparison) {
    return towards(rate.percent().subtract(threshold), comparison).signum() >= 0;
  }

  private static DatedRate compared(
      List<DatedRate> rates, Fraction threshold, Target.Comparison comparison, HoldRule rule) {
    int last = rates.size() - 1;
    return switch (rule) {
      case LAST_CHANGE -> rates.get(Math.max(0, last - 1));
      case MEAN_SINCE_MET -> {
        int first = last;
        while (first > 0 && isMet(rates.get(first - 1), threshold, comparison)) {
          first--;
        }
        yield rates.get(first);
      }
    };
  }

  private static Pace reach(
      DatedRate start,
      DatedRate latest,
      Fraction threshold,
      LocalDate due,
      LocalDate asOf,
      double probability,
      TargetSettings settings) {
    Fraction elapsed = days(start.date(), latest.date());
    Fraction planned =
        start
            .percent()
            .add(
                threshold
                    .subtract(start.percent())
                    .multiply(elapsed)
                    .divide(days(start.date(), due)));
    return new Pace.Reach(
        start, latest, threshold, due, asOf, planned, probability, status(probability, settings));
  }

  private static Pace.Status status(double probability, TargetSettings settings) {
    if (probability >= EVEN) {
      return Pace.Status.ON_TRACK;
    }
    return probability > settings.probablyTail() ? Pace.Status.AT_RISK : Pace.Status.OFF_TRACK;
  }

  private static Fraction days(LocalDate from, LocalDate to) {
    return Fraction.of(ChronoUnit.DAYS.between(from, to));
  }
}
