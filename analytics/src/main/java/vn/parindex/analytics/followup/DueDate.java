package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.parindex.analytics.model.UnitId;

/**
 * A day on which something is due.
 *
 * @param date the day
 * @param kind what is due
 * @param code of the review or finding; empty for others
 * @param name in the words of the data; empty for kinds that need none
 * @param clause where it is set; empty if nowhere
 * @param daysLeft from the day of the assessment; negative when it has passed
 * @param open units that still have something to do for it, in the order given; empty for reviews
 *     and other days, for which nobody's progress is known
 */
public record DueDate(
    LocalDate date,
    Kind kind,
    String code,
    String name,
    String clause,
    long daysLeft,
    Set<UnitId> open) {

  /** Copies. */
  public DueDate {
    open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
  }

  /** The same with others who still have something to do for it. */
  public DueDate with(Set<UnitId> others) {
    return new DueDate(date, kind, code, name, clause, daysLeft, others);
  }

  /** What is due. */
  public enum Kind {
    /**
     * The targets, and the report on them; open: units that miss one, or say nothing on it. When
     * the year is over: units that owe figures.
     */
    TARGETS("targets"),
    /** The tasks; open: units with at least one that is not done. */
    TASKS("tasks"),
    /** The evidence; open: units with something missing or misfiled. */
    EVIDENCE("evidence"),
    /** A remedy of what can be mended locally; open: the units that have not mended it. */
    REMEDY("remedy"),
    /** A conference that reviews the year so far. */
    REVIEW("review"),
    /** Anything else that the calendar names. */
    OTHER("other");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
