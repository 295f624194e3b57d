package vn.parindex.analytics.model;

/**
 * A range that holds an unknown figure with a stated confidence.
 *
 * <p>Example: {@code new Interval(1.2, 3.4, 0.95)} is "1.2 to 3.4 at 95 %".
 *
 * @param low lower end, finite
 * @param high upper end, finite, not below {@code low}
 * @param level confidence, between 0 and 1 exclusive
 */
public record Interval(double low, double high, double level) {

  /**
   * Checks the ends and the level.
   *
   * @throws IllegalArgumentException if an end is not finite, if they are in the wrong order, or if
   *     the level is not between 0 and 1
   */
  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("not an interval: " + low + " to " + high);
    }
    checkLevel(level);
  }

  /**
   * Refuses a level that is none.
   *
   * @return {@code level}
   * @throws IllegalArgumentException if {@code level} is not between 0 and 1 exclusive
   */
  public static double checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " not between 0 and 1");
    }
    return level;
  }

  /** Whether {@code value} lies inside, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
