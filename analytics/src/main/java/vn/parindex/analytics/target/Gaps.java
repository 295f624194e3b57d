package vn.parindex.analytics.target;

import java.math.BigInteger;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * How far a count is from its threshold, in points and in cases; exact integer arithmetic.
 *
 * <p>Worked example: 30 of 40 against 80 %. The gap is −5 percentage points. With the 40 cases as
 * they are 32 have to succeed: 2 more. If there will be 50 cases, 40 have to: 10 more. If only
 * successful cases come, 10 are needed as well: 40 of 50.
 */
public final class Gaps {

  private Gaps() {}

  /**
   * Rate minus threshold in percentage points; negative when it is not met.
   *
   * @param count successes among cases
   * @param threshold in per cent, 0 to 100
   * @return {@link NoResult#NO_CASES} without cases
   */
  public static Outcome<Fraction> points(Count count, Fraction threshold) {
    checkThreshold(threshold);
    return count.percent().map(percent -> percent.subtract(threshold));
  }

  /**
   * The least number of cases, among those counted that have not succeeded, that have to succeed
   * after all; 0 when it is met. Always possible.
   *
   * @param count successes among cases
   * @param threshold in per cent, 0 to 100
   * @return {@link NoResult#NO_CASES} without cases
   */
  public static Outcome<Long> casesAsItIs(Count count, Fraction threshold) {
    return casesForecast(count, threshold, count.denominator(), CaseKind.STOCK);
  }

  /**
   * The least number of further successes when there will be {@code denominator} cases in all; 0
   * when those counted suffice.
   *
   * @param count successes among cases so far
   * @param threshold in per cent, 0 to 100
   * @param denominator the cases there will have been, not fewer than those counted
   * @param kind whether the cases counted can still succeed
   * @return {@link NoResult#NO_CASES} if there will be none, {@link NoResult#NOT_REACHABLE} if the
   *     cases to come do not suffice
   * @throws IllegalArgumentException if {@code denominator} is below the count's
   */
  public static Outcome<Long> casesForecast(
      Count count, Fraction threshold, long denominator, CaseKind kind) {
    checkThreshold(threshold);
    checkDenominator(count, denominator);
    if (denominator == 0) {
      return Outcome.none(NoResult.NO_CASES);
    }
    long missing = Math.max(0, needed(denominator, threshold) - count.numerator());
    long possible =
        switch (kind) {
          case FLOW -> denominator - count.denominator();
          case STOCK -> denominator - count.numerator();
        };
    return missing > possible ? Outcome.none(NoResult.NOT_REACHABLE) : Outcome.of(missing);
  }

  /**
   * The least number of new cases, all successful and added to those counted, that lift the rate to
   * the threshold; 0 when it is met. For a flow whose final number of cases nobody knows.
   *
   * @param count successes among cases so far
   * @param threshold in per cent, 0 to 100
   * @return {@link NoResult#NO_CASES} without cases, {@link NoResult#NOT_REACHABLE} for 100 % after
   *     a failure
   * @throws ArithmeticException if the number exceeds the range of {@code long}
   */
  public static Outcome<Long> newCases(Count count, Fraction threshold) {
    checkThreshold(threshold);
    if (count.denominator() == 0) {
      return Outcome.none(NoResult.NO_CASES);
    }
    Fraction share = threshold.divide(Fraction.HUNDRED);
    Fraction missing =
        share.multiply(Fraction.of(count.denominator())).subtract(Fraction.of(count.numerator()));
    if (missing.signum() <= 0) {
      return Outcome.of(0L);
    }
    Fraction rest = Fraction.ONE.subtract(share);
    return rest.signum() == 0
        ? Outcome.none(NoResult.NOT_REACHABLE)
        : Outcome.of(ceiling(missing.divide(rest)));
  }

  /** The least number of successes among {@code cases} that meets {@code threshold}. */
  static long needed(long cases, Fraction threshold) {
    return ceiling(threshold.divide(Fraction.HUNDRED).multiply(Fraction.of(cases)));
  }

  /** The least total that is at least {@code threshold} per cent above {@code base}. */
  static long neededTotal(long base, Fraction threshold) {
    return ceiling(
        Fraction.ONE.add(threshold.divide(Fraction.HUNDRED)).multiply(Fraction.of(base)));
  }

  /** The least whole number that is not below {@code value}. */
  static long ceiling(Fraction value) {
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[1].signum() > 0
        ? parts[0].add(BigInteger.ONE).longValueExact()
        : parts[0].longValueExact();
  }

  static void checkThreshold(Fraction threshold) {
    if (threshold.signum() < 0 || threshold.compareTo(Fraction.HUNDRED) > 0) {
      throw new IllegalArgumentException("threshold " + threshold + " not in 0..100");
    }
  }

  static void checkDenominator(Count count, long denominator) {
    if (denominator < count.denominator()) {
      throw new IllegalArgumentException(
          "denominator " + denominator + " below the " + count.denominator() + " counted");
    }
  }
}
