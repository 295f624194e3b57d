package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class MomentsTest {

  private static Moments of(double... figures) {
    return Moments.of(figures).value().orElseThrow();
  }

  private static double known(Outcome<Double> outcome) {
    return outcome.value().orElseThrow();
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Moments moments = of(1, 2, 3, 10);
    assertThat(moments.count()).isEqualTo(4);
    assertThat(moments.mean()).isEqualTo(4);
    assertThat(known(moments.standardDeviation())).isCloseTo(4.082, within(5e-4));
    assertThat(known(moments.skewness())).isCloseTo(1.764, within(5e-4));
    assertThat(known(moments.kurtosis())).isCloseTo(3.228, within(5e-4));
  }

  /** Base R 4.2.2 {@code mean}, {@code sd}; e1071 1.7.13 {@code skewness}, {@code kurtosis}. */
  @Test
  void agrees_with_r_and_e1071() {
    List<ReferenceRows> rows = ReferenceRows.of("moments");
    assertThat(rows).hasSize(56);
    for (ReferenceRows row : rows) {
      double[] figures = row.numbers("values").stream().mapToDouble(each -> each).toArray();
      Moments moments = of(figures);
      double size = Arrays.stream(figures).map(Math::abs).max().orElseThrow();
      assertThat(moments.mean()).isCloseTo(row.number("mean"), within(1e-14 * size));
      close(moments.standardDeviation(), row, "sd");
      close(moments.skewness(), row, "skewness");
      close(moments.kurtosis(), row, "kurtosis");
    }
  }

  private static void close(Outcome<Double> ours, ReferenceRows row, String column) {
    // Figures that stand far from 0 have lost digits before either program sees them.
    double theirs = row.number(column);
    assertThat(known(ours)).as(column).isCloseTo(theirs, within(1e-8 * Math.abs(theirs)));
  }

  /** NIST Statistical Reference Datasets, NumAcc1 and NumAcc2: certified values. */
  @Test
  void agrees_with_the_certified_values_of_nist() {
    Moments three = of(10000001, 10000003, 10000002);
    assertThat(three.mean()).isEqualTo(10000002);
    assertThat(known(three.standardDeviation())).isCloseTo(1, within(1e-14));
    double[] many = new double[1001];
    Arrays.setAll(many, i -> i == 0 ? 1.2 : 1.3 - 0.2 * (i % 2));
    assertThat(of(many).mean()).isCloseTo(1.2, within(1e-14));
    assertThat(known(of(many).standardDeviation())).isCloseTo(0.1, within(1e-14));
  }

  @Test
  void the_shape_does_not_depend_on_the_unit_and_turns_with_the_sign() {
    Moments moments = of(1, 2, 3, 10, 4);
    for (double unit : new double[] {1e-90, 1e90, -1}) {
      Moments scaled = of(unit, 2 * unit, 3 * unit, 10 * unit, 4 * unit);
      double sign = Math.signum(unit);
      assertThat(known(scaled.skewness()))
          .isCloseTo(sign * known(moments.skewness()), within(1e-12));
      assertThat(known(scaled.kurtosis())).isCloseTo(known(moments.kurtosis()), within(1e-12));
      assertThat(known(scaled.standardDeviation()) / Math.abs(unit))
          .isCloseTo(known(moments.standardDeviation()), within(1e-12));
    }
  }

  @Test
  void what_is_too_few_or_has_no_spread_says_so() {
    assertThat(Moments.of()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    Outcome<Double> tooFew = Outcome.none(NoResult.TOO_FEW);
    Outcome<Double> allEqual = Outcome.none(NoResult.ALL_EQUAL);
    assertThat(of(5)).isEqualTo(new Moments(1, 5, tooFew, tooFew, tooFew));
    assertThat(known(of(5, 7).standardDeviation())).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(of(5, 7).skewness()).isEqualTo(tooFew);
    assertThat(of(5, 7, 8).skewness().isKnown()).isTrue();
    assertThat(of(5, 7, 8).kurtosis()).isEqualTo(tooFew);
    assertThat(of(0.1, 0.1, 0.1, 0.1, 0.1))
        .isEqualTo(new Moments(5, 0.1, Outcome.of(0.0), allEqual, allEqual));
    assertThatThrownBy(() -> Moments.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Moments.of(1, 1e101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void outliers_need_both_skewness_and_kurtosis() {
    assertThat(of(1, 2, 3, 4, 3, 2, 1, 2, 3, 60).hasOutliers()).isTrue();
    assertThat(of(-1, -2, -3, -4, -3, -2, -1, -2, -3, -60).hasOutliers()).isTrue();
    // Skewness 1.76 is not enough, nor is kurtosis without skewness.
    assertThat(of(1, 2, 3, 10).hasOutliers()).isFalse();
    Moments heavy = of(-50, 0, 0.1, 0, -0.1, 0, 0.1, -0.1, 0, 50);
    assertThat(known(heavy.kurtosis())).isGreaterThan(3.5);
    assertThat(heavy.hasOutliers()).isFalse();
    assertThat(of(1, 2).hasOutliers()).isFalse();
  }

  @Test
  void outliers_are_above_both_bounds_and_both_have_to_be_known() {
    Outcome<Double> unknown = Outcome.none(NoResult.TOO_FEW);
    assertThat(shaped(Outcome.of(2.1), Outcome.of(3.6))).isTrue();
    assertThat(shaped(Outcome.of(-2.1), Outcome.of(3.6))).isTrue();
    assertThat(shaped(Outcome.of(2.0), Outcome.of(3.6))).isFalse();
    assertThat(shaped(Outcome.of(2.1), Outcome.of(3.5))).isFalse();
    assertThat(shaped(unknown, Outcome.of(3.6))).isFalse();
    assertThat(shaped(Outcome.of(2.1), unknown)).isFalse();
  }

  private static boolean shaped(Outcome<Double> skewness, Outcome<Double> kurtosis) {
    return new Moments(10, 0, Outcome.of(1.0), skewness, kurtosis).hasOutliers();
  }

  @Test
  void the_largest_figure_is_one() {
    assertThat(of(1e100, -1e100).mean()).isZero();
    assertThatThrownBy(() -> Moments.of(1.1e100)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statistics_of_indicators_leave_out_what_is_missing() {
    Panel panel =
        Panel.builder()
            .put("a", "2024", "x", 1)
            .put("b", "2024", "x", 3)
            .missing("c", "2024", "x", MissingReason.LATE)
            .put("a", "2025", "x", 9)
            .indicator("y")
            .build();
    List<IndicatorStatistics> statistics = IndicatorStatistics.of(panel, "2024");
    assertThat(statistics)
        .containsExactly(
            new IndicatorStatistics("x", 1, Moments.of(1, 3)),
            new IndicatorStatistics("y", 3, Outcome.none(NoResult.NO_VALUES)));
    assertThatThrownBy(() -> IndicatorStatistics.of(panel, "2023"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
