package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {

  @Test
  void last_days_of_years_are_exactly_one_apart_leap_year_or_not() {
    for (int year = 1990; year < 2060; year++) {
      assertThat(Observation.timeOf(LocalDate.of(year, 12, 31))).isEqualTo(year + 1.0);
    }
    Observation end = Observation.on(LocalDate.of(2024, 12, 31), 81.5);
    assertThat(end).isEqualTo(new Observation(2025, 81.5));
  }

  @Test
  void a_day_is_its_share_of_its_own_year() {
    assertThat(Observation.timeOf(LocalDate.of(2025, 6, 30))).isEqualTo(2025 + 181.0 / 365);
    assertThat(Observation.timeOf(LocalDate.of(2024, 6, 30))).isEqualTo(2024 + 182.0 / 366);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.1e10, -1.1e10})
  void refuses_times_that_are_none(double time) {
    assertThatThrownBy(() -> new Observation(time, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1.1e100, -1.1e100})
  void refuses_values_that_are_none(double value) {
    assertThatThrownBy(() -> new Observation(1, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
  }

  @Test
  void takes_the_largest_and_knows_one_zero_only() {
    assertThat(new Observation(1e10, -1e100).time()).isEqualTo(1e10);
    assertThat(new Observation(-0.0, -0.0)).isEqualTo(new Observation(0.0, 0.0));
  }

  @Test
  void earlier_comes_first_and_then_the_smaller_figure() {
    assertThat(
            Series.sorted(
                List.of(new Observation(2, 1), new Observation(1, 9), new Observation(1, 3))))
        .containsExactly(new Observation(1, 3), new Observation(1, 9), new Observation(2, 1));
  }

  @Test
  void times_that_differ_by_less_than_anything_measured_are_refused() {
    List<Observation> close = List.of(new Observation(1, 1), new Observation(1 + 1e-10, 2));
    assertThatThrownBy(() -> Series.sorted(close))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("times too close");
    assertThat(Series.sorted(List.of(new Observation(0, 1), new Observation(1e-9, 2)))).hasSize(2);
  }
}
