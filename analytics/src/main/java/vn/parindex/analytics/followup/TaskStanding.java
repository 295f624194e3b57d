package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;

/**
 * How all units stand with one task.
 *
 * @param task which
 * @param due the day by which it is to be done, or that of the report on it ({@link
 *     FollowUp#isReportDay})
 * @param units the last report of each unit, in the order given; {@code NO_VALUES} where a unit
 *     reported nothing, which is not the same as "not started"
 */
public record TaskStanding(
    Task task, LocalDate due, Map<UnitId, Outcome<TaskProgress.Report>> units) {

  /** Copies. */
  public TaskStanding {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** How many units are in this state. */
  public int count(TaskProgress.State state) {
    return Math.toIntExact(
        units.values().stream()
            .filter(report -> report.match(r -> r.state() == state, none -> false))
            .count());
  }

  /** How many units reported nothing. */
  public int unreported() {
    return Math.toIntExact(units.values().stream().filter(report -> !report.isKnown()).count());
  }

  /** Whether any unit reported on it: before that nobody knows who has done it, and who has not. */
  public boolean isReported() {
    return unreported() < units.size();
  }

  /** Whether the unit has done it. */
  public boolean isDone(UnitId unit) {
    return units.get(unit).match(r -> r.state() == TaskProgress.State.DONE, none -> false);
  }
}
