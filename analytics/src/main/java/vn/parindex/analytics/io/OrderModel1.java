package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.v1.Files1.Findings1;
import vn.parindex.analytics.io.v1.Files1.Target1;
import vn.parindex.analytics.io.v1.Files1.Targets1;
import vn.parindex.analytics.io.v1.Files1.Tasks1;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;

/** Turns what was ordered or found for a year into the model: targets, tasks, findings. */
final class OrderModel1 {

  private final Report report;

  OrderModel1(Report report) {
    this.report = report;
  }

  /** The targets of a year, without those that contradict themselves. */
  TargetSet targets(Targets1 from, Place file) {
    List<Target> list = new ArrayList<>();
    for (int i = 0; i < from.targets().size(); i++) {
      Target1 target = from.targets().get(i);
      Place place = file.at("targets", i);
      boolean growth = target.form().equals("growth");
      String comparison = growth ? "grow-at-least" : "at-least";
      if (growth == (target.base() == null)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("base"),
            target.base() == null ? "" : Words.quoted(target.base()),
            growth ? "\"base\": năm gốc để tính mức tăng" : "không có \"base\" ở chỉ tiêu tỷ lệ",
            growth ? "Thêm \"base\"." : "Xóa \"base\", hoặc sửa \"form\" thành \"growth\".");
        report.leaveOut(place);
        continue;
      }
      if (growth != (target.cases() == null)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("cases"),
            target.cases() == null ? "" : Words.quoted(target.cases()),
            growth
                ? "không có \"cases\" ở chỉ tiêu tăng trưởng"
                : "\"cases\": \"flow\" (hồ sơ đến dần) hoặc \"stock\" (số có sẵn)",
            growth ? "Xóa \"cases\"." : "Thêm \"cases\".");
        report.leaveOut(place);
        continue;
      }
      if (!target.comparison().equals(comparison)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("comparison"),
            Words.quoted(target.comparison()),
            "\"" + comparison + "\" cho dạng \"" + target.form() + "\"",
            "Sửa \"comparison\" hoặc \"form\".");
        report.leaveOut(place);
        continue;
      }
      list.add(
          new Target(
              target.code(),
              target.clause(),
              target.name(),
              target.numerator(),
              target.denominator(),
              growth ? Target.Form.GROWTH : Target.Form.RATIO,
              target.threshold(),
              text(target.base()),
              text(target.parent()),
              text(target.scope()),
              growth
                  ? CaseKind.STOCK
                  : Codes.find(CaseKind.values(), CaseKind::code, target.cases())));
    }
    return new TargetSet(from.year(), from.reportDue(), list);
  }

  /** The tasks of a year. */
  static TaskSet tasks(Tasks1 from) {
    return new TaskSet(
        from.year(),
        from.due(),
        from.tasks().stream()
            .map(
                t ->
                    new Task(
                        t.code(),
                        t.clause(),
                        t.name(),
                        t.measure(),
                        Codes.find(Task.ProofKind.values(), Task.ProofKind::code, t.proof())))
            .toList());
  }

  /** The findings of a year. */
  static List<ReviewFinding> findings(Findings1 from) {
    return from.findings().stream()
        .map(
            f ->
                new ReviewFinding(
                    f.code(),
                    text(f.clause()),
                    Codes.find(ReviewFinding.Kind.values(), ReviewFinding.Kind::code, f.kind()),
                    f.name(),
                    f.fixableLocally()))
        .toList();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
