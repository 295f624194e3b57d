package vn.parindex.analytics.agreement;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * How many self-assessments lie above, below and at the points that count.
 *
 * <p>Example: self-assessed 2, 1, 1 and verified 1, 1, 1.5 give one over, one under, one equal; the
 * share over-claimed is 1/3.
 *
 * @param over self-assessed above
 * @param under self-assessed below
 * @param equal the same points
 */
public record ClaimCount(int over, int under, int equal) {

  /** Nothing compared. */
  static final ClaimCount NONE = new ClaimCount(0, 0, 0);

  /** Checks the counts. */
  public ClaimCount {
    if (over < 0 || under < 0 || equal < 0) {
      throw new IllegalArgumentException("a count is negative");
    }
  }

  /** Everything compared. */
  public int all() {
    return over + under + equal;
  }

  /** Share over-claimed, 0 to 1; {@link NoResult#NO_VALUES} when nothing was compared. */
  public Outcome<Fraction> shareOver() {
    return share(over);
  }

  /** Share under-claimed, 0 to 1; {@link NoResult#NO_VALUES} when nothing was compared. */
  public Outcome<Fraction> shareUnder() {
    return share(under);
  }

  private Outcome<Fraction> share(int part) {
    return all() == 0
        ? Outcome.none(NoResult.NO_VALUES)
        : Outcome.of(Fraction.of(part).divide(Fraction.of(all())));
  }

  /** One more comparison: 1 over, −1 under, 0 equal. */
  ClaimCount with(int sign) {
    return new ClaimCount(
        over + (sign > 0 ? 1 : 0), under + (sign < 0 ? 1 : 0), equal + (sign == 0 ? 1 : 0));
  }

  ClaimCount plus(ClaimCount other) {
    return new ClaimCount(over + other.over, under + other.under, equal + other.equal);
  }
}
