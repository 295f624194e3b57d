package vn.parindex.analytics.anomaly;

import java.math.BigDecimal;
import java.util.Objects;
import vn.parindex.analytics.model.Fraction;

/**
 * From when on a figure is unusual.
 *
 * @param limit a robust z is unusual above it, on either side; exactly at it is not
 * @param leastUnits a spread is judged, and equal scores are counted, from so many units on; at
 *     least 3
 * @param jump a figure jumps when it is at least so many times the one before, or the one before so
 *     many times it; above 1
 * @param equalShare scores on a leaf are many equal ones when at least this share of the units with
 *     a figure has the same; above 0 and at most 1
 */
public record AnomalySettings(
    BigDecimal limit, int leastUnits, BigDecimal jump, Fraction equalShare) {

  /** Robust z over 3.5; from five units on; ten-fold; four fifths. */
  public static final AnomalySettings DEFAULT =
      new AnomalySettings(
          new BigDecimal("3.5"), 5, BigDecimal.TEN, Fraction.of(4).divide(Fraction.of(5)));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public AnomalySettings {
    Objects.requireNonNull(equalShare, "equalShare");
    if (limit.signum() <= 0) {
      throw new IllegalArgumentException("limit " + limit + " is not above 0");
    }
    if (leastUnits < 3) {
      throw new IllegalArgumentException("a spread of fewer than 3 units: " + leastUnits);
    }
    if (jump.compareTo(BigDecimal.ONE) <= 0) {
      throw new IllegalArgumentException("jump " + jump + " is not above 1");
    }
    if (equalShare.signum() <= 0 || equalShare.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "share of equal scores " + equalShare + " is not above 0 and at most 1");
    }
  }
}
