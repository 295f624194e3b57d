package vn.parindex.analytics.robustness;

import vn.parindex.analytics.model.UnitId;

/**
 * How often one unit was above another.
 *
 * @param upper the one that comes first in the published ranking
 * @param lower the other
 * @param above share of the draws in which {@code upper} was truly above
 * @param below share of the draws in which it was truly below
 * @param tied share of the draws in which they were equal; the three sum to 1
 */
public record PairOrder(UnitId upper, UnitId lower, double above, double below, double tied) {}
