package vn.parindex.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class RobustZTest {

  private static List<Fraction> of(int... values) {
    return IntStream.of(values).mapToObj(Fraction::of).toList();
  }

  @Test
  void the_example_of_the_documentation_holds() {
    RobustZ robust = RobustZ.of(of(70, 72, 73, 75, 95), 5).value().orElseThrow();
    assertThat(robust).isEqualTo(new RobustZ(Fraction.of(73), Fraction.of(2)));
    assertThat(robust.z(Fraction.of(95)).toDouble()).isCloseTo(7.419, within(5e-4));
    assertThat(robust.z(Fraction.of(70)).toDouble()).isCloseTo(-1.01, within(5e-3));
    assertThat(robust.z(Fraction.of(73))).isEqualTo(Fraction.ZERO);
  }

  @Test
  void too_few_none_and_no_spread_have_reasons() {
    assertThat(RobustZ.of(List.of(), 3)).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(RobustZ.of(of(1, 2, 3, 4), 5)).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(RobustZ.of(of(1, 2, 3, 4, 5), 5).isKnown()).isTrue();
    assertThat(RobustZ.of(of(80, 80, 80, 80, 95), 5)).isEqualTo(Outcome.none(NoResult.NO_SPREAD));
    assertThat(RobustZ.of(of(5, 5, 5, 5, 5), 5)).isEqualTo(Outcome.none(NoResult.NO_SPREAD));
    assertThatThrownBy(() -> new RobustZ(Fraction.ONE, Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MAD 0");
  }

  @Test
  void median_mad_and_z_are_those_of_r() throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RobustZTest.class.getResourceAsStream("/reference/robust-z.csv"),
                StandardCharsets.UTF_8))) {
      lines =
          reader
              .lines()
              .filter(line -> !line.startsWith("#") && !line.startsWith("values"))
              .toList();
    }
    assertThat(lines).hasSize(21);
    int judged = 0;
    for (String line : lines) {
      String[] row = line.split(",", -1);
      List<Fraction> values =
          Arrays.stream(row[0].split(" "))
              .map(value -> Fraction.of(new BigDecimal(value).setScale(2)))
              .toList();
      Outcome<RobustZ> outcome = RobustZ.of(values, 5);
      if (row[3].isEmpty()) {
        assertThat(outcome).isEqualTo(Outcome.none(NoResult.NO_SPREAD));
        continue;
      }
      judged++;
      RobustZ robust = outcome.value().orElseThrow();
      close(robust.median().toDouble(), row[1]);
      close(1.4826 * robust.mad().toDouble(), row[2]);
      String[] z = row[3].split(" ");
      for (int i = 0; i < z.length; i++) {
        close(robust.z(values.get(i)).toDouble(), z[i]);
      }
    }
    assertThat(judged).isEqualTo(19);
  }

  private static void close(double actual, String expected) {
    double value = Double.parseDouble(expected);
    assertThat(actual).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
  }

  @Test
  void z_does_not_depend_on_order_shift_or_positive_scale() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 10_000; i++) {
      List<Fraction> values = new ArrayList<>();
      for (int n = 5 + random.nextInt(4); n > 0; n--) {
        values.add(Fraction.of(random.nextInt(50)));
      }
      Outcome<RobustZ> robust = RobustZ.of(values, 5);
      Fraction shift = Fraction.of(random.nextInt(100));
      Fraction scale = Fraction.of(1 + random.nextInt(9));
      List<Fraction> others = new ArrayList<>();
      values.forEach(value -> others.add(value.multiply(scale).add(shift)));
      Collections.reverse(others);
      Outcome<RobustZ> moved = RobustZ.of(others, 5);
      assertThat(moved.status()).isEqualTo(robust.status());
      if (robust.isKnown()) {
        assertThat(moved.value().orElseThrow().z(others.get(0)))
            .isEqualTo(robust.value().orElseThrow().z(values.get(values.size() - 1)));
      }
    }
  }
}
