package vn.parindex.analytics.composite;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The weighted mean by which parts become a whole.
 *
 * <p>The same example under each: 0.4 with weight 1 and 0.9 with weight 1; and the handbook's
 * country with 21, 1, 1, 1 in equal weights, against one with 6, 6, 6, 6.
 *
 * <p>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), steps 6.10 and 6.11.
 */
public enum Aggregation {
  /**
   * Σ w·x / Σ w: 0.65; 6 and 6. A low part is made up for by a high one, fully. Only this one has
   * contributions that add up.
   */
  ARITHMETIC {
    @Override
    double of(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] / total * values[i];
      }
      return sum;
    }

    @Override
    boolean positiveOnly() {
      return false;
    }
  },
  /**
   * exp(Σ w·ln x / Σ w): 0.6; 2.14 and 6. A low part is made up for in part. Values of 0 or less
   * give NOT_POSITIVE: choose a normalisation that has none (min–max to 1..100).
   */
  GEOMETRIC {
    @Override
    double of(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] / total * FastMath.log(values[i]);
      }
      return FastMath.exp(sum);
    }

    @Override
    boolean positiveOnly() {
      return true;
    }
  },
  /**
   * Σ w / Σ (w/x): 0.5538; 1.3125 and 6. A low part is made up for the least. Values of 0 or less
   * give NOT_POSITIVE.
   */
  HARMONIC {
    @Override
    double of(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] / total / values[i];
      }
      return 1 / sum;
    }

    @Override
    boolean positiveOnly() {
      return true;
    }
  };

  /**
   * The weighted mean.
   *
   * @param values finite; those of weight 0 do not count, whatever they are
   * @param weights as many, from 0 to 1e100; need not sum to 1
   * @return NO_VALUES without values, ZERO_WEIGHT when the weights sum to 0, NOT_POSITIVE when this
   *     mean takes positive values only and one is not
   * @throws IllegalArgumentException if the arrays differ in length or hold something else
   */
  public Outcome<Double> mean(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          values.length + " values and " + weights.length + " weights");
    }
    double[] counted = new double[values.length];
    double[] by = new double[values.length];
    int n = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      Weights.check(weights[i]);
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i]);
      }
      if (weights[i] > 0) {
        counted[n] = values[i];
        by[n++] = weights[i];
        total += weights[i];
      }
    }
    if (values.length == 0) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    if (n == 0) {
      return Outcome.none(NoResult.ZERO_WEIGHT);
    }
    return counted(Arrays.copyOf(counted, n), Arrays.copyOf(by, n), total);
  }

  /** The mean of at least one value, each with a positive weight. */
  Outcome<Double> counted(double[] values, double[] weights, double total) {
    if (positiveOnly()) {
      for (double value : values) {
        if (value <= 0) {
          return Outcome.none(NoResult.NOT_POSITIVE);
        }
      }
    }
    double mean = of(values, weights, total);
    return Double.isFinite(mean) ? Outcome.of(mean) : Outcome.none(NoResult.NOT_APPLICABLE);
  }

  abstract double of(double[] values, double[] weights, double total);

  /** Whether only positive values have this mean. */
  abstract boolean positiveOnly();
}
