package vn.parindex.analytics.ranking;

import vn.parindex.analytics.model.Fraction;

/**
 * When two percentages count as equal. With 81.234 % and 81.231 %: different exactly, equal at the
 * two published decimals.
 */
public sealed interface TieEquality {

  /** Only when exactly equal. The default. */
  TieEquality EXACT = new Exact();

  /** When equal once rounded HALF_UP to {@code decimals} places. */
  static TieEquality published(int decimals) {
    return new Published(decimals);
  }

  /** The value by which units are ordered and compared. */
  Fraction key(Fraction percent);

  /** Exact equality. */
  record Exact() implements TieEquality {
    @Override
    public Fraction key(Fraction percent) {
      return percent;
    }
  }

  /** Equality at the published precision. */
  record Published(int decimals) implements TieEquality {
    /** Checks the precision. */
    public Published {
      if (decimals < 0 || decimals > 10) {
        throw new IllegalArgumentException("decimals " + decimals + " not in 0..10");
      }
    }

    @Override
    public Fraction key(Fraction percent) {
      return Fraction.of(percent.toDecimal(decimals));
    }
  }
}
