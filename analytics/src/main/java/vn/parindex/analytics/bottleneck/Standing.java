package vn.parindex.analytics.bottleneck;

import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Rank;

/**
 * Where a unit stands, or would stand.
 *
 * @param index in per cent, exact
 * @param rank among all units that have an index, the others as they are
 * @param band the grade band
 */
public record Standing(Fraction index, Rank rank, Band band) {}
