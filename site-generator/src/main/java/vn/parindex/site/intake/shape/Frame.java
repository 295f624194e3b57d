package vn.parindex.site.intake.shape;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.Formats;

/**
 * What a sheet may be about: the scores of a period, or the measurements of a date.
 *
 * @param kind of file
 * @param key of the file
 * @param items what is scored or measured
 * @param units of whom
 * @param inWords "điểm kỳ 2025", "số liệu chỉ tiêu đến ngày 30/11/2025"
 */
record Frame(DataFile.Kind kind, String key, Items items, UnitNames units, String inWords) {

  static Frame ofScores(Dataset dataset, Period period) {
    return new Frame(
        DataFile.Kind.SCORES,
        period.code(),
        Items.of(dataset.frameworkOf(period)),
        new UnitNames(dataset.unitsOf(period), dataset.units()),
        "điểm kỳ " + period.code());
  }

  static Frame ofMeasurements(Dataset dataset, TargetSet targets, LocalDate date) {
    // Reports of a year come from those who are scored in it, even after their end.
    List<Unit> units =
        dataset
            .period(targets.year())
            .map(dataset::unitsOf)
            .orElseGet(() -> dataset.units().stream().filter(unit -> unit.existsOn(date)).toList());
    return new Frame(
        DataFile.Kind.MEASUREMENTS,
        Locator.measurementsKey(targets.year(), date),
        Items.of(targets),
        new UnitNames(units, dataset.units()),
        "số liệu chỉ tiêu đến ngày " + Formats.VIETNAMESE.date(date));
  }
}
