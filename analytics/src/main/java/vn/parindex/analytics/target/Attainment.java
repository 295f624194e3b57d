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
 * @param gapPoints percent minus threshold in percentage points; negative when it is not met
 * @param gapCases the least number of further successes that meets it with the denominator as it
 *     is; 0 when it is met
 * @param interval of the rate, Wilson's, in per cent; growth has none
 * @param certainty of the state; growth has none, nor has a year in its last days
 */
public record Attainment(
    State state,
    Fraction threshold,
    Outcome<Fraction> percent,
    Outcome<Fraction> gapPoints,
    Outcome<Long> gapCases,
    Outcome<Interval> interval,
    Outcome<Certainty> certainty) {

  /** The same without a certainty, and why. */
  Attainment withoutCertainty(NoResult reason) {
    return new Attainment(
        state, threshold, percent, gapPoints, gapCases, interval, Outcome.none(reason));
  }
}
