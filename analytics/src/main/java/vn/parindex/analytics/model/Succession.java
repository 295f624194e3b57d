package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

  /** "ngày 16/6/2025", "ngày 16 tháng 6 năm 2025": how a decision is cited with its day. */
  private static final Pattern DAY =
      Pattern.compile("ngày\\s+(\\d{1,2})(?:/|\\s+tháng\\s+)(\\d{1,2})(?:/|\\s+năm\\s+)(\\d{4})");

  /**
   * The day of the decision, as its citation tells it: of several the latest, before which not all
   * that is cited was there.
   *
   * @return empty where the citation names no day
   */
  public Optional<LocalDate> decidedOn() {
    return DAY.matcher(legalBasis)
        .results()
        .map(Succession::day)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** A day that no calendar has is no day. */
  private static Optional<LocalDate> day(MatchResult found) {
    int month = Integer.parseInt(found.group(2));
    int day = Integer.parseInt(found.group(1));
    if (month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    YearMonth of = YearMonth.of(Integer.parseInt(found.group(3)), month);
    return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
  }

  /** From which day it counts as known: that of the decision, at the latest its own. */
  public LocalDate knownOn() {
    return decidedOn().filter(day -> day.isBefore(date)).orElse(date);
  }
}
