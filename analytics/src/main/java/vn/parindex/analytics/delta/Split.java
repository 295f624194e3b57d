package vn.parindex.analytics.delta;

import vn.parindex.analytics.model.Fraction;

/**
 * A change in percentage points of the index, in two parts that sum to it exactly.
 *
 * @param performance what the unit did on leaves that can be compared
 * @param edition what the framework did: new, dropped, redefined and re-pointed leaves, other
 *     leaves that apply, figures missing in one of the periods
 */
public record Split(Fraction performance, Fraction edition) {

  /** No change. */
  public static final Split NONE = new Split(Fraction.ZERO, Fraction.ZERO);

  /** The whole change. */
  public Fraction total() {
    return performance.add(edition);
  }

  /** Both parts added. */
  public Split add(Split other) {
    return new Split(performance.add(other.performance), edition.add(other.edition));
  }
}
