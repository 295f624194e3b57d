package vn.parindex.analytics.target;

import java.util.Objects;
import vn.parindex.analytics.model.Interval;

/**
 * The open policies about targets.
 *
 * @param level of the interval shown, and of forecasts; between 0 and 1
 * @param sureTail the largest probability for {@link Certainty#SURE}, above 0
 * @param probablyTail the largest probability for {@link Certainty#PROBABLY}, and, that a target is
 *     met, for {@link Pace.Status#OFF_TRACK}; above {@code sureTail} and below 0.5
 * @param hold what counts as slipping back
 * @param freshDays how many days old the last figure may be to count; at least 0
 */
public record TargetSettings(
    double level, double sureTail, double probablyTail, HoldRule hold, int freshDays) {

  /**
   * Intervals of 95 %; sure at 2.5 %, probably at 10 %; slipping by the mean change since the
   * target was met; a figure counts for 92 days, a quarter.
   */
  public static final TargetSettings DEFAULT =
      new TargetSettings(0.95, 0.025, 0.1, HoldRule.MEAN_SINCE_MET, 92);

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
    if (freshDays < 0) {
      throw new IllegalArgumentException("freshDays " + freshDays);
    }
  }
}
