package vn.parindex.analytics.composite;

import java.util.Arrays;
import java.util.Objects;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Builds an index from a panel.
 *
 * <p>For every indicator the figures are normalised over the {@link Scope}, then each branch takes
 * the mean of its parts from the bottom up. A leaf has no value when its cell is missing
 * (NO_VALUES), or its indicator gives no scale (TOO_FEW, ALL_EQUAL): it then counts as missing in
 * its branch, whose threshold decides. A figure that is there but has no place on the scale
 * (NOT_POSITIVE) is not passed over: the branches above have no value for the same reason. A branch
 * none of whose parts has a value has their common reason, or NO_VALUES.
 *
 * <p>Worked example. Indicator x: A 10, B 20, C 40; indicator y: A 3, B missing, C 1; less of y is
 * better; min–max to 0..1, weights 2 and 1, arithmetic, at least 60 % of weight. A: x 0, y 0: index
 * 0. B: x 1/3, y missing; two thirds of the weight are there: index 1/3. C: 1 and 1: index 1.
 */
public final class CompositeIndex {

  private CompositeIndex() {}

  /**
   * Computes every node for every unit and period.
   *
   * @param panel the figures
   * @param tree how they become an index
   * @param scope over which figures an indicator is normalised
   * @throws IllegalArgumentException if the tree names an indicator that the panel does not have
   */
  public static CompositeResult compute(Panel panel, IndicatorTree tree, Scope scope) {
    Objects.requireNonNull(scope, "scope");
    TreeArithmetic arithmetic = new TreeArithmetic(tree);
    int units = panel.units().size();
    int periods = panel.periods().size();
    double[][] values = new double[arithmetic.size()][units * periods];
    byte[][] why = new byte[arithmetic.size()][units * periods];
    for (int node : arithmetic.leafNodes()) {
      normalise(panel, arithmetic.leaf(node), scope, values[node], why[node]);
    }
    double[] row = new double[arithmetic.size()];
    byte[] reasons = new byte[arithmetic.size()];
    for (int cell = 0; cell < units * periods; cell++) {
      for (int node = 0; node < row.length; node++) {
        row[node] = values[node][cell];
        reasons[node] = why[node][cell];
      }
      arithmetic.evaluate(row, reasons);
      for (int node = 0; node < row.length; node++) {
        values[node][cell] = row[node];
        why[node][cell] = reasons[node];
      }
    }
    return new CompositeResult(panel, tree, scope, arithmetic, values, why);
  }

  private static void normalise(
      Panel panel, IndicatorTree.Leaf leaf, Scope scope, double[] values, byte[] why) {
    int indicator = panel.indicatorNames().index(leaf.code());
    int periods = panel.periods().size();
    switch (scope) {
      case WHOLE_PANEL -> normalise(panel, leaf, indicator, 0, periods, values, why);
      case EACH_PERIOD -> {
        for (int period = 0; period < periods; period++) {
          normalise(panel, leaf, indicator, period, period + 1, values, why);
        }
      }
    }
  }

  private static void normalise(
      Panel panel,
      IndicatorTree.Leaf leaf,
      int indicator,
      int from,
      int to,
      double[] values,
      byte[] why) {
    int units = panel.units().size();
    double[] figures = new double[(to - from) * units];
    int n = 0;
    for (int period = from; period < to; period++) {
      for (double figure : panel.column(period, indicator)) {
        if (!Double.isNaN(figure)) {
          figures[n++] = figure;
        }
      }
    }
    Outcome<Normalisation.Scale> scale =
        leaf.normalisation().scale(Arrays.copyOf(figures, n), leaf.direction());
    for (int period = from; period < to; period++) {
      double[] column = panel.column(period, indicator);
      for (int unit = 0; unit < units; unit++) {
        int cell = period * units + unit;
        double figure = column[unit];
        Outcome<Double> outcome =
            Double.isNaN(figure)
                ? Outcome.none(NoResult.NO_VALUES)
                : scale.flatMap(known -> known.of(figure));
        why[cell] =
            outcome.<Byte>match(
                known -> {
                  values[cell] = known;
                  return (byte) 0;
                },
                TreeArithmetic::code);
      }
    }
  }
}
