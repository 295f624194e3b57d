package vn.parindex.analytics.target;

import org.apache.commons.math3.distribution.NormalDistribution;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The score interval of Wilson (1927) for a rate, in per cent. It stays within 0 to 100 and says
 * something also for 0 of n and n of n, where the interval of Wald says nothing. There is no
 * continuity correction: the interval is meant to hold its level on average, not at least.
 *
 * <p>Worked example: 4 of 5 at 95 %: z = 1.96, centre (4 + 1.92)/(5 + 3.84) = 66.97 %, reach
 * 1.96·√(4·1/5 + 3.84/4)/(5 + 3.84) = 29.41 %, hence 37.55 to 96.38 %.
 */
final class Wilson {

  private Wilson() {}

  /**
   * The interval of the rate, in per cent.
   *
   * @param count successes among cases
   * @param level between 0 and 1
   * @return {@link NoResult#NO_CASES} without cases
   */
  public static Outcome<Interval> interval(Count count, double level) {
    Interval.checkLevel(level);
    return count.denominator() == 0
        ? Outcome.none(NoResult.NO_CASES)
        : Outcome.of(of(count, level));
  }

  /** The interval of a rate with cases. */
  static Interval of(Count count, double level) {
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    double n = count.denominator();
    double successes = count.numerator();
    double failures = n - successes;
    double whole = n + z * z;
    double centre = (successes + z * z / 2) / whole;
    double reach = z * Math.sqrt(successes * failures / n + z * z / 4) / whole;
    return new Interval(
        successes == 0 ? 0 : 100 * (centre - reach),
        failures == 0 ? 100 : 100 * (centre + reach),
        level);
  }
}
