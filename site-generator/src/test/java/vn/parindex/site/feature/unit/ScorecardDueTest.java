package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class ScorecardDueTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final FollowUp YEAR = ChangedYear.REAL;

  @Test
  void has_a_row_for_each_open_point_by_date() {
    ScorecardDue due = new ScorecardDue(EDITION, YEAR);
    for (UnitId unit : YEAR.units()) {
      TableView table = due.of(unit).table();
      assertThat(table.rows()).hasSize(OpenPoints.of(YEAR, unit).count());
      // A silent unit is asked for its reports first.
      int first = OpenPoints.of(YEAR, unit).silence().isPresent() ? 1 : 0;
      assertThat(
              table.rows().stream().skip(first).map(row -> row.cells().get(2).sortKey()).toList())
          .isSorted();
    }
  }

  @Test
  void says_in_words_what_is_overdue_and_only_that() {
    ScorecardDue due = new ScorecardDue(EDITION, YEAR);
    for (UnitId unit : YEAR.units()) {
      for (TableView.Row row : due.of(unit).table().rows()) {
        assertThat(row.cells().get(3).text().startsWith("quá hạn "))
            .isEqualTo(
                row.cells().get(2).sortKey().compareTo(SortKey.of(YEAR.asOf().toEpochDay())) < 0);
      }
    }
  }

  @Test
  void says_so_when_nothing_is_left() {
    UnitId unit = YEAR.units().get(0);
    ScorecardDue.Due due =
        new ScorecardDue(
                EDITION,
                ChangedYear.with(ChangedYear.onlyTargets(List.of(unit), 4), unit, State.MET))
            .of(unit);
    assertThat(due.table().rows()).isEmpty();
    assertThat(due.sentences())
        .containsExactly(
            "Đến ngày "
                + EDITION.formats().date(YEAR.asOf())
                + ", theo những gì đã báo cáo, không còn việc nào tồn đọng.");
  }

  @Test
  void counts_by_kind_and_names_only_what_is_there() {
    UnitId unit = YEAR.units().get(0);
    ScorecardDue.Due due =
        new ScorecardDue(
                EDITION,
                ChangedYear.with(
                    ChangedYear.onlyTargets(List.of(unit), 3), unit, State.NOT_MET, State.NO_DATA))
            .of(unit);
    assertThat(due.sentences().get(0))
        .contains("còn 3 việc: 1 chỉ tiêu chưa đạt và 2 chỉ tiêu chưa có số liệu.");
    assertThat(due.sentences()).contains("Chưa có việc nào quá hạn.");
  }

  @Test
  void a_unit_that_is_not_followed_has_no_such_part() {
    assertThat(
            new ScorecardYear(EDITION, ChangedYear.onlyTargets(List.of(), 3))
                .of(YEAR.units().get(0)))
        .isEmpty();
  }
}
