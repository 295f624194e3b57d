package vn.parindex.analytics.table;

import tech.tablesaw.api.Table;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;

/** How far each unit is with each task: its last report. */
final class TasksTable {

  static final Layout LAYOUT =
      Layout.of("tasks")
          .unit()
          .text("year", "Năm", "Year")
          .text("task", "Mã nhiệm vụ", "Code of the task")
          .text("clause", "Điểm của văn bản giao", "Clause of the order")
          .day("due", "Hạn", "Due on")
          .text(
              "state",
              "done, in-progress, not-started, not-reported (chưa báo cáo)",
              "done, in-progress, not-started or not-reported")
          .text("overdue", "Quá hạn mà chưa xong: yes, no", "Past due and not done: yes or no")
          .day("reported_on", "Ngày báo cáo", "Reported on")
          .text("document_number", "Số văn bản", "Number of the document")
          .day("document_date", "Ngày văn bản", "Date of the document")
          .number("amount", "đồng", "Kinh phí", "Money provided")
          .number(
              "count", "things", "Số lượng, ví dụ sáng kiến", "Number, of initiatives for example")
          .number("share_done", "things", "Đã làm được", "So many done")
          .number("share_of", "things", "trên tổng số", "of so many")
          .key("unit_code", "year", "task");

  private TasksTable() {}

  /** One row for each task and unit, task by task. */
  static Table of(Dataset dataset, FollowUp followUp) {
    TableBuilder rows = LAYOUT.rows();
    for (TaskStanding standing : followUp.tasks()) {
      for (UnitId unit : standing.units().keySet()) {
        boolean overdue = !standing.isDone(unit) && followUp.asOf().isAfter(standing.due());
        rows.unit(dataset, unit)
            .set("year", followUp.year())
            .set("task", standing.task().code())
            .set("clause", standing.task().clause())
            .set("due", standing.due())
            .set("state", "not-reported")
            .set("overdue", TableBuilder.yesNo(overdue));
        standing.units().get(unit).value().ifPresent(report -> report(rows, report));
      }
    }
    return rows.build();
  }

  private static void report(TableBuilder rows, TaskProgress.Report report) {
    rows.set("state", report.state().code()).set("reported_on", report.on());
    report
        .proof()
        .match(
            document ->
                rows.set("document_number", document.number())
                    .set("document_date", document.date()),
            amount -> rows.set("amount", (double) amount.dong()),
            count -> rows.set("count", (double) count.things()),
            share ->
                rows.set("share_done", (double) share.done()).set("share_of", (double) share.of()),
            none -> rows);
  }
}
