package vn.parindex.analytics.composite;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Splits the difference between two rates into one effect for each factor, so that neither of the
 * two is favoured: the mean over all orders in which the factors can be changed from the first to
 * the second (the Shapley value). The effects sum to the difference.
 *
 * <p>Worked example (Das Gupta 1993, two factors): mean earnings of black males 10,930 with 71.7892
 * % earning, of white males 16,591 with 82.5974 %. {@code decompose({10930, 0.717892}, {16591,
 * 0.825974})} gives 4369.9 for earnings and 1487.3 for the share, together 5857.2.
 *
 * <p>Sources: E. M. Kitagawa, <i>Components of a difference between two rates</i>, JASA 50 (1955);
 * P. Das Gupta, <i>Standardization and Decomposition of Rates: A User's Manual</i>, U.S. Bureau of
 * the Census, P23-186 (1993).
 */
public final class DasGupta {

  /** The rate is evaluated for every subset of the factors. */
  static final int MOST_FACTORS = 16;

  /** Published shares are rounded, so that their sum may be a little off. */
  private static final double SHARES_ROUNDED = 0.01;

  private DasGupta() {}

  /**
   * Effects on a product of factors.
   *
   * @param before the factors of the first, finite
   * @param after the factors of the second, as many
   * @return one effect for each factor; together the product of {@code after} less that of {@code
   *     before}
   * @throws IllegalArgumentException if there are none, more than 16, or not as many on both sides
   */
  public static double[] decompose(double[] before, double[] after) {
    return decompose(
        before,
        after,
        factors -> {
          double product = 1;
          for (double factor : factors) {
            product *= factor;
          }
          return product;
        });
  }

  /**
   * Effects on any function of the factors. The crude rate of natural increase is births less
   * deaths: from 19.4 − 10.8 to 23.7 − 9.5, {@code decompose({19.4, 10.8}, {23.7, 9.5}, f -> f[0] −
   * f[1])} gives 4.3 and 1.3.
   *
   * @param before the factors of the first, finite
   * @param after the factors of the second, as many
   * @param rate called 2<sup>n</sup> times; must give a finite number and not keep its argument
   * @return one effect for each factor
   * @throws IllegalArgumentException if there are none, more than 16, or not as many on both sides,
   *     or if a rate is not finite
   */
  public static double[] decompose(
      double[] before, double[] after, ToDoubleFunction<double[]> rate) {
    sameLength(before, after);
    requireFinite(before);
    requireFinite(after);
    return shapley(
        before.length,
        changed -> {
          double[] factors = before.clone();
          for (int i = 0; i < factors.length; i++) {
            if ((changed >> i & 1) == 1) {
              factors[i] = after[i];
            }
          }
          double value = rate.applyAsDouble(factors);
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a rate is " + value);
          }
          return value;
        });
  }

  /**
   * Effects on a sum over groups of products of factors, each factor having one value for each
   * group.
   *
   * @param before {@code [factor][group]} of the first
   * @param after of the second, of the same shape
   * @return one effect for each factor
   * @throws IllegalArgumentException if there are no factors, more than 16, or the shapes differ
   */
  public static double[] decompose(double[][] before, double[][] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(before.length + " and " + after.length + " factors");
    }
    for (int factor = 0; factor < before.length; factor++) {
      sameLength(before[factor], before[0]);
      sameLength(after[factor], before[0]);
      requireFinite(before[factor]);
      requireFinite(after[factor]);
    }
    return shapley(
        before.length,
        changed -> {
          double sum = 0;
          for (int group = 0; group < before[0].length; group++) {
            double product = 1;
            for (int factor = 0; factor < before.length; factor++) {
              product *= ((changed >> factor & 1) == 1 ? after : before)[factor][group];
            }
            sum += product;
          }
          return sum;
        });
  }

  /**
   * Kitagawa's two components of the difference between two overall rates, each the sum over groups
   * of the group's rate × its share of the population.
   *
   * <p>Worked example: two groups with rates 10 and 20 and shares 0.5 and 0.5; then rates 12 and 20
   * and shares 0.25 and 0.75. The overall rate goes from 15 to 18. Rates: 0.375 · 2 + 0.625 · 0 =
   * 0.75; structure: 11 · (−0.25) + 20 · 0.25 = 2.25.
   *
   * @param ratesBefore by group
   * @param sharesBefore by group, each from 0 to 1, together 1
   * @param ratesAfter by group
   * @param sharesAfter by group, each from 0 to 1, together 1
   * @throws IllegalArgumentException if the arrays differ in length, or shares are none
   */
  public static Kitagawa kitagawa(
      double[] ratesBefore, double[] sharesBefore, double[] ratesAfter, double[] sharesAfter) {
    double[] effects =
        decompose(
            new double[][] {ratesBefore, sharesBefore}, new double[][] {ratesAfter, sharesAfter});
    checkShares(sharesBefore);
    checkShares(sharesAfter);
    return new Kitagawa(effects[0], effects[1]);
  }

  /**
   * Two components of a difference.
   *
   * @param rates by the change of the groups' rates, at mean shares
   * @param structure by the change of the shares, at mean rates
   */
  public record Kitagawa(double rates, double structure) {
    /** The whole difference. */
    public double total() {
      return rates + structure;
    }
  }

  /**
   * The mean over all orders.
   *
   * @param n how many factors
   * @param value the rate when the factors of this bit set have changed
   */
  static double[] shapley(int n, IntToDoubleFunction value) {
    if (n < 1 || n > MOST_FACTORS) {
      throw new IllegalArgumentException(n + " factors, not 1 to " + MOST_FACTORS);
    }
    double[] values = new double[1 << n];
    for (int set = 0; set < values.length; set++) {
      values[set] = value.applyAsDouble(set);
    }
    double[] share = new double[n];
    share[0] = 1.0 / n;
    for (int size = 1; size < n; size++) {
      share[size] = share[size - 1] * size / (n - size);
    }
    double[] effects = new double[n];
    for (int set = 0; set < values.length; set++) {
      for (int factor = 0; factor < n; factor++) {
        int bit = 1 << factor;
        if ((set & bit) == 0) {
          effects[factor] += share[Integer.bitCount(set)] * (values[set | bit] - values[set]);
        }
      }
    }
    return effects;
  }

  private static void checkShares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      Weights.checkShare(share);
      sum += share;
    }
    if (Math.abs(sum - 1) > SHARES_ROUNDED) {
      throw new IllegalArgumentException("shares sum to " + sum);
    }
  }

  private static void sameLength(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " and " + second.length + " figures");
    }
  }

  private static void requireFinite(double[] figures) {
    for (double figure : figures) {
      if (!Double.isFinite(figure)) {
        throw new IllegalArgumentException("a factor is " + figure);
      }
    }
  }
}
