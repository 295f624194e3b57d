package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.at;
import static vn.parindex.analytics.trend.SeriesExamples.known;
import static vn.parindex.analytics.trend.SeriesExamples.near;
import static vn.parindex.analytics.trend.SeriesExamples.reason;
import static vn.parindex.analytics.trend.SeriesExamples.yearly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.trend.Run.Direction;

class TrendsTest {

  private static Trend assess(double... values) {
    return Trends.assess(yearly(values), TrendSettings.DEFAULT);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    assertThat(assess(60, 65, 63, 70, 74).verdict()).isEqualTo(Verdict.NO_CLEAR_TREND);
    Trend six = assess(60, 65, 63, 70, 74, 78);
    assertThat(six.verdict()).isEqualTo(Verdict.RISING);
    assertThat(known(six.mannKendall()).s()).isEqualTo(13);
    assertThat(known(six.mannKendall()).p()).isCloseTo(0.0167, within(0.0001));
    Trend four = assess(60, 65, 63, 70);
    assertThat(four.verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
    assertThat(four.run().value()).contains(new Run(Direction.UP, 1));
  }

  @Test
  void falls_when_it_falls() {
    assertThat(assess(5, 4, 3, 2, 1).verdict()).isEqualTo(Verdict.FALLING);
    assertThat(assess(1, 2, 3, 4, 5).verdict()).isEqualTo(Verdict.RISING);
  }

  @Test
  void few_figures_are_told_as_few_however_they_lie() {
    assertThat(assess().verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
    assertThat(assess(1).verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
    assertThat(assess(1, 2, 3).verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
    assertThat(assess(1, 2, 3, 4).verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
    assertThat(assess(7, 7, 7).verdict()).isEqualTo(Verdict.TOO_FEW_POINTS);
  }

  @Test
  void what_is_few_depends_on_the_significance_asked_for() {
    assertThat(Trends.assess(yearly(1, 2, 3, 4), new TrendSettings(0.95, 0.1)).verdict())
        .isEqualTo(Verdict.RISING);
    assertThat(Trends.assess(yearly(1, 2, 3, 4, 5), new TrendSettings(0.95, 0.01)).verdict())
        .isEqualTo(Verdict.TOO_FEW_POINTS);
  }

  @Test
  void a_p_of_exactly_alpha_is_clear() {
    double p = known(MannKendall.test(yearly(60, 65, 63, 70, 74))).p();
    assertThat(Trends.assess(yearly(60, 65, 63, 70, 74), new TrendSettings(0.95, p)).verdict())
        .isEqualTo(Verdict.RISING);
    assertThat(Trends.assess(yearly(1, 2, 3), new TrendSettings(0.95, 1.0 / 3)).verdict())
        .isEqualTo(Verdict.RISING);
  }

  @Test
  void all_equal_is_no_clear_trend() {
    Trend level = assess(7, 7, 7, 7, 7);
    assertThat(level.verdict()).isEqualTo(Verdict.NO_CLEAR_TREND);
    assertThat(reason(level.mannKendall())).isEqualTo(NoResult.ALL_EQUAL);
    assertThat(level.run().value()).contains(new Run(Direction.LEVEL, 4));
  }

  @Test
  void runs_count_the_last_steps_of_one_direction() {
    assertThat(assess(70, 68, 71, 75, 80).run().value()).contains(new Run(Direction.UP, 3));
    assertThat(assess(80, 81, 79, 78).run().value()).contains(new Run(Direction.DOWN, 2));
    assertThat(assess(80, 81, 81).run().value()).contains(new Run(Direction.LEVEL, 1));
    assertThat(assess(80, 80, 81).run().value()).contains(new Run(Direction.UP, 1));
    assertThat(assess(1, 2).run().value()).contains(new Run(Direction.UP, 1));
    assertThat(reason(assess(1).run())).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(assess().run())).isEqualTo(NoResult.NO_VALUES);
  }

  @Test
  void equal_times_are_no_step_and_end_a_run() {
    assertThat(reason(Run.last(at(1, 1, 2, 2, 2, 3)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(Run.last(at(1, 1, 1, 2, 2, 3)))).isEqualTo(NoResult.TOO_FEW);
    assertThat(Run.last(at(0, 0, 1, 1, 1, 2, 2, 3, 3, 4)).value())
        .contains(new Run(Direction.UP, 1));
  }

  @Test
  void the_order_in_which_figures_come_does_not_matter() {
    List<Observation> shuffled = at(4, 70, 1, 60, 5, 74, 3, 63, 2, 65);
    assertThat(Trends.assess(shuffled, TrendSettings.DEFAULT))
        .isEqualTo(assess(60, 65, 63, 70, 74));
    assertThat(Trends.assess(shuffled, TrendSettings.DEFAULT).observations())
        .isEqualTo(yearly(60, 65, 63, 70, 74));
  }

  @Test
  void forecasts_by_the_line_with_its_interval() {
    Trend trend = assess(1, 3, 2, 5, 4);
    Forecast next = known(trend.forecastNextYear());
    assertThat(next.time()).isEqualTo(6);
    assertThat(next.value()).isCloseTo(5.4, within(1e-12));
    LeastSquares line = known(trend.leastSquares());
    assertThat(next.interval()).isEqualTo(line.predictionInterval(6, 0.95));
    assertThat(trend.probabilityOfAtLeast(7, 6)).isEqualTo(line.probabilityOfAtLeast(7, 6));
    assertThat(known(trend.probabilityOfAtLeast(7, 6))).isBetween(0.1, 0.3);
    assertThat(known(trend.forecast(5)).value()).isCloseTo(4.6, within(1e-12));
    assertThat(known(trend.first())).isEqualTo(new Observation(1, 1));
    assertThat(known(trend.last())).isEqualTo(new Observation(5, 4));
  }

  @Test
  void settings_reach_every_interval() {
    Trend trend = Trends.assess(yearly(1, 3, 2, 5, 4, 8), new TrendSettings(0.8, 0.05));
    assertThat(known(known(trend.theilSen()).interval()).level()).isEqualTo(0.8);
    assertThat(known(known(trend.forecast(7)).interval()).level()).isEqualTo(0.8);
    assertThat(TrendSettings.DEFAULT).isEqualTo(new TrendSettings(0.95, 0.05));
  }

  @Test
  void what_cannot_be_forecast_says_why() {
    assertThat(reason(assess(1, 3, 2).forecast(2.5))).isEqualTo(NoResult.DATE_PASSED);
    assertThat(reason(assess(1, 3, 2).probabilityOfAtLeast(1, 2))).isEqualTo(NoResult.DATE_PASSED);
    assertThat(reason(assess().forecast(2))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(assess().forecastNextYear())).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(assess().first())).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(assess(1).forecastNextYear())).isEqualTo(NoResult.TOO_FEW);
    Forecast two = known(assess(1, 2).forecastNextYear());
    assertThat(two.value()).isEqualTo(3);
    assertThat(reason(two.interval())).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(assess(1, 2).probabilityOfAtLeast(3, 3))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(assess(1, 2, 3).probabilityOfAtLeast(3, 4))).isEqualTo(NoResult.PERFECT_FIT);
  }

  @Test
  void a_forecast_can_be_cut_to_what_is_possible() {
    Forecast over = new Forecast(2026, 104, Outcome.of(new Interval(95, 113, 0.95))).within(0, 100);
    assertThat(over).isEqualTo(new Forecast(2026, 100, Outcome.of(new Interval(95, 100, 0.95))));
    Forecast under = new Forecast(2026, -4, Outcome.of(new Interval(-9, 3, 0.95))).within(0, 100);
    assertThat(under).isEqualTo(new Forecast(2026, 0, Outcome.of(new Interval(0, 3, 0.95))));
    assertThatThrownBy(() -> over.within(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bounds");
  }

  @Test
  void refuses_what_is_no_number() {
    Trend trend = assess(1, 2, 3);
    assertThatThrownBy(() -> trend.forecast(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time");
    assertThatThrownBy(() -> trend.probabilityOfAtLeast(Double.POSITIVE_INFINITY, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold");
    assertThatThrownBy(() -> new TrendSettings(1, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
    for (double alpha : new double[] {0, 1, Double.NaN}) {
      assertThatThrownBy(() -> new TrendSettings(0.95, alpha))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("alpha");
    }
    assertThatThrownBy(() -> new Run(Direction.UP, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length");
  }

  @Test
  void words_for_downloads_are_stable() {
    assertThat(List.of(Verdict.values()).stream().map(Verdict::code))
        .containsExactly("rising", "falling", "no-clear-trend", "too-few-points");
    assertThat(List.of(Direction.values()).stream().map(Direction::code))
        .containsExactly("up", "down", "level");
  }

  @Test
  void trends_of_units_keep_their_order_and_cannot_be_changed() {
    Map<UnitId, Trend> totals = new LinkedHashMap<>();
    totals.put(UnitId.of("2"), assess(1, 2));
    totals.put(UnitId.of("1"), assess(2));
    Map<String, Trend> areas = new LinkedHashMap<>();
    areas.put("b", assess(3));
    UnitTrends trends = new UnitTrends(totals, Map.of(UnitId.of("2"), areas));
    totals.clear();
    areas.clear();
    assertThat(trends.totals()).containsOnlyKeys(UnitId.of("2"), UnitId.of("1"));
    assertThat(trends.totals().keySet().iterator().next()).isEqualTo(UnitId.of("2"));
    assertThat(trends.areasOf(UnitId.of("2"))).containsOnlyKeys("b");
    assertThat(trends.areasOf(UnitId.of("1"))).isEmpty();
    assertThatThrownBy(() -> trends.areasOf(UnitId.of("2")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> trends.totals().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_offset_of_the_times_does_not_blur_the_line() {
    LeastSquares near = known(LeastSquares.fit(at(1, 61, 2, 64, 3, 62, 4, 66)));
    LeastSquares far = known(LeastSquares.fit(at(2021, 61, 2022, 64, 2023, 62, 2024, 66)));
    assertThat(far.slope()).isEqualTo(near.slope());
    assertThat(far.at(2025)).isCloseTo(near.at(5), near(near.at(5)));
    assertThat(known(far.predictionInterval(2026, 0.9)).high())
        .isCloseTo(known(near.predictionInterval(6, 0.9)).high(), within(1e-10));
  }
}
