package vn.parindex.analytics.model;

/** Why an analysis has no answer. */
public enum NoResult {
  /** There is no figure at all: everything is missing. */
  NO_VALUES("no-values"),
  /** Fewer figures than the method needs. */
  TOO_FEW("too-few"),
  /** All figures are equal, and the method divides by their spread. */
  ALL_EQUAL("all-equal"),
  /** More is missing than the setting permits. */
  TOO_MUCH_MISSING("too-much-missing"),
  /** The weights sum to 0. */
  ZERO_WEIGHT("zero-weight"),
  /** The denominator is 0: no case (không phát sinh). */
  NO_CASES("no-cases"),
  /** The figure of the base period is missing. */
  NO_BASE("no-base"),
  /** The figure of the base period is 0: growth on it is not defined. */
  ZERO_BASE("zero-base"),
  /** The method takes positive figures only, and one is 0 or negative. */
  NOT_POSITIVE("not-positive"),
  /** The unit has no index in the period. */
  NO_INDEX("no-index"),
  /** Population or another figure to weight by is missing or 0. */
  NO_POPULATION("no-population"),
  /** There is nothing above: the unit is in the best band or first. */
  ALREADY_BEST("already-best"),
  /** It depends on how many others are ahead, whatever the unit itself does. */
  BY_RANK("by-rank"),
  /** Everything that can be won together is not enough. */
  NOT_REACHABLE("not-reachable"),
  /** The day asked for lies before the last figure. */
  DATE_PASSED("date-passed"),
  /** The day asked for is so near that the last figure says more than a forecast. */
  LAST_DAYS("last-days"),
  /** The last figure is older than the setting permits. */
  TOO_OLD("too-old"),
  /** The method does not apply to figures of this kind. */
  NOT_APPLICABLE("not-applicable"),
  /** The figures lie exactly on the line: without spread there is no uncertainty to estimate. */
  PERFECT_FIT("perfect-fit"),
  /** The spread that the method divides by is 0, though the figures need not all be equal. */
  NO_SPREAD("no-spread"),
  /** The figures have more decimals than the exact method has room for. */
  TOO_FINE("too-fine"),
  /** More figures than the setting permits for a result of this size. */
  TOO_MANY("too-many");

  private final String code;

  NoResult(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }
}
