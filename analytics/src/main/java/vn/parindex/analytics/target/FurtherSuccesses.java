package vn.parindex.analytics.target;

/** A distribution of the number of further successes, from 0 to {@link #most}. */
interface FurtherSuccesses {

  /** What sums of probabilities may be off. */
  double ROUNDING = 1e-12;

  /** The largest possible number. */
  long most();

  /** The mean number. */
  double mean();

  /** The probability of {@code number} or more: 1 for 0 or less, 0 for more than {@link #most}. */
  double atLeast(long number);

  /**
   * The least number that is not exceeded with a probability of {@code p} or more, where what falls
   * short of {@code p} by a rounding error counts as {@code p}.
   */
  default long quantile(double p) {
    return least(p, most(), this);
  }

  /** The quantile of {@code p}, which is known not to exceed {@code highest}. */
  static long least(double p, long highest, FurtherSuccesses distribution) {
    long low = 0;
    long high = highest;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (1 - distribution.atLeast(middle + 1) >= p - ROUNDING) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
