package vn.parindex.analytics.robustness;

import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;

/**
 * The ranks that one unit had in the draws.
 *
 * <p>Quantiles are of type 1 (Hyndman and Fan 1996): the smallest rank that at least the stated
 * share of the draws did not exceed, hence always a rank that was drawn.
 *
 * @param unit the unit
 * @param published its rank in the published ranking
 * @param median 50 % quantile of its ranks
 * @param mean their mean
 * @param low lower end of the interval, the better rank: with level 0.9 the 5 % quantile
 * @param high upper end, the worse rank: with level 0.9 the 95 % quantile
 * @param first share of the draws in which fewer units than the list has places were above it: with
 *     all who share a place, so that no list cuts a tie
 * @param last likewise with units below it
 */
public record RankSpread(
    UnitId unit,
    Rank published,
    Rank median,
    double mean,
    Rank low,
    Rank high,
    double first,
    double last) {}
