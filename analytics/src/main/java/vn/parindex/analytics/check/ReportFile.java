package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;

/**
 * What the units report in one file. The file has units; the model has a flat list.
 *
 * @param year the year that is followed up
 * @param place the file
 * @param units where each unit stands, in the order of the file
 * @param reports in the order of the file
 * @param <T> what one unit reports on one thing
 */
record ReportFile<T>(String year, Place place, Map<UnitId, Place> units, List<One<T>> reports) {

  /**
   * What one unit reports on one thing.
   *
   * @param unit where the unit stands
   * @param things the property of the unit that holds its reports: "tasks"
   * @param about the code of the target, task, finding or leaf
   * @param report what it reports
   */
  record One<T>(Place unit, String things, String about, T report) {
    Place place() {
      return unit.at(things, about);
    }
  }

  /** Every file in which units report. */
  static List<ReportFile<?>> all(Inspection of) {
    return Stream.<List<? extends ReportFile<?>>>of(
            measurements(of), tasks(of), findings(of), evidence(of))
        .<ReportFile<?>>flatMap(List::stream)
        .toList();
  }

  /** One for each reporting date, in the order of the dates. */
  static List<ReportFile<Measurement>> measurements(Inspection of) {
    return of.files(
        Kind.MEASUREMENTS,
        () ->
            of.dataset().reports().measurements().stream()
                .map(set -> measurements(of, set))
                .toList());
  }

  private static ReportFile<Measurement> measurements(Inspection of, MeasurementSet set) {
    return of(
        set.year(),
        of.file(set),
        "targets",
        set.measurements(),
        Measurement::unit,
        Measurement::target);
  }

  static List<ReportFile<TaskProgress>> tasks(Inspection of) {
    return years(
        of,
        Kind.TASK_PROGRESS,
        of.dataset().reports().taskProgress(),
        "tasks",
        TaskProgress::unit,
        TaskProgress::task);
  }

  static List<ReportFile<UnitFinding>> findings(Inspection of) {
    return years(
        of,
        Kind.UNIT_FINDINGS,
        of.dataset().reports().unitFindings(),
        "findings",
        UnitFinding::unit,
        UnitFinding::finding);
  }

  static List<ReportFile<Evidence>> evidence(Inspection of) {
    return of.files(
        Kind.EVIDENCE,
        () ->
            of.dataset().reports().evidence().values().stream()
                .map(register -> evidence(of, register))
                .toList());
  }

  private static ReportFile<Evidence> evidence(Inspection of, EvidenceRegister register) {
    return of(
        register.year(),
        of.file(Kind.EVIDENCE, register.year()),
        "leaves",
        register.items(),
        Evidence::unit,
        Evidence::leaf);
  }

  private static <T> List<ReportFile<T>> years(
      Inspection of,
      Kind kind,
      Map<String, List<T>> years,
      String things,
      Function<T, UnitId> unit,
      Function<T, String> about) {
    return of.files(
        kind,
        () ->
            years.entrySet().stream()
                .map(
                    year ->
                        of(
                            year.getKey(),
                            of.file(kind, year.getKey()),
                            things,
                            year.getValue(),
                            unit,
                            about))
                .toList());
  }

  private static <T> ReportFile<T> of(
      String year,
      Place file,
      String things,
      List<T> list,
      Function<T, UnitId> unit,
      Function<T, String> about) {
    Map<UnitId, Place> units = new LinkedHashMap<>();
    List<One<T>> reports = new ArrayList<>();
    for (T report : list) {
      Place entry = units.computeIfAbsent(unit.apply(report), id -> file.at("units", units.size()));
      reports.add(new One<>(entry, things, about.apply(report), report));
    }
    return new ReportFile<>(year, file, units, reports);
  }
}
