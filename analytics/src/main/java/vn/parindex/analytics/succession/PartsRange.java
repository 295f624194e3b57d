package vn.parindex.analytics.succession;

import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;

/**
 * Between what the percentages of the parts lie; the estimate lies between the two.
 *
 * @param lowest the smallest percentage
 * @param lowestParts the parts that have it, in the order of the succession
 * @param highest the largest percentage
 * @param highestParts the parts that have it, in the order of the succession
 */
public record PartsRange(
    Fraction lowest, List<UnitId> lowestParts, Fraction highest, List<UnitId> highestParts) {

  /** Copies. */
  public PartsRange {
    lowestParts = List.copyOf(lowestParts);
    highestParts = List.copyOf(highestParts);
  }

  /** How far the parts are apart, in percentage points. */
  public Fraction spread() {
    return highest.subtract(lowest);
  }
}
