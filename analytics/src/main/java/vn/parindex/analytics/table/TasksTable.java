package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.yesNo;

import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** How far each unit is with each task: its last report. */
final class TasksTable {

  private TasksTable() {}

  /** What a unit last reported on a task, if it did. */
  record Told(
      Optional<Unit> unit,
      TaskStanding standing,
      UnitId id,
      Optional<TaskProgress.Report> report) {}

  /** One row for each task and unit, task by task. */
  static DataTable<Told> of(Dataset dataset, FollowUp followUp) {
    return new TableColumns<Told>()
        .unit(Told::unit)
        .text("year", "Năm", "Year")
        .is(row -> text(followUp.year()))
        .text("task", "Mã nhiệm vụ", "Code of the task")
        .is(row -> text(row.standing().task().code()))
        .text("clause", "Điểm của văn bản giao", "Clause of the order")
        .is(row -> text(row.standing().task().clause()))
        .day("due", "Hạn", "Due on")
        .is(row -> day(row.standing().due()))
        .text(
            "state",
            "done, in-progress, not-started, not-reported (chưa báo cáo)",
            "done, in-progress, not-started or not-reported")
        .is(row -> text(row.report().map(report -> report.state().code()).orElse("not-reported")))
        .text("overdue", "Quá hạn mà chưa xong: yes, no", "Past due and not done: yes or no")
        .is(
            row ->
                yesNo(
                    !row.standing().isDone(row.id())
                        && followUp.asOf().isAfter(row.standing().due())))
        .day("reported_on", "Ngày báo cáo", "Reported on")
        .is(row -> known(row.report(), report -> day(report.on())))
        .text("document_number", "Số văn bản", "Number of the document")
        .is(proof(Proof.Document.class, document -> text(document.number())))
        .day("document_date", "Ngày văn bản", "Date of the document")
        .is(proof(Proof.Document.class, document -> day(document.date())))
        .number("amount", "đồng", "Kinh phí", "Money provided")
        .is(proof(Proof.Amount.class, amount -> number(amount.dong())))
        .number(
            "count", "things", "Số lượng, ví dụ sáng kiến", "Number, of initiatives for example")
        .is(proof(Proof.Count.class, count -> number(count.things())))
        .number("share_done", "things", "Đã làm được", "So many done")
        .is(proof(Proof.Share.class, share -> number(share.done())))
        .number("share_of", "things", "trên tổng số", "of so many")
        .is(proof(Proof.Share.class, share -> number(share.of())))
        .key("unit_code", "year", "task")
        .table(
            "tasks",
            () ->
                followUp.tasks().stream()
                    .flatMap(
                        standing ->
                            standing.units().entrySet().stream()
                                .map(
                                    unit ->
                                        new Told(
                                            dataset.unit(unit.getKey()),
                                            standing,
                                            unit.getKey(),
                                            unit.getValue().value()))));
  }

  private static <P> Function<Told, Value> proof(Class<P> kind, Function<P, Value> cell) {
    return row ->
        known(
            row.report().map(TaskProgress.Report::proof).filter(kind::isInstance).map(kind::cast),
            cell);
  }
}
