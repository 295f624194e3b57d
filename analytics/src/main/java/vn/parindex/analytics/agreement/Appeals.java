package vn.parindex.analytics.agreement;

import java.util.List;

/**
 * What the second round of verification changed.
 *
 * @param units one per unit of the period, in the order of the data
 * @param moves the leaves that moved, unit by unit, in the order of the edition
 */
public record Appeals(List<UnitAppeals> units, List<AppealMove> moves) {
  /** Copies. */
  public Appeals {
    units = List.copyOf(units);
    moves = List.copyOf(moves);
  }
}
