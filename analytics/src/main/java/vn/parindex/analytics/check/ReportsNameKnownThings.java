package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;

/** Reports are about targets, tasks, findings and leaves that exist in their year. */
final class ReportsNameKnownThings implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS, Kind.TASKS, Kind.FINDINGS, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    Dataset dataset = of.dataset();
    for (ReportFile<?> file : ReportFile.measurements(of)) {
      TargetSet targets = dataset.targets().get(file.year());
      check(
          of,
          file,
          "chỉ tiêu",
          targets == null ? Stream.of() : targets.targets().stream().map(Target::code));
    }
    for (ReportFile<?> file : ReportFile.tasks(of)) {
      TaskSet tasks = dataset.tasks().get(file.year());
      check(
          of,
          file,
          "nhiệm vụ",
          tasks == null ? Stream.of() : tasks.tasks().stream().map(Task::code));
    }
    for (ReportFile<?> file : ReportFile.findings(of)) {
      check(
          of,
          file,
          "tồn tại",
          dataset.findings().getOrDefault(file.year(), List.of()).stream()
              .map(ReviewFinding::code));
    }
    for (ReportFile<?> file : ReportFile.evidence(of)) {
      dataset
          .period(file.year())
          .map(dataset::frameworkOf)
          .ifPresent(edition -> check(of, file, "tiêu chí", edition.leaves().map(Leaf::code)));
    }
  }

  /** No codes: there is no file of the year that says what is reported on. */
  private static void check(Inspection of, ReportFile<?> file, String what, Stream<String> codes) {
    String year = file.year();
    if (of.dataset().period(year).isEmpty()) {
      return; // ReportsBelongToAPeriod says so.
    }
    Set<String> known = codes.collect(Collectors.toSet());
    if (known.isEmpty()) {
      of.report(
          Problem.REPORT_CODE,
          file.place().at("year"),
          Inspection.quoted(year),
          "năm có tệp " + what,
          "Sửa năm, hoặc thêm tệp " + what + " của năm " + year + ".");
      return;
    }
    for (ReportFile.One<?> one : file.reports()) {
      if (!known.contains(one.about())) {
        of.report(
            Problem.REPORT_CODE,
            one.place(),
            Inspection.quoted(one.about()),
            "mã một " + what + " của năm " + year,
            "Sửa mã cho đúng, hoặc kiểm tra lại \"year\" của tệp.");
      }
    }
  }
}
