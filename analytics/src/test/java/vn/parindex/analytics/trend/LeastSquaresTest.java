package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.at;
import static vn.parindex.analytics.trend.SeriesExamples.known;
import static vn.parindex.analytics.trend.SeriesExamples.near;
import static vn.parindex.analytics.trend.SeriesExamples.reason;
import static vn.parindex.analytics.trend.SeriesExamples.yearly;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;

class LeastSquaresTest {

  @Test
  void the_example_of_the_documentation_holds() {
    LeastSquares line = known(LeastSquares.fit(yearly(1, 3, 2, 5, 4)));
    assertThat(line.n()).isEqualTo(5);
    assertThat(line.degreesOfFreedom()).isEqualTo(3);
    assertThat(line.meanTime()).isEqualTo(3);
    assertThat(line.meanValue()).isEqualTo(3);
    assertThat(line.timeSquares()).isEqualTo(10);
    assertThat(line.slope()).isCloseTo(0.8, within(1e-12));
    assertThat(line.intercept()).isCloseTo(0.6, within(1e-12));
    assertThat(known(line.residualStandardError())).isCloseTo(Math.sqrt(1.2), within(1e-12));
    assertThat(known(line.slopeStandardError())).isCloseTo(Math.sqrt(0.12), within(1e-12));
    assertThat(known(line.slopeT())).isCloseTo(2.309, within(5e-4));
    assertThat(known(line.slopeP())).isCloseTo(0.104, within(5e-4));
    assertThat(known(line.rSquared())).isCloseTo(0.64, within(1e-12));
    assertThat(line.at(6)).isCloseTo(5.4, within(1e-12));
    Interval new6 = known(line.predictionInterval(6, 0.95));
    assertThat(new6.low()).isCloseTo(0.35, within(0.005));
    assertThat(new6.high()).isCloseTo(10.45, within(0.005));
    assertThat(known(line.probabilityOfAtLeast(5.4, 6))).isCloseTo(0.5, within(1e-12));
  }

  /** Base R 4.2.2: {@code lm}, {@code summary}, {@code confint}, {@code predict}, {@code pt}. */
  @Test
  void agrees_with_r_from_3_to_40_figures_at_irregular_times() {
    List<ReferenceRows> rows = ReferenceRows.of("least-squares");
    assertThat(rows).hasSize(38);
    for (ReferenceRows row : rows) {
      LeastSquares line = known(LeastSquares.fit(SeriesExamples.of(row)));
      double level = row.number("level");
      Interval slope = known(line.slopeInterval(level));
      double time = row.number("time");
      Interval ahead = known(line.predictionInterval(time, level));
      same(row, "slope", line.slope());
      same(row, "intercept", line.intercept());
      same(row, "slope_se", known(line.slopeStandardError()));
      same(row, "intercept_se", known(line.interceptStandardError()));
      same(row, "sigma", known(line.residualStandardError()));
      same(row, "r2", known(line.rSquared()));
      same(row, "slope_t", known(line.slopeT()));
      same(row, "slope_p", known(line.slopeP()));
      same(row, "df", line.degreesOfFreedom());
      same(row, "slope_low", slope.low());
      same(row, "slope_high", slope.high());
      same(row, "fit", line.at(time));
      same(row, "low", ahead.low());
      same(row, "high", ahead.high());
      same(row, "probability", known(line.probabilityOfAtLeast(row.number("threshold"), time)));
      assertThat(slope.level()).isEqualTo(level);
      assertThat(ahead.level()).isEqualTo(level);
    }
  }

  private static void same(ReferenceRows row, String column, double actual) {
    assertThat(actual).as(column).isCloseTo(row.number(column), near(row.number(column)));
  }

  /**
   * NIST Statistical Reference Datasets, Norris, certified values. It is the only straight line
   * with an intercept among the certified linear regressions.
   */
  @Test
  void agrees_with_the_certified_values_of_nist() {
    List<Observation> norris = new ArrayList<>();
    for (ReferenceRows row : ReferenceRows.of("nist-norris")) {
      norris.add(new Observation(row.number("x"), row.number("y")));
    }
    assertThat(norris).hasSize(36);
    LeastSquares line = known(LeastSquares.fit(norris));
    certified(line.intercept(), -0.262323073774029);
    certified(line.slope(), 1.00211681802045);
    certified(known(line.interceptStandardError()), 0.232818234301152);
    certified(known(line.slopeStandardError()), 0.429796848199937e-3);
    certified(known(line.residualStandardError()), 0.884796396144373);
    certified(known(line.rSquared()), 0.999993745883712);
    certified(
        known(line.residualStandardError())
            * known(line.residualStandardError())
            * line.degreesOfFreedom(),
        26.6173985294224);
  }

  private static void certified(double actual, double value) {
    assertThat(actual).isCloseTo(value, within(1e-11 * Math.abs(value)));
  }

