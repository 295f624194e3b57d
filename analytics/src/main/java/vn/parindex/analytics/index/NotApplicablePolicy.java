package vn.parindex.analytics.index;

/**
 * What a leaf that does not apply to a unit does to the unit's index. Offices decide this
 * differently, so the data say it.
 *
 * <p>The same example under each: leaves of 70 verified and 30 survey points; verified leaves of 20
 * points do not apply to the unit, which has 45 on the other 50 and 15 of 30 in the survey.
 */
public enum NotApplicablePolicy {
  /** The leaf leaves the maximum: 100 · (45 + 15)/(50 + 30) = 75 %. The default. */
  LEAVES_MAXIMUM("leaves-maximum"),
  /**
   * The verified part is rescaled to its full maximum and the survey is added as it is: 100 · (45 ·
   * 70/50 + 15)/(70 + 30) = 78 %. Points and maximum of each verified leaf that applies count 70/50
   * times, in the index and in every percentage above the leaf, so that areas still add up to the
   * index; bonus and penalty count once. A survey leaf that does not apply leaves the maximum, as
   * do all verified leaves when none of them applies: there is nothing to rescale.
   */
  RESCALES_VERIFIED("rescales-verified"),
  /**
   * The leaf counts with full marks, be it verified or survey: 100 · (45 + 20 + 15)/100 = 80 %. An
   * area of which nothing applies has 100 %. Nobody gave these points: the leaf itself has none,
   * nothing can be lost or won on it, and it is not among the scored in the statistics of leaves.
   */
  FULL_MARKS("full-marks");

  private final String code;

  NotApplicablePolicy(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }
}
