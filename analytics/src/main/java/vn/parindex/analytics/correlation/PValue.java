package vn.parindex.analytics.correlation;

/**
 * A two-sided p-value.
 *
 * @param value within 0 to 1
 * @param from the distribution under "no association"
 */
public record PValue(double value, NullDistribution from) {
  /** Checks the range. */
  public PValue {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("p-value " + value + " not in 0..1");
    }
  }
}
