package vn.parindex.analytics.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class CorrelationsTest {

  private static final double[] FIRST = {1, 2, 3, 4, 5};
  private static final double[] SECOND = {1, 3, 2, 5, 4};

  private static final List<BiFunction<double[], double[], Outcome<Correlation>>> ALL =
      List.of(
          Correlations::pearson,
          Correlations::spearman,
          Correlations::kendallTauA,
          Correlations::kendallTauB,
          Correlations::kendallTauC);

  private static Correlation known(Outcome<Correlation> outcome) {
    return outcome.value().orElseThrow();
  }

  private static PValue pValue(Outcome<Correlation> outcome) {
    return known(outcome).pValue().value().orElseThrow();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void the_example_of_the_documentation_holds() {
    assertThat(known(Correlations.pearson(FIRST, SECOND)).coefficient())
        .isCloseTo(0.8, within(1e-15));
    assertThat(known(Correlations.spearman(FIRST, SECOND)).coefficient())
        .isCloseTo(0.8, within(1e-15));
    assertThat(known(Correlations.kendallTauA(FIRST, SECOND)).coefficient()).isEqualTo(0.6);
    assertThat(known(Correlations.kendallTauB(FIRST, SECOND)).coefficient()).isEqualTo(0.6);
    assertThat(pValue(Correlations.kendallTauB(FIRST, SECOND)))
        .isEqualTo(new PValue(2 * (14 / 120.0), NullDistribution.EXACT));
    assertThat(pValue(Correlations.spearman(FIRST, SECOND)))
        .isEqualTo(new PValue(2 * 8 / 120.0, NullDistribution.EXACT));
    assertThat(pValue(Correlations.pearson(FIRST, SECOND)).value()).isCloseTo(0.1041, within(5e-5));
    assertThat(pValue(Correlations.pearson(FIRST, SECOND)).from())
        .isEqualTo(NullDistribution.STUDENT_T);
  }

  @Test
  void ties_make_the_taus_differ() {
    double[] x = {1, 1, 2};
    double[] y = {1, 2, 3};
    assertThat(known(Correlations.kendallTauA(x, y)).coefficient()).isEqualTo(2.0 / 3);
    assertThat(known(Correlations.kendallTauB(x, y)).coefficient())
        .isCloseTo(2 / Math.sqrt(6), within(1e-15));
    assertThat(known(Correlations.kendallTauC(x, y)).coefficient()).isEqualTo(8.0 / 9);
    assertThat(pValue(Correlations.kendallTauA(x, y)))
        .isEqualTo(pValue(Correlations.kendallTauB(x, y)))
        .isEqualTo(pValue(Correlations.kendallTauC(x, y)));
    assertThat(pValue(Correlations.kendallTauB(x, y)).from()).isEqualTo(NullDistribution.NORMAL);
    assertThat(pValue(Correlations.spearman(x, y)).from()).isEqualTo(NullDistribution.STUDENT_T);
  }

  @Test
  void too_few_pairs_and_series_without_spread_say_so() {
    for (BiFunction<double[], double[], Outcome<Correlation>> method : ALL) {
      assertThat(method.apply(new double[0], new double[0]))
          .isEqualTo(Outcome.none(NoResult.TOO_FEW));
      assertThat(method.apply(new double[] {1}, new double[] {2}))
          .isEqualTo(Outcome.none(NoResult.TOO_FEW));
      assertThat(method.apply(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
          .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
      assertThat(method.apply(new double[] {1, 2, 3}, new double[] {0.0, -0.0, 0.0}))
          .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    }
  }

  @Test
  void two_pairs_have_a_coefficient_and_a_p_value_only_where_it_is_exact() {
    double[] up = {1, 2};
    double[] down = {5, 3};
    assertThat(known(Correlations.pearson(up, down)))
        .isEqualTo(new Correlation(2, -1, Outcome.none(NoResult.TOO_FEW)));
    Outcome<PValue> one = Outcome.of(new PValue(1, NullDistribution.EXACT));
    assertThat(known(Correlations.spearman(up, down))).isEqualTo(new Correlation(2, -1, one));
    assertThat(known(Correlations.kendallTauB(up, down))).isEqualTo(new Correlation(2, -1, one));
  }

  @Test
  void what_is_no_sample_is_refused() {
    for (BiFunction<double[], double[], Outcome<Correlation>> method : ALL) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.apply(new double[] {1, 2}, new double[] {1, 2, 3}))
          .withMessageContaining("2 and 3");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.apply(new double[] {1, 2}, new double[] {1, Double.NaN}))
          .withMessageContaining("value 1 is NaN");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> method.apply(new double[] {Double.POSITIVE_INFINITY, 2}, new double[] {1, 2}));
    }
  }

  @Test
  void huge_tiny_and_shifted_values_keep_their_correlation() {
    for (double scale : new double[] {1e307, 1e-310, 1}) {
      double[] x = new double[5];
      for (int i = 0; i < x.length; i++) {
        x[i] = FIRST[i] * scale;
      }
      assertThat(known(Correlations.pearson(x, SECOND)).coefficient())
          .isCloseTo(0.8, within(1e-12));
    }
    double[] shifted = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 5};
    assertThat(known(Correlations.pearson(shifted, SECOND)).coefficient())
        .isCloseTo(0.8, within(1e-12));
    assertThat(
            known(Correlations.pearson(new double[] {0, Double.MIN_VALUE, 0}, FIRST_THREE))
                .coefficient())
        .isEqualTo(0);
  }

  private static final double[] FIRST_THREE = {1, 2, 3};

  @Test
  void perfect_and_absent_association_are_exact() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(known(Correlations.pearson(x, x)))
        .isEqualTo(new Correlation(10, 1, Outcome.of(new PValue(0, NullDistribution.STUDENT_T))));
    assertThat(
            known(Correlations.spearman(new double[] {1, 2, 3, 4}, new double[] {2, 4, 1, 3}))
                .coefficient())
        .isZero();
    assertThat(
            pValue(Correlations.kendallTauB(new double[] {1, 2, 3, 4}, new double[] {2, 4, 1, 3}))
                .value())
        .isEqualTo(1);
  }

  @Test
  void the_exact_p_value_ends_where_it_is_documented_to_end() {
    double[] nine = new double[9];
    double[] ten = new double[10];
    double[] fortyNine = new double[49];
    double[] fifty = new double[50];
    for (double[] series : List.of(nine, ten, fortyNine, fifty)) {
      for (int i = 0; i < series.length; i++) {
        series[i] = i * 7 % series.length;
      }
    }
    assertThat(pValue(Correlations.spearman(nine, nine)).from()).isEqualTo(NullDistribution.EXACT);
    assertThat(pValue(Correlations.spearman(ten, ten)).from())
        .isEqualTo(NullDistribution.STUDENT_T);
    double[] sorted = fortyNine.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i + i / 48.0;
    }
    assertThat(pValue(Correlations.kendallTauB(sorted, sorted)).from())
        .isEqualTo(NullDistribution.EXACT);
    assertThat(pValue(Correlations.kendallTauB(fifty, fifty)).from())
        .isEqualTo(NullDistribution.NORMAL);
  }

  @Test
  void coefficients_and_p_values_are_those_of_r_and_scipy() {
    int compared = 0;
    for (String topic : List.of("correlation", "correlation-scipy")) {
      // R takes the upper tail of tau as 1 less the lower one; scipy does not.
      double rounding = topic.equals("correlation") ? 1e-14 : 0;
      for (ReferenceRows row : ReferenceRows.of(topic)) {
        if (row.text("method").equals("holm")) {
          continue;
        }
        double[] x = array(row.numbers("x"));
        double[] y = array(row.numbers("y"));
        Outcome<Correlation> ours =
            switch (row.text("method")) {
              case "pearson" -> Correlations.pearson(x, y);
              case "spearman" -> Correlations.spearman(x, y);
              case "tau-a" -> Correlations.kendallTauA(x, y);
              default -> Correlations.kendallTauB(x, y);
            };
        assertThat(known(ours).coefficient())
            .as("%s", row)
            .isCloseTo(
                row.number("estimate"), within(1e-9 * Math.abs(row.number("estimate")) + 1e-14));
        // Where |r| is 1 up to rounding, R's p-value is that of the rounding.
        if (1 - Math.abs(row.number("estimate")) > 1e-12) {
          assertThat(pValue(ours).value())
              .as("%s", row)
              .isCloseTo(row.number("p"), within(1e-9 * row.number("p") + rounding));
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(700);
  }

  @Test
  void tau_c_is_that_of_scipy() {
    List<ReferenceRows> rows = ReferenceRows.of("kendall-tau-c");
    assertThat(rows).hasSizeGreaterThan(150);
    for (ReferenceRows row : rows) {
      Outcome<Correlation> ours =
          Correlations.kendallTauC(array(row.numbers("x")), array(row.numbers("y")));
      assertThat(known(ours).coefficient())
          .as("%s", row)
          .isCloseTo(row.number("estimate"), within(1e-12));
      assertThat(pValue(ours).value())
          .as("%s", row)
          .isCloseTo(row.number("p"), within(1e-9 * row.number("p")));
    }
  }

  @Test
  void tau_c_reaches_1_where_few_grades_stand_against_many_places() {
    double[] grades = {1, 1, 2, 2};
    double[] places = {1, 2, 3, 4};
    assertThat(known(Correlations.kendallTauC(grades, places)).coefficient()).isEqualTo(1);
    assertThat(known(Correlations.kendallTauB(grades, places)).coefficient())
        .isCloseTo(Math.sqrt(2 / 3.0), within(1e-15));
  }

  @Test
  void holm_is_that_of_r_and_statsmodels() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03})).containsExactly(0.03, 0.06, 0.06);
    assertThat(Holm.adjust(new double[0])).isEmpty();
    for (String topic : List.of("correlation", "correlation-scipy")) {
      for (ReferenceRows row : ReferenceRows.of(topic)) {
        if (row.text("method").equals("holm")) {
          assertThat(Holm.adjust(array(row.numbers("x"))))
              .containsExactly(array(row.numbers("y")), within(1e-12));
        }
      }
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(new double[] {0.1, 1.01}));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(new double[] {Double.NaN}));
  }

  @Test
  void results_out_of_range_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PValue(1.01, NullDistribution.EXACT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PValue(Double.NaN, NullDistribution.EXACT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Correlation(3, -1.01, Outcome.none(NoResult.TOO_FEW)));
  }
}
