package vn.parindex.site.intake.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;

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
        "số liệu chỉ tiêu đến ngày "
            + String.format(
                Locale.ROOT,
                "%02d/%02d/%d",
                date.getDayOfMonth(),
                date.getMonthValue(),
                date.getYear()));
  }

  /** The targets that are measured on a day. */
  static Optional<TargetSet> targetsOn(Dataset dataset, LocalDate date) {
    for (MeasurementSet set : dataset.reports().measurements()) {
      if (set.date().equals(date)) {
        return Optional.ofNullable(dataset.targets().get(set.year()));
      }
    }
    return Optional.ofNullable(dataset.targets().get(Integer.toString(date.getYear())));
  }

  /** All that a sheet may be about of which nobody has said a period or a date, latest first. */
  static List<Frame> all(Dataset dataset) {
    List<Frame> frames = new ArrayList<>();
    List<Period> periods =
        dataset.periods().stream()
            .filter(period -> dataset.frameworks().containsKey(period.framework()))
            .sorted(Comparator.comparing(Period::from).reversed())
            .toList();
    periods.forEach(period -> frames.add(ofScores(dataset, period)));
    dataset.targets().values().stream()
        .sorted(Comparator.comparing(TargetSet::year).reversed())
        .forEach(
            targets ->
                frames.add(
                    ofMeasurements(
                        dataset, targets, lastDay(dataset, targets).orElse(targets.reportDue()))));
    return frames;
  }

  private static Optional<LocalDate> lastDay(Dataset dataset, TargetSet targets) {
    return dataset.reports().measurements().stream()
        .filter(set -> set.year().equals(targets.year()))
        .map(MeasurementSet::date)
        .max(LocalDate::compareTo);
  }
}
