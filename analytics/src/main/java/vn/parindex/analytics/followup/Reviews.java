package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;

/** Compares the year on two days. Both have the same targets, tasks, findings and units. */
final class Reviews {

  private Reviews() {}

  /**
   * What changed.
   *
   * @param begun whether the earlier day lies in the year, so that its targets had been set
   */
  static ReviewStanding compare(
      YearCalendar.Review review,
      LocalDate since,
      boolean begun,
      StandingsOnDay before,
      StandingsOnDay after,
      int corrected) {
    return new ReviewStanding(
        review,
        since,
        targets(begun, before, after),
        tasks(before, after),
        findings(before, after),
        evidence(before, after),
        corrected);
  }

  private static List<ReviewStanding.TargetMove> targets(
      boolean begun, StandingsOnDay before, StandingsOnDay after) {
    List<ReviewStanding.TargetMove> moves = new ArrayList<>();
    for (int i = 0; i < after.targets().size(); i++) {
      Optional<TargetStanding> then =
          begun ? Optional.of(before.targets().get(i)) : Optional.empty();
      TargetStanding now = after.targets().get(i);
      Predicate<UnitId> met = unit -> now.units().get(unit).state() == State.MET;
      Predicate<UnitId> had =
          unit -> then.filter(day -> day.units().get(unit).state() == State.MET).isPresent();
      // A unit without cases or data did not fall back: nobody knows.
      Predicate<UnitId> missed = unit -> now.units().get(unit).state() == State.NOT_MET;
      moves.add(
          new ReviewStanding.TargetMove(
              now.target(),
              then.map(TargetStanding::pool),
              now.pool(),
              units(now, met.and(had.negate())),
              units(now, missed.and(had))));
    }
    return moves;
  }

  private static List<UnitId> units(TargetStanding standing, Predicate<UnitId> condition) {
    return standing.units().keySet().stream().filter(condition).toList();
  }

  private static List<ReviewStanding.TaskMove> tasks(StandingsOnDay before, StandingsOnDay after) {
    List<ReviewStanding.TaskMove> moves = new ArrayList<>();
    for (int i = 0; i < after.tasks().size(); i++) {
      TaskStanding then = before.tasks().get(i);
      TaskStanding now = after.tasks().get(i);
      moves.add(
          new ReviewStanding.TaskMove(
              now.task(),
              new ReviewStanding.Tally(
                  then.count(TaskProgress.State.DONE), now.count(TaskProgress.State.DONE)),
              now.units().keySet().stream()
                  .filter(unit -> now.isDone(unit) && !then.isDone(unit))
                  .toList()));
    }
    return moves;
  }

  private static List<ReviewStanding.FindingMove> findings(
      StandingsOnDay before, StandingsOnDay after) {
    List<ReviewStanding.FindingMove> moves = new ArrayList<>();
    for (int i = 0; i < after.findings().size(); i++) {
      FindingStanding then = before.findings().get(i);
      FindingStanding now = after.findings().get(i);
      moves.add(
          new ReviewStanding.FindingMove(
              now.finding(),
              new ReviewStanding.Tally(then.units().size(), now.units().size()),
              new ReviewStanding.Tally(
                  then.count(UnitFinding.State.MENDED), now.count(UnitFinding.State.MENDED)),
              now.units().keySet().stream()
                  .filter(unit -> isMended(now, unit) && !isMended(then, unit))
                  .toList()));
    }
    return moves;
  }

  private static boolean isMended(FindingStanding standing, UnitId unit) {
    return Optional.ofNullable(standing.units().get(unit))
        .map(FindingStanding::state)
        .map(state -> state == UnitFinding.State.MENDED)
        .orElse(false);
  }

  private static Map<Evidence.State, ReviewStanding.Tally> evidence(
      StandingsOnDay before, StandingsOnDay after) {
    Map<Evidence.State, ReviewStanding.Tally> tallies = new LinkedHashMap<>();
    if (after.evidence().isKnown()) {
      for (Evidence.State state : Evidence.State.values()) {
        tallies.put(state, new ReviewStanding.Tally(count(before, state), count(after, state)));
      }
    }
    return tallies;
  }

  private static int count(StandingsOnDay day, Evidence.State state) {
    return Math.toIntExact(
        day.evidence().value().stream()
            .flatMap(register -> register.units().values().stream())
            .flatMap(items -> items.values().stream())
            .flatMap(item -> EvidenceStanding.state(item).stream())
            .filter(found -> found == state)
            .count());
  }
}
