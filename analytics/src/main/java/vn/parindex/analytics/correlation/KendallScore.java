package vn.parindex.analytics.correlation;

import java.math.BigInteger;
import java.util.Arrays;
import vn.parindex.analytics.model.Fraction;

/**
 * The distribution of Kendall's score S, agreeing less disagreeing pairs, over all orders of a
 * series without ties. Correlations and the test of Mann and Kendall share it, so that one series
 * has one exact p.
 */
public final class KendallScore {

  /** The p-value of fewer pairs than this, without ties, is counted: R's rule. */
  public static final int EXACT_BELOW = 50;

  private KendallScore() {}

  /**
   * The share of the n! orders whose score is as far from 0 as {@code score}.
   *
   * <p>Worked example: of the 120 orders of five figures 5 have S ≥ 8 and 5 have S ≤ −8, so that p
   * is 10/120. The number of orders with so many disagreeing pairs follows from that for n − 1: the
   * last figure disagrees with 0 to n − 1 of the others.
   *
   * @param count n, at least 2
   * @param score S
   * @return within 0 to 1, counted in whole numbers and rounded once
   * @throws IllegalArgumentException for fewer than 2 figures, or if they cannot have that score
   */
  public static double exactP(int count, long score) {
    long pairs = (long) count * (count - 1) / 2;
    long doubled = pairs - Math.abs(score);
    if (count < 2 || doubled < 0 || doubled % 2 != 0) {
      throw new IllegalArgumentException("score " + score + " of " + count + " figures");
    }
    int disagreeing = Math.toIntExact(doubled / 2);
    BigInteger[] orders = new BigInteger[disagreeing + 1];
    Arrays.fill(orders, BigInteger.ZERO);
    orders[0] = BigInteger.ONE;
    BigInteger all = BigInteger.ONE;
    for (int size = 2; size <= count; size++) {
      BigInteger[] next = new BigInteger[orders.length];
      BigInteger window = BigInteger.ZERO;
      for (int i = 0; i < next.length; i++) {
        window = window.add(orders[i]);
        if (i >= size) {
          window = window.subtract(orders[i - size]);
        }
        next[i] = window;
      }
      orders = next;
      all = all.multiply(BigInteger.valueOf(size));
    }
    BigInteger extreme = Arrays.stream(orders).reduce(BigInteger.ZERO, BigInteger::add);
    return Math.min(1, new Fraction(extreme.shiftLeft(1), all).toDouble());
  }
}
