package vn.parindex.analytics.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;

/** The register of evidence: every unit and leaf that needs some. */
final class EvidenceTable {

  static final Layout LAYOUT =
      Layout.of("evidence")
          .unit()
          .text("year", "Năm", "Year")
          .text("leaf", "Mã tiêu chí", "Code of the leaf")
          .day("due", "Hạn", "Due on")
          .text(
              "state",
              "complete (đủ), late (bổ sung muộn), misfiled (sai tiêu chí), missing (thiếu),"
                  + " not-recorded (chưa ghi nhận), not-applicable (không áp dụng)",
              "complete, late, misfiled, missing, not-recorded or not-applicable")
          .day("recorded_on", "Ghi nhận ngày", "Recorded on")
          .text("filed_under", "Đang để ở tiêu chí", "Filed under")
          .text("person", "Người phụ trách", "In charge")
          .key("unit_code", "year", "leaf");

  private EvidenceTable() {}

  /** One row for each unit and leaf, unit by unit; no row if no register is kept. */
  static Table of(Dataset dataset, FollowUp followUp) {
    TableBuilder rows = LAYOUT.rows();
    followUp.evidence().value().ifPresent(register -> register(rows, dataset, register));
    return rows.build();
  }

  private static void register(TableBuilder rows, Dataset dataset, EvidenceStanding register) {
    register
        .units()
        .forEach(
            (unit, items) -> {
              for (String leaf : register.leaves()) {
                rows.unit(dataset, unit)
                    .set("year", register.year())
                    .set("leaf", leaf)
                    .set("due", register.due())
                    .set(
                        "state",
                        register.exempt().getOrDefault(unit, Set.of()).contains(leaf)
                            ? "not-applicable"
                            : "not-recorded");
                item(rows, items, leaf);
              }
            });
  }

  private static void item(TableBuilder rows, Map<String, Evidence> items, String leaf) {
    if (items.containsKey(leaf)) {
      rows.set("person", items.get(leaf).person());
      List<Evidence.Entry> entries = items.get(leaf).entries();
      if (!entries.isEmpty()) {
        Evidence.Entry last = entries.get(entries.size() - 1);
        rows.set("state", last.state().code()).set("recorded_on", last.on());
        if (!last.filedUnder().isEmpty()) {
          rows.set("filed_under", last.filedUnder());
        }
      }
    }
  }
}
