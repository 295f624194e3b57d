package vn.parindex.analytics.bottleneck;

import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

/**
 * What one unit can reach with points it can win back itself. Without an index there is no answer
 * to anything: {@link NoResult#NO_INDEX}.
 *
 * @param unit whose ways
 * @param now where it stands
 * @param everything all leaves it can win back, and where winning them all leads; no steps when
 *     there is nothing to win back
 * @param nextBand the fewest leaves to a better band; {@link NoResult#ALREADY_BEST} in the best,
 *     {@link NoResult#NOT_REACHABLE} when everything is not enough, {@link NoResult#BY_RANK} where
 *     the next band is for the best so many per cent
 * @param nextRank the fewest leaves to a better rank; {@link NoResult#ALREADY_BEST} at rank 1,
 *     shared or not, {@link NoResult#NOT_REACHABLE} when everything is not enough
 */
public record UnitWaysUp(
    UnitId unit,
    Outcome<Standing> now,
    Outcome<WayUp> everything,
    Outcome<WayUp> nextBand,
    Outcome<WayUp> nextRank) {}
