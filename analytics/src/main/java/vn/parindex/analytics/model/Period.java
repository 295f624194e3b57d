package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A period that is scored as a whole, usually a year: that of the calendar, or one that begins on
 * another day, as the year of administrative reform does (15/12 to 14/12); or a part of a year.
 *
 * @param code unique among the periods of a data set
 * @param from first day
 * @param to last day
 * @param unitsAsOf the units that exist on this day are the ones scored
 * @param unitCount how many units are meant to be scored; at least 1
 * @param framework edition used
 * @param closedOn the day from which its scores are known; before it nobody can have seen them
 * @param name what it is called, without a capital: "6 tháng đầu năm 2025"; empty for a year, which
 *     is called by its code
 * @param nameEn the same in English: "the first half of 2025"; empty when nobody says
 */
public record Period(
    String code,
    LocalDate from,
    LocalDate to,
    LocalDate unitsAsOf,
    int unitCount,
    String framework,
    LocalDate closedOn,
    String name,
    String nameEn) {

  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final String NUMBER = "[0-9]+";

  /** Checks the order of the days. */
  public Period {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(nameEn, "nameEn");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(code + " ends before it begins");
    }
    if (unitsAsOf.isBefore(from) || unitsAsOf.isAfter(to)) {
      throw new IllegalArgumentException(code + ": unitsAsOf lies outside the period");
    }
  }

  /** A period that is called by its code. */
  public Period(
      String code,
      LocalDate from,
      LocalDate to,
      LocalDate unitsAsOf,
      int unitCount,
      String framework,
      LocalDate closedOn) {
    this(code, from, to, unitsAsOf, unitCount, framework, closedOn, "", "");
  }

  /**
   * Three months of a year, or what is left of them.
   *
   * @param number from 1
   * @param from first day
   * @param to last day
   */
  public record Quarter(int number, LocalDate from, LocalDate to) {}

  /** Whether a day is one of it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /**
   * Whole months from its first day to its last; 0 when it does not end with a month so counted.
   */
  public int months() {
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(from, to.plusDays(1)));
    return from.plusMonths(months).minusDays(1).equals(to) ? months : 0;
  }

  /** Whether it is as long as a year, whenever it begins. */
  public boolean isYear() {
    return months() == MONTHS_OF_YEAR;
  }

  /** Whether it is a year of the calendar: nobody needs to be told its days. */
  public boolean isCalendarYear() {
    return isYear() && from.getDayOfYear() == 1;
  }

  /**
   * The year to which a day belongs if all years begin on the same day as this one, by the calendar
   * year in which they end.
   *
   * <p>Worked example: for the year from 15/12/2024 to 14/12/2025 the day 20/12/2025 is one of 2026
   * and 14/12/2024 one of 2024. Of a period that is no year nobody knows when years begin: then the
   * year is that of the calendar.
   */
  public int yearOf(LocalDate day) {
    if (!isYear()) {
      return day.getYear();
    }
    int years = day.getYear() - from.getYear();
    return to.getYear() + (day.isBefore(from.plusYears(years)) ? years - 1 : years);
  }

  /**
   * Its quarters: three months each, counted from its first day. A period that ends earlier ends
   * its last quarter, too.
   *
   * <p>Worked example: of the year from 15/12/2024 to 14/12/2025 they are 15/12/2024 to 14/03/2025,
   * 15/03 to 14/06, 15/06 to 14/09 and 15/09 to 14/12/2025.
   */
  public List<Quarter> quarters() {
    List<Quarter> quarters = new ArrayList<>();
    LocalDate first = from;
    while (!first.isAfter(to)) {
      int number = quarters.size() + 1;
      LocalDate next = from.plusMonths((long) MONTHS_OF_QUARTER * number);
      LocalDate last = next.minusDays(1);
      quarters.add(new Quarter(number, first, last.isAfter(to) ? to : last));
      first = next;
    }
    return List.copyOf(quarters);
  }

  /**
   * What it is called in a language, where that is not its code: a period whose code is a number is
   * that year, for in a sentence a number may also be something else.
   */
  public Optional<String> name(String language) {
    return Optional.of(language.equals("en") ? nameEn : name)
        .filter(called -> !called.isEmpty() && !code.matches(NUMBER));
  }

  /** The same with another number of units. */
  public Period counting(int units) {
    return new Period(code, from, to, unitsAsOf, units, framework, closedOn, name, nameEn);
  }

  /** The same in another framework. */
  public Period under(String edition) {
    return new Period(code, from, to, unitsAsOf, unitCount, edition, closedOn, name, nameEn);
  }
}
