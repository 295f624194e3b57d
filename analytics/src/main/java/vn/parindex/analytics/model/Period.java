package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A period that is scored as a whole, usually a year.
 *
 * @param code unique among the periods of a data set
 * @param from first day
 * @param to last day
 * @param unitsAsOf the units that exist on this day are the ones scored
 * @param unitCount how many units are meant to be scored; at least 1
 * @param framework edition used
 * @param closedOn the day from which its scores are known; before it nobody can have seen them
 */
public record Period(
    String code,
    LocalDate from,
    LocalDate to,
    LocalDate unitsAsOf,
    int unitCount,
    String framework,
    LocalDate closedOn) {

  /** Checks the order of the days. */
  public Period {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(framework, "framework");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(code + " ends before it begins");
    }
    if (unitsAsOf.isBefore(from) || unitsAsOf.isAfter(to)) {
      throw new IllegalArgumentException(code + ": unitsAsOf lies outside the period");
    }
  }
}
