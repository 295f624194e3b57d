package vn.parindex.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.ComingUnits;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Drawn;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;

/**
 * A data set as it was known at the end of a day, with the settings that go with it. Whatever
 * became known later is gone, so that no analysis and no page can show it.
 *
 * <ul>
 *   <li>Scores are known from the day on which their period closed. A period that has begun but is
 *       not closed stays, without scores; one that has not begun is gone, with its targets, tasks,
 *       calendar, register of evidence, and with an edition that nobody else uses.
 *   <li>Measurements are known at the end of their date, corrections and reports on their own day.
 *       Who is in charge of a piece of evidence is known from the first day of the year.
 *   <li>Findings of a year are known once its period is closed, or once a unit reports on one.
 *   <li>Successions are known from their day; before it successors do not exist, and nobody knows
 *       when their predecessors end. A unit that one leaves as it is, its own only part, is one
 *       unit all along, under the identity it had first.
 *   <li>Names and terms are those of the period that is looked at.
 *   <li>Notes are known from the day on which they were written.
 * </ul>
 *
 * <p>Days that were set in advance (the last day of a period, a due date, a conference) stay.
 *
 * <p>Worked example: of the periods 2023, 2024 (closed on 06/12/2024) and 2025 (closed on
 * 30/06/2025), the view of 31/03/2025 keeps all three, no scores of 2025, and compares 2023 with
 * 2024.
 *
 * @param dataset what was known
 * @param settings the same settings; if a period that they compare was not closed, they compare the
 *     last two that were, or the only one with itself
 */
public record AsOf(Dataset dataset, AnalysisSettings settings) {

  /**
   * The view as of {@link AnalysisSettings#asOf}. The view of a view is itself.
   *
   * @return empty if no period was closed on that day, so that there is nothing to show
   */
  public static Optional<AsOf> of(Dataset dataset, AnalysisSettings settings) {
    LocalDate day = settings.asOf();
    List<Period> closed =
        dataset.periods().stream().filter(period -> isClosed(period, day)).toList();
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    AnalysisSettings asKnown = compared(dataset, settings, closed);
    Dataset known = oneIdentity(new Knowledge(dataset, day).dataset());
    return Optional.of(
        new AsOf(
            known.period(asKnown.compareTo()).map(period -> known.named(period, day)).orElse(known),
            asKnown));
  }

  private static Dataset oneIdentity(Dataset known) {
    return UnchangedUnits.of(known).in(known);
  }

  /** The first day of which there is a view; empty if there is no period. */
  public static Optional<LocalDate> firstDay(Dataset dataset) {
    return dataset.periods().stream().map(Period::closedOn).min(LocalDate::compareTo);
  }

  /** Whether the scores of a period are known at the end of a day. */
  static boolean isClosed(Period period, LocalDate day) {
    return !period.closedOn().isAfter(day);
  }

  private static AnalysisSettings compared(
      Dataset dataset, AnalysisSettings settings, List<Period> closed) {
    boolean closedBoth =
        Stream.of(settings.compareFrom(), settings.compareTo())
            .flatMap(code -> dataset.period(code).stream())
            .allMatch(closed::contains);
    if (closedBoth) {
      return settings;
    }
    int last = closed.size() - 1;
    return settings.comparing(closed.get(Math.max(0, last - 1)).code(), closed.get(last).code());
  }

  /** What of a data set was known at the end of a day. */
  private record Knowledge(Dataset whole, LocalDate day) {

    Dataset dataset() {
      List<Period> begun = whole.periods().stream().filter(this::hasBegun).toList();
      List<Unit> units =
          whole.units().stream()
              .filter(unit -> isKnown(unit.id().validFrom()))
              .map(this::withoutEnd)
              .toList();
      return new Dataset(
              whole.identity(),
              units,
              whole.successions().stream().filter(s -> isKnown(s.date())).toList(),
              tileMap(units),
              boundaries(units),
              frameworks(begun),
              begun,
              keys(whole.sheets(), code -> period(code).map(p -> isClosed(p, day)).orElse(true)),
              keys(whole.targets(), this::hasBegun),
              keys(whole.tasks(), this::hasBegun),
              findings(),
              keys(whole.calendars(), this::hasBegun),
              reports(),
              whole.notes().stream().filter(note -> isKnown(note.writtenOn())).toList(),
              whole.files().stream().filter(file -> isKnown(file.knownOn())).toList())
          .announcing(coming());
    }

    /** What was decided by the day and is of a later one. */
    private List<ComingUnits> coming() {
      List<Succession> decided =
          whole.successions().stream().filter(succession -> isKnown(succession.knownOn())).toList();
      return Stream.concat(
              whole.coming().stream(),
              ComingUnits.of(decided, id -> whole.unit(id).orElseThrow()).stream())
          .filter(coming -> !isKnown(coming.date()))
          .toList();
    }

