package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All measurements of one reporting date. A unit and target without a measurement did not report.
 *
 * @param year the year whose targets are measured
 * @param date the day at whose end the figures stood; the first date of a year may lie before it
 *     and is then the baseline
 * @param measurements one at most for each unit and target
 */
public record MeasurementSet(String year, LocalDate date, List<Measurement> measurements) {

  /** Checks and copies. */
  public MeasurementSet {
    Objects.requireNonNull(year, "year");
    measurements = List.copyOf(measurements);
  }
}
