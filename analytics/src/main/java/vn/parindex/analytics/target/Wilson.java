package vn.parindex.analytics.target;

import org.apache.commons.math3.distribution.NormalDistribution;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The score interval of Wilson (1927) for a rate, in per cent. It stays within 0 to 100 and says
 * something also for 0 of n and n of n, where the interval of Wald says nothing.
 *
 * <p>Worked example: 4 of 5 at 95 %: z = 1.96, centre (4 + 1.92)/(5 + 3.84) = 66.97 %, reach
 * 1.96·√(4·1/5 + 3.84/4)/(5 + 3.84) = 29.41 %, hence 37.55 to 96.38 %; with continuity correction
 * 29.88 to 98.95 %.
 */
public final class Wilson {

  private Wilson() {}

  /**
   * The interval of the rate, in per cent, without continuity correction: it is meant to hold its
   * level on average, not at least. The one that states of targets are shown with.
   *
   * @param count successes among cases
   * @param level between 0 and 1
   * @return {@link NoResult#NO_CASES} without cases
   */
  public static Outcome<Interval> interval(Count count, double level) {
    return interval(count, level, 0);
  }

  /**
   * The interval with continuity correction (Blyth and Still 1983; Newcombe 1998, method 4): the
   * count is moved by half a case, away from each end. It is wider, and nearly always holds its
   * level at least.
   *
   * @param count successes among cases
   * @param level between 0 and 1
   * @return {@link NoResult#NO_CASES} without cases
   */
  public static Outcome<Interval> correctedInterval(Count count, double level) {
    return interval(count, level, 0.5);
  }

  private static Outcome<Interval> interval(Count count, double level, double correction) {
    Interval.checkLevel(level);
    return count.denominator() == 0
        ? Outcome.none(NoResult.NO_CASES)
        : Outcome.of(of(count, level, correction));
  }

  private static Interval of(Count count, double level, double correction) {
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    double successes = count.numerator();
    double failures = (double) count.denominator() - count.numerator();
    return new Interval(
        successes == 0 ? 0 : 100 * end(successes - correction, failures + correction, -z),
        failures == 0 ? 100 : 100 * end(successes + correction, failures - correction, z),
        level);
  }

  /** The end of the interval on the side of the sign of {@code z}, as a share. */
  private static double end(double successes, double failures, double z) {
    double n = successes + failures;
    double whole = n + z * z;
    double centre = (successes + z * z / 2) / whole;
    double reach = z * Math.sqrt(successes * failures / n + z * z / 4) / whole;
    return centre + reach;
  }
}
