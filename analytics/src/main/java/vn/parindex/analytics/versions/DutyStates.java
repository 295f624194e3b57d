package vn.parindex.analytics.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;

/** How all things that units have to do stand on a day: those that are left, and those done. */
final class DutyStates {

  private final FollowUp year;
  private final Map<Thing, DutyChange.State> states = new LinkedHashMap<>();

  /** One thing of one unit. */
  private record Thing(UnitId unit, String year, Duty.Kind kind, String code) {}

  private DutyStates(FollowUp year) {
    this.year = year;
  }

  /** What stands otherwise on the later day than it did. */
  static List<DutyChange> changes(Outcome<FollowUp> before, Outcome<FollowUp> after) {
    Map<Thing, DutyChange.State> then = of(before);
    Map<Thing, DutyChange.State> now = of(after);
    Set<Thing> things = new LinkedHashSet<>(now.keySet());
    things.addAll(then.keySet());
    List<DutyChange> changes = new ArrayList<>();
    for (Thing thing : things) {
      DutyChange.State was = then.getOrDefault(thing, DutyChange.State.NOT_ASKED);
      DutyChange.State is = now.getOrDefault(thing, DutyChange.State.NOT_ASKED);
      if (was != is) {
        changes.add(
            new DutyChange(thing.unit(), thing.year(), thing.kind(), thing.code(), was, is));
      }
    }
    Map<UnitId, Integer> places = new HashMap<>();
    Stream.of(after, before)
        .flatMap(year -> year.value().stream())
        .flatMap(year -> year.units().stream())
        .forEach(unit -> places.putIfAbsent(unit, places.size()));
    changes.sort(
        Comparator.comparing((DutyChange change) -> places.get(change.unit()))
            .thenComparing(DutyChange::kind));
    return changes;
  }

  private static Map<Thing, DutyChange.State> of(Outcome<FollowUp> year) {
    return year.value().map(followed -> new DutyStates(followed).all()).orElse(Map.of());
  }

  private Map<Thing, DutyChange.State> all() {
    for (UnitId unit : year.units()) {
      OpenPoints open = OpenPoints.of(year, unit);
      open.duties(year).forEach(this::left);
      if (open.silence().isEmpty()
          && year.targets().stream().anyMatch(t -> t.units().containsKey(unit))) {
        done(unit, Duty.Kind.REPORT, "");
      }
    }
    year.targets().forEach(this::targets);
    year.tasks().forEach(this::tasks);
    year.findings().forEach(this::findings);
    year.evidence().value().ifPresent(this::evidence);
    return states;
  }

  private void left(Duty duty) {
    states.put(
        new Thing(duty.unit(), year.year(), duty.kind(), duty.code()),
        duty.when(year.asOf()) == Duty.When.OVERDUE
            ? DutyChange.State.OVERDUE
            : DutyChange.State.OPEN);
  }

  private void done(UnitId unit, Duty.Kind kind, String code) {
    states.put(new Thing(unit, year.year(), kind, code), DutyChange.State.DONE);
  }

  private void targets(TargetStanding target) {
    target
        .units()
        .forEach(
            (unit, standing) -> {
              if (standing.state() == State.MET) {
                done(unit, Duty.Kind.TARGET, target.target().code());
              }
            });
  }

  private void tasks(TaskStanding task) {
    task.units().keySet().stream()
        .filter(task::isDone)
        .forEach(unit -> done(unit, Duty.Kind.TASK, task.task().code()));
  }

  private void findings(FindingStanding finding) {
    finding
        .units()
        .forEach(
            (unit, noted) -> {
              if (finding.finding().fixableLocally()
                  && FindingStanding.state(noted) == UnitFinding.State.MENDED) {
                done(unit, Duty.Kind.FINDING, finding.finding().code());
              }
            });
  }

  private void evidence(EvidenceStanding register) {
    register
        .units()
        .forEach(
            (unit, items) ->
                items.forEach(
                    (leaf, item) -> {
                      if (EvidenceStanding.state(item).isPresent()
                          && !EvidenceStanding.isOpen(item)) {
                        done(unit, Duty.Kind.EVIDENCE, leaf);
                      }
                    }));
  }
}
