package vn.parindex.site.feature.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/**
 * The year of one unit: what it has done and what is still open. Picks from what was computed and
 * computes nothing but counts.
 *
 * @param year how all units stand
 * @param unit which
 * @param open what it still has to do
 */
record UnitYear(FollowUp year, UnitId unit, OpenPoints open) {

  /** Days of one kind that concern all and are all named: of each quarter; of more, the next. */
  private static final int OTHERS = 4;

  UnitYear(FollowUp year, UnitId unit) {
    this(year, unit, OpenPoints.of(year, unit));
  }

  /** A target with how the unit stands against it. */
  record OwnTarget(TargetStanding all, UnitStanding own) {
    /** Whether it is missed although the year is not over. */
    boolean isBeyondReach() {
      return own.attainment().isBeyondReach();
    }
  }

  /** A finding of the review as it shows in the unit. */
  record OwnFinding(ReviewFinding finding, UnitFinding own) {
    UnitFinding.State state() {
      return FindingStanding.state(own);
    }
  }

  /** All targets, in the order in which they were set. */
  List<OwnTarget> targets() {
    List<OwnTarget> targets = new ArrayList<>();
    for (TargetStanding standing : year.targets()) {
      Optional.ofNullable(standing.units().get(unit))
          .ifPresent(own -> targets.add(new OwnTarget(standing, own)));
    }
    return targets;
  }

  List<OwnTarget> targets(State state) {
    return targets().stream().filter(target -> target.own().state() == state).toList();
  }

  /** Without a figure that counts, though the unit does report. */
  List<OwnTarget> unreported() {
    return targets().stream().filter(target -> open.unreported().contains(target.all())).toList();
  }

  /** Met, but falling. */
  List<OwnTarget> slipping() {
    return targets(State.MET).stream().filter(UnitYear::isSlipping).toList();
  }

  /** Met and not falling, but by the forecast likelier missed than met on the due date. */
  List<OwnTarget> inDoubt() {
    return targets(State.MET).stream()
        .filter(target -> target.own().isInDoubt() && !isSlipping(target))
        .toList();
  }

  private static boolean isSlipping(OwnTarget target) {
    return target.own().pace().match(pace -> pace.status() == Pace.Status.SLIPPING, none -> false);
  }

  List<TaskStanding> tasks() {
    return year.tasks().stream().filter(task -> task.units().containsKey(unit)).toList();
  }

  /** Of how many of its tasks it reported nothing. */
  int unreportedTasks() {
    return (int) tasks().stream().filter(task -> !task.units().get(unit).isKnown()).count();
  }

  /** For how many leaves the unit needs evidence; 0 when no register is kept. */
  int evidenceNeeded() {
    return year.evidence().match(register -> register.leavesOf(unit).size(), none -> 0);
  }

  /** What the register says last in this state, in the order of the framework. */
  List<Evidence> evidence(Evidence.State state) {
    return year.evidence()
        .match(
            register ->
                register.leavesOf(unit).stream()
                    .flatMap(leaf -> last(register, leaf).stream())
                    .filter(item -> EvidenceStanding.state(item).equals(Optional.of(state)))
                    .toList(),
            none -> List.of());
  }

  /** Leaves that need evidence and about which the register says nothing. */
  List<String> unrecorded() {
    return year.evidence()
        .match(
            register ->
                register.leavesOf(unit).stream()
                    .filter(leaf -> last(register, leaf).isEmpty())
                    .toList(),
            none -> List.of());
  }

  /** Leaves whose evidence is all there, in time or late. */
  int evidenceThere() {
    return evidence(Evidence.State.COMPLETE).size() + evidence(Evidence.State.LATE).size();
  }

  private Optional<Evidence> last(EvidenceStanding register, String leaf) {
    return Optional.ofNullable(register.units().getOrDefault(unit, Map.of()).get(leaf))
        .filter(item -> !item.entries().isEmpty());
  }

