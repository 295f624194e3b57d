package vn.parindex.analytics.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/**
 * What is new since an earlier version of the data, as a reader of the earlier one asks: which
 * reports came in, which figures are not what they were, what is overdue now and what is done.
 *
 * <p>Each version is looked at as of its own day: {@link VersionComparison} has the cells, this has
 * what they mean.
 *
 * <ul>
 *   <li>A <b>report</b> is everything that a unit says on targets for one date. A version has it
 *       when a figure in it counts, or says that a target does not apply, or came too late to be
 *       counted; a report of which every figure is missing was not made.
 *   <li>A <b>figure</b> is corrected when both versions have the report, or the sheet of scores, in
 *       which it stands. What stands in a new report is told with the report and is not counted
 *       again.
 *   <li>A thing is <b>newly overdue</b> when its day has passed on the later day and it is to be
 *       done, and that was not so on the earlier day, whatever it was then; <b>newly done</b> when
 *       it was to be done and is done. What went with its target, its unit or its year is neither.
 *       Silence of a unit is one thing ({@link Silence}).
 * </ul>
 *
 * <p>Worked example: on 30/09 unit a has 2 of 5 on target t, which is due on 15/10; on 31/10 it has
 * 3 of 5 for 30/09 instead, has reported 4 of 5 for 31/10, and misses t still. New is the report
 * for 31/10, corrected the figure for 30/09 (2 of 5 → 3 of 5), newly overdue is t.
 *
 * <p>Edge cases: everything of a unit that only one version has is new, or gone. With another
 * framework the leaves that have other codes are cells gone and cells added. When another year is
 * followed, the things of the year before are not done but out of sight. The two days need not be
 * in order: whoever asks what is new since a later day is told what was not known yet.
 *
 * @param versions the two versions and the cells in which they differ
 * @param dayBefore as of which day the earlier one is
 * @param dayAfter as of which day the later one is
 * @param all what is new
 * @param units the same by unit: only those of which anything is to be told or stands otherwise, in
 *     the order of the data
 */
