package vn.parindex.analytics.correlation;

import vn.parindex.analytics.model.Outcome;

/**
 * How two series go together.
 *
 * @param count number of pairs, at least 2
 * @param coefficient −1 (opposite) to 1 (together)
 * @param pValue two-sided, for "no association"; {@link
 *     vn.parindex.analytics.model.NoResult#TOO_FEW} when there are too few pairs to test
 */
public record Correlation(int count, double coefficient, Outcome<PValue> pValue) {
  /** Checks the range. */
  public Correlation {
    if (!(coefficient >= -1 && coefficient <= 1)) {
      throw new IllegalArgumentException("coefficient " + coefficient + " not in -1..1");
    }
  }

  /** The p-value alone. */
  public Outcome<Double> p() {
    return pValue.map(PValue::value);
  }
}
