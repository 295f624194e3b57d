package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayArgumentTest {

  @Test
  void a_day_is_read_in_either_form() throws BuildFailure {
    assertThat(DayArgument.of("2025-06-30")).contains(LocalDate.of(2025, 6, 30));
    assertThat(DayArgument.of(" 1/7/2025 ")).contains(LocalDate.of(2025, 7, 1));
    assertThat(DayArgument.of("")).isEmpty();
  }

  @Test
  void a_day_of_another_age_is_none() {
    for (String day : List.of("+999999999-12-31", "9999-12-31", "0025-06-30", "1/7/25")) {
      assertThatThrownBy(() -> DayArgument.of(day)).as(day).isInstanceOf(BuildFailure.class);
    }
  }
}
