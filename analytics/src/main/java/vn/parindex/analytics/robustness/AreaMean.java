package vn.parindex.analytics.robustness;

import org.apache.commons.math3.util.FastMath;

/**
 * How the percentages of the areas become one. The same example under each: 90 % and 40 % with
 * equal weights.
 */
enum AreaMean {
  /** Weighted mean: 65. The published index. */
  ARITHMETIC {
    @Override
    double of(double[] percents, double[] weights) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * percents[i];
        whole += weights[i];
      }
      return sum / whole;
    }
  },
  /** Weighted geometric mean: √(90 · 40) = 60. With a percentage of 0 it is 0, its limit. */
  GEOMETRIC {
    @Override
    double of(double[] percents, double[] weights) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          if (percents[i] <= 0) {
            return 0;
          }
          sum += weights[i] * FastMath.log(percents[i]);
          whole += weights[i];
        }
      }
      return FastMath.exp(sum / whole);
    }
  },
  /**
   * Weighted harmonic mean: 2/(1/90 + 1/40) = 55.38…. With a percentage of 0 it is 0, its limit.
   */
  HARMONIC {
    @Override
    double of(double[] percents, double[] weights) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          if (percents[i] <= 0) {
            return 0;
          }
          sum += weights[i] / percents[i];
          whole += weights[i];
        }
      }
      return whole / sum;
    }
  };

  /**
   * The mean.
   *
   * @param percents one per area; that of an area of weight 0 is not looked at, but must be finite
   * @param weights at least one above 0, none below
   */
  abstract double of(double[] percents, double[] weights);
}
