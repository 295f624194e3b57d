package vn.parindex.analytics.anomaly;

import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;

/**
 * Something unusual that somebody should look at. It may well be right.
 *
 * @param kind what is unusual, and what the three figures below are
 * @param period code of the period
 * @param before code of the period compared with; empty when one period alone is looked at
 * @param units who is concerned, in the order of the index; empty when it is a leaf as such
 * @param code area or leaf; empty for the total and for whole sheets
 * @param figure what was found, see {@link Kind}
 * @param usual what it is held against, see {@link Kind}
 * @param measure how unusual it is, see {@link Kind}
 */
public record Anomaly(
    Kind kind,
    String period,
    String before,
    List<UnitId> units,
    String code,
    Fraction figure,
    Fraction usual,
    Fraction measure) {

  /** Copies. */
  public Anomaly {
    units = List.copyOf(units);
  }

  /** What is unusual. */
  public enum Kind {
    /**
     * The index lies far from the others': figure 95 %, usual (median) 73 %, measure z = 7.42 for
     * the example of {@link RobustZ}.
     */
    TOTAL("total", "index far from the median of all units"),
    /** An area lies far from the others': figures as for {@link #TOTAL}. */
    AREA("area", "area far from the median of all units"),
    /**
     * The index changed far more or less than the others': figure +12 percentage points, usual
     * (median change) +1, measure z = 5.
     */
    TOTAL_CHANGE("total-change", "change of the index far from the median change"),
    /** An area changed far more or less than the others': figures as for {@link #TOTAL_CHANGE}. */
    AREA_CHANGE("area-change", "change of the area far from the median change"),
    /**
     * All points are those of the period before, figure by figure: figure 46 leaves that are known,
     * usual 46 in the period before, measure 46 that are equal.
     */
    SAME_AS_BEFORE("same-as-before", "sheet identical to that of the period before"),
    /**
     * A leaf rose or fell at least ten-fold: figure 100 % of the maximum, usual (before) 10 %,
     * measure 10 times; on a fall the measure is 1/10. From or to 0 is no multiple and no jump.
     */
    JUMP("jump", "leaf at least ten-fold or a tenth of the period before"),
    /**
     * Units have the same points on every leaf: two units, figure 46 leaves that are known, usual
     * 48 leaves of the edition, measure 2 units.
     */
    SAME_AS_OTHERS("same-as-others", "sheets of several units identical"),
    /**
     * Most units have the same points, neither none nor all of them: figure 1.25 points, usual the
     * maximum of 2, measure 17/19 of the units.
     */
    MANY_EQUAL("many-equal", "same points between none and all for most units"),
    /**
     * Every unit has all points of a leaf: figure 2 points, usual the maximum of 2, measure 19
     * units. It does not tell units apart.
     */
    LEAF_FULL("leaf-full", "all units at the maximum"),
    /** No unit has any point on a leaf: figure 0, usual the maximum of 2, measure 19 units. */
    LEAF_ZERO("leaf-zero", "all units at zero"),
    /**
     * A unit has all points on every leaf that has a figure: figure 98.5 points, usual the maximum
     * of 98.5, measure 45 leaves.
     */
    SHEET_FULL("sheet-full", "sheet at the maximum throughout"),
    /** A unit has no point on any leaf: figure 0, usual the maximum of 98.5, measure 45 leaves. */
    SHEET_ZERO("sheet-zero", "sheet at zero throughout");

    private final String code;
    private final String why;

    Kind(String code, String why) {
      this.code = code;
      this.why = why;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }

    /** What is unusual, in English, without figures. */
    public String why() {
      return why;
    }
  }
}
