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
   * A stock that began at 0: as {@link #stock(Count, long, LocalDate, LocalDate, LocalDate,
   * Fraction, double)} with no success before {@code start}.
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
    return stock(count, 0, start, latest, due, threshold, level);
  }

  /**
   * A stock: of N cases k have succeeded, b of them before {@code start}, and the N − k others
   * still can. Successes come at a steady rate, as the straight line of {@link Paces} has it: with
   * the prior of Jeffreys for a Poisson rate, k − b events in t days make it Gamma(k − b + ½, t),
   * hence the events in the days left are negative binomial (Gelman and others 2013, section 2.6);
   * all of them that exceed N − k mean "all done". It holds for what somebody does at a steady
   * capacity (training, digitising); if successes come in bundles, the interval is too narrow. A
   * stock that fell (k below b) counts as no event.
   *
   * <p>Worked example: 31 of 32, of which 30 were there 100 days ago, 100 days left: one event, so
   * that the last succeeds with probability 1 − (100/200)^1.5 = 0.646. Had all 31 come in these 100
   * days, it would be 1 − (100/200)^31.5, which is as good as sure.
   *
   * @param count successes among cases so far
   * @param before successes that were there at {@code start}, not negative
   * @param start the day after which successes are events
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
      long before,
      LocalDate start,
      LocalDate latest,
      LocalDate due,
      Fraction threshold,
      double level) {
    Interval.checkLevel(level);
    Gaps.checkThreshold(threshold);
    checkNotNegative(before);
    if (count.denominator() == 0) {
      return Outcome.none(NoResult.NO_CASES);
    }
    return inTime(start, latest, due)
        .map(
            ready ->
                forecast(
                    count,
                    count.denominator(),
                    CaseKind.STOCK,
                    new GammaPoisson(
                        count.denominator() - count.numerator(),
                        events(count.numerator(), before) + JEFFREYS,
                        ChronoUnit.DAYS.between(start, latest),
                        ChronoUnit.DAYS.between(latest, due)),
                    threshold,
                    level));
  }

  /**
   * A total that is to grow, without a bound: events come at a steady rate as for a stock, counted
   * from the day of the base.
   *
   * <p>Worked example: 1 more than the base of 10 in 100 days, 100 days left, 20 % to reach: 12 is
   * needed. The chance of at least one further event is 1 − (100/200)^1.5 = 0.646; (1 + ½)·100/100
   * = 1.5 are expected, hence a total of 12.5, a growth of 25 %.
   *
   * @param current the total now, not negative
   * @param base the total on the day of the base, not negative
   * @param baseDay that day
   * @param latest the day of {@code current}
   * @param due the day to forecast
   * @param threshold growth in per cent, itself included
   * @param level of the interval, between 0 and 1
   * @return {@link NoResult#ZERO_BASE} if the base is 0, {@link NoResult#TOO_FEW} if {@code latest}
   *     is not after {@code baseDay}, {@link NoResult#DATE_PASSED} if {@code due} lies before
   *     {@code latest}
   * @throws IllegalArgumentException if a total is negative
   */
  public static Outcome<TotalForecast> growth(
      long current,
      long base,
      LocalDate baseDay,
      LocalDate latest,
      LocalDate due,
      Fraction threshold,
      double level) {
    Interval.checkLevel(level);
    checkNotNegative(current);
    checkNotNegative(base);
    if (base == 0) {
      return Outcome.none(NoResult.ZERO_BASE);
    }
    return inTime(baseDay, latest, due)
        .map(
            ready -> {
              SteadyEvents further =
                  new SteadyEvents(
                      events(current, base) + JEFFREYS,
                      ChronoUnit.DAYS.between(baseDay, latest),
                      ChronoUnit.DAYS.between(latest, due));
              return new TotalForecast(
                  current,
                  base,
                  current + further.mean(),
                  current + further.quantile(0.5),
                  current + further.quantile((1 - level) / 2),
                  current + further.quantile((1 + level) / 2),
                  level,
                  further.atLeast(Gaps.neededTotal(base, threshold) - current));
            });
  }

  /** Whether the days permit a forecast. */
  private static Outcome<Boolean> inTime(LocalDate start, LocalDate latest, LocalDate due) {
    if (!latest.isAfter(start)) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return due.isBefore(latest) ? Outcome.none(NoResult.DATE_PASSED) : Outcome.of(true);
  }

  private static long events(long now, long before) {
    return Math.max(0, now - before);
  }

  private static void checkNotNegative(long number) {
    if (number < 0) {
      throw new IllegalArgumentException(number + " is negative");
    }
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
