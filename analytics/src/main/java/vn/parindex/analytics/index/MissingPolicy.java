package vn.parindex.analytics.index;

/**
 * What an applicable leaf without a figure does to the percentages above it.
 *
 * <p>The same example under each: three leaves of 2, 3 and 5 points; the unit has 2 and 3 on the
 * first two and no figure on the third.
 */
public enum MissingPolicy {
  /** No percentage: the example has none. The default; nothing is assumed. */
  PROPAGATE("propagate"),
  /**
   * The percentage of what is known: the example has 100 · (2+3)/(2+3) = 100 %. More than the
   * permitted share of the applicable maximum missing (here 5 of 10 = 50 %) gives no percentage.
   */
  RENORMALISE("renormalise");

  private final String code;

  MissingPolicy(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
