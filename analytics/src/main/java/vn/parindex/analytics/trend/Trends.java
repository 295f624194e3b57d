package vn.parindex.analytics.trend;

import java.util.List;
import vn.parindex.analytics.model.Outcome;

/**
 * Judges series.
 *
 * <p>Worked example with the default settings: 60, 65, 63, 70, 74 in five years is NO_CLEAR_TREND,
 * since p = 0.083; with 78 in a sixth year S = 13 of 15 pairs, p = 0.017, and it is RISING. The
 * first four alone are TOO_FEW_POINTS, with a run of one rise.
 */
public final class Trends {

  private Trends() {}

  /**
   * Judges a series.
   *
   * <p>The verdict is {@link Verdict#TOO_FEW_POINTS} when n figures could not be significant in any
   * order, that is when 2/n! is above {@code settings.alpha()} (at 5 %: n below 5). Else it is
   * {@link Verdict#RISING} or {@link Verdict#FALLING} when the p of {@link MannKendall} is at most
   * alpha, and {@link Verdict#NO_CLEAR_TREND} when it is not or when all figures are equal.
   *
   * @param observations in any order, at any distances; a period without a figure is left out,
   *     never a 0
   * @param settings level and significance
   */
  public static Trend assess(List<Observation> observations, TrendSettings settings) {
    List<Observation> series = Series.sorted(observations);
    Outcome<MannKendall> test = MannKendall.test(series);
    return new Trend(
        series,
        settings,
        verdict(series.size(), test, settings.alpha()),
        Run.last(series),
        test,
        TheilSen.fit(series, settings.level()),
        LeastSquares.fit(series));
  }

  private static Verdict verdict(int n, Outcome<MannKendall> test, double alpha) {
    if (smallestP(n) > alpha) {
      return Verdict.TOO_FEW_POINTS;
    }
    return test.match(
        known -> {
          if (known.p() > alpha) {
            return Verdict.NO_CLEAR_TREND;
          }
          return known.s() > 0 ? Verdict.RISING : Verdict.FALLING;
        },
        reason -> Verdict.NO_CLEAR_TREND);
  }

  /** The two-sided p of n figures that rise throughout: 2/n!, at most 1. */
  private static double smallestP(int n) {
    double p = 2;
    for (int i = 2; i <= n; i++) {
      p /= i;
    }
    return Math.min(1, p);
  }
}
