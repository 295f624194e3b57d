package vn.parindex.analytics.trend;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The straight line of least squares through a series (Legendre 1805, Gauss 1809), with what it
 * says about figures to come if the deviations from it are independent, normal and of one spread.
 *
 * <p>Worked example: 1, 3, 2, 5, 4 at the times 1 to 5. The slope is 8/10 = 0.8, the intercept 0.6,
 * the sum of squared residuals 3.6, hence with 3 degrees of freedom a residual standard error of
 * √1.2 = 1.095; the slope's is √(1.2/10) = 0.346, r² = 0.64. At the time 6 the line stands at 5.4;
 * a new figure lies at 95 % within 5.4 ± 3.182·1.095·√(1 + 1/5 + 9/10) = 0.35 to 10.45. The slope
 * is 0.8/0.346 = 2.309 standard errors above 0: p = 0.104.
 *
 * @param n number of figures, at least 2
 * @param meanTime mean of the times
 * @param meanValue mean of the figures: the line passes through both means
 * @param slope in units of the figures per year
 * @param timeSquares sum of squared deviations of the times from their mean, above 0
 * @param residualStandardError √(sum of squared residuals / (n − 2)); {@link NoResult#TOO_FEW} for
 *     n = 2, {@link NoResult#PERFECT_FIT} if the figures lie on the line as exactly as a double can
 *     tell (a residual standard error below 10⁻¹⁴ of the size of the figures). Without it no
 *     interval and no probability can be given, and they carry the same reason
 * @param rSquared share of the squared deviations that the line explains, 0 to 1; {@link
 *     NoResult#TOO_FEW} for n = 2, where it is 1 whatever the figures; {@link NoResult#ALL_EQUAL}
 *     if there are no deviations
 */
public record LeastSquares(
    int n,
    double meanTime,
    double meanValue,
    double slope,
    double timeSquares,
    Outcome<Double> residualStandardError,
    Outcome<Double> rSquared) {

  private static final double NO_SPREAD = 1e-28;

  /** Quantiles found so far: to solve one takes far longer than all else about a line. */
  private static final Map<Two, Double> QUANTILES = new ConcurrentHashMap<>();

  private static final int MOST_QUANTILES = 1000;

  /**
   * Fits a series.
   *
   * @param observations in any order
   * @return {@link NoResult#NO_VALUES} of none; {@link NoResult#TOO_FEW} if there are fewer than 2
   *     different times
   */
  public static Outcome<LeastSquares> fit(List<Observation> observations) {
    List<Observation> series = Series.sorted(observations);
    if (Series.times(series) < 2) {
      return Outcome.none(Series.tooShort(series));
    }
    int n = series.size();
    double firstTime = series.get(0).time();
    SimpleRegression regression = new SimpleRegression();
    series.forEach(each -> regression.addData(each.time() - firstTime, each.value()));
    double slope = regression.getSlope();
    double timeSum = 0;
    double valueSum = 0;
    for (Observation each : series) {
      timeSum += each.time() - firstTime;
      valueSum += each.value();
    }
    double meanTime = firstTime + timeSum / n;
    double meanValue = valueSum / n;
    double rest = 0;
    for (Observation each : series) {
      double residual = each.value() - (meanValue + slope * (each.time() - meanTime));
      rest += residual * residual;
    }
    return Outcome.of(
        new LeastSquares(
            n,
            meanTime,
            meanValue,
            slope,
            regression.getXSumSquares(),
            residualStandardError(n, rest, meanValue, regression.getTotalSumSquares()),
            rSquared(series, rest, regression.getTotalSumSquares())));
  }

  private static Outcome<Double> residualStandardError(
      int n, double rest, double meanValue, double squares) {
    if (n == 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    double variance = rest / (n - 2);
    return variance <= NO_SPREAD * (meanValue * meanValue + squares / n)
        ? Outcome.none(NoResult.PERFECT_FIT)
        : Outcome.of(Math.sqrt(variance));
  }

  private static Outcome<Double> rSquared(List<Observation> series, double rest, double squares) {
    if (series.size() == 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    return Series.isLevel(series)
        ? Outcome.none(NoResult.ALL_EQUAL)
        : Outcome.of(Math.max(0, 1 - rest / squares));
  }

  /** Degrees of freedom of the residuals: n − 2. */
  public int degreesOfFreedom() {
    return n - 2;
  }

  /**
   * The height of the line at {@code time}.
   *
   * @throws IllegalArgumentException for a time that no {@link Observation} has
   */
  public double at(double time) {
    return meanValue + slope * (Observation.checkedTime(time) - meanTime);
  }

  /** The height of the line at the time 0. */
  public double intercept() {
    return at(0);
  }

  /** Standard error of the slope. */
  public Outcome<Double> slopeStandardError() {
    return residualStandardError.map(error -> error / Math.sqrt(timeSquares));
  }

  /** Standard error of the intercept. */
  public Outcome<Double> interceptStandardError() {
    return residualStandardError.map(error -> error * Math.sqrt(1.0 / n + leverage(0)));
  }

  /** The slope in its standard errors: Student's t with n − 2 degrees of freedom. */
  public Outcome<Double> slopeT() {
    return slopeStandardError().map(error -> slope / error);
  }

  /**
   * The two-sided p of a slope as far from 0 as this if there is none: R's {@code summary(lm)}. It
   * asks for a straight line, and for deviations that do not depend on each other; {@link
   * MannKendall} asks for neither.
   */
  public Outcome<Double> slopeP() {
    double freedom = degreesOfFreedom();
    return slopeT().map(t -> Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5));
  }

  /**
   * The interval of the slope.
   *
   * @param level between 0 and 1
   */
  public Outcome<Interval> slopeInterval(double level) {
    double quantileLevel = Interval.checkLevel(level);
    return slopeStandardError().map(error -> around(slope, error, quantileLevel));
  }

  /**
   * The interval of one new figure at {@code time}. It is wider than that of the line, since a
   * figure deviates from its line.
   *
   * @param time in years
   * @param level between 0 and 1
   * @throws IllegalArgumentException for another level, or a time that no {@link Observation} has
   */
  public Outcome<Interval> predictionInterval(double time, double level) {
    double quantileLevel = Interval.checkLevel(level);
    double centre = at(time);
    return predictionError(time).map(error -> around(centre, error, quantileLevel));
  }

  /**
   * The probability that one new figure at {@code time} is {@code threshold} or more.
   *
   * @param threshold in units of the figures
   * @param time in years
   * @throws IllegalArgumentException for a threshold or time that no {@link Observation} has
   */
  public Outcome<Double> probabilityOfAtLeast(double threshold, double time) {
    double above = at(time) - Observation.checkedValue(threshold);
    return predictionError(time).map(error -> student().cumulativeProbability(above / error));
  }

  private Outcome<Double> predictionError(double time) {
    return residualStandardError.map(error -> error * Math.sqrt(1 + 1.0 / n + leverage(time)));
  }

  private double leverage(double time) {
    return (time - meanTime) * (time - meanTime) / timeSquares;
  }

  private Interval around(double centre, double error, double level) {
    double reach = error * quantile(level);
    return new Interval(centre - reach, centre + reach, level);
  }

  /** The two-sided quantile. Series of one length, as those of all units are, share it. */
  private double quantile(double level) {
    if (QUANTILES.size() > MOST_QUANTILES) {
      QUANTILES.clear();
    }
    return QUANTILES.computeIfAbsent(
        new Two(degreesOfFreedom(), level),
        asked -> student().inverseCumulativeProbability((1 + level) / 2));
  }

  /** What a quantile depends on. */
  private record Two(int degreesOfFreedom, double level) {}

  /** Student's distribution, solved closer than by default; draws nothing at random. */
  private TDistribution student() {
    return new TDistribution(null, degreesOfFreedom(), 1e-14);
  }
}
