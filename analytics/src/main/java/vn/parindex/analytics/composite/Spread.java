package vn.parindex.analytics.composite;

/**
 * Which standard deviation a z-score divides by.
 *
 * <p>The same example under each: 2, 4, 6, whose mean is 4.
 */
public enum Spread {
  /** Divisor n − 1, as R's {@code scale}: √(8/2) = 2; z-scores −1, 0, 1. */
  SAMPLE,
  /** Divisor n, as scipy's {@code zscore}: √(8/3) = 1.633; z-scores −1.2247, 0, 1.2247. */
  POPULATION
}
