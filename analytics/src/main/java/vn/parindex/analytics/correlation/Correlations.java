package vn.parindex.analytics.correlation;

import java.util.function.BiFunction;
import org.apache.commons.math3.special.Beta;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Correlation of two series of equal length, pair by pair.
 *
 * <p>Worked example: (1, 2, 3, 4, 5) and (1, 3, 2, 5, 4). Pearson and Spearman are 0.8, Kendall's
 * τ-a and τ-b 0.6: 8 pairs of places agree, 2 do not, (8 − 2)/10.
 *
 * <p>All methods answer {@link NoResult#TOO_FEW} for fewer than two pairs and {@link
 * NoResult#ALL_EQUAL} when a series has no spread. Values are tied when they are the same number,
 * not merely close. A pair with a missing figure has to be left out by the caller.
 *
 * <p>All throw {@link IllegalArgumentException} when the lengths differ or a value is NaN or
 * infinite.
 */
public final class Correlations {

  private Correlations() {}

  /**
   * Pearson's product-moment correlation, with Student's t on n − 2 degrees of freedom (R {@code
   * cor.test}, scipy {@code pearsonr}). The p-value needs three pairs.
   *
   * <p>Computed in two passes over centred values: Commons Math takes the root of 1 − SSE/SST,
   * which loses half of the digits of a small correlation.
   */
  public static Outcome<Correlation> pearson(double[] x, double[] y) {
    return correlate(
        x,
        y,
        (first, second) -> {
          double r = cosine(deviations(first), deviations(second));
          return new Correlation(first.length, r, studentP(r, first.length));
        });
  }

  /**
   * Spearman's ρ: Pearson's correlation of the average ranks (Spearman 1904), right with ties too.
   *
   * <p>The p-value is exact for up to 9 pairs without ties (R {@code cor.test(exact = TRUE)}), else
   * by Student's t on n − 2 degrees of freedom (R {@code exact = FALSE}, scipy {@code spearmanr}),
   * which needs three pairs. In the example above 8 of 120 orders have ρ ≥ 0.8: p = 2 · 8/120.
   */
  public static Outcome<Correlation> spearman(double[] x, double[] y) {
    return correlate(
        x,
        y,
        (first, second) -> {
          int[] a = Samples.doubledRanks(first);
          int[] b = Samples.doubledRanks(second);
          double rho = cosine(deviations(a), deviations(b));
          boolean exact = a.length <= ExactSpearman.MOST && !Pairs.hasTies(a) && !Pairs.hasTies(b);
          return new Correlation(
              a.length,
              rho,
              exact
                  ? Outcome.of(new PValue(ExactSpearman.p(a, b), NullDistribution.EXACT))
                  : studentP(rho, a.length));
        });
  }

  /**
   * Kendall's τ-b (Kendall 1945): S = agreeing less disagreeing pairs over √((n₀ − n₁)(n₀ − n₂)),
   * where n₀ = n(n − 1)/2 and n₁, n₂ are the pairs tied in each series. It reaches ±1 with ties.
   *
   * <p>The p-value is exact for fewer than 50 pairs without ties (R's rule), else normal with the
   * tie-corrected variance and no continuity correction (R, scipy {@code kendalltau}).
   */
  public static Outcome<Correlation> kendallTauB(double[] x, double[] y) {
    return correlate(x, y, (first, second) -> Pairs.of(first, second).tauB());
  }

  /**
   * Kendall's τ-a (Kendall 1938): S over all n(n − 1)/2 pairs. With ties it cannot reach ±1. The
   * p-value is that of S, the same as of τ-b.
   */
  public static Outcome<Correlation> kendallTauA(double[] x, double[] y) {
    return correlate(x, y, (first, second) -> Pairs.of(first, second).tauA());
  }

  /**
   * Kendall's τ-c (Stuart 1953): 2mS/(n²(m − 1)), where m is the smaller number of different values
   * of the two series. For series with few values each, as grades: where τ-b reaches ±1 only if
   * both have equally many, τ-c comes near it in tables that are not square too. The p-value is
   * that of S, the same as of τ-b.
   *
   * <p>Worked example: (1, 1, 2) and (1, 2, 3). S = 2, m = 2: τ-c = 2·2·2/(9·1) = 0.889, where τ-b
   * is 2/√6 = 0.816.
   */
  public static Outcome<Correlation> kendallTauC(double[] x, double[] y) {
    return correlate(x, y, (first, second) -> Pairs.of(first, second).tauC());
  }

  private static Outcome<Correlation> correlate(
      double[] x, double[] y, BiFunction<double[], double[], Correlation> method) {
    double[][] pair = Samples.checked(new double[][] {x, y});
    if (pair[0].length < 2) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    if (Samples.allEqual(pair[0]) || Samples.allEqual(pair[1])) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    return Outcome.of(method.apply(pair[0], pair[1]));
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
  }

  /** Ranks less their mean: whole numbers, so that the sums of their products are exact. */
  private static double[] deviations(int[] doubledRanks) {
    double[] deviations = new double[doubledRanks.length];
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = doubledRanks[i] - (deviations.length + 1);
    }
    return deviations;
  }

  /** Deviations from the mean, scaled by a power of two so that no square over- or underflows. */
  private static double[] deviations(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int scale = -1 - Math.getExponent(largest);
    double[] deviations = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.scalb(values[i], scale) - Math.scalb(values[0], scale);
      sum += deviations[i];
    }
    double mean = sum / values.length;
    for (int i = 0; i < values.length; i++) {
      deviations[i] -= mean;
    }
    return deviations;
  }

  private static Outcome<PValue> studentP(double r, int count) {
    if (count < 3) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    double p = Beta.regularizedBeta((1 - r) * (1 + r), (count - 2) / 2.0, 0.5);
    return Outcome.of(new PValue(Math.min(1, p), NullDistribution.STUDENT_T));
  }
}
