package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The targets of a year.
 *
 * @param year the year they are for
 * @param reportDue last day for the report on them
 * @param targets in the order in which they were set
 */
public record TargetSet(String year, LocalDate reportDue, List<Target> targets) {

  /** Checks and copies. */
  public TargetSet {
    Objects.requireNonNull(year, "year");
    targets = List.copyOf(targets);
  }
}
