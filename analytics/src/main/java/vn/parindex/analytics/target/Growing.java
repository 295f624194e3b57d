package vn.parindex.analytics.target;

import vn.parindex.analytics.model.Figure;

/**
 * A figure and its base, for a target of growth.
 *
 * @param current the figure now
 * @param base the figure of the base period
 */
public record Growing(Figure current, Figure base) {}
