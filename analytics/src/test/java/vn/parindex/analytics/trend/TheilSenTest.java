package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.at;
import static vn.parindex.analytics.trend.SeriesExamples.known;
import static vn.parindex.analytics.trend.SeriesExamples.near;
import static vn.parindex.analytics.trend.SeriesExamples.reason;
import static vn.parindex.analytics.trend.SeriesExamples.yearly;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;

class TheilSenTest {

  @Test
  void the_example_of_the_documentation_holds() {
    TheilSen line = known(TheilSen.fit(yearly(60, 65, 63, 70, 74), 0.95));
    assertThat(line.slope()).isCloseTo((10.0 / 3 + 3.5) / 2, within(1e-12));
    assertThat(line.interval().value()).contains(new Interval(-2, 7, 0.95));
    TheilSen fromZero = known(TheilSen.fit(at(0, 60, 1, 65, 2, 63, 3, 70, 4, 74), 0.95));
    assertThat(fromZero.intercept()).isCloseTo(60, within(1e-12));
    assertThat(fromZero.conoverIntercept()).isCloseTo(65 - 2 * 41 / 12.0, within(1e-12));
    assertThat(line.at(0)).isEqualTo(line.intercept());
    assertThat(line.at(2)).isCloseTo(line.intercept() + 2 * line.slope(), within(1e-12));
  }

  /** scipy 1.17.1, {@code theilslopes}, the intercepts of both its methods. */
  @Test
  void agrees_with_scipy_with_ties_in_value_or_in_time() {
    List<ReferenceRows> rows = ReferenceRows.of("theil-sen");
    assertThat(rows).hasSizeGreaterThan(100);
    int outside = 0;
    for (ReferenceRows row : rows) {
      double level = row.number("level");
      TheilSen line = known(TheilSen.fit(SeriesExamples.of(row), level));
      assertThat(line.slope()).isCloseTo(row.number("slope"), near(row.number("slope")));
      assertThat(line.intercept())
          .isCloseTo(row.number("intercept"), near(row.number("intercept")));
      assertThat(line.conoverIntercept())
          .isCloseTo(row.number("conover"), near(row.number("conover")));
      if (row.text("inside").equals("true")) {
        Interval interval = known(line.interval());
        assertThat(interval.low()).isCloseTo(row.number("low"), near(row.number("low")));
        assertThat(interval.high()).isCloseTo(row.number("high"), near(row.number("high")));
        assertThat(interval.level()).isEqualTo(level);
      } else {
        outside++;
        assertThat(reason(line.interval())).isEqualTo(NoResult.TOO_FEW);
      }
    }
    assertThat(outside).isPositive();
  }

  @Test
  void two_figures_have_a_slope_and_no_interval() {
    TheilSen line = known(TheilSen.fit(at(2024, 60, 2026, 64), 0.95));
    assertThat(line.slope()).isEqualTo(2);
    assertThat(line.at(2025)).isEqualTo(62);
    assertThat(reason(line.interval())).isEqualTo(NoResult.TOO_FEW);
  }

  @Test
  void four_figures_give_no_interval_at_95_percent_and_five_do() {
    assertThat(reason(known(TheilSen.fit(yearly(1, 3, 2, 5), 0.95)).interval()))
        .isEqualTo(NoResult.TOO_FEW);
    assertThat(known(TheilSen.fit(yearly(1, 3, 2, 5, 9), 0.95)).interval().isKnown()).isTrue();
    assertThat(known(TheilSen.fit(yearly(1, 3, 2, 5), 0.8)).interval().isKnown()).isTrue();
  }

  @Test
  void pairs_of_equal_times_have_no_slope() {
    TheilSen line = known(TheilSen.fit(at(1, 0, 1, 10, 2, 6, 2, 8), 0.5));
    assertThat(line.slope()).isEqualTo((-2.0 + 6) / 2);
  }

  @Test
  void one_wild_figure_does_not_move_it() {
    assertThat(known(TheilSen.fit(yearly(1, 2, 3, 4, 900, 6, 7, 8, 9), 0.95)).slope()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_fitted_says_why() {
    assertThat(reason(TheilSen.fit(List.of(), 0.95))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(TheilSen.fit(yearly(1), 0.95))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(TheilSen.fit(at(1, 1, 1, 2, 1, 3), 0.95))).isEqualTo(NoResult.TOO_FEW);
    TheilSen level = known(TheilSen.fit(yearly(7, 7, 7, 7, 7, 7), 0.95));
    assertThat(level.slope()).isZero();
    assertThat(level.intercept()).isEqualTo(7);
    assertThat(reason(level.interval())).isEqualTo(NoResult.ALL_EQUAL);
  }

  @Test
  void refuses_a_level_that_is_none() {
    assertThatThrownBy(() -> TheilSen.fit(yearly(1, 2), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
  }
}
