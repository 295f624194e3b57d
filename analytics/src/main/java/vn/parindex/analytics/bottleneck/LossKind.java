package vn.parindex.analytics.bottleneck;

import vn.parindex.analytics.model.Leaf;

/**
 * What a unit can do about points lost on a leaf.
 *
 * <p>The same example under each: half a point is lost on a leaf.
 */
public enum LossKind {
  /**
   * The leaf is verified and can be mended locally: the half point counts among what the unit can
   * win back this year.
   */
  RECOVERABLE("recoverable"),
  /**
   * The unit cannot mend it itself, whoever gives the points: the half point is shown apart and
   * never held against the unit.
   */
  NOT_FIXABLE("not-fixable"),
  /**
   * A survey gives the points: the half point is lost in the eyes of those who were asked, and no
   * single deed wins it back.
   */
  SURVEY("survey");

  private final String code;

  LossKind(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }

  /** The kind of what is lost on {@code leaf}. */
  public static LossKind of(Leaf leaf) {
    if (!leaf.fixableLocally()) {
      return NOT_FIXABLE;
    }
    return leaf.source() == Leaf.Source.SURVEY ? SURVEY : RECOVERABLE;
  }
}
