package vn.parindex.site.model;

import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * A number a chart may draw, or the statement that there is none.
 *
 * <p>A missing value is not zero: it draws no mark at all, and the words beside it say why. Worked
 * example: an area scored 0 of 12 points is {@code of(0)} and gets a bar of no length with "0,00"
 * beside it; an area nobody scored is {@code missing()} and gets only its words.
 */
public sealed interface ChartValue {

  /** A finite number in the unit of the chart's axis. */
  record Known(double value) implements ChartValue {
    public Known {
      ChartChecks.finite(value, "value");
    }
  }

  /** There is no number. */
  record Missing() implements ChartValue {}

  static ChartValue of(double value) {
    return new Known(value);
  }

  static ChartValue missing() {
    return new Missing();
  }

  /** Exhaustive choice between the two cases. */
  default <T> T match(DoubleFunction<T> known, Supplier<T> missing) {
    return this instanceof Known k ? known.apply(k.value()) : missing.get();
  }
}
