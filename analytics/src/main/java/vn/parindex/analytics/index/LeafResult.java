package vn.parindex.analytics.index;

import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;

/**
 * What a unit got on a leaf.
 *
 * @param areaCode the area it belongs to
 * @param criterionCode the criterion it belongs to
 * @param leaf the leaf
 * @param points the points that count
 */
public record LeafResult(String areaCode, String criterionCode, Leaf leaf, Figure points) {}
