package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightSchemeTest {

  private static final int DRAWS = 4000;

  private static double[][] draw(WeightScheme scheme, double spread, double... nominal) {
    RandomGenerator random = Generator.WELL_19937_C.stream(1, 0);
    double[][] byArea = new double[nominal.length][DRAWS];
    double[] factors = new double[nominal.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      scheme.draw(nominal, spread, random, factors);
      for (int area = 0; area < nominal.length; area++) {
        byArea[area][draw] = factors[area];
      }
    }
    return byArea;
  }

  @Test
  void uniform_factors_lie_within_the_spread_and_fill_it() {
    for (double[] factors : draw(WeightScheme.UNIFORM, 0.2, 60, 40)) {
      assertThat(StatUtils.min(factors)).isBetween(0.8, 0.802);
      assertThat(StatUtils.max(factors)).isBetween(1.198, 1.2);
      assertThat(new Mean().evaluate(factors)).isCloseTo(1, within(0.01));
      assertThat(new Variance().evaluate(factors)).isCloseTo(0.04 / 3, within(0.0006));
    }
  }

  @Test
  void dirichlet_weights_sum_to_the_whole_and_vary_as_much_as_uniform_ones() {
    double[][] byArea = draw(WeightScheme.DIRICHLET, 0.2, 10, 60, 30, 20);
    for (int draw = 0; draw < DRAWS; draw++) {
      assertThat(
              10 * byArea[0][draw]
                  + 60 * byArea[1][draw]
                  + 30 * byArea[2][draw]
                  + 20 * byArea[3][draw])
          .isCloseTo(120, within(1e-9));
    }
    // Concentration 224: variance of the factor (1 − m)/(m · 225) for shares m.
    double[] shares = {10 / 120.0, 0.5, 0.25, 20 / 120.0};
    for (int area = 0; area < shares.length; area++) {
      double expected = (1 - shares[area]) / (shares[area] * 225);
      assertThat(new Mean().evaluate(byArea[area])).isCloseTo(1, within(0.02));
      assertThat(new Variance().evaluate(byArea[area])).isCloseTo(expected, within(0.1 * expected));
    }
    assertThat((1 - 0.25) / (0.25 * 225)).isCloseTo(0.04 / 3, within(1e-15));
  }

  @Test
  void the_concentration_is_the_documented_one() {
    assertThat(WeightScheme.concentration(2, 0.2)).isCloseTo(74, within(1e-9));
    assertThat(WeightScheme.concentration(4, 0.2)).isCloseTo(224, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(WeightScheme.class)
  void without_spread_every_factor_is_one(WeightScheme scheme) {
    for (double[] factors : draw(scheme, 0, 60, 40)) {
      assertThat(factors).containsOnly(1);
    }
  }

  @Test
  void a_single_area_has_nothing_to_vary_against() {
    assertThat(draw(WeightScheme.DIRICHLET, 0.2, 100)[0]).containsOnly(1);
  }
}
