package vn.parindex.analytics.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.UnitFinding;

/** Reports are about targets, tasks, findings and leaves that exist in their year. */
final class ReportsNameKnownThings implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.TARGETS, Kind.TASKS, Kind.FINDINGS, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    Dataset dataset = of.dataset();
    for (MeasurementSet set : dataset.reports().measurements()) {
      TargetSet targets = dataset.targets().get(set.year());
      Known known =
          new Known(
              "chỉ tiêu",
              set.year(),
              targets == null ? Stream.of() : targets.targets().stream().map(Target::code));
      check(
          of,
          ReportPlaces.file(of, set),
          known,
          set.measurements(),
          Measurement::target,
          m -> ReportPlaces.of(of, set, m));
    }
    dataset
        .reports()
        .taskProgress()
        .forEach(
            (year, list) -> {
              TaskSet tasks = dataset.tasks().get(year);
              check(
                  of,
                  of.file(Kind.TASK_PROGRESS, year),
                  new Known(
                      "nhiệm vụ",
                      year,
                      tasks == null ? Stream.of() : tasks.tasks().stream().map(Task::code)),
                  list,
                  TaskProgress::task,
                  t -> ReportPlaces.of(of, year, t));
            });
    dataset
        .reports()
        .unitFindings()
        .forEach(
            (year, list) ->
                check(
                    of,
                    of.file(Kind.UNIT_FINDINGS, year),
                    new Known(
                        "tồn tại",
                        year,
                        dataset.findings().getOrDefault(year, List.of()).stream()
                            .map(ReviewFinding::code)),
                    list,
                    UnitFinding::finding,
                    f -> ReportPlaces.of(of, year, f)));
    dataset.reports().evidence().values().forEach(register -> check(of, register));
  }

  private static void check(Inspection of, EvidenceRegister register) {
    Optional<Framework> framework =
        of.dataset().period(register.year()).map(period -> of.dataset().frameworkOf(period));
    framework.ifPresent(
        edition ->
            check(
                of,
                of.file(Kind.EVIDENCE, register.year()),
                new Known("tiêu chí", register.year(), edition.leaves().map(Leaf::code)),
                register.items(),
                Evidence::leaf,
                e -> ReportPlaces.of(of, register, e)));
  }

  /**
   * What there is to report on.
   *
   * @param what its name
   * @param year its year
   * @param codes its codes; empty when there is no file of the year
   */
  private record Known(String what, String year, Set<String> codes) {
    Known(String what, String year, Stream<String> codes) {
      this(what, year, codes.collect(Collectors.toSet()));
    }
  }

  private static <T> void check(
      Inspection of,
      Place file,
      Known known,
      List<T> reports,
      Function<T, String> code,
      Function<T, Place> place) {
    if (of.dataset().period(known.year()).isEmpty()) {
      return; // ReportsBelongToAPeriod says so.
    }
    if (known.codes().isEmpty()) {
      of.report(
          Problem.REPORT_CODE,
          file.at("year"),
          Inspection.quoted(known.year()),
          "năm có tệp " + known.what(),
          "Sửa năm, hoặc thêm tệp " + known.what() + " của năm " + known.year() + ".");
      return;
    }
    for (T report : reports) {
      if (!known.codes().contains(code.apply(report))) {
        of.report(
            Problem.REPORT_CODE,
            place.apply(report),
            Inspection.quoted(code.apply(report)),
            "mã một " + known.what() + " của năm " + known.year(),
            "Sửa mã cho đúng, hoặc kiểm tra lại \"year\" của tệp.");
      }
    }
  }
}