  /** Findings noted in the unit that it can mend itself. */
  List<OwnFinding> findings() {
    List<OwnFinding> findings = new ArrayList<>();
    for (FindingStanding standing : year.findings()) {
      if (standing.finding().fixableLocally() && standing.units().containsKey(unit)) {
        findings.add(new OwnFinding(standing.finding(), standing.units().get(unit)));
      }
    }
    return findings;
  }

  List<OwnFinding> openFindings() {
    return open.findings().stream()
        .map(standing -> new OwnFinding(standing.finding(), standing.units().get(unit)))
        .toList();
  }

  /**
   * Days that concern the unit: those for which it still has something to do, passed or not, the
   * day to come of evidence that nobody recorded yet, the day of the report, those of reports that
   * it owes, the reports and reviews to come.
   */
  List<DueDate> ahead() {
    List<DueDate> ahead = new ArrayList<>();
    List<DueDate> reviews = named(toCome(DueDate.Kind.REVIEW));
    List<DueDate> reports = named(toCome(DueDate.Kind.OTHER));
    for (DueDate due : year.calendar()) {
      boolean concerns =
          switch (due.kind()) {
            case TARGETS -> due.open().contains(unit) || due.daysLeft() >= 0;
            case TASKS -> due.open().contains(unit);
            case EVIDENCE ->
                due.open().contains(unit) || due.daysLeft() >= 0 && !unrecorded().isEmpty();
            case REMEDY -> false;
            case REVIEW -> reviews.contains(due);
            case OTHER -> {
              Optional<LocalDate> asked = Silence.asked(year, due);
              yield asked.isPresent()
                  ? Silence.owes(year, unit, asked.get())
                      || due.daysLeft() >= 0 && !lacking(due).isEmpty()
                  : reports.contains(due);
            }
          };
      if (concerns) {
        ahead.add(due);
      }
    }
    return ahead;
  }

  /**
   * On which targets the unit still has to report by a day, where it gave the others; empty where
   * it gave none, and for a day that is not one of reports.
   */
  List<Target> lacking(DueDate due) {
    return Silence.asked(year, due)
        .map(date -> Silence.lacking(year, unit, date))
        .orElse(List.of());
  }

  /** Reviews, or days of reports of which nobody has given any figure yet. */
  private List<DueDate> toCome(DueDate.Kind kind) {
    return year.calendar().stream()
        .filter(due -> due.kind() == kind && due.daysLeft() >= 0)
        .filter(due -> kind != DueDate.Kind.OTHER || Silence.asked(year, due).isEmpty())
        .toList();
  }

  private static List<DueDate> named(List<DueDate> days) {
    return days.size() > OTHERS ? days.subList(0, 1) : days;
  }

  /** The days to come for which a day stands: those after it, where only the next one is named. */
  List<DueDate> unnamed(DueDate due) {
    List<DueDate> days = toCome(due.kind());
    return days.size() > OTHERS && days.get(0).equals(due)
        ? days.subList(1, days.size())
        : List.of();
  }

  /** The day on which the report is due; empty when there is no target. */
  Optional<LocalDate> reportDue() {
    return year.targets().stream().map(TargetStanding::due).findFirst();
  }

  /**
   * The day of the last figures that it gave, while it owes those of later days and some of what it
   * gave still counts: what is said of its targets holds for that day, not for the newest one.
   */
  Optional<LocalDate> behindSince() {
    return open.silence().flatMap(Silence::standsFor);
  }

  /** Whether figures are owed that it has not given. */
  boolean owesFigures() {
    return open.owesFigures();
  }

  /** Whether the year ended with targets that it missed: nothing is left but to learn from it. */
  boolean isMissedForGood() {
    return year.isOver() && !targets(State.NOT_MET).isEmpty();
  }

  /** Whether nothing is left to be done in it, and there is nothing that nobody looked at yet. */
  boolean isDone() {
    return open.count() == 0 && unrecorded().isEmpty();
  }

  /** Whether nobody has to be urged, nor to learn from what was missed. */
  boolean isClear() {
    return isDone() && !isMissedForGood();
  }
}