  @Test
  void two_figures_have_a_line_and_nothing_to_judge_it_by() {
    LeastSquares line = known(LeastSquares.fit(at(2024, 60, 2026, 64)));
    assertThat(line.slope()).isEqualTo(2);
    assertThat(line.at(2027)).isEqualTo(66);
    assertThat(line.degreesOfFreedom()).isZero();
    assertThat(reason(line.rSquared())).isEqualTo(NoResult.TOO_FEW);
    everythingIsMissing(line, NoResult.TOO_FEW);
  }

  @Test
  void figures_on_a_line_have_no_spread_to_judge_it_by() {
    LeastSquares line = known(LeastSquares.fit(at(2021, 70.1, 2022, 70.4, 2023, 70.7, 2024, 71)));
    assertThat(line.slope()).isCloseTo(0.3, within(1e-12));
    assertThat(known(line.rSquared())).isCloseTo(1, within(1e-12));
    everythingIsMissing(line, NoResult.PERFECT_FIT);
    LeastSquares level = known(LeastSquares.fit(yearly(7, 7, 7)));
    assertThat(level.slope()).isZero();
    assertThat(reason(level.rSquared())).isEqualTo(NoResult.ALL_EQUAL);
    everythingIsMissing(level, NoResult.PERFECT_FIT);
    everythingIsMissing(known(LeastSquares.fit(yearly(0, 0, 0))), NoResult.PERFECT_FIT);
  }

  @Test
  void a_spread_that_a_double_can_tell_is_a_spread() {
    assertThat(known(LeastSquares.fit(yearly(70, 71, 72, 73 + 1e-10))).residualStandardError())
        .satisfies(error -> assertThat(known(error)).isBetween(1e-12, 1e-10));
    assertThat(known(LeastSquares.fit(yearly(-1e-9, 1e-9, 1e-9, -1e-9))).slopeStandardError())
        .matches(error -> error.isKnown());
  }

  private static void everythingIsMissing(LeastSquares line, NoResult reason) {
    assertThat(reason(line.residualStandardError())).isEqualTo(reason);
    assertThat(reason(line.slopeStandardError())).isEqualTo(reason);
    assertThat(reason(line.slopeT())).isEqualTo(reason);
    assertThat(reason(line.slopeP())).isEqualTo(reason);
    assertThat(reason(line.interceptStandardError())).isEqualTo(reason);
    assertThat(reason(line.slopeInterval(0.95))).isEqualTo(reason);
    assertThat(reason(line.predictionInterval(2030, 0.95))).isEqualTo(reason);
    assertThat(reason(line.probabilityOfAtLeast(80, 2030))).isEqualTo(reason);
  }

  @Test
  void what_cannot_be_fitted_says_why() {
    assertThat(reason(LeastSquares.fit(List.of()))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(LeastSquares.fit(yearly(1)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(LeastSquares.fit(at(1, 1, 1, 2, 1, 3)))).isEqualTo(NoResult.TOO_FEW);
  }

  @Test
  void refuses_a_level_that_is_none_also_where_there_is_no_interval() {
    LeastSquares line = known(LeastSquares.fit(yearly(1, 2)));
    assertThatThrownBy(() -> line.slopeInterval(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
    assertThatThrownBy(() -> line.predictionInterval(3, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
  }

  @Test
  void refuses_times_and_thresholds_that_are_none() {
    LeastSquares line = known(LeastSquares.fit(yearly(1, 3, 2, 5, 4)));
    TheilSen slopes = known(TheilSen.fit(yearly(1, 3, 2, 5, 4), 0.95));
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e200}) {
      for (ThrowingCallable use :
          List.<ThrowingCallable>of(
              () -> line.at(none),
              () -> slopes.at(none),
              () -> line.predictionInterval(none, 0.95),
              () -> line.probabilityOfAtLeast(3, none),
              () -> line.probabilityOfAtLeast(none, 6))) {
        assertThatThrownBy(use).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void a_line_without_a_slope_has_p_1_and_one_line_up_and_down_has_the_same_p() {
    assertThat(known(known(LeastSquares.fit(yearly(1, 3, 1))).slopeP())).isEqualTo(1);
    LeastSquares up = known(LeastSquares.fit(yearly(1, 3, 2, 5, 4)));
    LeastSquares down = known(LeastSquares.fit(yearly(4, 5, 2, 3, 1)));
    assertThat(known(down.slopeT())).isCloseTo(-known(up.slopeT()), within(1e-12));
    assertThat(known(down.slopeP())).isCloseTo(known(up.slopeP()), within(1e-12));
  }

  @Test
  void r_squared_is_never_below_0() {
    assertThat(known(known(LeastSquares.fit(yearly(0.1, 0.7, 0.7, 0.1))).rSquared()))
        .isBetween(0.0, 1e-12);
  }
}
