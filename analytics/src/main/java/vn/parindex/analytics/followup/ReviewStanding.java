package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.Pool;

/**
 * What changed between two days: the day of the figures of a review, and that of the review before
 * it, or the day before the year began. Both are judged by what was known on the later one: a
 * review stays as it was once it was published, and a correction of an earlier figure is no change.
 *
 * <p>Worked example: 23 of 25 is reported for 30/06 against 90 %, and corrected to 21 of 25 on
 * 13/07. The review of 30/06 counts the unit among those that meet it. That of 30/09 does not say
 * that it fell back: by what is known then it did not meet the target on 30/06 either.
 *
 * <p>Targets are compared within their year only. On the day before it began they had not been set,
 * and the figures of that day are those of another year's course: the first review of a year has
 * nothing to compare its targets with.
 *
 * @param review which
 * @param since the earlier day
 * @param targets in the order in which they were set
 * @param tasks in the order in which they were given
 * @param findings in the order of the review that found them
 * @param evidence number of items of all units together in each state at the earlier and the later
 *     day; items nobody looked at are not counted
 * @param corrected how many figures up to the earlier day were corrected in between: the review of
 *     that day shows them as they were first
 */
public record ReviewStanding(
    YearCalendar.Review review,
    LocalDate since,
    List<TargetMove> targets,
    List<TaskMove> tasks,
    List<FindingMove> findings,
    Map<Evidence.State, Tally> evidence,
    int corrected) {

  /** Copies. */
  public ReviewStanding {
    targets = List.copyOf(targets);
    tasks = List.copyOf(tasks);
    findings = List.copyOf(findings);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /**
   * A number at two times.
   *
   * @param before at the earlier day
   * @param after at the later day
   */
  public record Tally(int before, int after) {}

  /**
   * A target.
   *
   * @param target which
   * @param before all units together at the earlier day; empty at the first review of the year
   * @param after all units together at the later day
   * @param newlyMet units that met it at the later day and had not within the year
   * @param fellBack units that had met it and do not any more
   */
  public record TargetMove(
      Target target,
      Optional<Pool> before,
      Pool after,
      List<UnitId> newlyMet,
      List<UnitId> fellBack) {
    /** Copies. */
    public TargetMove {
      newlyMet = List.copyOf(newlyMet);
      fellBack = List.copyOf(fellBack);
    }
  }

  /**
   * A task.
   *
   * @param task which
   * @param done number of units that had done it
   * @param newlyDone units that did it in between
   */
  public record TaskMove(Task task, Tally done, List<UnitId> newlyDone) {
    /** Copies. */
    public TaskMove {
      newlyDone = List.copyOf(newlyDone);
    }
  }

  /**
   * A finding.
   *
   * @param finding which
   * @param noted number of units in which it was noted
   * @param mended number of units that had mended it
   * @param newlyMended units that mended it in between
   */
  public record FindingMove(
      ReviewFinding finding, Tally noted, Tally mended, List<UnitId> newlyMended) {
    /** Copies. */
    public FindingMove {
      newlyMended = List.copyOf(newlyMended);
    }
  }
}
