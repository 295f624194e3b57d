package vn.parindex.site.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Period;

/** What follows a period is as long as that period; YearCommandTest has years. */
class NextYearTest {

  private static final Path DATA = Path.of("..", "data");
  private static final Loaded LOADED = DatasetLoader.load(DATA);

  private static Period period(String code, String from, String to, String name, String nameEn) {
    LocalDate last = LocalDate.parse(to);
    return new Period(code, LocalDate.parse(from), last, last, 19, "2025", last, name, nameEn);
  }

  private static NextYear.Plan plan(String code, Period... periods) throws IOException {
    return NextYear.plan(
        DATA,
        LOADED.dataset().orElseThrow().withPeriods(List.of(periods)),
        LOADED.settings().orElseThrow(),
        code,
        Optional.empty(),
        Optional.empty());
  }

  private static final Period FIRST =
      period("2024-H1", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "first half of 2024");
  private static final Period SECOND =
      period("2024-H2", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024", "");

  @Test
  void half_a_year_follows_half_a_year_and_is_called_as_the_year_before() throws IOException {
    Period next = plan("2025-H1", FIRST, SECOND).period();
    assertThat(next.from()).isEqualTo("2025-01-01");
    assertThat(next.to()).isEqualTo("2025-06-30");
    assertThat(next.name()).isEqualTo("6 tháng đầu năm 2025");
    assertThat(next.nameEn()).isEqualTo("first half of 2025");
  }

  @Test
  void what_nobody_named_before_has_no_name_yet() throws IOException {
    assertThat(plan("2024-H2", FIRST).period().name()).isEmpty();
  }

  @Test
  void a_code_of_another_year_is_answered_with_the_one_that_follows() throws IOException {
    assertThat(plan("2027", FIRST).findings().report()).contains("-Dyear=2024-H2");
    assertThat(plan("2027", FIRST, SECOND).findings().report()).contains("-Dyear=2025-H1");
  }

  @Test
  void a_whole_year_follows_one_that_was_cut_short() throws IOException {
    Period next = plan("2025", period("2024", "2024-01-01", "2024-12-14", "", "")).period();
    assertThat(next.from()).isEqualTo("2024-12-15");
    assertThat(next.to()).isEqualTo("2025-12-14");
  }
}
