package vn.parindex.analytics.composite;

/**
 * Over which figures of an indicator its minimum, maximum, mean, spread and ranks are taken.
 *
 * <p>The same example under each: A has 10 and B has 20 in 2024, A has 20 and B has 30 in 2025; by
 * min–max to 0..100.
 */
public enum Scope {
  /**
   * Over the units of one period at a time: A 0, B 100 in both years. Places compare between years,
   * values do not: A has doubled its figure and still has 0.
   */
  EACH_PERIOD,
  /**
   * Over all units and all periods together, so that years compare: A 0 and B 50 in 2024, A 50 and
   * B 100 in 2025. A further year can change the values of earlier ones.
   */
  WHOLE_PANEL
}
