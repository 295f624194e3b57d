package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.text;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Unit;

/** The register of evidence: every unit and leaf that needs some. */
final class EvidenceTable {

  private EvidenceTable() {}

  /** What is recorded of the evidence of a unit for a leaf, if anything is. */
  record Recorded(
      Optional<Unit> unit,
      EvidenceStanding register,
      String leaf,
      boolean isExempt,
      Optional<Evidence> item) {
    private Optional<Evidence.Entry> last() {
      return item.map(Evidence::entries)
          .filter(entries -> !entries.isEmpty())
          .map(entries -> entries.get(entries.size() - 1));
    }
  }

  /** One row for each unit and leaf, unit by unit; no row if no register is kept. */
  static DataTable<Recorded> of(Dataset dataset, FollowUp followUp) {
    return new TableColumns<Recorded>()
        .unit(Recorded::unit)
        .text("year", "Năm", "Year")
        .is(row -> text(row.register().year()))
        .text("leaf", "Mã tiêu chí", "Code of the leaf")
        .is(row -> text(row.leaf()))
        .day("due", "Hạn", "Due on")
        .is(row -> day(row.register().due()))
        .text(
            "state",
            "complete (đủ), late (bổ sung muộn), misfiled (sai tiêu chí), missing (thiếu),"
                + " not-recorded (chưa ghi nhận), not-applicable (không áp dụng)",
            "complete, late, misfiled, missing, not-recorded or not-applicable")
        .is(
            row ->
                text(
                    row.last()
                        .map(entry -> entry.state().code())
                        .orElse(row.isExempt() ? "not-applicable" : "not-recorded")))
        .day("recorded_on", "Ghi nhận ngày", "Recorded on")
        .is(row -> known(row.last(), entry -> day(entry.on())))
        .text("filed_under", "Đang để ở tiêu chí", "Filed under")
        .is(row -> known(row.last(), entry -> text(entry.filedUnder())))
        .person(dataset, row -> known(row.item(), item -> text(item.person())))
        .key("unit_code", "year", "leaf")
        .table(
            "evidence",
            () ->
                followUp.evidence().value().stream().flatMap(register -> rows(dataset, register)));
  }

  private static Stream<Recorded> rows(Dataset dataset, EvidenceStanding register) {
    return register.units().entrySet().stream()
        .flatMap(
            unit -> {
              Optional<Unit> about = dataset.unit(unit.getKey());
              Set<String> exempt = register.exempt().getOrDefault(unit.getKey(), Set.of());
              return register.leaves().stream()
                  .map(
                      leaf ->
                          new Recorded(
                              about,
                              register,
                              leaf,
                              exempt.contains(leaf),
                              Optional.ofNullable(unit.getValue().get(leaf))));
            });
  }
}
