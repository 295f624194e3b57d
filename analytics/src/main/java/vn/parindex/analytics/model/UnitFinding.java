package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A finding of the review as it shows in one unit, and what the unit does about it.
 *
 * @param unit who
 * @param finding code of the {@link ReviewFinding}
 * @param cause why, in this unit (nguyên nhân)
 * @param remedy what is done about it (giải pháp khắc phục)
 * @param person who is in charge; an office, not necessarily a name; empty if it is not said
 * @param due the day by which it is to be mended
 * @param reports oldest first, each on another day, at least one; the last one counts
 */
public record UnitFinding(
    UnitId unit,
    String finding,
    String cause,
    String remedy,
    String person,
    LocalDate due,
    List<Report> reports) {

  /** Checks and copies. */
  public UnitFinding {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(finding, "finding");
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException(unit + " " + finding + ": no report");
    }
  }

  /** The same with these reports, at least one. */
  public UnitFinding withReports(List<Report> others) {
    return new UnitFinding(unit, finding, cause, remedy, person, due, others);
  }

  /** The same finding, without saying who is in charge. */
  public UnitFinding withoutPerson() {
    return new UnitFinding(unit, finding, cause, remedy, "", due, reports);
  }

  /** The same finding, noted in another unit. */
  public UnitFinding ofUnit(UnitId other) {
    return new UnitFinding(other, finding, cause, remedy, person, due, reports);
  }

  /** How far the remedy is. */
  public enum State {
    /** Nothing was done yet (chưa khắc phục). */
    OPEN("open"),
    /** Begun (đang khắc phục). */
    IN_PROGRESS("in-progress"),
    /** Mended (đã khắc phục). */
    MENDED("mended");

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
   * How far it was on a day.
   *
   * @param on the day
   * @param state how far
   */
  public record Report(LocalDate on, State state) {
    /** Checks the parts. */
    public Report {
      Objects.requireNonNull(state, "state");
    }
  }
}
