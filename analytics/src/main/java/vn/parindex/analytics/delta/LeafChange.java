package vn.parindex.analytics.delta;

import vn.parindex.analytics.model.Figure;

/**
 * What one leaf does to the change of a unit's index.
 *
 * @param fromCode code in the first edition; empty when the leaf is new
 * @param toCode code in the second edition; empty when the leaf was dropped
 * @param kind whether and how it can be compared
 * @param fromPoints points that counted in the first period
 * @param toPoints points that counted in the second period
 * @param split its parts of the change
 */
public record LeafChange(
    String fromCode, String toCode, Kind kind, Figure fromPoints, Figure toPoints, Split split) {

  /** Whether and how a leaf can be compared. */
  public enum Kind {
    /** Same words, same points. */
    SAME("same"),
    /** Other words, same points. */
    RENAMED("renamed"),
    /** Other maximum; attainment is compared. */
    RESCALED("rescaled"),
    /** Measures something else now. */
    REDEFINED("redefined"),
    /** Not in the first edition. */
    NEW("new"),
    /** Not in the second edition. */
    DROPPED("dropped"),
    /** Continues, but has a figure in at most one of the periods, or does not apply in one. */
    COVERAGE("coverage");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }

    /** Whether attainment is compared, so that there is a performance part. */
    public boolean isComparable() {
      return this == SAME || this == RENAMED || this == RESCALED;
    }
  }
}
