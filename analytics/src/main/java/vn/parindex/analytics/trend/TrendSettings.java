package vn.parindex.analytics.trend;

import vn.parindex.analytics.model.Interval;

/**
 * How sure a trend has to be.
 *
 * @param level of every interval, between 0 and 1
 * @param alpha a series rises or falls clearly when the two-sided p of Mann and Kendall is not
 *     above it, between 0 and 1
 */
public record TrendSettings(double level, double alpha) {

  /** Intervals of 95 %, significance at 5 %. */
  public static final TrendSettings DEFAULT = new TrendSettings(0.95, 0.05);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one of them is not between 0 and 1
   */
  public TrendSettings {
    Interval.checkLevel(level);
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha " + alpha + " not between 0 and 1");
    }
  }
}
