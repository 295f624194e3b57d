package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class SobolTest {

  private static SobolSettings settings(int samples, Sampling sampling, FirstOrder firstOrder) {
    return new SobolSettings(samples, sampling, Generator.WELL_19937_C, 1, firstOrder);
  }

  /** sin x + 7 sin² y + 0.1 z⁴ sin x, each within −π to π (Ishigami and Homma 1990). */
  private static double ishigami(double[] u) {
    double x = Math.PI * (2 * u[0] - 1);
    double y = Math.PI * (2 * u[1] - 1);
    double z = Math.PI * (2 * u[2] - 1);
    double sin = FastMath.sin(y);
    return FastMath.sin(x) * (1 + 0.1 * z * z * z * z) + 7 * sin * sin;
  }

  @ParameterizedTest
  @EnumSource(FirstOrder.class)
  void the_ishigami_function_has_its_analytic_indices(FirstOrder estimator) {
    double pi4 = FastMath.pow(Math.PI, 4);
    double pi8 = pi4 * pi4;
    double first = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
    double second = 49 / 8.0;
    double both = 0.01 * pi8 * 8 / 225;
    double variance = first + second + both;
    for (Sampling sampling : Sampling.values()) {
      // About three standard errors of each kind of sample.
      double error = sampling == Sampling.SOBOL_SEQUENCE ? 0.01 : 0.05;
      SobolIndices indices =
          estimate(SobolTest::ishigami, 3, settings(8192, sampling, estimator))
              .value()
              .orElseThrow();
      assertThat(indices.mean()).isCloseTo(3.5, within(20 * error));
      assertThat(indices.variance()).isCloseTo(variance, within(variance * error));
      assertThat(indices.effects().get(0).first()).isCloseTo(first / variance, within(error));
      assertThat(indices.effects().get(1).first()).isCloseTo(second / variance, within(error));
      assertThat(indices.effects().get(2).first()).isCloseTo(0, within(error));
      assertThat(indices.effects().get(0).total())
          .isCloseTo((first + both) / variance, within(error));
      assertThat(indices.effects().get(1).total()).isCloseTo(second / variance, within(error));
      assertThat(indices.effects().get(2).total()).isCloseTo(both / variance, within(error));
    }
  }

  private static Outcome<SobolIndices> estimate(
      ToDoubleFunction<double[]> function, int inputs, SobolSettings settings) {
    return Sobol.estimate(() -> function, inputs, settings, Execution.SEQUENTIAL);
  }

  @Test
  void an_additive_function_has_no_interactions() {
    SobolIndices indices =
        estimate(u -> u[0] + 2 * u[1], 2, SobolSettings.DEFAULT).value().orElseThrow();
    assertThat(indices.variance()).isCloseTo(5 / 12.0, within(0.02));
    for (int i = 0; i < 2; i++) {
      double share = i == 0 ? 0.2 : 0.8;
      assertThat(indices.effects().get(i).first()).isCloseTo(share, within(0.02));
      assertThat(indices.effects().get(i).total()).isCloseTo(share, within(0.02));
    }
  }

  @Test
  void given_outputs_have_the_indices_of_scipy() {
    List<ReferenceRows> rows = ReferenceRows.of("sobol");
    assertThat(rows).hasSize(12);
    for (ReferenceRows row : rows) {
      int inputs = (int) row.number("inputs");
      double[] a = array(row.numbers("a"));
      double[] b = array(row.numbers("b"));
      double[] flat = array(row.numbers("mixed"));
      double[][] mixed = new double[inputs][a.length];
      for (int i = 0; i < flat.length; i++) {
        mixed[i / a.length][i % a.length] = flat[i];
      }
      SobolIndices indices = Sobol.of(a, b, mixed, FirstOrder.SALTELLI_2010).value().orElseThrow();
      for (int i = 0; i < inputs; i++) {
        assertThat(indices.effects().get(i).first())
            .isCloseTo(row.numbers("first").get(i), within(1e-9));
        assertThat(indices.effects().get(i).total())
            .isCloseTo(row.numbers("total").get(i), within(1e-9));
      }
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void the_example_of_the_estimators_holds() {
    double[] a = {1, 3};
    double[] b = {2, 6};
    double[][] mixed = {{2, 5}};
    SobolIndices saltelli = Sobol.of(a, b, mixed, FirstOrder.SALTELLI_2010).value().orElseThrow();
    assertThat(saltelli.mean()).isEqualTo(3);
    assertThat(saltelli.variance()).isEqualTo(3.5);
    assertThat(saltelli.effects().get(0).first()).isCloseTo(2.5 / 3.5, within(1e-15));
    assertThat(saltelli.effects().get(0).total()).isCloseTo(1.25 / 3.5, within(1e-15));
    assertThat(
            Sobol.of(a, b, mixed, FirstOrder.JANSEN).value().orElseThrow().effects().get(0).first())
        .isCloseTo(3.25 / 3.5, within(1e-15));
  }

  @Test
  void a_constant_function_has_no_indices() {
    assertThat(estimate(u -> 4, 2, SobolSettings.DEFAULT))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    // Only b differs.
    assertThat(
            Sobol.of(
                    new double[] {1, 1},
                    new double[] {1, 2},
                    new double[][] {{1, 1}},
                    FirstOrder.JANSEN)
                .isKnown())
        .isTrue();
    assertThat(
            Sobol.of(
                    new double[] {1, 1},
                    new double[] {1, 0},
                    new double[][] {{1, 1}},
                    FirstOrder.JANSEN)
                .isKnown())
        .isTrue();
  }

  @Test
  void what_cannot_be_estimated_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(u -> 1, 0, SobolSettings.DEFAULT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(u -> 1, 501, SobolSettings.DEFAULT))
        .withMessageContaining("501 not in 1..500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(u -> Double.NaN, 1, SobolSettings.DEFAULT))
        .withMessageContaining("NaN");
    SobolSettings few = settings(2, Sampling.SOBOL_SEQUENCE, FirstOrder.JANSEN);
    assertThat(estimate(u -> u[499], 500, few).isKnown()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void points_lie_in_the_cube_and_follow_the_seed(Sampling sampling) {
    double[][] points = sampling.points(256, 3, Generator.WELL_1024_A.stream(1, 0));
    double[][] again = sampling.points(256, 3, Generator.WELL_1024_A.stream(1, 0));
    double[][] other = sampling.points(256, 3, Generator.WELL_1024_A.stream(2, 0));
    assertThat(points).isDeepEqualTo(again);
    assertThat(points[0]).isNotEqualTo(other[0]);
    int[] cells = new int[8];
    for (double[] point : points) {
      for (double coordinate : point) {
        assertThat(coordinate).isBetween(0.0, Math.nextDown(1.0));
      }
      cells[(int) (8 * point[0])]++;
    }
    if (sampling == Sampling.SOBOL_SEQUENCE) {
      for (int cell : cells) {
        assertThat(cell).isBetween(31, 33);
      }
    }
  }

  @Test
  void a_function_that_changes_its_array_does_no_harm() {
    SobolIndices spoiled =
        estimate(
                u -> {
                  double value = u[0] + 2 * u[1];
                  u[0] = 9;
                  return value;
                },
                2,
                SobolSettings.DEFAULT)
            .value()
            .orElseThrow();
    assertThat(spoiled)
        .isEqualTo(estimate(u -> u[0] + 2 * u[1], 2, SobolSettings.DEFAULT).value().orElseThrow());
  }
}
