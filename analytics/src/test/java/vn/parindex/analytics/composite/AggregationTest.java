package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class AggregationTest {

  private static double mean(Aggregation aggregation, double... values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 2.5);
    return aggregation.mean(values, weights).value().orElseThrow();
  }

  /** The countries are of the OECD handbook, step 6.11, which prints 2.14 against 6. */
  @ParameterizedTest
  @CsvSource({"ARITHMETIC, 0.65, 6", "GEOMETRIC, 0.6, 2.14", "HARMONIC, 0.5538, 1.3125"})
  void the_examples_of_the_documentation_hold(Aggregation aggregation, double two, double four) {
    assertThat(mean(aggregation, 0.4, 0.9)).isCloseTo(two, within(5e-5));
    assertThat(mean(aggregation, 21, 1, 1, 1)).isCloseTo(four, within(5e-3));
    assertThat(mean(aggregation, 6, 6, 6, 6)).isCloseTo(6, within(1e-12));
  }

  /**
   * OECD handbook, step 6.11: one indicator raised by 1 lifts 2.14 to 2.54 (cut off), and 6 to
   * 6.23.
   */
  @Test
  void the_handbook_s_gain_from_a_low_score_is_found_again() {
    assertThat(mean(Aggregation.GEOMETRIC, 21, 2, 1, 1)).isBetween(2.54, 2.55);
    assertThat(mean(Aggregation.GEOMETRIC, 6, 7, 6, 6)).isBetween(6.23, 6.24);
  }

  @Test
  void weights_count_relative_to_each_other() {
    double[] values = {0.5, 0.25};
    double[] weights = {3, 1};
    assertThat(Aggregation.ARITHMETIC.mean(values, weights).value()).contains(0.4375);
    assertThat(Aggregation.HARMONIC.mean(values, weights).value()).contains(0.4);
    assertThat(Aggregation.GEOMETRIC.mean(values, weights).value().orElseThrow())
        .isCloseTo(Math.sqrt(Math.sqrt(0.5 * 0.5 * 0.5 * 0.25)), within(1e-15));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_and_zero_weights_say_why(Aggregation aggregation) {
    assertThat(aggregation.mean(new double[0], new double[0]))
        .isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(aggregation.mean(new double[] {1, 2}, new double[] {0, 0}))
        .isEqualTo(Outcome.none(NoResult.ZERO_WEIGHT));
    assertThat(aggregation.mean(new double[] {5, -1}, new double[] {1, 0}).value().orElseThrow())
        .isCloseTo(5, within(1e-14));
  }

  @Test
  void only_the_arithmetic_mean_takes_values_that_are_not_positive() {
    for (double value : new double[] {0, -1}) {
      double[] values = {1, value};
      double[] weights = {1, 1};
      assertThat(Aggregation.ARITHMETIC.mean(values, weights).isKnown()).isTrue();
      assertThat(Aggregation.GEOMETRIC.mean(values, weights))
          .isEqualTo(Outcome.none(NoResult.NOT_POSITIVE));
      assertThat(Aggregation.HARMONIC.mean(values, weights))
          .isEqualTo(Outcome.none(NoResult.NOT_POSITIVE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_cannot_be_averaged_is_refused(Aggregation aggregation) {
    assertThatThrownBy(() -> aggregation.mean(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 values and 3 weights");
    assertThatThrownBy(() -> aggregation.mean(new double[] {Double.NaN}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value 0 is NaN");
    for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e101}) {
      assertThatThrownBy(() -> aggregation.mean(new double[] {1}, new double[] {weight}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weight " + weight + " is not a number from 0 to 1.0E100");
    }
  }
}
