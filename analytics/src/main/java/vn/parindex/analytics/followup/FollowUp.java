package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetStanding;

/**
 * How the year stands on a day.
 *
 * @param year code of the period that is followed
 * @param from first day of the year: figures of an earlier day are the baseline, and no report of
 *     it
 * @param to last day of the year
 * @param asOf the day; nothing known later enters
 * @param units who is followed, in the order of the data
 * @param targets in the order in which they were set; empty when none were
 * @param tasks in the order in which they were given; empty when none were
 * @param findings of the last review, in its order; empty when there are none
 * @param evidence the register, if one is kept
 * @param calendar all that is due in the year, passed or not, oldest first
 * @param reviews the reviews whose day has come, oldest first
 */
public record FollowUp(
    String year,
    LocalDate from,
    LocalDate to,
    LocalDate asOf,
    List<UnitId> units,
    List<TargetStanding> targets,
    List<TaskStanding> tasks,
    List<FindingStanding> findings,
    Outcome<EvidenceStanding> evidence,
    List<DueDate> calendar,
    List<ReviewStanding> reviews) {

  /** Copies. */
  public FollowUp {
    units = List.copyOf(units);
    targets = List.copyOf(targets);
    tasks = List.copyOf(tasks);
    findings = List.copyOf(findings);
    calendar = List.copyOf(calendar);
    reviews = List.copyOf(reviews);
  }

  /**
   * Whether the report on the targets is due on a day. An order that sets the same day for tasks
   * asks for one report on both, and not that the last of them be done just then.
   */
  public boolean isReportDay(LocalDate day) {
    return targets.stream().anyMatch(standing -> standing.due().equals(day));
  }

  /**
   * Whether the year has ended: a target that it missed stays missed, and nothing can be done about
   * it any more but to report what is not known yet.
   */
  public boolean isOver() {
    return asOf.isAfter(to);
  }

  /** The same with other days on which something is due. */
  FollowUp with(List<DueDate> due) {
    return new FollowUp(
        year, from, to, asOf, units, targets, tasks, findings, evidence, due, reviews);
  }

  /** Whether lower is better for any of the targets. */
  public boolean isAnyAtMost() {
    return targets.stream().anyMatch(standing -> standing.target().isAtMost());
  }
}
