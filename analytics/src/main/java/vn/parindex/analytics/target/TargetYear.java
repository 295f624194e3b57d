package vn.parindex.analytics.target;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The year in which targets are to be met.
 *
 * @param code of the year; only measurements of this year are looked at
 * @param from its first day: figures of an earlier day are the baseline
 * @param due the day by which the targets are to be met
 * @param baseDays last day of the periods that targets of growth take as their base, by period
 *     code; the total of that day is the base
 */
public record TargetYear(
    String code, LocalDate from, LocalDate due, Map<String, LocalDate> baseDays) {

  /** Checks and copies. */
  public TargetYear {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(due, "due");
    baseDays = Collections.unmodifiableMap(new LinkedHashMap<>(baseDays));
  }
}
