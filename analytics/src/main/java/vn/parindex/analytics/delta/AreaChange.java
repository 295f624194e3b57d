package vn.parindex.analytics.delta;

import vn.parindex.analytics.model.Score;

/**
 * What one area does to the change of a unit's index. A leaf counts where it stands in the second
 * edition; a dropped leaf with the area that continues its own.
 *
 * @param fromCode code in the first edition; empty when the area is new
 * @param toCode code in the second edition; empty when the area ended
 * @param from the area's own percentage in the first period
 * @param to the area's own percentage in the second period
 * @param split its parts of the change of the index
 */
public record AreaChange(String fromCode, String toCode, Score from, Score to, Split split) {}
