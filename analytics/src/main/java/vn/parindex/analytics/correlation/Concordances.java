package vn.parindex.analytics.correlation;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/** Agreement of more than two series. */
public final class Concordances {

  /** A total variance below this share of the items' variances is rounding, not spread. */
  private static final double NO_SPREAD = 1e-20;

  private static final double PRECISION = 1e-15;
  private static final int MOST_STEPS = 10_000;

  private Concordances() {}

  /**
   * Kendall's W with tie correction (Kendall and Babington Smith 1939): W = (12 ΣRᵢ² − 3m²n(n +
   * 1)²) / (m²n(n² − 1) − m ΣT) for m raters, n items, rank sums R and T = Σ(t³ − t) of each rater.
   *
   * <p>Worked example: three raters order four items 1234, 1243, 2134. The rank sums are 4, 5, 10,
   * 11; W = (12 · 262 − 2700)/(9 · 60) = 0.8222…, χ² = 3 · 3 · W = 7.4 with 3 degrees of freedom, p
   * = 0.0602.
   *
   * @param raters one array per rater with a value for each item, all of the same length; larger or
   *     smaller better does not matter, as long as it is the same for all
   * @return {@link NoResult#TOO_FEW} with fewer than two raters or items; {@link
   *     NoResult#ALL_EQUAL} when no rater tells any items apart. One rater without spread among
   *     others counts as ties.
   * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
   */
  public static Outcome<KendallW> kendallW(double[][] raters) {
    return kendallW(raters, true);
  }

  /**
   * Kendall's W as {@link #kendallW} has it, without the correction for ties: W = 12 Σ(Rᵢ − m(n +
   * 1)/2)² / (m²n(n² − 1)). With ties it is smaller and cannot reach 1, not even where all raters
   * say the same; without ties both are one. For comparison with figures that were published so.
   *
   * <p>Worked example: two raters say 1, 2, 2 both. The rank sums are 2, 5, 5; W = 12 · 6/(4 · 24)
   * = 0.75, where the corrected W is 1.
   *
   * @param raters one array per rater with a value for each item, all of the same length
   * @return none for the reasons that {@link #kendallW} has
   * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
   */
  public static Outcome<KendallW> kendallWUncorrected(double[][] raters) {
    return kendallW(raters, false);
  }

  private static Outcome<KendallW> kendallW(double[][] raters, boolean isCorrected) {
    double[][] values = Samples.checked(raters);
    if (values.length < 2 || values[0].length < 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    double m = values.length;
    int items = values[0].length;
    double n = items;
    long[] doubledSums = new long[items];
    double ties = 0;
    for (double[] rater : values) {
      int[] doubled = Samples.doubledRanks(rater);
      ties += Pairs.Ties.of(doubled).cubes();
      for (int i = 0; i < items; i++) {
        doubledSums[i] += doubled[i];
      }
    }
    double mostWithoutTies = m * m * n * (n * n - 1);
    double mostWithTies = mostWithoutTies - m * ties;
    if (mostWithTies == 0) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    double squares = 0;
    for (long doubled : doubledSums) {
      double deviation = doubled - m * (n + 1);
      squares += deviation * deviation;
    }
    // 12 Σ (R − mean)², where the sums are doubled.
    double w = Math.min(1, 3 * squares / (isCorrected ? mostWithTies : mostWithoutTies));
    double chiSquare = m * (n - 1) * w;
    double p = Gamma.regularizedGammaQ((n - 1) / 2, chiSquare / 2, PRECISION, MOST_STEPS);
    return Outcome.of(new KendallW(values.length, items, w, chiSquare, items - 1, p));
  }

  /**
   * Cronbach's α (Cronbach 1951): k/(k − 1) · (1 − Σ item variances / variance of the sums). At
   * most 1; negative when items work against each other.
   *
   * <p>Worked example: items (1, 2, 3), (1, 3, 2): variances 1 and 1, sums 2, 5, 5 with variance 3,
   * α = 2 · (1 − 2/3) = 2/3.
   *
   * @param items one array per item with a value for each subject, all of the same length
   * @return {@link NoResult#TOO_FEW} with fewer than two items or subjects; {@link
   *     NoResult#ALL_EQUAL} when all subjects have the same sum
   * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
   */
  public static Outcome<Double> cronbachAlpha(double[][] items) {
    double[][] values = Samples.checked(items);
    int k = values.length;
    if (k < 2 || values[0].length < 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    double[] sums = new double[values[0].length];
    double itemVariances = 0;
    for (double[] item : values) {
      itemVariances += StatUtils.variance(item);
      Arrays.setAll(sums, i -> sums[i] + item[i]);
    }
    double total = StatUtils.variance(sums);
    if (Samples.allEqual(sums) || total <= NO_SPREAD * itemVariances) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    return Outcome.of((double) k / (k - 1) * (1 - itemVariances / total));
  }
}
