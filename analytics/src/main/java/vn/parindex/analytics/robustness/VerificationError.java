package vn.parindex.analytics.robustness;

/**
 * How sure the points of verified leaves are taken to be. The same example under each: four
 * verified leaves of 2 points, of which one was appealed against and went from 1 to 1.5.
 */
public enum VerificationError {
  /** As published in every draw. */
  NONE("none"),
  /**
   * The differences between the rounds over all sheets of the period, as a share of the leaf's
   * maximum: here 0.25, 0, 0, 0, where a leaf without a second round counts as 0. For each leaf of
   * each draw one of them is taken at random, with a random sign, and the points are clipped to
   * 0..maximum. So a leaf of 2 points gains 0.5 with probability 1/8 and loses 0.5 with 1/8.
   * Independent between leaves. The default.
   */
  BETWEEN_ROUNDS("between-rounds");

  private final String code;

  VerificationError(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
