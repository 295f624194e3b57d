package vn.parindex.analytics.composite;

/**
 * What a distance is measured from.
 *
 * <p>The same example under each: 10, 12 and 14, higher is better, as a ratio.
 */
public enum Reference {
  /** The best figure, 14: 0.714, 0.857, 1. */
  BEST,
  /** The mean, 12: 0.833, 1, 1.167. */
  MEAN,
  /** The worst figure, 10: 1, 1.2, 1.4. */
  WORST
}
