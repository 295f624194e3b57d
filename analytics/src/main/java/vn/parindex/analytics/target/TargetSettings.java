package vn.parindex.analytics.target;

import java.math.BigDecimal;
import java.util.Objects;
import vn.parindex.analytics.model.Interval;

/**
 * The open policies about targets.
 *
 * @param level of the interval shown, and of forecasts; between 0 and 1
 * @param sureLevel of the interval behind {@link Certainty#SURE}, between 0 and 1
 * @param probablyLevel of the interval behind {@link Certainty#PROBABLY}, between 0 and 1 and below
 *     {@code sureLevel}
 * @param onTrackMiss per cent of the way left by which the threshold may be missed for ON_TRACK,
 *     itself included; at least 0
 * @param atRiskMiss the same for AT_RISK; at least {@code onTrackMiss}
 * @param hold what counts as slipping back
 */
public record TargetSettings(
    double level,
    double sureLevel,
    double probablyLevel,
    BigDecimal onTrackMiss,
    BigDecimal atRiskMiss,
    HoldRule hold) {

  /**
   * Intervals of 95 %; sure at 95 %, probably at 80 %; 5 % and 20 % of the way left; slipping by
   * the mean change since the target was met.
   */
  public static final TargetSettings DEFAULT =
      new TargetSettings(
          0.95, 0.95, 0.8, BigDecimal.valueOf(5), BigDecimal.valueOf(20), HoldRule.MEAN_SINCE_MET);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a level is not between 0 and 1, or if two limits are in the
   *     wrong order
   */
  public TargetSettings {
    Interval.checkLevel(level);
    Interval.checkLevel(sureLevel);
    Interval.checkLevel(probablyLevel);
    Objects.requireNonNull(hold, "hold");
    if (probablyLevel >= sureLevel) {
      throw new IllegalArgumentException(
          "probably " + probablyLevel + " is not below sure " + sureLevel);
    }
    if (onTrackMiss.signum() < 0 || atRiskMiss.compareTo(onTrackMiss) < 0) {
      throw new IllegalArgumentException("limits " + onTrackMiss + " and " + atRiskMiss);
    }
  }
}
