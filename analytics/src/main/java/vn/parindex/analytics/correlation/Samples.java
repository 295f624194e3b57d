package vn.parindex.analytics.correlation;

import java.util.Arrays;

/** Checks of samples, and their ranks. */
final class Samples {

  private Samples() {}

  /**
   * A copy in which −0 is 0.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  static double[] checked(double[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i]);
      }
      copy[i] = values[i] + 0.0;
    }
    return copy;
  }

  /**
   * Checked copies of series of one length.
   *
   * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
   */
  static double[][] checked(double[][] series) {
    double[][] copies = new double[series.length][];
    for (int i = 0; i < series.length; i++) {
      copies[i] = checked(series[i]);
      if (copies[i].length != copies[0].length) {
        throw new IllegalArgumentException(
            "lengths differ: " + copies[0].length + " and " + copies[i].length);
      }
    }
    return copies;
  }

  static boolean allEqual(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Twice the average rank of each value, smallest first: 5, 7, 7 gives 2, 5, 5. */
  static int[] doubledRanks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = below(sorted, values[i]) + 1 + below(sorted, Math.nextUp(values[i]));
    }
    return ranks;
  }

  /** How many of the ascending values are smaller. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
