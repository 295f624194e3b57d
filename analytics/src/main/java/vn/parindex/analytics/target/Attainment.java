package vn.parindex.analytics.target;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * How a unit, or all of them together, stands against a target.
 *
 * @param state met or not, or why that is not the question
 * @param threshold in per cent, itself included
 * @param percent the rate, or the growth, in per cent
 * @param gapPoints percent minus threshold in percentage points, or threshold minus percent where
 *     lower is better; negative when it is not met
 * @param gapCases the least number of further successes that meets it with the denominator as it
 *     is, or, where lower is better, by how many the count is too high; 0 when it is met
 * @param furtherCases the least number of further successes that meets it as cases come: of a
 *     {@link vn.parindex.analytics.model.CaseKind#FLOW flow}, whose cases so far cannot succeed any
 *     more, new cases that all succeed ({@link Gaps#newCases}); of a stock, and of growth, the same
 *     as {@code gapCases}. Where lower is better new cases that are not counted. {@link
 *     NoResult#NOT_REACHABLE} for 100 % of a flow after a failure
 * @param interval of the rate, Wilson's, in per cent; growth has none
 * @param certainty of the state; growth has none, nor has a year in its last days
 */
public record Attainment(
    State state,
    Fraction threshold,
    Outcome<Fraction> percent,
    Outcome<Fraction> gapPoints,
    Outcome<Long> gapCases,
    Outcome<Long> furtherCases,
    Outcome<Interval> interval,
    Outcome<Certainty> certainty) {

  /**
   * Whether it is not met and no new case can make up for it: all were to succeed, and of cases
   * that keep coming one that failed has failed for good.
   */
  public boolean isBeyondReach() {
    return state == State.NOT_MET
        && furtherCases.match(cases -> false, reason -> reason == NoResult.NOT_REACHABLE);
  }

  /**
   * What this, of the cases that were not counted, says of those that were: 94 % against at least
   * 95 % in time is 6 % against at most 5 % late, short by as much and as surely.
   */
  Attainment ofTheOthers() {
    return new Attainment(
        state,
        Fraction.HUNDRED.subtract(threshold),
        percent.map(Fraction.HUNDRED::subtract),
        gapPoints,
        gapCases,
        furtherCases,
        interval.map(Attainment::ofTheOthers),
        certainty);
  }

  /** The interval of the cases that were not counted. */
  static Interval ofTheOthers(Interval interval) {
    return new Interval(100 - interval.high(), 100 - interval.low(), interval.level());
  }

  /** The same without a certainty, and why. */
  Attainment withoutCertainty(NoResult reason) {
    return new Attainment(
        state,
        threshold,
        percent,
        gapPoints,
        gapCases,
        furtherCases,
        interval,
        Outcome.none(reason));
  }
}
