package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How far a unit got with one task.
 *
 * @param unit who
 * @param task code of the task
 * @param reports oldest first, each on another day; the last one counts
 */
public record TaskProgress(UnitId unit, String task, List<Report> reports) {

  /** Checks and copies. */
  public TaskProgress {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(task, "task");
    reports = List.copyOf(reports);
  }

  /** The same reports, of another unit. */
  public TaskProgress ofUnit(UnitId other) {
    return new TaskProgress(other, task, reports);
  }

  /** How far a task is. */
  public enum State {
    /** Nothing was done yet (chưa thực hiện). */
    NOT_STARTED("not-started"),
    /** Begun (đang thực hiện). */
    IN_PROGRESS("in-progress"),
    /** Done, with proof (hoàn thành). */
    DONE("done");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }

  /**
   * What the unit reported on a day.
   *
   * @param on the day
   * @param state how far
   * @param proof what shows it
   */
  public record Report(LocalDate on, State state, Proof proof) {
    /** Checks the parts. */
    public Report {
      Objects.requireNonNull(state, "state");
    }

    /**
     * Whether more may have been done by a day than was reported: what is done stays done, anything
     * else is that of the day of the report.
     */
    public boolean isOlder(LocalDate day) {
      return state != State.DONE && on.isBefore(day);
    }
  }
}
