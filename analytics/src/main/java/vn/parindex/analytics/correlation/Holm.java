package vn.parindex.analytics.correlation;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's step-down correction (Holm 1979): the chance of even one false finding among many tests
 * stays below the level at which the corrected p-values are read.
 */
public final class Holm {

  private Holm() {}

  /**
   * The corrected p-values, in the order given (R {@code p.adjust(method = "holm")}).
   *
   * <p>Worked example: 0.01, 0.04, 0.03 become 0.03, 0.06, 0.06: 3 · 0.01, then 2 · 0.03, then 1 ·
   * 0.04, but never less than the one before.
   *
   * @throws IllegalArgumentException if a value is not within 0 to 1
   */
  public static double[] adjust(double[] pValues) {
    Integer[] order = new Integer[pValues.length];
    for (int i = 0; i < order.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException("p-value " + i + " is " + pValues[i]);
      }
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] adjusted = new double[order.length];
    double least = 0;
    for (int i = 0; i < order.length; i++) {
      least = Math.max(least, Math.min(1, (order.length - i) * pValues[order[i]]));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }
}
