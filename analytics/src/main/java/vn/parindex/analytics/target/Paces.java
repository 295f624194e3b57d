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
 * Judges whether a target is on the way. Two questions, two rules: before it is met, whether the
 * mean change so far leads to the threshold by the due date; once met, whether it is slipping back.
 * Changes are percentage points per day, exact; there are no growth rates of rates, which fail at
 * 0.
 *
 * <p>Worked example: 20 % on 1 January, 50 % on 2 July 2025 (182 days), threshold 80 % by 31
 * December (182 days more). The line stands at 50 on 2 July, the change so far leads to 80:
 * REACHES, ON_TRACK. At 48 % it leads to 76, which misses by 4 of 32 points, 12.5 %: MISSES,
 * AT_RISK.
 */
final class Paces {

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
   * @param settings limits of the steps and the rule for holding
   * @return {@link NoResult#NO_VALUES} if there is no figure up to {@code asOf}; when it is not met
   *     {@link NoResult#DATE_PASSED} if {@code asOf} lies after {@code due}, {@link
   *     NoResult#TOO_FEW} if there is one figure only
   * @throws IllegalArgumentException if two rates are of the same day
   */
  public static Outcome<Pace> assess(
      List<DatedRate> history,
      Fraction threshold,
      Target.Comparison comparison,
      LocalDate due,
      LocalDate asOf,
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
        : Outcome.of(reach(rates.get(0), latest, threshold, comparison, due, asOf, settings));
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
      Target.Comparison comparison,
      LocalDate due,
      LocalDate asOf,
      TargetSettings settings) {
    Fraction elapsed = days(start.date(), latest.date());
    Fraction left = days(latest.date(), due);
    Fraction change = latest.percent().subtract(start.percent());
    Fraction projected = latest.percent().add(change.divide(elapsed).multiply(left));
    Fraction missed =
        threshold
            .subtract(projected)
            .divide(threshold.subtract(latest.percent()))
            .multiply(Fraction.HUNDRED);
    Fraction planned =
        start
            .percent()
            .add(threshold.subtract(start.percent()).multiply(elapsed).divide(elapsed.add(left)));
    return new Pace.Reach(
        start,
        latest,
        threshold,
        due,
        asOf,
        planned,
        projected,
        missed,
        step(towards(change, comparison), missed, settings));
  }

  private static Pace.Step step(Fraction progress, Fraction missed, TargetSettings settings) {
    if (progress.signum() <= 0) {
      return Pace.Step.NO_PROGRESS;
    }
    if (missed.signum() <= 0) {
      return Pace.Step.REACHES;
    }
    if (missed.compareTo(Fraction.of(settings.onTrackMiss())) <= 0) {
      return Pace.Step.NEARLY_REACHES;
    }
    return missed.compareTo(Fraction.of(settings.atRiskMiss())) <= 0
        ? Pace.Step.MISSES
        : Pace.Step.FAR_FROM_IT;
  }

  private static Fraction days(LocalDate from, LocalDate to) {
    return Fraction.of(ChronoUnit.DAYS.between(from, to));
  }
}
