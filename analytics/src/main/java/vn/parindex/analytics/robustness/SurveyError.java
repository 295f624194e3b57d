package vn.parindex.analytics.robustness;

/**
 * How sure the points of survey leaves are taken to be. The same example under each: 3 of 4 points
 * with 100 respondents, p = 0.75.
 */
public enum SurveyError {
  /** As published: 3 points in every draw. */
  NONE("none"),
  /**
   * Normal around p with variance p(1 − p)/n, the largest that the mean of n answers between 0 and
   * 1 can have; clipped to 0..1, independent between leaves. In the example the standard deviation
   * is 4 · √(0.75 · 0.25/100) = 0.173 points. The default. With p = 0 or 1 nothing varies.
   */
  SAMPLING("sampling");

  private final String code;

  SurveyError(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
