package vn.parindex.analytics.trend;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One figure of a series and its time in years.
 *
 * <p>Example: {@code Observation.on(LocalDate.of(2024, 12, 31), 81.5)} has the time 2025.0, and the
 * last days of two years that follow each other are exactly 1 apart. 30/06/2025 is 2025 + 181/365.
 *
 * @param time in years, within ±10¹⁰
 * @param value the figure, within ±10¹⁰⁰, so that no square of it is infinite
 */
public record Observation(double time, double value) implements Comparable<Observation> {

  /** Times that are not equal are at least so far apart: a thirtieth of a second. */
  static final double LEAST_STEP = 1e-9;

  private static final double LARGEST_TIME = 1e10;
  private static final double LARGEST_VALUE = 1e100;
  private static final Comparator<Observation> ORDER =
      Comparator.comparingDouble(Observation::time).thenComparingDouble(Observation::value);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one of them is not a number or too large
   */
  public Observation {
    time = checkedTime(time) + 0.0;
    value = checkedValue(value) + 0.0;
  }

  static double checkedTime(double time) {
    if (!(Math.abs(time) <= LARGEST_TIME)) {
      throw new IllegalArgumentException("time " + time + " not within ±" + LARGEST_TIME);
    }
    return time;
  }

  static double checkedValue(double value) {
    if (!(Math.abs(value) <= LARGEST_VALUE)) {
      throw new IllegalArgumentException("value " + value + " not within ±" + LARGEST_VALUE);
    }
    return value;
  }

  /** The figure {@code value} at the end of the day {@code date}. */
  public static Observation on(LocalDate date, double value) {
    return new Observation(timeOf(date), value);
  }

  /** The end of the day {@code date} in years: year + day of the year / length of the year. */
  public static double timeOf(LocalDate date) {
    return date.getYear() + (double) date.getDayOfYear() / date.lengthOfYear();
  }

  /** Earlier first; the smaller figure first where times are equal. */
  @Override
  public int compareTo(Observation other) {
    return ORDER.compare(this, other);
  }
}
