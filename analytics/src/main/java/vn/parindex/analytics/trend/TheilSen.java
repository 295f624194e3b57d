package vn.parindex.analytics.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The slope of Theil (1950) and Sen (1968): the median of the slopes between all pairs of figures.
 * One wild figure among many does not move it.
 *
 * <p>Worked example: 60, 65, 63, 70, 74 in five years. The ten slopes in order are −2, 1.5, 2.5, 3,
 * 3.33, 3.5, 4, 5, 5.5, 7; their median is (3.33 + 3.5)/2 = 3.417 points a year. With z = 1.96 the
 * ranks at 95 % are (10 ∓ 1.96·√16.67)/2 = 1 and 9, the interval goes from the first slope to the
 * tenth: −2 to 7. At the times 0 to 4 the values less slope · time are 60, 61.58, 56.17, 59.75 and
 * 60.33, with the median 60; Conover's intercept is 65 − 3.417·2 = 58.17.
 *
 * @param slope in units of the figures per year
 * @param intercept at the time 0: the median of value − slope · time over all figures, so that half
 *     of them lie above the line and half below
 * @param conoverIntercept at the time 0: median of the values − slope · median of the times
 *     (Conover 1980), so that the line passes through both medians. The two differ; programs that
 *     give one intercept without saying which may give this one
 * @param interval of the slope
 */
public record TheilSen(
    double slope, double intercept, double conoverIntercept, Outcome<Interval> interval) {

  /**
   * Fits a series. Pairs of equal times have no slope and are left out.
   *
   * <p>The interval is that of Sen (1968, formula 2.6; Hollander and Wolfe 1999, section 9.3): with
   * N slopes and the variance of {@link MannKendall} the ends are the slopes number round((N −
   * z√variance)/2) from the bottom, and one more than round((N + z√variance)/2), halves rounded to
   * the even number. This is what {@code scipy.stats.theilslopes} does, with two differences: where
   * a rank falls outside the N slopes scipy takes the first or the last, although that interval
   * does not have the level, and here there is none; and where there are ties in time and in value
   * both, the variance here is Kendall's, scipy's leaves out the product terms.
   *
   * @param observations in any order
   * @param level of the interval, between 0 and 1
   * @return {@link NoResult#NO_VALUES} of none; {@link NoResult#TOO_FEW} if there are fewer than 2
   *     different times. The interval is {@link NoResult#TOO_FEW} if so few figures cannot give one
   *     of this level (at 95 %: fewer than 5), and {@link NoResult#ALL_EQUAL} if all figures are
   *     equal
   */
  public static Outcome<TheilSen> fit(List<Observation> observations, double level) {
    Interval.checkLevel(level);
    List<Observation> series = Series.sorted(observations);
    if (Series.times(series) < 2) {
      return Outcome.none(Series.tooShort(series));
    }
    double[] slopes = slopes(series);
    double slope = Series.median(slopes);
    return Outcome.of(
        new TheilSen(
            slope,
            median(series, each -> each.value() - slope * each.time()),
            median(series, Observation::value) - slope * median(series, Observation::time),
            interval(series, slopes, level)));
  }

  private static double median(List<Observation> series, ToDoubleFunction<Observation> figure) {
    return Series.median(series.stream().mapToDouble(figure).sorted().toArray());
  }

  /**
   * The height of the line with {@code intercept} at {@code time}.
   *
   * @throws IllegalArgumentException for a time that no {@link Observation} has
   */
  public double at(double time) {
    return intercept + slope * Observation.checkedTime(time);
  }

  private static double[] slopes(List<Observation> series) {
    int n = series.size();
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int later = 1; later < n; later++) {
      Observation second = series.get(later);
      for (Observation first : series.subList(0, later)) {
        if (first.time() < second.time()) {
          slopes[count++] = (second.value() - first.value()) / (second.time() - first.time());
        }
      }
    }
    double[] sorted = Arrays.copyOf(slopes, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static Outcome<Interval> interval(
      List<Observation> series, double[] slopes, double level) {
    if (Series.isLevel(series)) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    double reach = z * Math.sqrt(MannKendall.variance(series));
    long low = (long) Math.rint((slopes.length - reach) / 2) - 1;
    long high = (long) Math.rint((slopes.length + reach) / 2);
    if (low < 0 || high >= slopes.length) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return Outcome.of(new Interval(slopes[(int) low], slopes[(int) high], level));
  }
}
