package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;

/** The first sentence of the home page, by the order of what matters. */
class HomeLeadTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final List<UnitId> UNITS = ChangedYear.REAL.units();
  private static final LocalDate TODAY = HandMadeYear.TODAY;

  private static String lead(FollowUp year) {
    return new HomeLead(EDITION, Optional.of(new OpenYear(EDITION, year))).sentence();
  }

  private static DueDate due(DueDate.Kind kind, int days, UnitId... open) {
    return new DueDate(
        TODAY.plusDays(days),
        kind,
        "",
        kind == DueDate.Kind.EVIDENCE ? "" : "Họp",
        "",
        days,
        new LinkedHashSet<>(List.of(open)));
  }

  private static FollowUp calendar(DueDate... due) {
    return HandMadeYear.calendar(List.of(due), List.of());
  }

  private static String name(int i) {
    return EDITION.unit(UNITS.get(i)).name();
  }

  @Test
  void what_is_due_within_a_week_comes_first_and_who_is_silent_is_said_with_it() {
    assertThat(lead(ChangedYear.REAL))
        .isEqualTo(
            "Ngày mai, 01/11/2025, hết hạn báo cáo kết quả 17 chỉ tiêu và 6 nhiệm vụ: cả 19 đơn vị còn việc; Ba"
                + " Thành chưa báo cáo số liệu sau kỳ 30/06/2025.");
  }

  @Test
  void the_day_is_told_as_today_tomorrow_or_by_the_days_left() {
    UnitId one = HandMadeYear.BICH;
    UnitId two = HandMadeYear.CUNG;
    UnitId three = HandMadeYear.DINH;
    assertThat(lead(calendar(due(DueDate.Kind.EVIDENCE, 0, one))))
        .isEqualTo("Hôm nay, 20/06/2025, hết hạn tài liệu kiểm chứng: Ba Bích còn việc.");
    assertThat(lead(calendar(due(DueDate.Kind.EVIDENCE, 1, one, two))))
        .isEqualTo(
            "Ngày mai, 21/06/2025, hết hạn tài liệu kiểm chứng: Ba Bích và Ba Cung còn việc.");
    assertThat(lead(calendar(due(DueDate.Kind.EVIDENCE, 7, one, two, three))))
        .isEqualTo(
            "Ngày 27/06/2025 (còn 7 ngày) hết hạn tài liệu kiểm chứng: Ba Bích, Ba Cung và Ba"
                + " Dinh cũ còn việc.");
  }

  @Test
  void what_is_due_later_or_done_or_only_a_review_is_no_news() {
    assertThat(lead(calendar(due(DueDate.Kind.EVIDENCE, 8, HandMadeYear.BICH))))
        .startsWith("So với năm 2024, ");
    assertThat(lead(calendar(due(DueDate.Kind.EVIDENCE, 1)))).startsWith("So với năm 2024, ");
    assertThat(lead(calendar(due(DueDate.Kind.REVIEW, 1, HandMadeYear.BICH))))
        .startsWith("So với năm 2024, ");
  }

  @Test
  void who_is_silent_comes_next_and_of_many_days_only_the_longest() {
    FollowUp year = ChangedYear.onlyTargets(UNITS, 4);
    for (UnitId unit : UNITS) {
      year = ChangedYear.with(year, unit, State.MET);
    }
    assertThat(lead(ChangedYear.with(year, UNITS.get(1), State.NO_DATA)))
        .isEqualTo(name(1) + " chưa báo cáo số liệu nào của năm 2025.");
    FollowUp all = year;
    for (UnitId unit : UNITS) {
      all = ChangedYear.with(all, unit, State.NO_DATA);
    }
    assertThat(lead(all)).isEqualTo("Cả 19 đơn vị chưa báo cáo số liệu nào của năm 2025.");
  }

  @Test
  void then_what_is_overdue_with_ties_told() {
    LocalDate passed = TODAY.minusDays(1);
    List<UnitId> three = HandMadeYear.UNITS;
    assertThat(
            lead(
                HandMadeYear.tasks(
                    three,
                    HandMadeYear.task(
                        "1",
                        passed,
                        three,
                        HandMadeYear.done(),
                        HandMadeYear.begun(),
                        HandMadeYear.done()))))
        .isEqualTo("1 việc đã quá hạn, ở Ba Cung.");
    assertThat(
            lead(
                HandMadeYear.tasks(
                    three,
                    HandMadeYear.task(
                        "1",
                        passed,
                        three,
                        HandMadeYear.done(),
                        HandMadeYear.begun(),
                        HandMadeYear.done()),
                    HandMadeYear.task(
                        "2",
                        passed,
                        three,
                        HandMadeYear.done(),
                        HandMadeYear.begun(),
                        HandMadeYear.done()))))
        .isEqualTo("2 việc đã quá hạn, đều ở Ba Cung.");
    assertThat(
            lead(
                HandMadeYear.tasks(
                    three,
                    HandMadeYear.task(
                        "1",
                        passed,
                        three,
                        HandMadeYear.begun(),
                        HandMadeYear.begun(),
                        HandMadeYear.begun()))))
        .isEqualTo("3 việc đã quá hạn ở Ba Bích, Ba Cung và Ba Dinh cũ, mỗi đơn vị 1 việc.");
    assertThat(
            lead(
                HandMadeYear.tasks(
                    three,
                    HandMadeYear.task(
                        "1",
                        passed,
                        three,
                        HandMadeYear.begun(),
                        HandMadeYear.begun(),
                        HandMadeYear.begun()),
                    HandMadeYear.task(
                        "2",
                        passed,
                        three,
                        HandMadeYear.begun(),
                        HandMadeYear.done(),
                        HandMadeYear.done()))))
        .isEqualTo(
            "4 việc đã quá hạn ở Ba Bích, Ba Cung và Ba Dinh cũ; nhiều nhất là Ba Bích: 2 việc.");
  }

  @Test
  void without_a_year_that_is_followed_it_is_who_moved_beyond_doubt() {
    HomeLead lead = new HomeLead(EDITION, Optional.empty());
    assertThat(lead.isOfMoves()).isTrue();
    assertThat(lead.sentence())
        .isEqualTo(
            "So với năm 2024, Ba Giang giảm rõ nhất: −12,50 điểm phần trăm, từ hạng 6 xuống hạng"
                + " 15; Ba Tô cũ tăng rõ nhất: +20,22 điểm phần trăm, từ hạng 17 lên hạng 3.");
  }

  @Test
  void after_the_end_of_the_year_nothing_is_overdue_but_left() {
    Edition later = RealEdition.asOf("vi", LocalDate.of(2026, 2, 1));
    OpenYear year = new OpenYear(later, later.followUp().orElseThrow());
    assertThat(new HomeLead(later, Optional.of(year)).sentence())
        .doesNotContain("quá hạn", "hết hạn");
  }
}
