package vn.parindex.analytics.agreement;

import java.math.BigDecimal;
import vn.parindex.analytics.model.UnitId;

/**
 * A leaf whose points the appeal changed.
 *
 * @param unit the unit
 * @param leafCode the leaf
 * @param round1 points before
 * @param round2 points after, not the same
 */
public record AppealMove(UnitId unit, String leafCode, BigDecimal round1, BigDecimal round2) {

  /** Points won; negative when lost. */
  public BigDecimal gained() {
    return round2.subtract(round1);
  }
}
