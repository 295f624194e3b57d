package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a period says of its days: of a year of the calendar, another year, and a part of one. */
class PeriodTest {

  private static Period period(String code, String from, String to, String name) {
    LocalDate last = LocalDate.parse(to);
    return new Period(code, LocalDate.parse(from), last, last, 1, "f", last, name, "");
  }

  private static final Period CALENDAR = period("2025", "2025-01-01", "2025-12-31", "");
  private static final Period REFORM = period("2025", "2024-12-15", "2025-12-14", "");
  private static final Period HALF = period("2025-H1", "2025-01-01", "2025-06-30", "6 tháng");
  private static final Period SHORT = period("2025", "2025-01-01", "2025-12-14", "");

  @Test
  void a_year_is_one_whenever_it_begins() {
    assertThat(CALENDAR.isCalendarYear()).isTrue();
    assertThat(REFORM.isYear()).isTrue();
    assertThat(REFORM.isCalendarYear()).isFalse();
    assertThat(HALF.isYear()).isFalse();
    assertThat(HALF.months()).isEqualTo(6);
    assertThat(SHORT.months()).isZero();
    assertThat(period("2024", "2024-03-01", "2025-02-28", "").isYear()).isTrue();
  }

  @Test
  void a_day_belongs_to_the_year_that_ends_after_it() {
    assertThat(REFORM.yearOf(LocalDate.parse("2025-12-20"))).isEqualTo(2026);
    assertThat(REFORM.yearOf(LocalDate.parse("2025-12-14"))).isEqualTo(2025);
    assertThat(REFORM.yearOf(LocalDate.parse("2024-12-15"))).isEqualTo(2025);
    assertThat(REFORM.yearOf(LocalDate.parse("2024-12-14"))).isEqualTo(2024);
    assertThat(REFORM.yearOf(LocalDate.parse("2024-01-01"))).isEqualTo(2024);
    assertThat(CALENDAR.yearOf(LocalDate.parse("2024-12-31"))).isEqualTo(2024);
    assertThat(CALENDAR.yearOf(LocalDate.parse("2025-01-01"))).isEqualTo(2025);
    assertThat(HALF.yearOf(LocalDate.parse("2025-12-31"))).isEqualTo(2025);
  }

  @Test
  void quarters_are_counted_from_the_first_day() {
    assertThat(REFORM.quarters())
        .extracting(quarter -> quarter.number() + " " + quarter.from() + " " + quarter.to())
        .containsExactly(
            "1 2024-12-15 2025-03-14",
            "2 2025-03-15 2025-06-14",
            "3 2025-06-15 2025-09-14",
            "4 2025-09-15 2025-12-14");
    assertThat(HALF.quarters()).hasSize(2);
    assertThat(SHORT.quarters()).last().extracting(Period.Quarter::to).isEqualTo(SHORT.to());
  }

  @Test
  void a_number_is_a_year_whatever_it_is_named() {
    assertThat(HALF.name("vi")).contains("6 tháng");
    assertThat(HALF.name("en")).isEmpty();
    assertThat(period("2025", "2025-01-01", "2025-12-31", "năm nay").name("vi")).isEmpty();
  }

  @Test
  void its_first_and_last_days_are_its_own() {
    assertThat(REFORM.contains(REFORM.from())).isTrue();
    assertThat(REFORM.contains(REFORM.to())).isTrue();
    assertThat(REFORM.contains(REFORM.to().plusDays(1))).isFalse();
    assertThat(REFORM.days()).isEqualTo(365);
  }
}
