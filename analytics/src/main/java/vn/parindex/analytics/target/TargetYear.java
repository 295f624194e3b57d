package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.NoResult;

/**
 * The year in which targets are to be met.
 *
 * @param code of the year; only measurements of this year are looked at
 * @param from its first day: figures of an earlier day are the baseline
 * @param to its last day: what was reported last stays when the year is over
 * @param due the day by which the targets are to be met
 * @param baseDays last day of the periods that targets of growth take as their base, by period
 *     code; the total of that day is the base
 */
public record TargetYear(
    String code, LocalDate from, LocalDate to, LocalDate due, Map<String, LocalDate> baseDays) {

  /** Copies. */
  public TargetYear {
    baseDays = Collections.unmodifiableMap(new LinkedHashMap<>(baseDays));
  }

  /** In so many days before {@link #due}, that day included, there is nothing left to forecast. */
  public static final int LAST_DAYS = 7;

  /** The day up to which figures grow old: the day of the assessment, or the end of the year. */
  LocalDate agesUntil(LocalDate asOf) {
    return asOf.isAfter(to) ? to : asOf;
  }

  /** Why the figures of a day speak for themselves; empty when there is still time. */
  Optional<NoResult> overOn(LocalDate asOf) {
    if (asOf.isAfter(due)) {
      return Optional.of(NoResult.DATE_PASSED);
    }
    return asOf.isAfter(due.minusDays(LAST_DAYS))
        ? Optional.of(NoResult.LAST_DAYS)
        : Optional.empty();
  }
}