public record NewSince(
    VersionComparison versions,
    LocalDate dayBefore,
    LocalDate dayAfter,
    News all,
    Map<UnitId, News> units) {

  /** Copies. */
  public NewSince {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** One version on its day. */
  public record Standing(Dataset dataset, LocalDate day, Outcome<FollowUp> year) {}

  /** A report is that of a unit for a date of a year. */
  private record Report(String year, LocalDate date, UnitId unit) {}

  /** Whose scores of which period. */
  private record Sheet(String period, UnitId unit) {}

  /** What is new; the two may be the same. */
  public static NewSince of(Standing before, Standing after) {
    VersionComparison versions = VersionComparison.of(before.dataset(), after.dataset());
    News all = all(versions, before, after);
    return new NewSince(versions, before.day(), after.day(), all, units(versions, all));
  }

  /** The same in other words of the data. */
  public NewSince in(VersionComparison translated) {
    return new NewSince(translated, dayBefore, dayAfter, all, units);
  }

  /** What is new of a unit. */
  public News of(UnitId unit) {
    return units.getOrDefault(unit, News.NONE);
  }

  /**
   * The units that have most of something.
   *
   * @param first those with most, the most first, in the order of the data where they have as many;
   *     no unit is left out that has as many as one that is named, so that it may be none
   * @param others how many units have some and are not named
   * @param most how many the first of the others has; 0 for none
   */
  public record Most(List<UnitId> first, int others, int most) {
    /** Copies. */
    public Most {
      first = List.copyOf(first);
    }
  }

  /**
   * Which units have most of something.
   *
   * @param count how many of them there are in the news of a unit
   * @param limit so many units at most
   */
  public Most most(ToIntFunction<News> count, int limit) {
    List<UnitId> having =
        units.keySet().stream()
            .filter(unit -> count.applyAsInt(units.get(unit)) > 0)
            .sorted(
                Comparator.comparing(
                    unit -> count.applyAsInt(units.get(unit)), Comparator.reverseOrder()))
            .toList();
    int end = Math.min(limit, having.size());
    while (end > 0
        && end < having.size()
        && count.applyAsInt(of(having.get(end))) == count.applyAsInt(of(having.get(end - 1)))) {
      end--;
    }
    return new Most(
        having.subList(0, end),
        having.size() - end,
        end < having.size() ? count.applyAsInt(of(having.get(end))) : 0);
  }

  private static News all(VersionComparison versions, Standing before, Standing after) {
    Set<Report> then = reports(before.dataset(), NewSince::isHandedIn);
    Set<Report> now = reports(after.dataset(), NewSince::isHandedIn);
    Set<Report> counted = reports(after.dataset(), NewSince::counts);
    Set<Sheet> sheetsThen = sheets(before.dataset());
    Set<Sheet> sheetsNow = sheets(after.dataset());
    Set<Sheet> sheets = both(sheetsThen, sheetsNow);
    Set<Report> reports = both(then, now);
    return new News(
        changes(
            then,
            now,
            Comparator.comparing(Report::year)
                .thenComparing(Report::date)
                .thenComparing(Report::unit),
            (report, kind) ->
                new ReportChange(
                    report.unit(),
                    report.year(),
                    report.date(),
                    kind,
                    kind == ChangeKind.ADDED
                        && (!counted.contains(report)
                            || isDue(report, before.day(), after.year())))),
        changes(
            sheetsThen,
            sheetsNow,
            Comparator.comparing(Sheet::period).thenComparing(Sheet::unit),
            (sheet, kind) -> new SheetChange(sheet.unit(), sheet.period(), kind)),
        within(versions.scores(), sheets, cell -> new Sheet(cell.period(), cell.unit())),
        within(versions.extras(), sheets, cell -> new Sheet(cell.period(), cell.unit())),
        within(
            versions.measurements(),
            reports,
            cell -> new Report(cell.year(), cell.date(), cell.unit())),
        DutyStates.changes(before.year(), after.year()));
  }

  /** Of the cells that differ, those in something that both versions have. */
  private static <C, V, T> List<CellChange<C, V>> within(
      List<CellChange<C, V>> changes, Set<T> both, Function<C, T> whole) {
    return changes.stream().filter(change -> both.contains(whole.apply(change.cell()))).toList();
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static <T, C> List<C> changes(
      Set<T> before, Set<T> after, Comparator<T> order, BiFunction<T, ChangeKind, C> making) {
    Set<T> items = new TreeSet<>(order);
    items.addAll(before);
    items.addAll(after);
    List<C> changes = new ArrayList<>();
    for (T item : items) {
      if (!before.contains(item)) {
        changes.add(making.apply(item, ChangeKind.ADDED));
      } else if (!after.contains(item)) {
        changes.add(making.apply(item, ChangeKind.REMOVED));
      }
    }
    return changes;
  }

  private static Set<Sheet> sheets(Dataset dataset) {
    Set<Sheet> sheets = new HashSet<>();
    dataset
        .sheets()
        .forEach(
            (period, all) ->
                all.stream()
                    .map(ScoreSheet::unit)
                    .forEach(unit -> sheets.add(new Sheet(period, unit))));
    return sheets;
  }

  /** The reports in which a figure is as asked. */
  private static Set<Report> reports(Dataset dataset, Predicate<Measured> which) {
    Set<Report> reports = new HashSet<>();
    for (MeasurementSet set : dataset.reports().measurements()) {
      for (Measurement measurement : set.measurements()) {
        if (which.test(measurement.latest().measured())) {
          reports.add(new Report(set.year(), set.date(), measurement.unit()));
        }
      }
    }
    return reports;
  }

  private static boolean counts(Measured measured) {
    return measured.match(
        ratio -> true, total -> true, reason -> reason == MissingReason.NOT_APPLICABLE);
  }

  private static boolean isHandedIn(Measured measured) {
    return counts(measured)
        || measured.match(ratio -> true, total -> true, reason -> reason == MissingReason.LATE);
  }

  /** Whether the report for a date was due by a day, as the calendar of the year says. */
  private static boolean isDue(Report report, LocalDate day, Outcome<FollowUp> year) {
    return year.value()
        .filter(followed -> followed.year().equals(report.year()))
        .flatMap(followed -> Silence.reportDue(followed, report.date()))
        .filter(due -> !due.date().isAfter(day))
        .isPresent();
  }

  private static Map<UnitId, News> units(VersionComparison versions, News all) {
    Map<UnitId, List<ReportChange>> reports = byUnit(all.reports(), ReportChange::unit);
    Map<UnitId, List<SheetChange>> sheets = byUnit(all.sheets(), SheetChange::unit);
    var scores = byUnit(all.scores(), change -> change.cell().unit());
    var extras = byUnit(all.extras(), change -> change.cell().unit());
    var figures = byUnit(all.figures(), change -> change.cell().unit());
    Map<UnitId, List<DutyChange>> duties = byUnit(all.duties(), DutyChange::unit);
    Map<UnitId, News> units = new LinkedHashMap<>();
    ordered(
            versions,
            Stream.of(reports, sheets, scores, extras, figures, duties)
                .flatMap(map -> map.keySet().stream())
                .toList())
        .forEach(
            unit ->
                units.put(
                    unit,
                    new News(
                        reports.getOrDefault(unit, List.of()),
                        sheets.getOrDefault(unit, List.of()),
                        scores.getOrDefault(unit, List.of()),
                        extras.getOrDefault(unit, List.of()),
                        figures.getOrDefault(unit, List.of()),
                        duties.getOrDefault(unit, List.of()))));
    return units;
  }

  private static <T> Map<UnitId, List<T>> byUnit(List<T> all, Function<T, UnitId> unit) {
    Map<UnitId, List<T>> byUnit = new TreeMap<>();
    all.forEach(item -> byUnit.computeIfAbsent(unit.apply(item), u -> new ArrayList<>()).add(item));
    return byUnit;
  }

  /** In the order of the later data, then of the earlier ones. */
  private static List<UnitId> ordered(VersionComparison versions, Collection<UnitId> some) {
    Map<UnitId, Integer> places = new HashMap<>();
    Stream.of(versions.after(), versions.before())
        .flatMap(dataset -> dataset.units().stream())
        .forEach(unit -> places.putIfAbsent(unit.id(), places.size()));
    return some.stream()
        .distinct()
        .sorted(Comparator.comparing(unit -> places.getOrDefault(unit, places.size())))
        .toList();
  }
}
