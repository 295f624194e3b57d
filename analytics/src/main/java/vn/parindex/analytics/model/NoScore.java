package vn.parindex.analytics.model;

/** Why there is no percentage. */
public enum NoScore {
  /** The unit has no score sheet for the period. */
  NO_SHEET("no-sheet"),
  /** A figure that applies is missing and the policy is to propagate. */
  FIGURE_MISSING("figure-missing"),
  /** Figures for more than the permitted share of the applicable maximum are missing. */
  TOO_MUCH_MISSING("too-much-missing"),
  /** No leaf applies to the unit: there is nothing to divide by. */
  NOTHING_APPLIES("nothing-applies"),
  /** The edition has no such area or criterion. */
  NOT_IN_EDITION("not-in-edition"),
  /** The figure is a change, and the two periods cannot be compared. */
  NOT_COMPARABLE("not-comparable");

  private final String code;

  NoScore(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }
}
