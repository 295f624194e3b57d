package vn.parindex.analytics.versions;

import java.time.LocalDate;
import vn.parindex.analytics.model.UnitId;

/**
 * A report on targets that only one of two versions has.
 *
 * @param unit who reported
 * @param year whose targets
 * @param date of which day the figures are
 * @param kind {@link ChangeKind#ADDED} or {@link ChangeKind#REMOVED}
 * @param late of one that was added: whether it came too late to be counted, or was due by the day
 *     of the earlier version already; never of one that was removed
 */
public record ReportChange(
    UnitId unit, String year, LocalDate date, ChangeKind kind, boolean late) {}
