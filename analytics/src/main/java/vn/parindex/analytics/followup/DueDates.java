package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;

/** All days on which something is due in the year, with who has not done it yet. */
final class DueDates {

  private final YearRecords year;
  private final StandingsOnDay today;
  private final List<DueDate> days = new ArrayList<>();

  private DueDates(YearRecords year, StandingsOnDay today) {
    this.year = year;
    this.today = today;
  }

  /** Oldest first; on the same day in the order of {@link DueDate.Kind}, then by code and name. */
  static List<DueDate> of(YearRecords year, StandingsOnDay today) {
    DueDates dates = new DueDates(year, today);
    dates.targets();
    dates.tasks();
    dates.evidence();
    dates.remedies();
    dates.calendar();
    return dates.days.stream()
        .sorted(
            Comparator.comparing(DueDate::date)
                .thenComparing(DueDate::kind)
                .thenComparing(DueDate::code)
                .thenComparing(DueDate::name))
        .toList();
  }

  /**
   * The same of a year that is over: for the day of the targets who still owes figures on them is
   * open, and nobody else, for what was missed is not due any more.
   */
  static List<DueDate> ofClosed(FollowUp year) {
    Set<UnitId> owing =
        OpenPoints.all(year).stream()
            .filter(OpenPoints::owesFigures)
            .map(OpenPoints::unit)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return year.calendar().stream()
        .map(due -> due.kind() == DueDate.Kind.TARGETS ? due.with(owing) : due)
        .toList();
  }

  private void add(
      LocalDate date,
      DueDate.Kind kind,
      String code,
      String name,
      String clause,
      Set<UnitId> open) {
    days.add(
        new DueDate(
            date,
            kind,
            code,
            name,
            clause,
            ChronoUnit.DAYS.between(today.day(), date),
            inOrder(open)));
  }

  private Set<UnitId> inOrder(Set<UnitId> open) {
    Set<UnitId> units = new LinkedHashSet<>(year.units());
    units.retainAll(open);
    return units;
  }

  private void targets() {
    Map<LocalDate, Set<UnitId>> open = new TreeMap<>();
    for (TargetStanding target : today.targets()) {
      Set<UnitId> units = open.computeIfAbsent(target.due(), day -> new LinkedHashSet<>());
      target
          .units()
          .forEach(
              (unit, standing) -> {
                if (standing.state() == State.NOT_MET || standing.state() == State.NO_DATA) {
                  units.add(unit);
                }
              });
    }
    open.forEach((day, units) -> add(day, DueDate.Kind.TARGETS, "", "", "", units));
  }

  private void tasks() {
    Map<LocalDate, Set<UnitId>> open = new TreeMap<>();
    for (TaskStanding task : today.tasks()) {
      Set<UnitId> units = open.computeIfAbsent(task.due(), day -> new LinkedHashSet<>());
      year.units().stream().filter(unit -> !task.isDone(unit)).forEach(units::add);
    }
    open.forEach((day, units) -> add(day, DueDate.Kind.TASKS, "", "", "", units));
  }

  private void evidence() {
    today
        .evidence()
        .value()
        .ifPresent(
            register -> {
              Set<UnitId> open = new LinkedHashSet<>();
              register
                  .units()
                  .forEach(
                      (unit, items) -> {
                        if (items.values().stream().anyMatch(EvidenceStanding::isOpen)) {
                          open.add(unit);
                        }
                      });
              add(register.due(), DueDate.Kind.EVIDENCE, "", "", "", open);
            });
  }

  /** What a unit cannot mend itself is due from nobody. */
  private void remedies() {
    for (FindingStanding finding : today.findings()) {
      if (finding.finding().fixableLocally()) {
        Map<LocalDate, Set<UnitId>> open = new LinkedHashMap<>();
        finding
            .units()
            .forEach(
                (unit, noted) -> {
                  Set<UnitId> units =
                      open.computeIfAbsent(noted.due(), day -> new LinkedHashSet<>());
                  if (finding.isOpen(unit)) {
                    units.add(unit);
                  }
                });
        open.forEach(
            (day, units) ->
                add(
                    day,
                    DueDate.Kind.REMEDY,
                    finding.finding().code(),
                    finding.finding().name(),
                    finding.finding().clause(),
                    units));
      }
    }
  }

  private void calendar() {
    for (YearCalendar.Review review : year.calendar().reviews()) {
      add(review.heldOn(), DueDate.Kind.REVIEW, review.code(), review.name(), "", Set.of());
    }
    for (YearCalendar.Deadline other : year.calendar().deadlines()) {
      add(other.date(), DueDate.Kind.OTHER, "", other.name(), other.clause(), Set.of());
    }
  }
}
