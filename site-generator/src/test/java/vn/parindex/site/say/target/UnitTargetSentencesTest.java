package vn.parindex.site.say.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;

class UnitTargetSentencesTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final UnitId UNIT = ChangedYear.REAL.units().get(0);

  private static UnitTargetSentences of(int targets, State... states) {
    FollowUp year = ChangedYear.with(ChangedYear.onlyTargets(List.of(UNIT), targets), UNIT, states);
    return new UnitTargetSentences(EDITION, year, UNIT);
  }

  @Test
  void counts_what_is_met_of_what_had_cases() {
    assertThat(of(5, State.MET, State.NO_CASES, State.MET, State.NOT_MET).met())
        .isEqualTo("đạt 2/4 chỉ tiêu có phát sinh");
  }

  @Test
  void says_all_and_none_and_only() {
    assertThat(of(3, State.MET).met()).isEqualTo("đạt cả 3 chỉ tiêu có phát sinh");
    assertThat(of(3, State.NOT_MET).met())
        .isEqualTo("chưa đạt chỉ tiêu nào trong 3 chỉ tiêu có phát sinh");
    assertThat(of(3, State.MET, State.NO_CASES).met())
        .isEqualTo("đạt chỉ tiêu duy nhất có phát sinh");
    assertThat(of(3, State.NOT_MET, State.NO_CASES).met())
        .isEqualTo("chưa đạt chỉ tiêu duy nhất có phát sinh");
  }

  @Test
  void no_figures_and_no_cases_are_two_things() {
    assertThat(of(3, State.NO_CASES, State.NO_DATA).met())
        .isEqualTo("chưa có số liệu dùng được về chỉ tiêu nào");
    assertThat(of(3, State.NO_DATA).met()).isEqualTo("chưa báo cáo số liệu nào của năm 2025");
    assertThat(of(3, State.NO_CASES).met()).isEqualTo("không có chỉ tiêu nào phát sinh");
  }

  /** What cannot have grown is no want of cases. */
  @Test
  void growth_without_a_base_is_not_called_without_cases() {
    assertThat(of(2, State.MET, State.NO_BASE).met()).isEqualTo("đạt chỉ tiêu duy nhất xét được");
    assertThat(of(2, State.NO_BASE, State.NO_CASES).met())
        .isEqualTo("không có chỉ tiêu nào xét được");
    assertThat(of(2, State.NO_BASE, State.NO_CASES).others())
        .containsExactly(
            "Trong 2 chỉ tiêu: 1 chỉ tiêu không phát sinh và 1 chỉ tiêu không tính được mức tăng.");
    assertThat(of(2, State.NO_BASE).others()).as("the title says it").isEmpty();
  }

  @Test
  void the_rest_is_called_so_only_beside_what_could_be_judged() {
    assertThat(of(4, State.MET, State.NO_CASES, State.NO_DATA).others())
        .contains("Còn lại: 2 chỉ tiêu chưa có số liệu và 1 chỉ tiêu không phát sinh.");
    assertThat(of(3, State.NO_CASES, State.NO_DATA).others())
        .containsExactly(
            "Trong 3 chỉ tiêu: 2 chỉ tiêu chưa có số liệu và 1 chỉ tiêu không phát sinh.");
    assertThat(of(3, State.NO_DATA).others()).containsExactly("Cả 3 chỉ tiêu chưa có số liệu.");
    assertThat(of(1, State.NO_DATA).others()).containsExactly("1 chỉ tiêu chưa có số liệu.");
    assertThat(of(3, State.NOT_APPLICABLE).others())
        .containsExactly("Cả 3 chỉ tiêu không áp dụng.");
    assertThat(of(3, State.NO_CASES).others()).as("the title says it").isEmpty();
    assertThat(of(3, State.MET).others()).isEmpty();
  }

  @Test
  void what_has_no_data_is_not_said_to_have_no_cases() {
    assertThat(of(5, State.MET, State.MET, State.NOT_MET, State.NO_DATA, State.NO_CASES).met())
        .isEqualTo("đạt 2/3 chỉ tiêu xét được");
    assertThat(of(3, State.MET, State.MET, State.NO_DATA).met())
        .isEqualTo("đạt cả 2 chỉ tiêu xét được");
  }

  @Test
  void a_title_begins_with_a_capital_and_has_at_most_ten_words() {
    for (State state : State.values()) {
      for (int targets : List.of(1, 2, 17)) {
        String title = of(targets, state).title();
        assertThat(title).matches("\\p{Lu}.*");
        assertThat(title.split(" ")).as(title).hasSizeLessThanOrEqualTo(12);
      }
    }
  }

  @Test
  void says_why_nothing_is_known_of_the_pace() {
    FollowUp year = Standings.year(Standings.latest(Measured.ratio(3, 5)));
    assertThat(new UnitTargetSentences(EDITION, year, year.units().get(0)).others())
        .contains("Chỉ tiêu chưa đạt (1): 1 mới có một kỳ số liệu.");
  }

  /** On 01/02/2026 the figures are still those of 30/09/2025, and nothing can be done any more. */
  @Test
  void when_the_year_is_over_the_figures_are_of_their_own_day() {
    UnitId unit = Standings.units(1).get(0);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(Standings.ratio("ct-01", ""), Standings.ratio("ct-02", "")),
                List.of(
                    Standings.on(
                        "2025-10-31",
                        Standings.said(unit, "ct-01", Measured.ratio(3, 5)),
                        Standings.said(unit, "ct-02", Measured.ratio(7, 10)))),
                List.of(unit),
                LocalDate.of(2026, 2, 1)));
    assertThat(new UnitTargetSentences(EDITION, year, unit).others())
        .as("of the pace nobody asks any more")
        .isEmpty();
    Edition edition = RealEdition.following(year);
    TableView targets = TestTopics.page(edition, edition.addresses().unit(unit)).table("targets");
    assertThat(targets.caption()).isEqualTo("Chỉ tiêu năm 2025, số liệu đến ngày 31/10/2025");
    assertThat(targets.notes().get(0))
        .as("that no report came is recorded nowhere")
        .isEqualTo("Hạn báo cáo kết quả: 01/11/2025, đã qua.");
    assertThat(
            TestTopics.page(edition, "target-overview")
                .every(Block.Heat.class)
                .findFirst()
                .orElseThrow()
                .table()
                .caption())
        .contains("đến ngày 31/10/2025");
  }

  @Test
  void in_the_last_days_it_names_no_pace() {
    List<UnitId> units = Standings.units(1);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(Standings.ratio("ct-01", ""), Standings.ratio("ct-02", "")),
                List.of(
                    Standings.on(
                        "2025-10-31",
                        Standings.said(units.get(0), "ct-01", Measured.ratio(3, 5)),
                        Standings.said(units.get(0), "ct-02", Measured.ratio(1, 5)))),
                units,
                LocalDate.of(2025, 10, 31)));
    assertThat(new UnitTargetSentences(EDITION, year, units.get(0)).others()).isEmpty();
  }
}
