package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.yesNo;

import java.util.Optional;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;

/** Findings of the review in the units in which they were noted, with their remedies. */
final class FindingsTable {

  private FindingsTable() {}

  /** A finding in a unit in which it was noted. */
  record Noted(Optional<Unit> unit, ReviewFinding finding, UnitFinding noted) {
    private boolean isOpen() {
      return finding.fixableLocally() && FindingStanding.state(noted) != UnitFinding.State.MENDED;
    }
  }

  /** One row for each finding and unit in which it was noted, finding by finding. */
  static DataTable<Noted> of(Dataset dataset, FollowUp followUp) {
    return new TableColumns<Noted>()
        .unit(Noted::unit)
        .text("year", "Năm theo dõi", "Year followed")
        .is(row -> text(followUp.year()))
        .text("finding", "Mã tồn tại, nguyên nhân", "Code of the finding")
        .is(row -> text(row.finding().code()))
        .text("clause", "Điểm của văn bản nêu", "Clause that states it")
        .is(row -> text(row.finding().clause()))
        .text("kind", "limitation (tồn tại, hạn chế), cause (nguyên nhân)", "limitation or cause")
        .is(row -> text(row.finding().kind().code()))
        .text(
            "fixable_locally",
            "Đơn vị tự khắc phục được: yes, no",
            "Whether the unit can mend it itself: yes or no")
        .is(row -> yesNo(row.finding().fixableLocally()))
        .text(
            "state",
            "open (chưa khắc phục), in-progress (đang), mended (đã khắc phục)",
            "open, in-progress or mended")
        .is(row -> text(FindingStanding.state(row.noted()).code()))
        .day("due", "Hạn khắc phục", "To be mended by")
        .is(row -> day(row.noted().due()))
        .text(
            "overdue",
            "Quá hạn mà chưa khắc phục xong: yes, no; không tự khắc phục được thì không tính",
            "Past due and not mended: yes or no; never for what cannot be mended locally")
        .is(row -> yesNo(row.isOpen() && followUp.asOf().isAfter(row.noted().due())))
        .person(dataset, row -> text(row.noted().person()))
        .text("cause", "Nguyên nhân", "Cause")
        .is(row -> text(row.noted().cause()))
        .text("remedy", "Giải pháp khắc phục", "Remedy")
        .is(row -> text(row.noted().remedy()))
        .day("noted_on", "Báo cáo lần đầu ngày", "First reported on")
        .is(row -> day(row.noted().reports().get(0).on()))
        .day("reported_on", "Báo cáo gần nhất ngày", "Last reported on")
        .is(row -> day(row.noted().reports().get(row.noted().reports().size() - 1).on()))
        .key("unit_code", "year", "finding")
        .table(
            "findings",
            () ->
                followUp.findings().stream()
                    .flatMap(
                        standing ->
                            standing.units().values().stream()
                                .map(
                                    noted ->
                                        new Noted(
                                            dataset.unit(noted.unit()),
                                            standing.finding(),
                                            noted))));
  }
}
