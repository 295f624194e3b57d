package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * First-order and total Sobol indices of any function of independent inputs, uniform within 0
 * (included) and 1 (excluded).
 *
 * <p>Worked example: f(u) = u₁ + 2u₂ has variance 1/12 + 4/12; the first input makes up 0.2 of it,
 * the second 0.8, alone and in total alike.
 *
 * <p>Source: Sobol 1993; Saltelli et al. 2010, Computer Physics Communications 181; Jansen 1999.
 */
final class Sobol {

  private Sobol() {}

  /** Rows that are computed by one function, whoever runs it. */
  private static final int BLOCK = 64;

  /**
   * Estimates the indices.
   *
   * @param functions gives the function, a new one for each block of rows: it may keep room to
   *     compute in. Called with arrays of {@code inputs} numbers, which it must not keep; must give
   *     the same for the same numbers
   * @param inputs 1 to 500
   * @param execution has no effect on the result
   * @return {@link NoResult#ALL_EQUAL} when the function is the same at all points tried
   * @throws IllegalArgumentException if the number of inputs is out of range, or the function gives
   *     NaN or an infinite number
   */
  public static Outcome<SobolIndices> estimate(
      Supplier<ToDoubleFunction<double[]>> functions,
      int inputs,
      SobolSettings settings,
      Execution execution) {
    if (inputs < 1 || 2 * inputs > Sampling.MOST_DIMENSIONS) {
      throw new IllegalArgumentException("inputs " + inputs + " not in 1..500");
    }
    double[][] points =
        settings
            .sampling()
            .points(
                settings.samples(), 2 * inputs, settings.generator().stream(settings.seed(), 0));
    double[] a = new double[points.length];
    double[] b = new double[points.length];
    double[][] mixed = new double[inputs][points.length];
    IntStream blocks = IntStream.range(0, (points.length + BLOCK - 1) / BLOCK);
    (execution == Execution.PARALLEL ? blocks.parallel() : blocks)
        .forEach(
            block -> {
              ToDoubleFunction<double[]> function = functions.get();
              int end = Math.min(points.length, (block + 1) * BLOCK);
              for (int row = block * BLOCK; row < end; row++) {
                double[] first = Arrays.copyOfRange(points[row], 0, inputs);
                double[] second = Arrays.copyOfRange(points[row], inputs, 2 * inputs);
                a[row] = value(function, first.clone());
                b[row] = value(function, second.clone());
                for (int i = 0; i < inputs; i++) {
                  double[] exchanged = first.clone();
                  exchanged[i] = second[i];
                  mixed[i][row] = value(function, exchanged);
                }
              }
            });
    return of(a, b, mixed, settings.firstOrder());
  }

  private static double value(ToDoubleFunction<double[]> function, double[] point) {
    double value = function.applyAsDouble(point);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("the function gives " + value);
    }
    return value;
  }

  /** The indices from the outputs at A, B, and A with each column taken from B. */
  static Outcome<SobolIndices> of(double[] a, double[] b, double[][] mixed, FirstOrder firstOrder) {
    double sum = 0;
    double least = a[0];
    double most = a[0];
    for (int row = 0; row < a.length; row++) {
      sum += a[row] + b[row];
      least = Math.min(least, Math.min(a[row], b[row]));
      most = Math.max(most, Math.max(a[row], b[row]));
    }
    if (least == most) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    double mean = sum / (2 * a.length);
    double squares = 0;
    for (int row = 0; row < a.length; row++) {
      squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
    }
    double variance = squares / (2 * a.length);
    List<Effect> effects = new ArrayList<>();
    for (double[] column : mixed) {
      double first = 0;
      double total = 0;
      for (int row = 0; row < a.length; row++) {
        first += firstOrder.part(a[row] - mean, b[row] - mean, column[row] - mean, variance);
        total += (a[row] - column[row]) * (a[row] - column[row]) / 2;
      }
      effects.add(new Effect(first / a.length / variance, total / a.length / variance));
    }
    return Outcome.of(new SobolIndices(mean, variance, effects));
  }
}
