package vn.parindex.analytics.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;

/**
 * What other counts of one unit would change; see {@link WhatIfCounts}.
 *
 * @param now how many targets it meets
 * @param after how many it would meet
 * @param supposed how it would stand against each target of which something was supposed, by code,
 *     in the order of the targets
 */
public record CountsConsequence(Tally now, Tally after, Map<String, Supposed> supposed) {

  /** Copies. */
  public CountsConsequence {
    supposed = Collections.unmodifiableMap(new LinkedHashMap<>(supposed));
  }

  /**
   * So many of so many.
   *
   * @param met targets that are met
   * @param judged those that are met or not met; the others have no case, no figure, or do not
   *     apply
   */
  public record Tally(int met, int judged) {}

  /**
   * Against one target.
   *
   * @param state met or not, or why that is not the question
   * @param percent the rate, or the growth, in per cent
   * @param gapCases the least number of further successes that would then still be missing, with
   *     the denominator supposed; 0 when it would be met
   */
  public record Supposed(State state, Outcome<Fraction> percent, Outcome<Long> gapCases) {}
}
