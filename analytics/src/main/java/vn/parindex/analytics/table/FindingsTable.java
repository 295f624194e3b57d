package vn.parindex.analytics.table;

import java.util.List;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.UnitFinding;

/** Findings of the review in the units in which they were noted, with their remedies. */
final class FindingsTable {

  static final Layout LAYOUT =
      Layout.of("findings")
          .unit()
          .text("year", "Năm theo dõi", "Year followed")
          .text("finding", "Mã tồn tại, nguyên nhân", "Code of the finding")
          .text("clause", "Điểm của văn bản nêu", "Clause that states it")
          .text("kind", "limitation (tồn tại, hạn chế), cause (nguyên nhân)", "limitation or cause")
          .text(
              "fixable_locally",
              "Đơn vị tự khắc phục được: yes, no",
              "Whether the unit can mend it itself: yes or no")
          .text(
              "state",
              "open (chưa khắc phục), in-progress (đang), mended (đã khắc phục)",
              "open, in-progress or mended")
          .day("due", "Hạn khắc phục", "To be mended by")
          .text(
              "overdue",
              "Quá hạn mà chưa khắc phục xong: yes, no; không tự khắc phục được thì không tính",
              "Past due and not mended: yes or no; never for what cannot be mended locally")
          .text("person", "Người phụ trách", "In charge")
          .text("cause", "Nguyên nhân", "Cause")
          .text("remedy", "Giải pháp khắc phục", "Remedy")
          .day("noted_on", "Báo cáo lần đầu ngày", "First reported on")
          .day("reported_on", "Báo cáo gần nhất ngày", "Last reported on")
          .key("unit_code", "year", "finding");

  private FindingsTable() {}

  /** One row for each finding and unit in which it was noted, finding by finding. */
  static Table of(Dataset dataset, FollowUp followUp) {
    TableBuilder rows = LAYOUT.rows();
    for (FindingStanding standing : followUp.findings()) {
      for (UnitFinding noted : standing.units().values()) {
        List<UnitFinding.Report> reports = noted.reports();
        UnitFinding.State state = FindingStanding.state(noted);
        boolean overdue =
            standing.finding().fixableLocally()
                && state != UnitFinding.State.MENDED
                && followUp.asOf().isAfter(noted.due());
        rows.unit(dataset, noted.unit())
            .set("year", followUp.year())
            .set("finding", standing.finding().code())
            .set("clause", standing.finding().clause())
            .set("kind", standing.finding().kind().code())
            .set("fixable_locally", TableBuilder.yesNo(standing.finding().fixableLocally()))
            .set("state", state.code())
            .set("due", noted.due())
            .set("overdue", TableBuilder.yesNo(overdue))
            .set("person", noted.person())
            .set("cause", noted.cause())
            .set("remedy", noted.remedy())
            .set("noted_on", reports.get(0).on())
            .set("reported_on", reports.get(reports.size() - 1).on());
      }
    }
    return rows.build();
  }
}
