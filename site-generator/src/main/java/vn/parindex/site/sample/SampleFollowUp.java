package vn.parindex.site.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/**
 * What units report in the course of every year for which targets were set or tasks given, all of
 * it invented. A unit that scores well does well here too, by and large.
 *
 * @param reports of all years
 * @param calendars by year
 */
record SampleFollowUp(Reports reports, Map<String, YearCalendar> calendars) {

  /**
   * Invents the reports.
   *
   * @param definitions whose periods, units, frameworks and score sheets are followed
   * @param ordered whose targets, tasks and findings are followed
   */
  static SampleFollowUp of(Draws draws, Dataset definitions, Dataset ordered) {
    List<MeasurementSet> measurements = new ArrayList<>();
    Map<String, List<TaskProgress>> progress = new LinkedHashMap<>();
    Map<String, List<UnitFinding>> mending = new LinkedHashMap<>();
    Map<String, EvidenceRegister> evidence = new LinkedHashMap<>();
    Map<String, YearCalendar> calendars = new LinkedHashMap<>();
    for (SampleYear year : years(definitions, ordered)) {
      String code = year.period().code();
      Map<String, Double> abilities = abilities(draws, year);
      year.targets()
          .ifPresent(
              set ->
                  measurements.addAll(new SampleMeasurements(draws, year, set, abilities).sets()));
      List<UnitFinding> findings = new SampleUnitFindings(draws, year, abilities).findings();
      if (!findings.isEmpty()) {
        mending.put(year.reviewed(), findings);
      }
      year.tasks()
          .ifPresent(
              tasks ->
                  progress.put(
                      code,
                      new SampleTaskProgress(draws, year, abilities, findings).progress(tasks)));
      evidence.put(code, new SampleEvidence(draws, year, abilities).register());
      calendars.put(code, SampleCalendar.of(year));
    }
    return new SampleFollowUp(new Reports(measurements, progress, mending, evidence), calendars);
  }

  /** Writes one file for each reporting date, and four for each year. */
  void write(Written written, Provenance provenance) {
    for (MeasurementSet set : reports.measurements()) {
      written.add(
          "measurements/" + set.date() + ".json",
          DataFile.Kind.MEASUREMENTS,
          provenance,
          DatasetWriter.measurements(provenance, set));
    }
    reports
        .taskProgress()
        .forEach(
            (year, progress) ->
                written.add(
                    "tasks/" + year + "-progress.json",
                    DataFile.Kind.TASK_PROGRESS,
                    provenance,
                    DatasetWriter.taskProgress(provenance, year, progress)));
    reports
        .unitFindings()
        .forEach(
            (year, findings) ->
                written.add(
                    "findings/" + year + "-units.json",
                    DataFile.Kind.UNIT_FINDINGS,
                    provenance,
                    DatasetWriter.unitFindings(provenance, year, findings)));
    reports
        .evidence()
        .forEach(
            (year, register) ->
                written.add(
                    "evidence/" + year + ".json",
                    DataFile.Kind.EVIDENCE,
                    provenance,
                    DatasetWriter.evidence(provenance, register)));
    calendars.forEach(
        (year, calendar) ->
            written.add(
                "calendar/" + year + ".json",
                DataFile.Kind.CALENDAR,
                provenance,
                DatasetWriter.calendar(provenance, calendar)));
  }

  private static List<SampleYear> years(Dataset definitions, Dataset ordered) {
    TreeSet<String> codes = new TreeSet<>(ordered.targets().keySet());
    codes.addAll(ordered.tasks().keySet());
    List<SampleYear> years = new ArrayList<>();
    for (Period period : definitions.periods()) {
      if (codes.contains(period.code())) {
        String reviewed = reviewedBefore(period, definitions, ordered);
        years.add(
            new SampleYear(
                period,
                definitions.unitsOf(period),
                definitions.frameworkOf(period),
                sheets(definitions.sheets().getOrDefault(period.code(), List.of())),
                Optional.ofNullable(ordered.targets().get(period.code())),
                Optional.ofNullable(ordered.tasks().get(period.code())),
                reviewed,
                ordered.findings().getOrDefault(reviewed, List.<ReviewFinding>of())));
      }
    }
    return years;
  }

  /** The last year with findings that ended before the period began; empty without any. */
  private static String reviewedBefore(Period period, Dataset definitions, Dataset ordered) {
    return definitions.periods().stream()
        .filter(past -> past.to().isBefore(period.from()))
        .filter(past -> ordered.findings().containsKey(past.code()))
        .max(Comparator.comparing(Period::to))
        .map(Period::code)
        .orElse("");
  }

  private static Map<String, ScoreSheet> sheets(List<ScoreSheet> sheets) {
    Map<String, ScoreSheet> byUnit = new LinkedHashMap<>();
    sheets.forEach(sheet -> byUnit.put(sheet.unit().code(), sheet));
    return byUnit;
  }

  /** Evenly from −1 for the unit with the fewest points to 1, with some noise. */
  private static Map<String, Double> abilities(Draws draws, SampleYear year) {
    List<Unit> byPoints = new ArrayList<>(year.units());
    byPoints.sort(
        Comparator.comparing((Unit unit) -> points(year.sheets().get(unit.code())))
            .thenComparing(Unit::id));
    Map<String, Double> abilities = new LinkedHashMap<>();
    for (int i = 0; i < byPoints.size(); i++) {
      String unit = byPoints.get(i).code();
      double place = byPoints.size() == 1 ? 0 : 2.0 * i / (byPoints.size() - 1) - 1;
      double noise = draws.random("ability", year.period().code(), unit).nextGaussian();
      abilities.put(unit, Draws.within(-1, 1, place + 0.3 * noise));
    }
    return abilities;
  }

  private static Fraction points(ScoreSheet sheet) {
    return sheet == null
        ? Fraction.ZERO
        : sheet.leaves().values().stream()
            .map(leaf -> leaf.counted().match(known -> known, reason -> Fraction.ZERO))
            .reduce(Fraction.ZERO, Fraction::add);
  }
}
