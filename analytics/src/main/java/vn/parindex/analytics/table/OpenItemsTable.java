package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.yesNo;

import java.util.Optional;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.target.UnitStanding;

/** Everything that each unit still has to do, of whatever kind. */
final class OpenItemsTable {

  private OpenItemsTable() {}

  /** One thing that a unit has to do. */
  record Open(Optional<Unit> unit, Duty duty) {

    /** How the unit stands with a target, if that is what is to be done. */
    private Optional<UnitStanding> target() {
      return duty instanceof Duty.OfTarget of
          ? Optional.of(of.target().units().get(of.unit()))
          : Optional.empty();
    }
  }

  /** One row for each thing, unit by unit, in the order in which it is to be done. */
  static DataTable<Open> of(Dataset dataset, FollowUp followUp) {
    boolean filed = !dataset.withholds(PublicPolicy.Part.EVIDENCE);
    return new TableColumns<Open>()
        .unit(Open::unit)
        .text("year", "Năm", "Year")
        .is(row -> text(followUp.year()))
        .text(
            "kind",
            "report (báo cáo số liệu), target (chỉ tiêu), task (nhiệm vụ), finding (tồn tại, hạn"
                + (filed
                    ? " chế, nguyên nhân), evidence (tài liệu kiểm chứng)"
                    : " chế, nguyên nhân)"),
            filed ? "report, target, task, finding or evidence" : "report, target, task or finding")
        .is(row -> text(row.duty().kind().code()))
        .text("code", "Mã chỉ tiêu, nhiệm vụ, nội dung, tiêu chí; report với báo cáo", "Its code")
        .is(
            row ->
                text(
                    row.duty().kind() == Duty.Kind.REPORT
                        ? row.duty().kind().code()
                        : row.duty().code()))
        .text("name", "Tên; trống với báo cáo", "Its name; empty for a report")
        .is(row -> known(name(dataset, row.duty()), Value::text))
        .text(
            "state",
            "Như ở các bảng targets, tasks, findings"
                + (filed ? ", evidence" : "")
                + "; silent với báo cáo",
            filed
                ? "As in the tables of targets, tasks, findings and evidence; silent for a report"
                : "As in the tables of targets, tasks and findings; silent for a report")
        .is(row -> text(state(row.duty())))
        .number(
            "further_cases",
            "cases",
            "Số trường hợp ít nhất cần thêm để đạt chỉ tiêu, như ở bảng targets",
            "Fewest further cases that meet the target, as in the table of targets")
        .is(
            row ->
                known(
                    row.target().flatMap(standing -> standing.attainment().furtherCases().value()),
                    Value::number))
        .day("due", "Hạn", "Due on")
        .is(row -> day(row.duty().due()))
        .text("overdue", "Quá hạn: yes, no", "Past due: yes or no")
        .is(row -> yesNo(row.duty().when(followUp.asOf()) == Duty.When.OVERDUE))
        .person(
            dataset,
            row ->
                known(
                    Optional.of(row.duty().person()).filter(person -> !person.isEmpty()),
                    Value::text))
        .key("unit_code", "year", "kind", "code")
        .table(
            "open-items",
            () ->
                OpenPoints.all(followUp).stream()
                    .flatMap(open -> open.duties(followUp).stream())
                    .map(duty -> new Open(dataset.unit(duty.unit()), duty)));
  }

  private static Optional<String> name(Dataset dataset, Duty duty) {
    if (duty instanceof Duty.OfTarget of) {
      return Optional.of(of.target().target().name());
    }
    if (duty instanceof Duty.OfTask of) {
      return Optional.of(of.task().task().name());
    }
    if (duty instanceof Duty.OfFinding of) {
      return Optional.of(of.finding().finding().name());
    }
    return duty instanceof Duty.OfEvidence of
        ? dataset
            .period(of.register().year())
            .map(dataset::frameworkOf)
            .flatMap(
                framework ->
                    framework
                        .leaves()
                        .filter(leaf -> leaf.code().equals(of.item().leaf()))
                        .map(Leaf::name)
                        .findFirst())
        : Optional.empty();
  }

  private static String state(Duty duty) {
    if (duty instanceof Duty.OfTarget of) {
      return of.target().units().get(of.unit()).state().code();
    }
    if (duty instanceof Duty.OfTask of) {
      return of.task()
          .units()
          .get(of.unit())
          .match(report -> report.state().code(), none -> "not-reported");
    }
    if (duty instanceof Duty.OfFinding of) {
      return FindingStanding.state(of.noted()).code();
    }
    return duty instanceof Duty.OfEvidence of
        ? EvidenceStanding.state(of.item()).map(Evidence.State::code).orElse("not-recorded")
        : "silent";
  }
}
