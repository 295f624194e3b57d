package vn.parindex.analytics.target;

import java.math.BigInteger;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Successes among cases, as counted: 4 of 5.
 *
 * @param numerator the cases that succeeded, 0 to {@code denominator}
 * @param denominator all cases; 0 when there was none (không phát sinh)
 */
public record Count(long numerator, long denominator) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless 0 ≤ numerator ≤ denominator
   */
  public Count {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  /** The rate in per cent, exact: 4 of 5 is 80. {@link NoResult#NO_CASES} of 0. */
  public Outcome<Fraction> percent() {
    return denominator == 0
        ? Outcome.none(NoResult.NO_CASES)
        : Outcome.of(
            new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                .multiply(Fraction.HUNDRED));
  }

  /** The cases that are not counted: 1 of 5. */
  Count others() {
    return new Count(denominator - numerator, denominator);
  }

  /**
   * Both together: numerators and denominators add, rates never.
   *
   * @throws ArithmeticException if a sum exceeds the range of {@code long}
   */
  public Count add(Count other) {
    return new Count(
        Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
  }
}
