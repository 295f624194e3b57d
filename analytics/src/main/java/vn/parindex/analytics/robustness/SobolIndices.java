package vn.parindex.analytics.robustness;

import java.util.List;

/**
 * Where the variance of a function of independent inputs comes from.
 *
 * @param mean of the function
 * @param variance of the function, greater than 0
 * @param effects one per input, in their order
 */
record SobolIndices(double mean, double variance, List<Effect> effects) {
  /** Copies. */
  public SobolIndices {
    effects = List.copyOf(effects);
  }
}
