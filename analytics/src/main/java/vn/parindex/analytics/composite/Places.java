package vn.parindex.analytics.composite;

import java.util.Arrays;

/** Places of figures, counted from the worst (1) to the best (n). */
final class Places {

  private final double[] sorted;
  private final int sign;

  Places(double[] figures, Direction direction) {
    sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
    sorted = new double[figures.length];
    for (int i = 0; i < figures.length; i++) {
      sorted[i] = key(figures[i]);
    }
    Arrays.sort(sorted);
  }

  /** A key that rises with quality; adding 0 turns −0.0 into 0.0, which is sorted apart. */
  private double key(double figure) {
    return sign * figure + 0.0;
  }

  double place(double figure, RankTies ties) {
    double key = key(figure);
    int worse = firstAbove(key, false);
    int equal = firstAbove(key, true) - worse;
    return switch (ties) {
      case AVERAGE -> worse + (equal + 1) / 2.0;
      case LOWEST -> worse + 1;
      case HIGHEST -> worse + equal;
    };
  }

  /** How many keys are below {@code key}, or not above it. */
  private int firstAbove(double key, boolean withEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key || withEqual && sorted[middle] == key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
