package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.target.TargetStanding;

/**
 * The year as it was known on a day.
 *
 * @param day the day
 * @param targets in the order in which they were set
 * @param tasks in the order in which they were given
 * @param findings in the order of the review
 * @param evidence the register, if one is kept
 */
record StandingsOnDay(
    LocalDate day,
    List<TargetStanding> targets,
    List<TaskStanding> tasks,
    List<FindingStanding> findings,
    Outcome<EvidenceStanding> evidence) {

  StandingsOnDay {
    targets = List.copyOf(targets);
    tasks = List.copyOf(tasks);
    findings = List.copyOf(findings);
  }
}
