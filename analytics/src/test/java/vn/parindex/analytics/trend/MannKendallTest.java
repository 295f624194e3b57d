package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.at;
import static vn.parindex.analytics.trend.SeriesExamples.known;
import static vn.parindex.analytics.trend.SeriesExamples.near;
import static vn.parindex.analytics.trend.SeriesExamples.reason;
import static vn.parindex.analytics.trend.SeriesExamples.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.correlation.NullDistribution;
import vn.parindex.analytics.correlation.PValue;
import vn.parindex.analytics.model.NoResult;

class MannKendallTest {

  @Test
  void the_example_of_the_documentation_holds() {
    MannKendall test = known(MannKendall.test(yearly(60, 65, 63, 70, 74)));
    assertThat(test.n()).isEqualTo(5);
    assertThat(test.s()).isEqualTo(8);
    assertThat(test.variance()).isEqualTo(300.0 / 18);
    assertThat(test.z()).isCloseTo(1.71, within(0.005));
    assertThat(test.exact()).isTrue();
    assertThat(test.p()).isEqualTo(10.0 / 120);
    assertThat(test.tauA()).isEqualTo(0.8);
    assertThat(test.tauB()).isEqualTo(0.8);
    assertThat(MannKendall.testInOrder(List.of(60.0, 65.0, 63.0, 70.0, 74.0)))
        .isEqualTo(MannKendall.test(yearly(60, 65, 63, 70, 74)));
  }

  /** Base R 4.2.2, {@code cor.test}, there exact up to ten figures. */
  @Test
  void agrees_with_r_from_3_to_40_figures_with_and_without_ties() {
    List<ReferenceRows> rows = ReferenceRows.of("mann-kendall");
    assertThat(rows).hasSizeGreaterThan(140);
    assertThat(rows.stream().map(row -> row.text("method")).distinct())
        .containsExactlyInAnyOrder("exact", "normal");
    for (ReferenceRows row : rows) {
      MannKendall test = known(MannKendall.test(SeriesExamples.of(row)));
      assertThat(test.n()).isEqualTo((int) row.number("n"));
      assertThat(test.tauB()).isCloseTo(row.number("tau_b"), near(row.number("tau_b")));
      assertThat(test.z()).isCloseTo(row.number("z"), near(row.number("z")));
      if (test.exact() == row.text("method").equals("exact")) {
        assertThat(test.p()).isCloseTo(row.number("p"), near(row.number("p")));
      } else {
        assertThat(test.n()).isGreaterThan(10);
      }
    }
  }

  /** scipy 1.17.1, {@code kendalltau(method="exact")}. */
  @Test
  void agrees_with_scipy_where_p_is_counted_for_up_to_49_figures() {
    List<ReferenceRows> rows = ReferenceRows.of("mann-kendall-exact");
    assertThat(rows).hasSizeGreaterThan(80);
    for (ReferenceRows row : rows) {
      MannKendall test = known(MannKendall.test(SeriesExamples.of(row)));
      assertThat(test.exact()).isTrue();
      assertThat(test.p()).isCloseTo(row.number("p"), within(1e-9 * row.number("p")));
    }
  }

  @Test
  void one_series_has_one_exact_p_in_the_whole_library() {
    SplittableRandom random = new SplittableRandom(30);
    for (int n = 3; n < 60; n++) {
      double[] times = new double[n];
      double[] values = new double[n];
      List<Observation> series = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        times[i] = i;
        values[i] = i / 20.0 + random.nextDouble();
        series.add(new Observation(times[i], values[i]));
      }
      MannKendall test = known(MannKendall.test(series));
      PValue tau = known(known(Correlations.kendallTauB(times, values)).pValue());
      assertThat(test.exact()).isEqualTo(n < 50).isEqualTo(tau.from() == NullDistribution.EXACT);
      if (test.exact()) {
        assertThat(test.p()).isEqualTo(tau.value());
      }
    }
  }

  /** Every order of the figures counted in Python; tau-b and exact p of scipy 1.17.1. */
  @Test
  void variance_and_p_are_those_of_all_orders() {
    List<ReferenceRows> rows = ReferenceRows.of("mann-kendall-enumerated");
    assertThat(rows).hasSizeGreaterThan(20);
    for (ReferenceRows row : rows) {
      MannKendall test = known(MannKendall.test(SeriesExamples.of(row)));
      assertThat(test.s()).isEqualTo((long) row.number("s"));
      assertThat(test.variance()).isCloseTo(row.number("variance"), near(row.number("variance")));
      assertThat(test.tauA()).isCloseTo(row.number("tau_a"), near(row.number("tau_a")));
      assertThat(test.tauB()).isCloseTo(row.number("tau_b"), near(row.number("tau_b")));
      if (!row.text("scipy_p").isEmpty()) {
        assertThat(test.exact()).isTrue();
        assertThat(test.p()).isCloseTo(row.number("share"), near(row.number("share")));
        assertThat(test.p()).isCloseTo(row.number("scipy_p"), near(row.number("scipy_p")));
      } else {
        assertThat(test.exact()).isFalse();
      }
    }
  }

  @Test
  void three_and_four_figures_cannot_be_significant() {
    assertThat(known(MannKendall.test(yearly(1, 2, 3))).p()).isEqualTo(2.0 / 6);
    assertThat(known(MannKendall.test(yearly(1, 2, 3, 4))).p()).isEqualTo(2.0 / 24);
    assertThat(known(MannKendall.test(yearly(5, 4, 3, 2, 1))).p()).isEqualTo(2.0 / 120);
  }

  @Test
  void p_is_counted_without_ties_only() {
    double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(known(MannKendall.test(yearly(ten))).p()).isEqualTo(2.0 / 3628800);
    assertThat(known(MannKendall.test(yearly(1, 2, 2, 3))).exact()).isFalse();
    assertThat(known(MannKendall.test(at(1, 1, 1, 2, 2, 3, 3, 4))).exact()).isFalse();
  }

  @Test
  void without_direction_s_and_z_are_0_and_p_is_1() {
    MannKendall test = known(MannKendall.test(yearly(2, 4, 1, 3)));
    assertThat(test.s()).isZero();
    assertThat(test.z()).isZero();
    assertThat(test.p()).isEqualTo(1);
    List<Double> upAndDown = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      upAndDown.add((double) i);
    }
    for (int i = 5; i >= 0; i--) {
      upAndDown.add((double) i);
    }
    assertThat(known(MannKendall.testInOrder(upAndDown)).p()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_tested_says_why() {
    assertThat(reason(MannKendall.test(List.of()))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(MannKendall.test(yearly(1)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(MannKendall.test(yearly(1, 2)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(MannKendall.test(at(1, 1, 1, 2, 1, 3)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(MannKendall.test(yearly(7, 7, 7)))).isEqualTo(NoResult.ALL_EQUAL);
    assertThat(MannKendall.test(at(1, 1, 1, 2, 2, 3)).isKnown()).isTrue();
  }
}
