package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.near;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;

class CountForecastsTest {

  private static final LocalDate START = LocalDate.parse("2025-01-01");

  private static CountForecast stock(Count count, long elapsed, long left, String threshold) {
    LocalDate latest = START.plusDays(elapsed);
    return known(
        CountForecasts.stock(
            count, START, latest, latest.plusDays(left), percent(threshold), 0.95));
  }

  @Test
  void the_example_of_a_flow_holds() {
    CountForecast forecast = known(CountForecasts.flow(new Count(1, 2), 3, percent("60"), 0.95));
    assertThat(forecast.counted()).isEqualTo(new Count(1, 2));
    assertThat(forecast.denominator()).isEqualTo(3);
    assertThat(forecast.kind()).isEqualTo(CaseKind.FLOW);
    assertThat(forecast.expected()).isCloseTo(1.5, within(1e-12));
    assertThat(forecast.low()).isEqualTo(1);
    assertThat(forecast.high()).isEqualTo(2);
    assertThat(forecast.probability()).isCloseTo(0.5, within(1e-12));
    assertThat(forecast.medianPercent()).isEqualTo(100.0 * forecast.median() / 3);
    assertThat(forecast.percentInterval()).isEqualTo(new Interval(100.0 / 3, 200.0 / 3, 0.95));
  }

  @Test
  void the_example_of_a_stock_holds() {
    CountForecast forecast = stock(new Count(1, 2), 100, 100, "100");
    assertThat(forecast.kind()).isEqualTo(CaseKind.STOCK);
    assertThat(forecast.denominator()).isEqualTo(2);
    assertThat(forecast.probability()).isCloseTo(1 - Math.sqrt(0.125), within(1e-12));
    assertThat(forecast.expected()).isCloseTo(2 - Math.sqrt(0.125), within(1e-12));
    assertThat(forecast.median()).isEqualTo(2);
  }

  @Test
  void what_was_there_before_is_no_event() {
    LocalDate latest = START.plusDays(100);
    LocalDate due = latest.plusDays(100);
    Count count = new Count(31, 32);
    CountForecast one =
        known(CountForecasts.stock(count, 30, START, latest, due, percent("100"), 0.95));
    assertThat(one.probability()).isCloseTo(1 - Math.sqrt(0.125), within(1e-12));
    assertThat(one.expected()).isCloseTo(32 - Math.sqrt(0.125), within(1e-12));
    CountForecast all =
        known(CountForecasts.stock(count, 0, START, latest, due, percent("100"), 0.95));
    assertThat(all.probability()).isCloseTo(1, within(1e-9));
    assertThat(all)
        .isEqualTo(known(CountForecasts.stock(count, START, latest, due, percent("100"), 0.95)));
    CountForecast fell =
        known(CountForecasts.stock(count, 32, START, latest, due, percent("100"), 0.95));
    assertThat(fell.probability()).isCloseTo(1 - Math.sqrt(0.5), within(1e-12));
    assertThatThrownBy(
            () -> CountForecasts.stock(count, -1, START, latest, due, percent("100"), 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative");
  }

  @Test
  void the_example_of_growth_holds() {
    LocalDate latest = START.plusDays(100);
    TotalForecast forecast =
        known(
            CountForecasts.growth(
                11, 10, START, latest, latest.plusDays(100), percent("20"), 0.95));
    assertThat(forecast.probability()).isCloseTo(1 - Math.sqrt(0.125), within(1e-12));
    assertThat(forecast.expected()).isCloseTo(12.5, within(1e-12));
    // P(no further event) is 0.354, P(at most one) 0.354·(1 + 1.5/2) = 0.619.
    assertThat(forecast.median()).isEqualTo(12);
    assertThat(forecast.medianPercent()).isEqualTo(20);
    assertThat(forecast.low()).isEqualTo(11);
    assertThat(forecast.high()).isGreaterThan(14);
    assertThat(forecast.percentInterval())
        .isEqualTo(new Interval(10, 10.0 * (forecast.high() - 10), 0.95));
    assertThat(forecast.counted()).isEqualTo(11);
    assertThat(forecast.base()).isEqualTo(10);
    assertThat(forecast.level()).isEqualTo(0.95);
  }

  @Test
  void growth_that_cannot_be_forecast_says_why() {
    LocalDate latest = START.plusDays(1);
    assertThat(reason(CountForecasts.growth(1, 0, START, latest, latest, percent("20"), 0.95)))
        .isEqualTo(NoResult.ZERO_BASE);
    assertThat(reason(CountForecasts.growth(1, 1, START, START, latest, percent("20"), 0.95)))
        .isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(CountForecasts.growth(1, 1, START, latest, START, percent("20"), 0.95)))
        .isEqualTo(NoResult.DATE_PASSED);
    TotalForecast today =
        known(CountForecasts.growth(12, 10, START, latest, latest, percent("20"), 0.95));
    assertThat(today.expected()).isEqualTo(12);
    assertThat(today.high()).isEqualTo(12);
    assertThat(today.probability()).isEqualTo(1);
    TotalForecast fell =
        known(CountForecasts.growth(8, 10, START, latest, latest, percent("20"), 0.95));
    assertThat(fell.probability()).isZero();
    assertThatThrownBy(
            () -> CountForecasts.growth(-1, 1, START, latest, latest, percent("20"), 0.95))
        .hasMessageContaining("negative");
    assertThatThrownBy(
            () -> CountForecasts.growth(1, -1, START, latest, latest, percent("20"), 0.95))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> CountForecasts.growth(1, 1, START, latest, latest, percent("20"), 1))
        .hasMessageContaining("level");
  }

