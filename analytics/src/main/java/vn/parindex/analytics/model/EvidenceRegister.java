package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The evidence of a year.
 *
 * @param year the period that is scored with it
 * @param due the day by which it is to be filed
 * @param items one at most for each unit and leaf
 */
public record EvidenceRegister(String year, LocalDate due, List<Evidence> items) {

  /** Checks and copies. */
  public EvidenceRegister {
    Objects.requireNonNull(year, "year");
    items = List.copyOf(items);
  }
}
