package vn.parindex.analytics.correlation;

/**
 * What a p-value was computed from.
 *
 * <p>The same example under each: (1, 2, 3, 4, 5) against (1, 3, 2, 5, 4). Kendall's τ is 0.6.
 */
public enum NullDistribution {
  /**
   * All orders of the second series, each equally likely: 14 of the 120 orders are as far from 0 to
   * this side, so p = 2 · 14/120 = 0.2333…
   */
  EXACT("exact"),
  /** Student's t with n − 2 degrees of freedom; for Spearman's 0.8 in the example p = 0.1041. */
  STUDENT_T("student-t"),
  /** The normal distribution with the tie-corrected variance: z = 6/√16.667, p = 0.1416. */
  NORMAL("normal");

  private final String code;

  NullDistribution(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }
}
