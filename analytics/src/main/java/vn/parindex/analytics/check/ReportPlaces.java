package vn.parindex.analytics.check;

import java.util.List;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;

/** Where in their files the reports of units stand. Files have units; the model has flat lists. */
final class ReportPlaces {

  private ReportPlaces() {}

  /** The file of a reporting date. */
  static Place file(Inspection of, MeasurementSet set) {
    return of.file(Kind.MEASUREMENTS, Locator.measurementsKey(set.year(), set.date()));
  }

  /** The entry of a unit on a reporting date. */
  static Place unit(Inspection of, MeasurementSet set, UnitId unit) {
    return unit(of, file(of, set), set.measurements(), Measurement::unit, unit);
  }

  /** What a unit reported on a target. */
  static Place of(Inspection of, MeasurementSet set, Measurement measurement) {
    return unit(of, set, measurement.unit()).at("targets", measurement.target());
  }

  /** What a unit reported on a task. */
  static Place of(Inspection of, String year, TaskProgress progress) {
    return unit(
            of,
            of.file(Kind.TASK_PROGRESS, year),
            of.dataset().reports().taskProgress().get(year),
            TaskProgress::unit,
            progress.unit())
        .at("tasks", progress.task());
  }

  /** What a unit reported on a finding. */
  static Place of(Inspection of, String year, UnitFinding finding) {
    return unit(
            of,
            of.file(Kind.UNIT_FINDINGS, year),
            of.dataset().reports().unitFindings().get(year),
            UnitFinding::unit,
            finding.unit())
        .at("findings", finding.finding());
  }

  /** The evidence of a unit for a leaf. */
  static Place of(Inspection of, EvidenceRegister register, Evidence evidence) {
    return unit(
            of,
            of.file(Kind.EVIDENCE, register.year()),
            register.items(),
            Evidence::unit,
            evidence.unit())
        .at("leaves", evidence.leaf());
  }

  /** The place of a unit in a file that names each unit once, in the order of the list. */
  private static <T> Place unit(
      Inspection of, Place file, List<T> list, Function<T, UnitId> owner, UnitId unit) {
    return file.at("units", of.entries(list, owner).get(unit));
  }
}
