package vn.parindex.analytics.versions;

import vn.parindex.analytics.model.UnitId;

/**
 * A sheet of scores that only one of two versions has.
 *
 * @param unit whose scores
 * @param period code of the period
 * @param kind {@link ChangeKind#ADDED} or {@link ChangeKind#REMOVED}
 */
public record SheetChange(UnitId unit, String period, ChangeKind kind) {}
