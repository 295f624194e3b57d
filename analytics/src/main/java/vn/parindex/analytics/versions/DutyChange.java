package vn.parindex.analytics.versions;

import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.model.UnitId;

/**
 * A thing to be done that stands otherwise than it did.
 *
 * @param unit who has to do it
 * @param year the year that is followed
 * @param kind what kind of thing
 * @param code of the target, task, finding or leaf; empty for the reports of a unit as a whole
 * @param before how it stood on the earlier day
 * @param after how it stands; never equal to {@code before}
 */
public record DutyChange(
    UnitId unit, String year, Duty.Kind kind, String code, State before, State after) {

  /** How a thing stands on a day. */
  public enum State {
    /**
     * Nothing is asked: there is no such thing, it does not apply, nobody looked yet, or the unit
     * is silent and is urged for that alone.
     */
    NOT_ASKED,
    /** To be done, in time. */
    OPEN,
    /** To be done, and its day has passed. */
    OVERDUE,
    /** Done. */
    DONE;

    private boolean isLeft() {
      return this == OPEN || this == OVERDUE;
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing changed
   */
  public DutyChange {
    if (before == after) {
      throw new IllegalArgumentException(code + " of " + unit + " did not change");
    }
  }

  /** Whether it is overdue, and was not. */
  public boolean isNewlyOverdue() {
    return after == State.OVERDUE;
  }

  /** Whether it was to be done, and is done. */
  public boolean isNewlyDone() {
    return after == State.DONE && before.isLeft();
  }

  /** Whether it was done, and is to be done again within time. */
  public boolean isReopened() {
    return before == State.DONE && after == State.OPEN;
  }
}
