package vn.parindex.analytics.composite;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Mean, spread and shape of some figures, as sample statistics.
 *
 * <p>Skewness and kurtosis are Fisher's G1 and G2 (type 2 of Joanes and Gill 1998): those of Excel
 * ({@code SKEW}, {@code KURT}), SAS and SPSS, and of R's {@code e1071} with {@code type = 2}. Both
 * are 0 on average for normal figures: the kurtosis is the excess over 3.
 *
 * <p>Worked example: 1, 2, 3, 10. The mean is 4, the deviations −3, −2, −1, 6; their squares sum to
 * 50, s = √(50/3) = 4.082. G1 = 4/(3·2) · Σ(d/s)³ = 2/3 · 180/68.04 = 1.764; G2 = 4·5/(3·2·1) ·
 * Σ(d/s)⁴ − 3·9/(2·1) = 10/3 · 1394/277.8 − 13.5 = 3.228.
 *
 * @param count how many figures, at least 1
 * @param mean their mean
 * @param standardDeviation with n − 1; {@link NoResult#TOO_FEW} of one figure
 * @param skewness G1, positive with a long tail of high figures; {@link NoResult#TOO_FEW} of fewer
 *     than 3, {@link NoResult#ALL_EQUAL} without spread
 * @param kurtosis G2, positive with heavy tails; {@link NoResult#TOO_FEW} of fewer than 4, {@link
 *     NoResult#ALL_EQUAL} without spread
 */
public record Moments(
    int count,
    double mean,
    Outcome<Double> standardDeviation,
    Outcome<Double> skewness,
    Outcome<Double> kurtosis) {

  private static final double LARGEST = 1e100;

  /** Above both of these an indicator is treated before it is normalised. */
  private static final double MOST_SKEWNESS = 2;

  private static final double MOST_KURTOSIS = 3.5;

  /**
   * The statistics of some figures, in any order; missing ones are left out by the caller.
   *
   * @param figures each within ±10¹⁰⁰
   * @return {@link NoResult#NO_VALUES} of none
   * @throws IllegalArgumentException if a figure is not a number or too large
   */
  public static Outcome<Moments> of(double... figures) {
    if (!Arrays.stream(figures).allMatch(figure -> Math.abs(figure) <= LARGEST)) {
      throw new IllegalArgumentException("a figure is not a number within ±" + LARGEST);
    }
    if (figures.length == 0) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    double mean = StatUtils.mean(figures);
    boolean isLevel = StatUtils.min(figures) == StatUtils.max(figures);
    // In units of the largest deviation: Commons Math takes a small variance for none.
    double[] deviations = Arrays.stream(figures).map(figure -> figure - mean).toArray();
    double largest = Arrays.stream(deviations).map(Math::abs).max().orElseThrow();
    double[] scaled =
        Arrays.stream(deviations).map(deviation -> isLevel ? 0 : deviation / largest).toArray();
    return Outcome.of(
        new Moments(
            figures.length,
            isLevel ? figures[0] : mean,
            figures.length < 2
                ? Outcome.none(NoResult.TOO_FEW)
                : Outcome.of(largest * Math.sqrt(StatUtils.variance(scaled))),
            figures.length < 3
                ? Outcome.none(NoResult.TOO_FEW)
                : shape(isLevel, new Skewness().evaluate(scaled)),
            figures.length < 4
                ? Outcome.none(NoResult.TOO_FEW)
                : shape(isLevel, new Kurtosis().evaluate(scaled))));
  }

  private static Outcome<Double> shape(boolean isLevel, double value) {
    return isLevel ? Outcome.none(NoResult.ALL_EQUAL) : Outcome.of(value);
  }

  /**
   * Whether outliers should be treated before an index is made of it: |skewness| above 2 and
   * kurtosis above 3.5, the rule of the JRC's COIN Tool (Becker et al. 2019, after the practice of
   * the OECD/JRC handbook 2008). No where one of them is not known.
   */
  public boolean hasOutliers() {
    return skewness.match(value -> Math.abs(value) > MOST_SKEWNESS, reason -> false)
        && kurtosis.match(value -> value > MOST_KURTOSIS, reason -> false);
  }
}
