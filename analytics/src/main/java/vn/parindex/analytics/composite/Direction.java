package vn.parindex.analytics.composite;

/**
 * Whether more of an indicator is better. Whatever the direction, a normalised figure is better
 * when it is higher.
 *
 * <p>The same example under each: 10, 20 and 40 by min–max to 0..1.
 */
public enum Direction {
  /** More is better (years of schooling): 0, 1/3, 1. */
  HIGHER_IS_BETTER,
  /** Less is better (days of waiting): 1, 2/3, 0. */
  LOWER_IS_BETTER
}
