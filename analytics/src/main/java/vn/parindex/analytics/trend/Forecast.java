package vn.parindex.analytics.trend;

import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.Outcome;

/**
 * Where the straight line of a series will stand, and how far a figure may lie from it.
 *
 * @param time in years
 * @param value the height of the line; a line knows no bounds, see {@link #within}
 * @param interval of one new figure; without one where the series does not tell its own spread
 */
public record Forecast(double time, double value, Outcome<Interval> interval) {

  /**
   * The same forecast cut to what is possible: a percentage of 104 with 95 to 113 is, within 0 to
   * 100, a percentage of 100 with 95 to 100.
   *
   * @throws IllegalArgumentException if {@code high} is not above {@code low}
   */
  public Forecast within(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException("bounds " + low + " to " + high);
    }
    return new Forecast(
        time,
        cut(value, low, high),
        interval.map(
            range ->
                new Interval(
                    cut(range.low(), low, high), cut(range.high(), low, high), range.level())));
  }

  private static double cut(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
