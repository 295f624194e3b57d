package vn.parindex.analytics.agreement;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;

/**
 * A leaf whose points the appeal changed.
 *
 * @param unit the unit
 * @param leafCode the leaf
 * @param round1 points before
 * @param round2 points after, not the same
 */
public record AppealMove(UnitId unit, String leafCode, Fraction round1, Fraction round2) {

  /** Points won; negative when lost. */
  public Fraction gained() {
    return round2.subtract(round1);
  }
}
