package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AreaMeanTest {

  private static final double[] PERCENTS = {90, 40};
  private static final double[] EQUAL = {1, 1};

  @Test
  void the_example_of_the_documentation_holds() {
    assertThat(AreaMean.ARITHMETIC.of(PERCENTS, EQUAL)).isEqualTo(65);
    assertThat(AreaMean.GEOMETRIC.of(PERCENTS, EQUAL)).isCloseTo(60, within(1e-12));
    assertThat(AreaMean.HARMONIC.of(PERCENTS, EQUAL)).isCloseTo(720 / 13.0, within(1e-12));
  }

  /**
   * scipy 1.17.1: {@code gmean([12.5, 80, 33, 100], weights=[1, 2.5, 0.5, 4])} and {@code hmean} of
   * the same.
   */
  @Test
  void weighted_means_are_those_of_scipy() {
    double[] percents = {12.5, 80, 33, 100};
    double[] weights = {1, 2.5, 0.5, 4};
    assertThat(AreaMean.GEOMETRIC.of(percents, weights)).isCloseTo(67.10215900958798, within(1e-9));
    assertThat(AreaMean.HARMONIC.of(percents, weights)).isCloseTo(48.07648531755065, within(1e-9));
    assertThat(AreaMean.ARITHMETIC.of(percents, weights)).isCloseTo(78.625, within(1e-12));
  }

  @Test
  void an_area_of_nothing_makes_the_mean_nothing_unless_it_has_no_weight() {
    double[] percents = {0, 40};
    assertThat(AreaMean.GEOMETRIC.of(percents, EQUAL)).isZero();
    assertThat(AreaMean.HARMONIC.of(percents, EQUAL)).isZero();
    assertThat(AreaMean.GEOMETRIC.of(new double[] {-1, 40}, EQUAL)).isZero();
    assertThat(AreaMean.HARMONIC.of(new double[] {-1, 40}, EQUAL)).isZero();
    double[] second = {0, 3};
    assertThat(AreaMean.GEOMETRIC.of(percents, second)).isCloseTo(40, within(1e-12));
    assertThat(AreaMean.HARMONIC.of(percents, second)).isCloseTo(40, within(1e-12));
  }
}
