package vn.parindex.analytics.versions;

import java.time.LocalDate;
import vn.parindex.analytics.model.UnitId;

/**
 * Where a figure on a target stands.
 *
 * @param year the year whose targets are measured
 * @param date the reporting date
 * @param unit who reported
 * @param target code of the target in its year
 */
public record MeasurementCell(String year, LocalDate date, UnitId unit, String target) {}
