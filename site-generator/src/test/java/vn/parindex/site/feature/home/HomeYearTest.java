package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Page;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;
import vn.parindex.site.say.RealEdition;

class HomeYearTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final List<UnitId> UNITS = ChangedYear.REAL.units();

  /** All units meet everything but some that miss as many targets as stated. */
  private static HomeYear of(List<UnitId> units, int targets, int... missed) {
    FollowUp year = ChangedYear.onlyTargets(units, targets);
    for (int i = 0; i < units.size(); i++) {
      int of = i < missed.length ? missed[i] : 0;
      State[] states = new State[targets];
      for (int j = 0; j < targets; j++) {
        states[j] = j < of ? State.NOT_MET : State.MET;
      }
      year = ChangedYear.with(year, units.get(i), states);
    }
    return new HomeYear(EDITION, year);
  }

  private static String name(int i) {
    return EDITION.unit(UNITS.get(i)).name();
  }

  @Test
  void names_who_has_most_left_to_do() {
    HomeYear year = of(UNITS, 4, 3, 1);
    assertThat(year.urgent())
        .isEqualTo(name(0) + " còn nhiều việc phải làm nhất: 3 việc, chưa việc nào quá hạn.");
    assertThat(year.urge().rows()).hasSize(2);
    assertThat(year.urge().caption())
        .as("nothing of it is overdue on the eve of the due date")
        .isEqualTo("Đơn vị còn nhiều việc nhất");
  }

  @Test
  void what_is_overdue_must_be_done_at_once() {
    FollowUp year =
        HandMadeYear.tasks(
            HandMadeYear.UNITS,
            HandMadeYear.task(
                "1",
                HandMadeYear.TODAY.minusDays(1),
                HandMadeYear.UNITS,
                HandMadeYear.done(),
                HandMadeYear.begun(),
                HandMadeYear.done()));
    HomeYear home = new HomeYear(EDITION, year);
    assertThat(home.urgent()).endsWith(" còn nhiều việc phải làm nhất: 1 việc.");
    assertThat(home.urge().caption()).isEqualTo("Đơn vị cần làm việc ngay");
  }

  @Test
  void a_silent_unit_comes_first_and_counts_once() {
    FollowUp year = ChangedYear.onlyTargets(UNITS, 4);
    for (UnitId unit : UNITS) {
      year = ChangedYear.with(year, unit, State.MET);
    }
    year = ChangedYear.with(year, UNITS.get(0), State.NOT_MET, State.NOT_MET, State.MET);
    year = ChangedYear.with(year, UNITS.get(1), State.NO_DATA);
    HomeYear home = new HomeYear(EDITION, year);
    assertThat(home.urgent())
        .isEqualTo(
            name(1)
                + " chưa báo cáo số liệu nào của năm 2025 (cả 4 chỉ tiêu chưa có số liệu dùng"
                + " được). "
                + name(0)
                + " còn nhiều việc phải làm nhất: 2 việc, chưa việc nào quá hạn.");
    assertThat(home.urge().rows().get(0).cells().get(0).text()).isEqualTo(name(1));
    assertThat(home.urge().rows().get(0).cells().get(1).text()).isEqualTo("1");
    // The page on targets says the same.
    Page targets = TestTopics.page(RealEdition.following(year), "target-overview");
    assertThat(targets.head().lead()).contains(name(1) + " chưa báo cáo số liệu nào của năm 2025");
  }

  @Test
  void all_silent_is_said_in_one_sentence() {
    FollowUp year = ChangedYear.onlyTargets(UNITS, 4);
    for (UnitId unit : UNITS) {
      year = ChangedYear.with(year, unit, State.NO_DATA);
    }
    assertThat(new HomeYear(EDITION, year).urgent())
        .startsWith("Cả 19 đơn vị chưa báo cáo số liệu nào của năm 2025")
        .endsWith("Cả 19 đơn vị đều còn 1 việc phải làm.");
  }

  @Test
  void keeps_ties_in_the_sentence_and_at_the_edge_of_the_list() {
    HomeYear year = of(UNITS, 4, 2, 2);
    assertThat(year.urgent()).contains(name(0), name(1), "mỗi đơn vị 2 việc");
    assertThat(of(UNITS, 4, 4, 3, 2, 1, 1, 1, 1, 1).urge().rows()).hasSize(8);
  }

  @Test
  void counts_them_when_they_are_too_many_to_name() {
    assertThat(of(UNITS, 4, 1, 1, 1, 1, 1, 1, 1, 1).urgent())
        .isEqualTo(
            "8 đơn vị còn nhiều việc phải làm nhất: mỗi đơn vị 1 việc, chưa việc nào quá hạn.");
  }

  @Test
  void says_so_when_nobody_or_everybody_has_as_much() {
    HomeYear nobody = of(UNITS, 4);
    assertThat(nobody.urgent())
        .isEqualTo("Theo những gì đã báo cáo, không đơn vị nào còn việc phải làm.");
    assertThat(nobody.urge().rows()).isEmpty();
    assertThat(of(UNITS.subList(0, 3), 4, 2, 2, 2).urgent())
        .isEqualTo("Cả 3 đơn vị đều còn 2 việc phải làm, chưa việc nào quá hạn.");
  }

  @Test
  void is_total_for_one_unit_and_for_none() {
    assertThat(of(UNITS.subList(0, 1), 4, 2).urgent())
        .isEqualTo(name(0) + " còn 2 việc phải làm, chưa việc nào quá hạn.");
    assertThat(of(List.of(), 4).urge().rows()).isEmpty();
    assertThat(of(List.of(), 0).stats()).isEmpty();
  }

  @Test
  void shows_at_most_three_days_that_have_not_passed() {
    HomeYear year = new HomeYear(EDITION, ChangedYear.REAL);
    assertThat(year.next().rows()).hasSizeBetween(1, 3);
    assertThat(year.next().rows())
        .allSatisfy(row -> assertThat(row.cells().get(1).text()).doesNotContain("quá hạn"));
  }
}