  /** Far out the incomplete beta function must still converge. */
  @Test
  void growth_of_millions_in_a_day_is_forecast_for_a_year() {
    TotalForecast forecast =
        known(
            CountForecasts.growth(
                3_000_000, 1, START, START.plusDays(1), START.plusDays(366), percent("20"), 0.95));
    assertThat(forecast.low()).isLessThan(forecast.median());
    assertThat(forecast.median()).isLessThan(forecast.high());
    assertThat(forecast.probability()).isEqualTo(1);
  }

  /** scipy 1.17.1: {@code betabinom}, {@code nbinom}. */
  @Test
  void agrees_with_scipy() {
    List<ReferenceRows> rows = ReferenceRows.of("count-forecasts");
    assertThat(rows).hasSizeGreaterThan(300);
    for (ReferenceRows row : rows) {
      Count count = new Count((long) row.number("k"), (long) row.number("n"));
      long denominator = (long) row.number("denominator");
      Fraction threshold =
          Fraction.of((long) row.number("need"))
              .multiply(Fraction.HUNDRED)
              .divide(Fraction.of(denominator));
      double level = row.number("level");
      CountForecast forecast;
      if (row.text("kind").equals("flow")) {
        forecast = known(CountForecasts.flow(count, denominator, threshold, level));
      } else {
        LocalDate latest = START.plusDays((long) row.number("elapsed"));
        LocalDate due = latest.plusDays((long) row.number("left"));
        forecast = known(CountForecasts.stock(count, START, latest, due, threshold, level));
      }
      String about = row.cells().toString();
      assertThat(forecast.expected())
          .as(about)
          .isCloseTo(row.number("mean"), near(row.number("mean")));
      assertThat(forecast.low()).as(about).isEqualTo((long) row.number("low"));
      assertThat(forecast.median()).as(about).isEqualTo((long) row.number("median"));
      assertThat(forecast.high()).as(about).isEqualTo((long) row.number("high"));
      assertThat(forecast.level()).isEqualTo(level);
      assertThat(forecast.probability())
          .as(about)
          .isCloseTo(row.number("probability"), near(row.number("probability")));
    }
  }

  @Test
  void when_nothing_more_can_come_the_count_stands() {
    CountForecast done = known(CountForecasts.flow(new Count(4, 5), 5, EIGHTY, 0.95));
    assertThat(done.expected()).isEqualTo(4);
    assertThat(done.low()).isEqualTo(4);
    assertThat(done.high()).isEqualTo(4);
    assertThat(done.probability()).isEqualTo(1);
    CountForecast missed = known(CountForecasts.flow(new Count(3, 5), 5, EIGHTY, 0.95));
    assertThat(missed.probability()).isZero();
    CountForecast today = stock(new Count(3, 5), 10, 0, "80");
    assertThat(today.expected()).isEqualTo(3);
    assertThat(today.high()).isEqualTo(3);
    assertThat(today.probability()).isZero();
    CountForecast all = stock(new Count(5, 5), 10, 10, "100");
    assertThat(all.expected()).isEqualTo(5);
    assertThat(all.low()).isEqualTo(5);
    assertThat(all.probability()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_forecast_says_why() {
    Count none = new Count(0, 0);
    Count some = new Count(1, 5);
    assertThat(reason(CountForecasts.flow(none, 5, EIGHTY, 0.95))).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(CountForecasts.stock(none, START, START, START, EIGHTY, 0.95)))
        .isEqualTo(NoResult.NO_CASES);
    assertThat(reason(CountForecasts.stock(some, START, START, START.plusDays(1), EIGHTY, 0.95)))
        .isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(CountForecasts.stock(some, START, START.plusDays(2), START, EIGHTY, 0.95)))
        .isEqualTo(NoResult.DATE_PASSED);
  }

  @Test
  void refuses_arguments_that_are_none() {
    Count some = new Count(1, 5);
    assertThatThrownBy(() -> CountForecasts.flow(some, 4, EIGHTY, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("denominator 4");
    assertThatThrownBy(() -> CountForecasts.flow(some, 5, percent("101"), 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold");
    assertThatThrownBy(() -> CountForecasts.flow(some, 5, EIGHTY, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
    assertThatThrownBy(
            () -> CountForecasts.flow(some, 6 + CountForecasts.MOST_FURTHER_CASES, EIGHTY, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("further cases");
    assertThatThrownBy(() -> CountForecasts.stock(some, START, START, START, percent("-1"), 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold");
    assertThatThrownBy(() -> CountForecasts.stock(some, START, START, START, EIGHTY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
  }

  @Test
  void as_many_cases_as_are_allowed_can_be_forecast() {
    CountForecast forecast =
        known(
            CountForecasts.flow(
                new Count(4, 5), 5 + CountForecasts.MOST_FURTHER_CASES, EIGHTY, 0.95));
    assertThat(forecast.expected()).isCloseTo(4 + 5_000_000 * 4.5 / 6, within(1e-6));
    assertThat(forecast.probability()).isBetween(0.4, 0.6);
  }
}
