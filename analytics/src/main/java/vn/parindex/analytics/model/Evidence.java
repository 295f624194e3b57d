package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the register says about the evidence (tài liệu kiểm chứng) of one unit for one leaf.
 *
 * @param unit whose
 * @param leaf code of the leaf it is for
 * @param person who is in charge; an office, not necessarily a name; empty if it is not said
 * @param entries oldest first, each on another day; the last one counts, none means that nobody
 *     looked yet
 */
public record Evidence(UnitId unit, String leaf, String person, List<Entry> entries) {

  /** Checks and copies. */
  public Evidence {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(leaf, "leaf");
    entries = List.copyOf(entries);
  }

  /** The same with these entries. */
  public Evidence withEntries(List<Entry> others) {
    return new Evidence(unit, leaf, person, others);
  }

  /** The same evidence, without saying who is in charge. */
  public Evidence withoutPerson() {
    return new Evidence(unit, leaf, "", entries);
  }

  /** The same evidence, of another unit. */
  public Evidence ofUnit(UnitId other) {
    return new Evidence(other, leaf, person, entries);
  }

  /** What was found. */
  public enum State {
    /** All there, in time, in its place (đủ). */
    COMPLETE("complete"),
    /** All there, but after the day (bổ sung muộn). */
    LATE("late"),
    /** Filed under another criterion (sai tiêu chí). */
    MISFILED("misfiled"),
    /** Not there, or not all of it (thiếu). */
    MISSING("missing");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
      return this == MISFILED || this == MISSING;
    }
  }

  /**
   * What was found on a day.
   *
   * @param on the day
   * @param state what was found
   * @param filedUnder for {@link State#MISFILED} the code under which it lies, if known; else empty
   */
  public record Entry(LocalDate on, State state, String filedUnder) {
    /** Checks the parts. */
    public Entry {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(filedUnder, "filedUnder");
    }
  }
}
