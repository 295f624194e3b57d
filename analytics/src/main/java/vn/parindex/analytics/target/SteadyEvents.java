package vn.parindex.analytics.target;

import org.apache.commons.math3.special.Beta;

/**
 * Events in the days left whose rate is Gamma(shape, days elapsed), without a bound: negative
 * binomial.
 *
 * @param shape above 0
 * @param elapsed days, above 0
 * @param left days, 0 or more
 */
record SteadyEvents(double shape, double elapsed, double left) implements FurtherSuccesses {

  @Override
  public long most() {
    return Long.MAX_VALUE;
  }

  @Override
  public double mean() {
    return shape * left / elapsed;
  }

  @Override
  public double atLeast(long number) {
    if (number <= 0) {
      return 1;
    }
    return left == 0 ? 0 : Beta.regularizedBeta(left / (elapsed + left), number, shape);
  }

  /** Looks only as far as it has to: far out the incomplete beta function costs much. */
  @Override
  public long quantile(double p) {
    long high = 1;
    while (1 - atLeast(high + 1) < p - ROUNDING) {
      high *= 2;
    }
    return FurtherSuccesses.least(p, high, this);
  }
}
