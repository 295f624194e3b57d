package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.site.BuildFailure;

class DayArgumentTest {

  private static Optional<LocalDate> day(String text) throws BuildFailure {
    return DayArgument.of("--date", "date", text);
  }

  @Test
  void a_day_is_read_in_either_form() throws BuildFailure {
    assertThat(day("2025-06-30")).contains(LocalDate.of(2025, 6, 30));
    assertThat(day(" 1/7/2025 ")).contains(LocalDate.of(2025, 7, 1));
    assertThat(day("")).isEmpty();
  }

  @Test
  void the_years_are_those_that_data_may_have() throws BuildFailure {
    assertThat(day("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
    assertThat(day("31/12/2099")).contains(LocalDate.of(2099, 12, 31));
    assertThatThrownBy(() -> day("31/12/1899")).isInstanceOf(BuildFailure.class);
    assertThatThrownBy(() -> day("2100-01-01")).isInstanceOf(BuildFailure.class);
    assertThatThrownBy(() -> day("2025-02-29")).isInstanceOf(BuildFailure.class);
  }

  @Test
  void a_day_of_another_age_is_none() {
    for (String day : List.of("+999999999-12-31", "9999-12-31", "0025-06-30", "1/7/25")) {
      assertThatThrownBy(() -> day(day))
          .as(day)
          .isInstanceOf(BuildFailure.class)
          .hasMessageContaining("Sửa: --date=2025-06-30, hoặc mvn -Ddate=2025-06-30");
    }
  }
}
