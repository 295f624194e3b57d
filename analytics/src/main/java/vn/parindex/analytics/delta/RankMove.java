package vn.parindex.analytics.delta;

import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Rank;

/**
 * Why a rank moved. All parts are places gained: positive is better. They sum to the move exactly;
 * halves come from averaging the two orders of change and from ties.
 *
 * <p>Worked example. First period A 80, B 75, C 70; second period A 72, B 74, C 76. C goes from 3
 * to 1: two places gained. With the others as in the first period C's 76 would be second (one place
 * gained); with the others as in the second it takes C from 3 (70 against 72 and 74) to 1 (two
 * places): own part (1 + 2)/2 = 1.5. The others' falling gives 0.5.
 *
 * <p>Source: the Shapley value of two players, own change and the others' change, which is the mean
 * over the two orders.
 *
 * @param from rank in the first period
 * @param to rank in the second period
 * @param own by the unit's own change
 * @param others by the change of the units ranked in both periods
 * @param exits by units ranked in the first period only
 * @param entries by units ranked in the second period only
 * @param ties by the tie policy: the rank of equals against the middle of their places
 */
public record RankMove(
    Rank from,
    Rank to,
    Fraction own,
    Fraction others,
    Fraction exits,
    Fraction entries,
    Fraction ties) {

  /** Places gained; negative when lost. */
  public Fraction gained() {
    return from.gainedTo(to);
  }
}
