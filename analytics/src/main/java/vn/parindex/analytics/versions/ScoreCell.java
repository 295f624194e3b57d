package vn.parindex.analytics.versions;

import vn.parindex.analytics.model.UnitId;

/**
 * Where a score stands.
 *
 * @param period code of the period
 * @param unit whose score it is
 * @param leaf code of the leaf in the edition of the period
 */
public record ScoreCell(String period, UnitId unit, String leaf) {}
