package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Unit;

/** What units declare of leaves, and the points that the rules give for it. */
final class DeclaredTable {

  private DeclaredTable() {}

  /**
   * A row.
   *
   * @param unit who declares
   * @param period in which
   * @param claim what
   */
  record Declared(Optional<Unit> unit, String period, DeclaredClaim claim) {}

  /** One row for each leaf of which a unit declares figures. */
  static DataTable<Declared> of(Dataset dataset, String period, List<DeclaredClaim> claims) {
    return new TableColumns<Declared>()
        .unit(Declared::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.period()))
        .text("leaf", "Mã tiêu chí", "Code of the leaf")
        .is(row -> text(row.claim().leaf().code()))
        .text("name", "Tên tiêu chí", "Name of the leaf")
        .is(row -> text(row.claim().leaf().name()))
        .text(
            "scoring",
            "Cách chấm: yes-no, steps, rate, per-case, deduction",
            "Rule: yes-no, steps, rate, per-case or deduction")
        .is(row -> text(row.claim().leaf().scoring().code()))
        .whole("numerator", "cases", "Tử số kê khai", "Declared numerator")
        .is(of(Declaration.Share.class, share -> whole(share.numerator())))
        .whole("denominator", "cases", "Mẫu số kê khai", "Declared denominator")
        .is(of(Declaration.Share.class, share -> whole(share.denominator())))
        .whole("count", "cases", "Số việc kê khai", "Declared count")
        .is(of(Declaration.Count.class, count -> whole(count.cases())))
        .text("done", "Đã thực hiện: true, false", "Whether it was done: true or false")
        .is(of(Declaration.Done.class, done -> text(Boolean.toString(done.done()))))
        .day("done_on", "Ngày thực hiện", "Done on")
        .is(of(Declaration.DoneOn.class, doneOn -> Value.day(doneOn.day())))
        .whole("step", "step", "Mức đạt được, 1 là cao nhất", "Step reached, 1 is the best")
        .is(of(Declaration.Step.class, step -> whole(step.number())))
        .number("self_assessed", "points", "Điểm tự chấm", "Self-assessed points")
        .is(row -> number(row.claim().claimed()))
        .number(
            "points",
            "points",
            "Điểm theo số kê khai và cách chấm, không làm tròn",
            "Points that the rule gives for what is declared, not rounded")
        .is(row -> known(row.claim().points(), Value::number))
        .number(
            "difference",
            "points",
            "Tự chấm trừ điểm theo số kê khai; 0 khi bằng nhau sau làm tròn",
            "Self-assessed less those points; 0 where they agree when rounded")
        .is(row -> known(row.claim().difference(), Value::number))
        .number("counted", "points", "Điểm được tính sau thẩm định", "Points that count")
        .is(row -> number(row.claim().counted()))
        .text(
            "status",
            "known, hoặc lý do không tính lại được điểm (no-cases: không phát sinh)",
            "known, or the reason why there are no points (no-cases)")
        .is(row -> status(row.claim().points()))
        .key("unit_code", "period", "leaf")
        .table(
            "declared",
            () ->
                claims.stream()
                    .map(claim -> new Declared(dataset.unit(claim.unit()), period, claim)));
  }

  private static <D extends Declaration> Function<Declared, Value> of(
      Class<D> form, Function<D, Value> cell) {
    return row ->
        known(Optional.of(row.claim().declared()).filter(form::isInstance).map(form::cast), cell);
  }
}
