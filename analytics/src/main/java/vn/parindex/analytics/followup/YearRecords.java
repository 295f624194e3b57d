package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.TargetStandings;
import vn.parindex.analytics.target.TargetYear;

/**
 * The year that is followed, with everything that is known of it, and how it looked on any day.
 *
 * @param dataset everything known
 * @param period the year
 * @param units who is followed
 * @param asOf the day of the assessment; what reviews found later is not known
 * @param settings about targets
 */
record YearRecords(
    Dataset dataset, Period period, List<UnitId> units, LocalDate asOf, TargetSettings settings) {

  YearRecords {
    units = List.copyOf(units);
  }

  /** The year as it was known on a day. */
  StandingsOnDay on(LocalDate day) {
    return on(day, day);
  }

  /**
   * The year as it stood on a day, with the corrections of figures that were made up to another.
   * What units report of tasks, findings and evidence has the day on which they did.
   */
  StandingsOnDay on(LocalDate day, LocalDate known) {
    return new StandingsOnDay(day, targets(day, known), tasks(day), findings(day), evidence(day));
  }

  /** Reviews and other days; none of them if there is no calendar. */
  YearCalendar calendar() {
    return dataset
        .calendars()
        .getOrDefault(period.code(), new YearCalendar(period.code(), List.of(), List.of()));
  }

  private List<TargetStanding> targets(LocalDate day, LocalDate known) {
    return Optional.ofNullable(dataset.targets().get(period.code()))
        .map(
            set ->
                TargetStandings.assess(
                    set.targets(),
                    dataset.reports().measurements(),
                    units,
                    new TargetYear(
                        set.year(), period.from(), period.to(), set.reportDue(), baseDays(set)),
                    day,
                    known,
                    settings))
        .orElse(List.of());
  }

  /**
   * How many figures up to a day were corrected after it, by a later day: those of the units and
   * targets of this year.
   */
  int corrected(LocalDate upTo, LocalDate by) {
    Set<String> targets =
        Optional.ofNullable(dataset.targets().get(period.code())).stream()
            .flatMap(set -> set.targets().stream())
            .map(Target::code)
            .collect(Collectors.toSet());
    return Math.toIntExact(
        dataset.reports().measurements().stream()
            .filter(set -> set.year().equals(period.code()) && !set.date().isAfter(upTo))
            .flatMap(set -> set.measurements().stream())
            .filter(figure -> units.contains(figure.unit()) && targets.contains(figure.target()))
            .filter(
                figure ->
                    figure.revisions().stream()
                        .anyMatch(of -> of.on().isAfter(upTo) && !of.on().isAfter(by)))
            .count());
  }

  /**
   * The day of each base: the last of its period. A base before the first period has the day of the
   * figures from before the year: nothing else can be meant, unless another year says so.
   */
  private Map<String, LocalDate> baseDays(TargetSet set) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    dataset.periods().forEach(base -> days.put(base.code(), base.to()));
    Optional<LocalDate> baseline =
        dataset.reports().measurements().stream()
            .filter(reported -> reported.year().equals(set.year()))
            .map(MeasurementSet::date)
            .filter(date -> date.isBefore(period.from()))
            .max(LocalDate::compareTo);
    for (Target target : set.targets()) {
      baseline
          .filter(date -> target.form() == Target.Form.GROWTH && isOf(target.base(), date))
          .ifPresent(date -> days.putIfAbsent(target.base(), date));
    }
    return days;
  }

  /** Whether a day may be that of a base that is no period: its name is that year, or no year. */
  private boolean isOf(String base, LocalDate date) {
    return !base.matches("\\d{4}") || base.equals(Integer.toString(period.yearOf(date)));
  }

  private List<TaskStanding> tasks(LocalDate day) {
    TaskSet set = dataset.tasks().get(period.code());
    if (set == null) {
      return List.of();
    }
    Map<String, Map<UnitId, TaskProgress.Report>> last = new HashMap<>();
    for (TaskProgress progress :
        dataset.reports().taskProgress().getOrDefault(period.code(), List.of())) {
      progress.reports().stream()
          .filter(report -> !report.on().isAfter(day))
          .reduce((one, other) -> other)
          .ifPresent(
              report ->
                  last.computeIfAbsent(progress.task(), code -> new HashMap<>())
                      .put(progress.unit(), report));
    }
    List<TaskStanding> standings = new ArrayList<>();
    for (Task task : set.tasks()) {
      Map<UnitId, Outcome<TaskProgress.Report>> byUnit = new LinkedHashMap<>();
      for (UnitId unit : units) {
        byUnit.put(
            unit,
            Optional.ofNullable(last.getOrDefault(task.code(), Map.of()).get(unit))
                .map(Outcome::of)
                .orElse(Outcome.none(NoResult.NO_VALUES)));
      }
      standings.add(new TaskStanding(task, set.due(), byUnit));
    }
    return standings;
  }

  /**
   * The year of the last review that found something: the year followed or, as a rule, the one
   * before; a year that is no period comes before all that are.
   */
  private Optional<String> reviewYear() {
    List<String> later =
        dataset.periods().stream()
            .filter(other -> other.from().isAfter(period.from()))
            .map(Period::code)
            .toList();
    List<String> periods = dataset.periods().stream().map(Period::code).toList();
    return dataset.findings().keySet().stream()
        .filter(year -> !later.contains(year) && isKnown(year))
        .max(
            (one, other) -> {
              int order = Integer.compare(periods.indexOf(one), periods.indexOf(other));
              return order != 0 ? order : one.compareTo(other);
            });
  }

  /** Findings are known once the period is closed, or once a unit reports on one. */
  private boolean isKnown(String year) {
    return dataset.period(year).map(found -> !found.closedOn().isAfter(asOf)).orElse(true)
        || dataset.reports().unitFindings().getOrDefault(year, List.of()).stream()
            .flatMap(finding -> finding.reports().stream())
            .anyMatch(report -> !report.on().isAfter(asOf));
  }

  private List<FindingStanding> findings(LocalDate day) {
    Optional<String> year = reviewYear();
    if (year.isEmpty()) {
      return List.of();
    }
    Map<String, Map<UnitId, UnitFinding>> noted = new HashMap<>();
    for (UnitFinding finding :
        dataset.reports().unitFindings().getOrDefault(year.get(), List.of())) {
      List<UnitFinding.Report> reports =
          finding.reports().stream().filter(report -> !report.on().isAfter(day)).toList();
      if (!reports.isEmpty()) {
        noted
            .computeIfAbsent(finding.finding(), code -> new HashMap<>())
            .put(finding.unit(), finding.withReports(reports));
      }
    }
    List<FindingStanding> standings = new ArrayList<>();
    for (ReviewFinding finding : dataset.findings().get(year.get())) {
      Map<UnitId, UnitFinding> byUnit = noted.getOrDefault(finding.code(), Map.of());
      Map<UnitId, UnitFinding> inOrder = new LinkedHashMap<>();
      units.stream().filter(byUnit::containsKey).forEach(u -> inOrder.put(u, byUnit.get(u)));
      standings.add(new FindingStanding(finding, inOrder));
    }
    return standings;
  }

  private Outcome<EvidenceStanding> evidence(LocalDate day) {
    EvidenceRegister register = dataset.reports().evidence().get(period.code());
    if (register == null) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    Map<UnitId, Map<String, Evidence>> registered = new HashMap<>();
    for (Evidence item : register.items()) {
      registered
          .computeIfAbsent(item.unit(), unit -> new HashMap<>())
          .put(
              item.leaf(),
              item.withEntries(item.entries().stream().filter(e -> !e.on().isAfter(day)).toList()));
    }
    List<String> leaves = leaves();
    Map<UnitId, Set<String>> exempt = exempt(day);
    Map<UnitId, Map<String, Evidence>> byUnit = new LinkedHashMap<>();
    for (UnitId unit : units) {
      Map<String, Evidence> items = registered.getOrDefault(unit, Map.of());
      Map<String, Evidence> inOrder = new LinkedHashMap<>();
      Set<String> without = exempt.getOrDefault(unit, Set.of());
      leaves.stream()
          .filter(leaf -> items.containsKey(leaf) && !without.contains(leaf))
          .forEach(leaf -> inOrder.put(leaf, items.get(leaf)));
      byUnit.put(unit, inOrder);
    }
    return Outcome.of(
        new EvidenceStanding(register.year(), register.due(), leaves, exempt, byUnit));
  }

  /**
   * Leaves that do not apply to a unit need no evidence. Only the score sheets know them, and only
   * from the day on which the period closed.
   */
  private Map<UnitId, Set<String>> exempt(LocalDate day) {
    Map<UnitId, Set<String>> exempt = new LinkedHashMap<>();
    if (period.closedOn().isAfter(day)) {
      return exempt;
    }
    for (ScoreSheet sheet : dataset.sheets().getOrDefault(period.code(), List.of())) {
      Set<String> codes = new TreeSet<>();
      sheet
          .leaves()
          .forEach(
              (code, score) -> {
                if (score instanceof LeafScore.NotApplicable) {
                  codes.add(code);
                }
              });
      if (!codes.isEmpty()) {
        exempt.put(sheet.unit(), codes);
      }
    }
    return exempt;
  }

  /** The leaves that need evidence: a survey asks people, not papers. */
  private List<String> leaves() {
    return Optional.ofNullable(dataset.frameworkOf(period)).map(Framework::leaves).stream()
        .flatMap(leaves -> leaves)
        .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
        .map(Leaf::code)
        .toList();
  }
}
