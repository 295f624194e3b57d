package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How the index treats missing figures, and leaves that do not apply.
 *
 * @param missing the policy
 * @param missingLimitPercent for {@link MissingPolicy#RENORMALISE}: the largest share of the
 *     applicable maximum, in per cent, that may be missing; exactly the limit is permitted
 * @param notApplicable what becomes of leaves that do not apply
 */
public record IndexSettings(
    MissingPolicy missing, BigDecimal missingLimitPercent, NotApplicablePolicy notApplicable) {

  /** Nothing may be missing, the limit has no effect; what does not apply leaves the maximum. */
  public static final IndexSettings DEFAULT =
      new IndexSettings(MissingPolicy.PROPAGATE, BigDecimal.valueOf(20));

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if the limit is not within 0 to 100
   */
  public IndexSettings {
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(notApplicable, "notApplicable");
    if (missingLimitPercent.signum() < 0
        || missingLimitPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("limit " + missingLimitPercent + " not in 0..100");
    }
  }

  /** What does not apply leaves the maximum. */
  public IndexSettings(MissingPolicy missing, BigDecimal missingLimitPercent) {
    this(missing, missingLimitPercent, NotApplicablePolicy.LEAVES_MAXIMUM);
  }
}
