package vn.parindex.analytics.bottleneck;

import vn.parindex.analytics.model.Fraction;

/**
 * When a leaf counts as a bottleneck (điểm nghẽn): at least {@code unitShare} of the units that
 * have a figure on it lose at least {@code lossShare} of its maximum. Both bounds are inclusive.
 *
 * <p>With halves for both, a leaf of 2 points on which four units have 0, 1, 1.5 and 2 points is a
 * bottleneck: two of four lose at least 1 point.
 *
 * @param unitShare share of the units, above 0 and at most 1
 * @param lossShare share of the maximum, above 0 and at most 1
 */
public record BottleneckSettings(Fraction unitShare, Fraction lossShare) {

  /** At least half of the units lose at least half of the points. */
  public static final BottleneckSettings DEFAULT =
      new BottleneckSettings(Fraction.HALF, Fraction.HALF);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if a share is not above 0 and at most 1
   */
  public BottleneckSettings {
    check("share of the units", unitShare);
    check("share of the maximum", lossShare);
  }

  private static void check(String what, Fraction share) {
    if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(what + " " + share + " is not above 0 and at most 1");
    }
  }
}
