package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How the index treats missing figures.
 *
 * @param missing the policy
 * @param missingLimitPercent for {@link MissingPolicy#RENORMALISE}: the largest share of the
 *     applicable maximum, in per cent, that may be missing; exactly the limit is permitted
 */
public record IndexSettings(MissingPolicy missing, BigDecimal missingLimitPercent) {

  /** Nothing may be missing; the limit has no effect. */
  public static final IndexSettings DEFAULT =
      new IndexSettings(MissingPolicy.PROPAGATE, BigDecimal.valueOf(20));

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if the limit is not within 0 to 100
   */
  public IndexSettings {
    Objects.requireNonNull(missing, "missing");
    if (missingLimitPercent.signum() < 0
        || missingLimitPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("limit " + missingLimitPercent + " not in 0..100");
    }
  }
}
