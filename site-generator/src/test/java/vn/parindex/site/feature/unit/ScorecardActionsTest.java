package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;

/** What a unit is to do first: the most urgent, in units of work, and never what is too late. */
class ScorecardActionsTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final FollowUp YEAR = ChangedYear.REAL;

  private static ScorecardActions.First of(FollowUp year, UnitId unit) {
    return new ScorecardActions(RealEdition.following(year)).of(unit);
  }

  private static UnitId unit(String name) {
    return EDITION.units().stream()
        .filter(unit -> unit.name().equals(name))
        .map(Unit::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> what(ScorecardActions.First first) {
    return first.list().stream().map(action -> action.what().text()).toList();
  }

  @Test
  void five_are_shown_and_the_others_counted() {
    for (UnitId unit : YEAR.units()) {
      int open = OpenPoints.of(YEAR, unit).count();
      ScorecardActions.First first = new ScorecardActions(EDITION).of(unit);
      assertThat(first.list()).hasSize(Math.min(5, open));
      assertThat(first.more()).isEqualTo(Math.max(0, open - 5));
      assertThat(first.sentences()).startsWith("Còn " + open + " việc");
    }
  }

  @Test
  void a_silent_unit_is_first_asked_to_report_and_only_once() {
    UnitId silent =
        YEAR.units().stream()
            .filter(unit -> OpenPoints.of(YEAR, unit).silence().isPresent())
            .findFirst()
            .orElseThrow();
    ScorecardActions.First first = new ScorecardActions(EDITION).of(silent);
    assertThat(what(first).get(0)).isEqualTo("Báo cáo số liệu chỉ tiêu");
    assertThat(first.list().get(0).effect()).startsWith("chưa báo cáo số liệu sau kỳ 30/06/2025");
    assertThat(what(first).stream().skip(1)).noneMatch(text -> text.startsWith("Báo cáo"));
  }

  @Test
  void what_lacks_one_case_comes_before_what_is_overdue_and_that_by_its_day() {
    ScorecardActions.First first = new ScorecardActions(EDITION).of(unit("Ba Giang"));
    assertThat(what(first))
        .startsWith("Thêm 1 TTHC nội bộ đã công khai", "Thêm 1 người đã tập huấn");
    Block.Actions.Action trained = first.list().get(1);
    assertThat(trained.effect()).isEqualTo("→ đạt ct-13; nay 22 / 23 (95,65%), giao 100%");
    assertThat(trained.due()).isEqualTo("01/11/2025");
    assertThat(trained.left()).isEqualTo("còn 1 ngày");
    assertThat(trained.tone()).isEqualTo(Tone.PLAIN);
    Block.Actions.Action overdue = first.list().get(2);
    assertThat(overdue.left()).isEqualTo("quá hạn 61 ngày");
    assertThat(overdue.owner()).isEqualTo("Công chức Tư pháp – Hộ tịch (trước sắp xếp)");
    assertThat(overdue.tone()).isEqualTo(Tone.DOWN);
    assertThat(first.sentences())
        .startsWith(
            "Còn 17 việc, trong đó 5 việc đã quá hạn; hạn gần nhất 01/11/2025 (còn 1 ngày).");
  }

  @Test
  void on_one_day_what_lacks_fewest_cases_comes_first() {
    UnitId unit = Standings.units(1).get(0);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(
                    Standings.ratio("ct-01", ""),
                    Standings.ratio("ct-02", ""),
                    Standings.ratio("ct-03", "")),
                List.of(
                    Standings.on(
                        "2025-09-30",
                        Standings.said(unit, "ct-01", Measured.ratio(1, 10)),
                        Standings.said(unit, "ct-02", Measured.ratio(5, 10)),
                        Standings.said(unit, "ct-03", Measured.ratio(7, 10)))),
                List.of(unit),
                Standings.AS_OF));
    assertThat(of(year, unit).list())
        .extracting(action -> action.effect().substring(0, 12))
        .containsExactly("→ đạt ct-03;", "→ đạt ct-02;", "→ đạt ct-01;");
    assertThat(of(year, unit).sentences())
        .startsWith("Còn 3 việc; hạn gần nhất 01/11/2025 (còn 32 ngày).");
  }

  /** One electronic case more would not do: the tenth of the others has been counted for good. */
  @Test
  void what_it_takes_counts_the_cases_that_have_failed() {
    assertThat(only(asked(Target.Comparison.AT_LEAST, 90, CaseKind.FLOW, 613, 687)))
        .isEqualTo("Thêm 53 hồ sơ quá hạn → đạt x; nay 613 / 687 (89,23%), giao tối thiểu 90%");
    assertThat(only(asked(Target.Comparison.AT_LEAST, 90, CaseKind.STOCK, 613, 687)))
        .isEqualTo("Thêm 6 hồ sơ quá hạn → đạt x; nay 613 / 687 (89,23%), giao tối thiểu 90%");
    assertThat(only(asked(Target.Comparison.AT_LEAST, 100, CaseKind.FLOW, 571, 575)))
        .isEqualTo(
            "Không để hụt thêm: x. Hồ sơ quá hạn nay 571 / 575 (99,30%), giao 100%; phần đã hụt"
                + " không bù được bằng trường hợp mới");
    assertThat(only(asked(Target.Comparison.AT_MOST, 5, CaseKind.FLOW, 12, 40)))
        .isEqualTo("Giảm tỷ lệ hồ sơ quá hạn → đạt x; nay 12 / 40 (30,00%), giao không quá 5%");
    assertThat(only(asked(Target.Comparison.AT_MOST, 5, CaseKind.STOCK, 12, 40)))
        .isEqualTo("Bớt 10 hồ sơ quá hạn → đạt x; nay 12 / 40 (30,00%), giao không quá 5%");
  }

  private static FollowUp asked(
      Target.Comparison comparison, int threshold, CaseKind cases, long numerator, long of) {
    UnitId unit = Standings.units(1).get(0);
    return Standings.year(
        Standings.assess(
            List.of(Standings.asking("x", comparison, threshold, cases)),
            List.of(
                Standings.on(
                    "2025-09-30", Standings.said(unit, "x", Measured.ratio(numerator, of)))),
            List.of(unit),
            Standings.AS_OF));
  }

  private static String only(FollowUp year) {
    List<Block.Actions.Action> list = of(year, Standings.units(1).get(0)).list();
    assertThat(list).hasSize(1);
    return list.get(0).what().text() + " " + list.get(0).effect();
  }

  /** The day has passed and the year has not: it is overdue, and still to be done. */
  @Test
  void after_the_due_day_nothing_is_near_any_more() {
    UnitId unit = Standings.units(1).get(0);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(Standings.ratio("ct-01", "")),
                List.of(
                    Standings.on(
                        "2025-10-31", Standings.said(unit, "ct-01", Measured.ratio(3, 5)))),
                List.of(unit),
                LocalDate.of(2025, 11, 15)));
    ScorecardActions.First first = of(year, unit);
    assertThat(first.list().get(0).left()).isEqualTo("quá hạn 14 ngày");
    assertThat(first.sentences()).startsWith("Còn 1 việc, đã quá hạn.");
  }

  @Test
  void where_nothing_is_left_it_says_what_would_count_another_year() {
    UnitId unit = unit("Ba Xa");
    FollowUp year = ChangedYear.with(ChangedYear.onlyTargets(List.of(unit), 4), unit, State.MET);
    ScorecardActions.First first = of(year, unit);
    assertThat(first.ofYear()).isFalse();
    assertThat(first.heading()).isEqualTo("Năm tới nên làm trước");
    assertThat(first.sentences())
        .isEqualTo(
            "Đến ngày 31/10/2025 không còn việc nào chưa xong trong các báo cáo. Điểm năm 2025 đã"
                + " chốt ngày 30/06/2025; năm đó mất nhiều điểm tự khắc phục được nhất ở:");
    assertThat(what(first).get(0)).isEqualTo("3.3.1. Tỷ lệ hồ sơ TTHC giải quyết đúng hạn");
    assertThat(first.list().get(0).effect()).isEqualTo("mất 2 điểm, tối đa 3,25");
    assertThat(first.list().get(0).due()).isEmpty();
  }

  @Test
  void a_unit_that_is_not_followed_is_told_of_another_year_only() {
    ScorecardActions.First first = of(ChangedYear.onlyTargets(List.of(), 3), unit("Ba Xa"));
    assertThat(first.ofYear()).isFalse();
    assertThat(first.sentences())
        .contains("Điểm năm 2025 đã chốt ngày 30/06/2025; năm đó")
        .doesNotContain("còn");
    assertThat(first.list()).hasSize(5);
    assertThat(first.more()).isEqualTo(21);
  }

  /** A unit that has ceased has no other year. */
  @Test
  void a_unit_that_has_ceased_is_told_of_no_other_year() {
    UnitId giang = unit("Ba Giang");
    ScorecardActions.First none = of(ChangedYear.onlyTargets(List.of(), 3), giang);
    assertThat(none.isAny()).isFalse();
    assertThat(none.list()).isEmpty();
    FollowUp met = ChangedYear.with(ChangedYear.onlyTargets(List.of(giang), 4), giang, State.MET);
    ScorecardActions.First done = of(met, giang);
    assertThat(done.heading()).isEqualTo("Việc cần làm");
    assertThat(done.sentences())
        .isEqualTo("Đến ngày 31/10/2025 không còn việc nào chưa xong trong các báo cáo.");
    assertThat(done.list()).isEmpty();
    Edition notFollowed = RealEdition.following(ChangedYear.onlyTargets(List.of(), 3));
    var page = TestTopics.page(notFollowed, notFollowed.addresses().unit(giang));
    assertThat(page.every(Block.Section.class).map(Block.Section::id))
        .contains("part-losses")
        .doesNotContain("part-actions");
    assertThat(page.table("losses").rows()).as("named nowhere else").hasSize(5);
  }

  @Test
  void when_the_year_is_over_its_open_things_are_only_counted() {
    Edition later = RealEdition.asOf("vi", LocalDate.of(2026, 2, 1));
    UnitId unit = unit("Ba Xa");
    int open = OpenPoints.of(later.followUp().orElseThrow(), unit).count();
    ScorecardActions.First first = new ScorecardActions(later).of(unit);
    assertThat(first.ofYear()).isFalse();
    assertThat(first.sentences())
        .startsWith("Năm 2025 đã hết, còn " + open + " việc chưa xong. Điểm năm 2025 đã chốt");
  }

  @Test
  void whoever_follows_a_unit_that_has_ceased_does_it_for_its_area() {
    assertThat(new ScorecardActions(EDITION).of(unit("Ba Giang")).heirs())
        .isEqualTo("Xã Ba Dinh làm tiếp trên địa bàn xã Ba Giang cũ.");
    assertThat(new ScorecardActions(EDITION).of(unit("Ba Xa")).heirs()).isEmpty();
    Edition before = RealEdition.asOf("vi", LocalDate.of(2025, 6, 20));
    assertThat(new ScorecardActions(before).of(unit("Ba Giang")).heirs()).isEmpty();
  }

  /** The points that stand among the actions are not listed a second time. */
  @Test
  void points_to_win_back_are_listed_once() {
    UnitId unit = unit("Ba Xa");
    var open = TestTopics.page(EDITION, EDITION.addresses().unit(unit));
    assertThat(open.table("losses").rows()).hasSize(5);
    Edition none = RealEdition.following(ChangedYear.onlyTargets(List.of(), 3));
    var closed = TestTopics.page(none, none.addresses().unit(unit));
    assertThat(closed.every(Block.Grid.class).map(grid -> grid.table().id()))
        .doesNotContain("losses");
    assertThat(closed.table("losses-others").rows())
        .hasSize(5 + open.table("losses-others").rows().size());
  }
}
