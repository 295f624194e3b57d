package vn.parindex.analytics.io;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;

/**
 * Since when each file can have been there: since the first day on which anything in it was known.
 */
final class KnownDays {

  private final Dataset dataset;
  private final Report report;
  private final Map<String, LocalDate> notes;

  private KnownDays(Dataset dataset, Report report) {
    this.dataset = dataset;
    this.report = report;
    this.notes = notes(dataset);
  }

  /** The files of a data set, each with its day. */
  static List<DataFile> of(Dataset dataset, Report report) {
    KnownDays days = new KnownDays(dataset, report);
    return dataset.files().stream().map(file -> file.knownFrom(days.of(file))).toList();
  }

  private LocalDate of(DataFile file) {
    return report
        .keyOf(file)
        .flatMap(key -> days(file, key).min(LocalDate::compareTo))
        .orElse(LocalDate.MIN);
  }

  private Stream<LocalDate> days(DataFile file, String key) {
    return switch (file.kind()) {
      case DATASET, UNITS, TILE_MAP, BOUNDARIES, TRANSLATION, IMPORTS, COLLECTION -> Stream.of();
      case SUCCESSIONS -> dataset.successions().stream().map(Succession::knownOn);
      case FRAMEWORK ->
          dataset.periods().stream()
              .filter(period -> period.framework().equals(key))
              .map(Period::from);
      case SCORES -> dataset.period(key).map(Period::closedOn).stream();
      case TARGETS, TASKS, CALENDAR, EVIDENCE -> dataset.period(key).map(Period::from).stream();
      case FINDINGS ->
          Stream.concat(dataset.period(key).map(Period::closedOn).stream(), firstFindings(key));
      case MEASUREMENTS ->
          dataset.reports().measurements().stream()
              .filter(set -> Locator.measurementsKey(set.year(), set.date()).equals(key))
              .map(MeasurementSet::date);
      case TASK_PROGRESS ->
          dataset.reports().taskProgress().getOrDefault(key, List.of()).stream()
              .flatMap(progress -> progress.reports().stream())
              .map(TaskProgress.Report::on);
      case UNIT_FINDINGS -> firstFindings(key);
      case NOTE -> Stream.of(notes.get(file.path()));
    };
  }

  private Stream<LocalDate> firstFindings(String year) {
    return dataset.reports().unitFindings().getOrDefault(year, List.of()).stream()
        .flatMap(finding -> finding.reports().stream())
        .map(UnitFinding.Report::on);
  }

  /**
   * When each note was written, by the path of its file: notes stand in the order of the paths.
   * Empty when not every note has a file.
   */
  private static Map<String, LocalDate> notes(Dataset dataset) {
    List<String> paths =
        dataset.files(List.of(DataFile.Kind.NOTE)).map(DataFile::path).sorted().toList();
    Map<String, LocalDate> days = new HashMap<>();
    for (int i = 0; paths.size() == dataset.notes().size() && i < paths.size(); i++) {
      days.put(paths.get(i), dataset.notes().get(i).writtenOn());
    }
    return days;
  }
}
