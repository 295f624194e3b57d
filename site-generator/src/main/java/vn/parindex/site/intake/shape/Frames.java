package vn.parindex.site.intake.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;

/** All that the sheets of a data set can be about, each made once for all sheets. */
final class Frames {

  private final Dataset dataset;
  private final Map<String, Frame> made = new HashMap<>();

  Frames(Dataset dataset) {
    this.dataset = dataset;
  }

  Frame ofScores(Period period) {
    return made.computeIfAbsent("scores " + period.code(), key -> Frame.ofScores(dataset, period));
  }

  Frame ofMeasurements(TargetSet targets, LocalDate date) {
    return made.computeIfAbsent(
        "measurements " + targets.year() + " " + date,
        key -> Frame.ofMeasurements(dataset, targets, date));
  }

  /** The targets that are measured on a day. */
  Optional<TargetSet> targetsOn(LocalDate date) {
    for (MeasurementSet set : dataset.reports().measurements()) {
      if (set.date().equals(date)) {
        return Optional.ofNullable(dataset.targets().get(set.year()));
      }
    }
    String year =
        dataset.periodOn(date).map(Period::code).orElseGet(() -> Integer.toString(yearOf(date)));
    return Optional.ofNullable(dataset.targets().get(year));
  }

  /** The year of a day in no period: as the last period has it. */
  private int yearOf(LocalDate date) {
    List<Period> periods = dataset.periods();
    return periods.isEmpty() ? date.getYear() : periods.get(periods.size() - 1).yearOf(date);
  }

  /**
   * The day on which some months of a year end, counted from its first: of a year that is no period
   * the first is that of the last period, so many years apart.
   *
   * <p>Worked example: where the year 2025 is the one from 15/12/2024 to 14/12/2025, its first
   * three months end on 14/03/2025, and those of 2026 on 14/03/2026.
   */
  LocalDate end(int months, int year) {
    LocalDate first =
        dataset
            .period(Integer.toString(year))
            .or(() -> dataset.periods().stream().reduce((one, later) -> later))
            .filter(Period::isYear)
            .map(period -> period.from().plusYears(year - (long) period.to().getYear()))
            .orElseGet(() -> LocalDate.of(year, 1, 1));
    return first.plusMonths(months).minusDays(1);
  }

  /** All that a sheet may be about of which nobody has said a period or a date, latest first. */
  List<Frame> all() {
    List<Frame> frames = new ArrayList<>();
    List<Period> periods =
        dataset.periods().stream()
            .filter(period -> dataset.frameworks().containsKey(period.framework()))
            .sorted(Comparator.comparing(Period::from).reversed())
            .toList();
    periods.forEach(period -> frames.add(ofScores(period)));
    dataset.targets().values().stream()
        .sorted(Comparator.comparing(TargetSet::year).reversed())
        .forEach(
            targets ->
                frames.add(ofMeasurements(targets, lastDay(targets).orElse(targets.reportDue()))));
    return frames;
  }

  private Optional<LocalDate> lastDay(TargetSet targets) {
    return dataset.reports().measurements().stream()
        .filter(set -> set.year().equals(targets.year()))
        .map(MeasurementSet::date)
        .max(LocalDate::compareTo);
  }
}
