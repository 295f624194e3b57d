package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DasGuptaTest {

  /** Das Gupta (1993), example 2.1: mean earnings of black and white males, U.S. 1980. */
  @Test
  void the_example_of_the_documentation_holds() {
    double[] effects =
        DasGupta.decompose(new double[] {10_930, 0.717892}, new double[] {16_591, 0.825974});
    assertThat(effects[0]).isCloseTo(4369.9, within(0.05));
    assertThat(effects[1]).isCloseTo(1487.3, within(0.05));
    assertThat(effects[0] + effects[1]).isCloseTo(5857.2, within(0.05));
  }

  /** Das Gupta (1993), example 3.1: crude rate of natural increase, U.S. 1940 and 1960. */
  @Test
  void a_rate_may_be_any_function_of_its_factors() {
    double[] effects =
        DasGupta.decompose(new double[] {19.4, 10.8}, new double[] {23.7, 9.5}, f -> f[0] - f[1]);
    assertThat(effects[0]).isCloseTo(4.3, within(1e-12));
    assertThat(effects[1]).isCloseTo(1.3, within(1e-12));
  }

  @Test
  void rates_and_structure_are_told_apart() {
    DasGupta.Kitagawa split =
        DasGupta.kitagawa(
            new double[] {10, 20},
            new double[] {0.5, 0.5},
            new double[] {12, 20},
            new double[] {0.25, 0.75});
    assertThat(split.rates()).isCloseTo(0.75, within(1e-12));
    assertThat(split.structure()).isCloseTo(2.25, within(1e-12));
    assertThat(split.total()).isCloseTo(3, within(1e-12));
  }

  @Test
  void examples_of_das_gupta_s_manual_are_found_again() {
    Map<String, List<Map<String, String>>> examples = new LinkedHashMap<>();
    for (Map<String, String> row : Fixtures.rows("das-gupta-1993.csv", ";")) {
      examples.computeIfAbsent(row.get("example"), key -> new ArrayList<>()).add(row);
    }
    assertThat(examples).hasSize(6);
    examples.forEach(
        (name, factors) -> {
          double[][] first =
              factors.stream().map(f -> Fixtures.numbers(f, "first")).toArray(double[][]::new);
          double[][] second =
              factors.stream().map(f -> Fixtures.numbers(f, "second")).toArray(double[][]::new);
          double[] effects = DasGupta.decompose(first, second);
          for (int i = 0; i < effects.length; i++) {
            String printed = factors.get(i).get("effect");
            double half = 0.51 * Math.pow(10, -(printed.length() - printed.indexOf('.') - 1));
            assertThat(effects[i])
                .as("%s %s", name, factors.get(i).get("factor"))
                .isCloseTo(Double.parseDouble(printed), within(half));
          }
        });
  }

  @Test
  void all_orders_walked_one_by_one_give_the_same() {
    List<Map<String, String>> rows = Fixtures.rows("das-gupta-orders.csv", ";");
    assertThat(rows).hasSize(24);
    for (Map<String, String> row : rows) {
      double[] before = Fixtures.numbers(row, "before");
      double[] after = Fixtures.numbers(row, "after");
      double[] expected = Fixtures.numbers(row, "effects");
      double[] effects =
          row.get("kind").equals("product")
              ? DasGupta.decompose(before, after)
              : DasGupta.decompose(before, after, f -> (f[0] * f[1] + f[2] * (1 - f[1])) * f[3]);
      for (int i = 0; i < expected.length; i++) {
        assertThat(effects[i])
            .as("case %s", row.get("case"))
            .isCloseTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }

  @Test
  void one_factor_takes_all_and_factors_that_stay_take_nothing() {
    assertThat(DasGupta.decompose(new double[] {2}, new double[] {5})).containsExactly(3);
    assertThat(DasGupta.decompose(new double[] {2, 3}, new double[] {5, 3})).containsExactly(9, 0);
    assertThat(DasGupta.decompose(new double[] {0, 0}, new double[] {4, 5}))
        .containsExactly(10, 10);
    assertThat(DasGupta.decompose(new double[16], new double[16])).containsOnly(0);
  }

  @Test
  void what_cannot_be_split_is_refused() {
    assertThatThrownBy(() -> DasGupta.decompose(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 factors, not 1 to 16");
    assertThatThrownBy(() -> DasGupta.decompose(new double[17], new double[17]))
        .hasMessage("17 factors, not 1 to 16");
    assertThatThrownBy(() -> DasGupta.decompose(new double[1], new double[2]))
        .hasMessage("1 and 2 figures");
    assertThatThrownBy(() -> DasGupta.decompose(new double[] {1}, new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a factor is NaN");
    assertThatThrownBy(() -> DasGupta.decompose(new double[1][2], new double[2][2]))
        .hasMessage("1 and 2 factors");
    assertThatThrownBy(
            () -> DasGupta.kitagawa(new double[2], new double[2], new double[2], new double[3]))
        .hasMessage("3 and 2 figures");
    assertThatThrownBy(
            () ->
                DasGupta.decompose(
                    new double[][] {{1}}, new double[][] {{Double.POSITIVE_INFINITY}}))
        .hasMessage("a factor is Infinity");
    assertThatThrownBy(
            () -> DasGupta.decompose(new double[] {1}, new double[] {-1}, f -> Math.sqrt(f[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rate is NaN");
  }

  @Test
  void shares_that_are_none_are_refused() {
    double[] rates = {10, 20};
    double[] halves = {0.5, 0.5};
    assertThat(DasGupta.kitagawa(rates, halves, rates, new double[] {0.334, 0.667}).rates())
        .isZero();
    for (double[] shares :
        List.of(new double[] {50, 50}, new double[] {1.5, -0.5}, new double[] {0.2, 0.2})) {
      assertThatThrownBy(() -> DasGupta.kitagawa(rates, halves, rates, shares))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("share");
    }
  }
}
