package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One unit follows several whole units on a day.
 *
 * @param date first day of the successor
 * @param successor the unit that begins
 * @param parts the units that end; at least one
 * @param legalBasis the decision, as cited
 */
public record Succession(LocalDate date, UnitId successor, List<UnitId> parts, String legalBasis) {

  /** Checks and copies. */
  public Succession {
    Objects.requireNonNull(successor, "successor");
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(successor + " follows nobody");
    }
  }
}
