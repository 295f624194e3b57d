package vn.parindex.site.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;

/** Of which year a day is, and when quarters end, is a matter of the period. */
class FramesTest {

  private static final Frames CALENDAR = new Frames(ShapesTest.DATA);
  private static final Frames REFORM = new Frames(december(ShapesTest.DATA));

  private static Dataset december(Dataset data) {
    return data.withPeriods(
        List.of(
            new Period(
                "2025",
                LocalDate.of(2024, 12, 15),
                LocalDate.of(2025, 12, 14),
                LocalDate.of(2025, 6, 30),
                19,
                "2025",
                LocalDate.of(2025, 6, 30))));
  }

  private static Set<LocalDate> days(Frames frames, String title) {
    return new Titles(List.of(title), "", "").days(frames);
  }

  @Test
  void a_quarter_ends_three_months_after_the_one_before() {
    assertThat(days(REFORM, "Số liệu quý I năm 2025")).containsExactly(LocalDate.of(2025, 3, 14));
    assertThat(days(REFORM, "Số liệu quý IV/2025")).containsExactly(LocalDate.of(2025, 12, 14));
    assertThat(days(CALENDAR, "Số liệu quý IV/2025")).containsExactly(LocalDate.of(2025, 12, 31));
    assertThat(days(REFORM, "6 tháng đầu năm 2026")).containsExactly(LocalDate.of(2026, 6, 14));
    assertThat(days(CALENDAR, "6 tháng đầu năm 2026")).containsExactly(LocalDate.of(2026, 6, 30));
  }

  @Test
  void a_month_is_one_of_the_calendar() {
    assertThat(days(REFORM, "tháng 3 năm 2025")).containsExactly(LocalDate.of(2025, 3, 31));
  }

  @Test
  void a_day_after_the_year_has_no_targets_of_it() {
    assertThat(REFORM.targetsOn(LocalDate.of(2024, 12, 20))).map(TargetSet::year).contains("2025");
    assertThat(REFORM.targetsOn(LocalDate.of(2025, 12, 14))).map(TargetSet::year).contains("2025");
    assertThat(REFORM.targetsOn(LocalDate.of(2025, 12, 20))).isEmpty();
    assertThat(CALENDAR.targetsOn(LocalDate.of(2025, 12, 20)))
        .map(TargetSet::year)
        .contains("2025");
    assertThat(CALENDAR.targetsOn(LocalDate.of(2024, 12, 20))).isEmpty();
  }
}
