package vn.parindex.analytics.target;

/**
 * Successes among cases whose common chance is Beta(a, b). The weights follow from one another by
 * multiplication, from the mean outwards, so that no logarithm is needed and nothing overflows.
 */
final class BetaBinomial implements FurtherSuccesses {

  private final double mean;

  /** The probabilities of so many successes or more. */
  private final double[] atLeast;

  private BetaBinomial(double mean, double[] atLeast) {
    this.mean = mean;
    this.atLeast = atLeast;
  }

  /** The distribution for {@code cases} cases, 0 or more; {@code a} and {@code b} above 0. */
  static BetaBinomial of(int cases, double a, double b) {
    double mean = cases * a / (a + b);
    double[] weights = new double[cases + 1];
    int middle = (int) mean;
    weights[middle] = 1;
    for (int x = middle; x < cases; x++) {
      weights[x + 1] = weights[x] * up(x, cases, a, b);
    }
    for (int x = middle; x > 0; x--) {
      weights[x - 1] = weights[x] / up(x - 1, cases, a, b);
    }
    for (int x = cases; x > 0; x--) {
      weights[x - 1] += weights[x];
    }
    double sum = weights[0];
    for (int x = 0; x <= cases; x++) {
      weights[x] /= sum;
    }
    return new BetaBinomial(mean, weights);
  }

  /** The probability of x + 1 over that of x. */
  private static double up(int x, int cases, double a, double b) {
    return (cases - x) / (x + 1.0) * ((x + a) / (cases - x - 1 + b));
  }

  @Override
  public long most() {
    return atLeast.length - 1L;
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double atLeast(long number) {
    if (number > most()) {
      return 0;
    }
    return atLeast[(int) Math.max(0, number)];
  }
}
