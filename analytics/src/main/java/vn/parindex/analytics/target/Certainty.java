package vn.parindex.analytics.target;

import org.apache.commons.math3.special.Beta;
import vn.parindex.analytics.model.CaseKind;

/**
 * How sure it is that the state MET or NOT_MET is more than chance.
 *
 * <p>The rule: suppose the unit succeeds, in the long run, exactly at the threshold. How probable
 * are then as many successes as counted or more (for MET), as many or fewer (for NOT_MET)? Up to
 * 2.5 % the state is {@link #SURE}, up to 10 % {@link #PROBABLY} (both are settings), else {@link
 * #OPEN}. This is the exact binomial test (Clopper and Pearson 1934), which errs no more often than
 * it says.
 *
 * <p>Example against 80 %: 90 of 100 is met, and 90 or more come up in 0.6 %: SURE. 86 of 100: 8.0
 * %, PROBABLY. 85 of 100: 12.9 %, OPEN. 4 of 5 is met, with 74 %: OPEN. 0 of 1 is not met, with 20
 * %: OPEN, although Wilson's interval at 95 % ends at 79.3; it holds its level on average over
 * rates, and with one case not at this one. 0 of 3: 0.8 %, SURE.
 *
 * <p>The cases counted are taken as a sample of what the unit does: the question is whether further
 * cases would again lie on this side. That the threshold is met by the cases counted is a fact and
 * needs no certainty. A threshold of 100 % is never met for sure while cases keep coming, since no
 * number of successes rules out a failure; one failure makes NOT_MET sure. A threshold of 0 % is
 * always met for sure, and so is every threshold by a stock of which all have succeeded: 175 of 175
 * are all there are.
 */
public enum Certainty {
  /** So clear a result is very rare for a unit that is just at the threshold. */
  SURE("sure"),
  /** So clear a result is rare for a unit that is just at the threshold. */
  PROBABLY("probably"),
  /** A unit that is just at the threshold, or on its other side, may well have this result. */
  OPEN("open");

  private final String code;

  Certainty(String code) {
    this.code = code;
  }

  /** The word in downloads. */
  public String code() {
    return code;
  }

  /**
   * The certainty of the state of a count.
   *
   * @param count with cases
   * @param threshold a share, 0 to 1
   * @param met on which side of it the rate lies
   * @param kind whether further cases come
   */
  static Certainty of(
      Count count, double threshold, boolean met, CaseKind kind, TargetSettings settings) {
    if (kind == CaseKind.STOCK && met && count.numerator() == count.denominator()) {
      return SURE;
    }
    double tail = tail(count, threshold, met);
    if (tail <= settings.sureTail()) {
      return SURE;
    }
    return tail <= settings.probablyTail() ? PROBABLY : OPEN;
  }

  /**
   * The probability of a result at least as far on its side, if the rate is the threshold; for a
   * threshold of 0 if it is below, which nothing is.
   */
  static double tail(Count count, double threshold, boolean met) {
    double successes = count.numerator();
    double failures = (double) count.denominator() - count.numerator();
    if (!met) {
      return Beta.regularizedBeta(1 - threshold, failures, successes + 1);
    }
    if (threshold == 0) {
      return 0;
    }
    return successes == 0 ? 1 : Beta.regularizedBeta(threshold, successes, failures + 1);
  }
}
