package vn.parindex.analytics.model;

import java.time.LocalDate;

/** What a map has of a unit. A code alone would mean another unit after it passed on to one. */
public interface Drawn {

  /** The unit's code. */
  String unitCode();

  /**
   * The unit's first day; {@link LocalDate#MIN} where the map does not say it, and then it is the
   * unit that had the code first.
   */
  LocalDate validFrom();
}
