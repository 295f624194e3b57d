package vn.parindex.analytics.target;

import org.apache.commons.math3.special.Beta;

/**
 * Events in the days left whose rate is Gamma(shape, days elapsed), as far as there are cases left:
 * negative binomial, all that exceeds {@code most} put on it.
 *
 * @param most cases left, 0 or more
 * @param shape above 0
 * @param elapsed days, above 0
 * @param left days, 0 or more
 */
record GammaPoisson(long most, double shape, double elapsed, double left)
    implements FurtherSuccesses {

  @Override
  public double mean() {
    if (most == 0 || left == 0) {
      return 0;
    }
    double below =
        most == 1
            ? 0
            : shape
                * left
                / elapsed
                * Beta.regularizedBeta(elapsed / (elapsed + left), shape + 1, most - 1.0);
    return Math.min(most, below + most * atLeast(most));
  }

  @Override
  public double atLeast(long number) {
    if (number <= 0) {
      return 1;
    }
    return number > most || left == 0
        ? 0
        : Beta.regularizedBeta(left / (elapsed + left), number, shape);
  }
}
