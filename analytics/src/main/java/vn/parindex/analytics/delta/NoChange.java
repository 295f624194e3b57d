package vn.parindex.analytics.delta;

/** Why two periods cannot be compared for a unit. */
public enum NoChange {
  /** The unit is none of the units of the first period, and nothing is estimated of it there. */
  FORMED_LATER("formed-later"),
  /** The unit is none of the units of the second period: it exists no more. */
  CEASED("ceased"),
  /** The unit has no percentage in the first period. */
  NO_SCORE_IN_FIRST("no-score-in-first"),
  /** The unit has no percentage in the second period. */
  NO_SCORE_IN_SECOND("no-score-in-second"),
  /** The two editions have nothing to do with each other. */
  EDITIONS_NOT_LINKED("editions-not-linked"),
  /** Both periods are the same one. */
  SAME_PERIOD("same-period");

  private final String code;

  NoChange(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }
}
