package vn.parindex.analytics.peers;

/**
 * By what units are alike where the office has set no group.
 *
 * <p>The same example under each: A has 80 and 60 % in two areas, 4,000 people on 50 km²; B has 80
 * and 64 %, 400 people on 900 km²; C has 50 and 95 %, 4,100 people on 48 km².
 */
public enum Likeness {
  /**
   * Percentages of the areas: B is near A, √((0² + 4²)/2) = 2.8 percentage points; C is far. The
   * default.
   */
  PROFILE("profile"),
  /** Population and surface: C is near A, B is far, whatever their scores. */
  SIZE("size");

  private final String code;

  Likeness(String code) {
    this.code = code;
  }

  /** The word in data files and downloads. */
  public String code() {
    return code;
  }
}
