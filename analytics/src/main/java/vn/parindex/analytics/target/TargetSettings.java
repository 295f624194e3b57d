package vn.parindex.analytics.target;

import java.math.BigDecimal;
import java.util.Objects;
import vn.parindex.analytics.model.Interval;

/**
 * The open policies about targets.
 *
 * @param level of the interval shown, and of forecasts; between 0 and 1
 * @param sureTail the largest probability for {@link Certainty#SURE}, above 0
 * @param probablyTail the largest probability for {@link Certainty#PROBABLY}, above {@code
 *     sureTail} and below 0.5
 * @param onTrackMiss per cent of the way left by which the threshold may be missed for ON_TRACK,
 *     itself included; at least 0
 * @param atRiskMiss the same for AT_RISK; at least {@code onTrackMiss}
 * @param hold what counts as slipping back
 * @param freshDays how many days old the last figure may be to count; at least 0
 */
public record TargetSettings(
    double level,
    double sureTail,
    double probablyTail,
    BigDecimal onTrackMiss,
    BigDecimal atRiskMiss,
    HoldRule hold,
    int freshDays) {

  /**
   * Intervals of 95 %; sure at 2.5 %, probably at 10 %; 5 % and 20 % of the way left; slipping by
   * the mean change since the target was met; a figure counts for 92 days, a quarter.
   */
  public static final TargetSettings DEFAULT =
      new TargetSettings(
          0.95,
          0.025,
          0.1,
          BigDecimal.valueOf(5),
          BigDecimal.valueOf(20),
          HoldRule.MEAN_SINCE_MET,
          92);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the level is not between 0 and 1, if limits are in the
   *     wrong order, or if {@code freshDays} is negative
   */
  public TargetSettings {
    Interval.checkLevel(level);
    Objects.requireNonNull(hold, "hold");
    if (!(0 < sureTail && sureTail < probablyTail && probablyTail < 0.5)) {
      throw new IllegalArgumentException("tails " + sureTail + " and " + probablyTail);
    }
    if (onTrackMiss.signum() < 0 || atRiskMiss.compareTo(onTrackMiss) < 0) {
      throw new IllegalArgumentException("limits " + onTrackMiss + " and " + atRiskMiss);
    }
    if (freshDays < 0) {
      throw new IllegalArgumentException("freshDays " + freshDays);
    }
  }
}
