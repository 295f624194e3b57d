package vn.parindex.analytics.trend;

/** What may be said of a series as a whole. */
public enum Verdict {
  /** It rises, and chance alone would seldom make it rise so steadily. */
  RISING("rising"),
  /** It falls, and chance alone would seldom make it fall so steadily. */
  FALLING("falling"),
  /** It has enough figures, and they do not show a direction; also when all are equal. */
  NO_CLEAR_TREND("no-clear-trend"),
  /**
   * So few figures cannot show a direction, however they lie: with 3 or 4 the smallest two-sided p
   * is 2/3! = 0.33 and 2/4! = 0.083, above 5 %. Only the last run may be told, in words that
   * describe ("rose three years in a row") and do not claim.
   */
  TOO_FEW_POINTS("too-few-points");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }
}