    private boolean isKnown(LocalDate on) {
      return !on.isAfter(day);
    }

    private Optional<Period> period(String code) {
      return whole.period(code);
    }

    private boolean hasBegun(Period period) {
      return isKnown(period.from()) || isClosed(period, day);
    }

    /** A year that is no period may have been any time. */
    private boolean hasBegun(String year) {
      return period(year).map(this::hasBegun).orElse(true);
    }

    private Unit withoutEnd(Unit unit) {
      return unit.validUntil().isBefore(day)
          ? unit
          : new Unit(
              unit.id(),
              unit.name(),
              unit.type(),
              LocalDate.MAX,
              unit.population(),
              unit.areaKm2(),
              unit.neighbours(),
              unit.formerNames(),
              unit.identifier(),
              unit.isFounded(),
              unit.aliases());
    }

    private TileMap tileMap(List<Unit> units) {
      Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
      List<TileMap.Tile> tiles = known(whole.tileMap().tiles(), codes);
      return tiles.isEmpty()
          ? TileMap.NONE
          : new TileMap(whole.tileMap().columns(), whole.tileMap().rows(), tiles);
    }

    private Boundaries boundaries(List<Unit> units) {
      Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
      return new Boundaries(known(whole.boundaries().outlines(), codes));
    }

    /** What a map says of units that are there by then. */
    private <T extends Drawn> List<T> known(List<T> items, Set<String> codes) {
      return items.stream()
          .filter(item -> codes.contains(item.unitCode()) && isKnown(item.validFrom()))
          .toList();
    }

    private Map<String, Framework> frameworks(List<Period> begun) {
      return keys(
          whole.frameworks(),
          edition ->
              begun.stream().anyMatch(period -> period.framework().equals(edition))
                  || whole.periods().stream()
                      .noneMatch(period -> period.framework().equals(edition)));
    }

    private Map<String, List<ReviewFinding>> findings() {
      Map<String, List<UnitFinding>> reported = unitFindings();
      return keys(
          whole.findings(),
          year ->
              reported.containsKey(year)
                  || period(year).map(period -> isClosed(period, day)).orElse(true));
    }

    private Reports reports() {
      return new Reports(
          whole.reports().measurements().stream()
              .filter(set -> isKnown(set.date()) && hasBegun(set.year()))
              .map(this::measurements)
              .toList(),
          lists(
              whole.reports().taskProgress(),
              progress -> {
                List<TaskProgress.Report> known =
                    progress.reports().stream().filter(report -> isKnown(report.on())).toList();
                return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TaskProgress(progress.unit(), progress.task(), known));
              }),
          unitFindings(),
          evidence());
    }

    private MeasurementSet measurements(MeasurementSet set) {
      return new MeasurementSet(
          set.year(),
          set.date(),
          set.measurements().stream().map(measurement -> measurement.asOf(day)).toList());
    }

    private Map<String, List<UnitFinding>> unitFindings() {
      return lists(
          whole.reports().unitFindings(),
          finding -> {
            List<UnitFinding.Report> known =
                finding.reports().stream().filter(report -> isKnown(report.on())).toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(finding.withReports(known));
          });
    }

    private Map<String, EvidenceRegister> evidence() {
      Map<String, EvidenceRegister> registers = new LinkedHashMap<>();
      keys(whole.reports().evidence(), this::hasBegun)
          .forEach(
              (year, register) ->
                  registers.put(
                      year,
                      new EvidenceRegister(
                          register.year(),
                          register.due(),
                          register.items().stream().map(this::entered).toList())));
      return registers;
    }

    private Evidence entered(Evidence item) {
      return item.withEntries(
          item.entries().stream().filter(entry -> isKnown(entry.on())).toList());
    }

    private static <V> Map<String, V> keys(Map<String, V> map, Predicate<String> keep) {
      Map<String, V> kept = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            if (keep.test(key)) {
              kept.put(key, value);
            }
          });
      return kept;
    }

    /** What is known of each item; a year of which nothing is known is gone. */
    private <V> Map<String, List<V>> lists(
        Map<String, List<V>> map, Function<V, Optional<V>> known) {
      Map<String, List<V>> kept = new LinkedHashMap<>();
      map.forEach(
          (year, items) -> {
            List<V> rest = new ArrayList<>();
            items.forEach(item -> known.apply(item).ifPresent(rest::add));
            if (!rest.isEmpty() && hasBegun(year)) {
              kept.put(year, rest);
            }
          });
      return kept;
    }
  }
}
