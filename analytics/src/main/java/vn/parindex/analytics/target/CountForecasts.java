package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Forecasts counts as counts. A straight line through percentages can leave 0 to 100; these cannot.
 * No season is guessed: what is to come is taken to be like what has been.
 */
public final class CountForecasts {

  /** The largest number of further cases that can be forecast. */
  public static final long MOST_FURTHER_CASES = 5_000_000;

  /** What the prior of Jeffreys adds to a number of successes, of failures or of events. */
  private static final double JEFFREYS = 0.5;

  private CountForecasts() {}

  /**
   * A flow: of n cases k succeeded, and m = {@code denominator} − n will come. With the prior of
   * Jeffreys the rate is Beta(k + ½, n − k + ½), hence the further successes are beta-binomial
   * (Gelman and others, Bayesian Data Analysis 2013, section 2.4; Brown, Cai and DasGupta 2001 on
   * the prior). It holds that every case succeeds with the same chance independently of the others;
   * if cases come in bundles, the interval is too narrow.
   *
   * <p>Worked example: 1 of 2, and 1 case to come. It succeeds with probability (1 + ½)/(2 + 1) =
   * ½: the final number is 1 or 2, expected 1.5; 60 % of 3 needs 2, which has probability 0.5.
   *
   * @param count successes among cases so far
   * @param denominator the cases there will have been, not fewer than those counted
   * @param threshold in per cent, 0 to 100, itself included
   * @param level of the interval, between 0 and 1
   * @return {@link NoResult#NO_CASES} before the first case
   * @throws IllegalArgumentException if {@code denominator} is below the count's or more than
   *     {@link #MOST_FURTHER_CASES} above it
   */
  public static Outcome<CountForecast> flow(
      Count count, long denominator, Fraction threshold, double level) {
    Interval.checkLevel(level);
    Gaps.checkThreshold(threshold);
    Gaps.checkDenominator(count, denominator);
    long further = denominator - count.denominator();
    if (further > MOST_FURTHER_CASES) {
      throw new IllegalArgumentException(further + " further cases");
    }
    if (count.denominator() == 0) {
      return Outcome.none(NoResult.NO_CASES);
    }
    return Outcome.of(
        forecast(
            count,
            denominator,
            CaseKind.FLOW,
            BetaBinomial.of(
                (int) further,
                count.numerator() + JEFFREYS,
                count.denominator() - count.numerator() + JEFFREYS),
            threshold,
            level));
  }

  /**
   * A stock: of N cases k succeeded since {@code start}, and the N − k others still can. Successes
   * come at a steady rate, as the straight line of {@link Paces} has it: with the prior of Jeffreys
   * for a Poisson rate, k events in t days make it Gamma(k + ½, t), hence the events in the days
   * left are negative binomial (Gelman and others 2013, section 2.6); all of them that exceed N − k
   * mean "all done". It holds for what somebody does at a steady capacity (training, digitising);
   * if successes come in bundles, the interval is too narrow.
   *
   * <p>Worked example: 1 of 2 in 100 days, 100 days left. The chance of no further success is
   * (100/200)^1.5 = 0.354, so that the second succeeds, and 100 % is met, with probability 0.646.
   *
   * @param count successes among cases so far
   * @param start the day from which successes were counted
   * @param latest the day of the count
   * @param due the day to forecast
   * @param threshold in per cent, 0 to 100, itself included
   * @param level of the interval, between 0 and 1
   * @return {@link NoResult#NO_CASES} without cases, {@link NoResult#TOO_FEW} if {@code latest} is
   *     not after {@code start}, {@link NoResult#DATE_PASSED} if {@code due} lies before {@code
   *     latest}
   */
  public static Outcome<CountForecast> stock(
      Count count,
      LocalDate start,
      LocalDate latest,
      LocalDate due,
      Fraction threshold,
      double level) {
    Interval.checkLevel(level);
    Gaps.checkThreshold(threshold);
    if (count.denominator() == 0) {
      return Outcome.none(NoResult.NO_CASES);
    }
    if (!latest.isAfter(start)) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    if (due.isBefore(latest)) {
      return Outcome.none(NoResult.DATE_PASSED);
    }
    return Outcome.of(
        forecast(
            count,
            count.denominator(),
            CaseKind.STOCK,
            new GammaPoisson(
                count.denominator() - count.numerator(),
                count.numerator() + JEFFREYS,
                ChronoUnit.DAYS.between(start, latest),
                ChronoUnit.DAYS.between(latest, due)),
            threshold,
            level));
  }

  private static CountForecast forecast(
      Count count,
      long denominator,
      CaseKind kind,
      FurtherSuccesses further,
      Fraction threshold,
      double level) {
    long soFar = count.numerator();
    return new CountForecast(
        count,
        denominator,
        kind,
        soFar + further.mean(),
        soFar + further.quantile(0.5),
        soFar + further.quantile((1 - level) / 2),
        soFar + further.quantile((1 + level) / 2),
        level,
        further.atLeast(Gaps.needed(denominator, threshold) - soFar));
  }
}
