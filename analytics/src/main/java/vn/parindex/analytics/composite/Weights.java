package vn.parindex.analytics.composite;

/** Checks of weights and shares. */
final class Weights {

  /** So that sums of weights never overflow. */
  private static final double LARGEST = 1e100;

  private Weights() {}

  static void check(double weight) {
    if (!(weight >= 0 && weight <= LARGEST)) {
      throw new IllegalArgumentException(
          "weight " + weight + " is not a number from 0 to " + LARGEST);
    }
  }

  static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not within 0..1");
    }
  }
}
