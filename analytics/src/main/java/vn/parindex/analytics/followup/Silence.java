package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/**
 * That a unit gives no figures on any target: one thing to be urged, however many targets there
 * are.
 *
 * <p>Worked example: all units report on 17 targets for 30/06, and all but one for 31/07 and 31/08.
 * On 31/08 that one is silent: its last figures are those of 30/06, and it missed 2 reports. As
 * long as its figures of June still count none of its targets is without one; once they are too old
 * all 17 are. A unit that reports on a single target for 31/08 is not silent: the other 16 are
 * asked of it one by one.
 *
 * <p>The newest reporting date is not missed before the day on which its report is due: the first
 * day that the calendar itself names after that date. To say that a target does not apply is no
 * silence, and a unit founded within the year missed nothing of before its first day.
 *
 * <p>Figures of before the first day of the year are its baseline, and no report: a unit that gave
 * nothing else never reported. They do tell when the first report is due: on the first day that the
 * calendar itself names after them.
 *
 * @param unit who
 * @param last the last reporting date for which it gave a figure; empty if there is none
 * @param missed reporting dates after that for which others gave figures, oldest first; empty when
 *     nobody did, and all its targets are without a figure that counts
 * @param late whether it handed anything in after {@code last}, too late to be counted; nothing is
 *     late before it is due
 * @param without on how many targets nothing of it counts
 * @param targets how many targets there are for it
 */
public record Silence(
    UnitId unit,
    Optional<LocalDate> last,
    List<LocalDate> missed,
    boolean late,
    int without,
    int targets) {

  /** The longest silence first. */
  public static final Comparator<Silence> LONGEST_FIRST =
      Comparator.comparing(silence -> silence.last().orElse(LocalDate.MIN));

  /** Copies. */
  public Silence {
    missed = List.copyOf(missed);
  }

  /** Of those of the units that are silent, in their order. */
  public static List<Silence> all(FollowUp year, List<UnitId> units) {
    Set<LocalDate> due = due(year);
    return units.stream().flatMap(unit -> of(year, unit, due).stream()).toList();
  }

  /** Of a unit; empty when it is not silent, or not followed, or when there are no targets. */
  public static Optional<Silence> of(FollowUp year, UnitId unit) {
    return of(year, unit, due(year));
  }

  private static Optional<Silence> of(FollowUp year, UnitId unit, Set<LocalDate> due) {
    List<UnitStanding> own = own(year, unit);
    Optional<LocalDate> last = last(year, own);
    List<LocalDate> missed =
        due.stream()
            .filter(date -> date.isAfter(last.orElse(LocalDate.MIN)) && existed(unit, date))
            .toList();
    if (own.isEmpty() || missed.isEmpty() && !isOld(own, last)) {
      return Optional.empty();
    }
    boolean late =
        own.stream()
            .flatMap(standing -> standing.history().stream())
            .filter(figure -> figure.date().isAfter(last.orElse(year.from().minusDays(1))))
            .filter(figure -> openReport(year, figure.date()).isEmpty())
            .anyMatch(figure -> says(figure, MissingReason.LATE));
    int without = (int) own.stream().filter(Silence::isWithout).count();
    return Optional.of(new Silence(unit, last, missed, late, without, own.size()));
  }

  /**
   * Whether a unit that missed no report has none that counts: it never reported, or not for so
   * long that even its last figures are too old.
   */
  private static boolean isOld(List<UnitStanding> own, Optional<LocalDate> last) {
    return last.isEmpty()
        ? own.stream().anyMatch(Silence::isWithout)
            && own.stream().noneMatch(standing -> standing.state().isJudged())
        : own.stream()
            .filter(standing -> standing.latest().equals(Outcome.none(NoResult.TOO_OLD)))
            .flatMap(standing -> standing.history().stream())
            .anyMatch(figure -> figure.date().equals(last.get()));
  }

  /** Whether nothing that was reported counts. A figure that lacks only its base was reported. */
  static boolean isWithout(UnitStanding standing) {
    return standing.state() == State.NO_DATA && !standing.latest().isKnown();
  }

  /** Whether there is a figure, or this reason why there is none. */
  private static boolean says(DatedMeasure figure, MissingReason reason) {
    return figure.measured().match(ratio -> true, total -> true, reason::equals);
  }

  private static boolean isLate(DatedMeasure figure) {
    return figure.measured().match(ratio -> false, total -> false, MissingReason.LATE::equals);
  }

  /** The last date of the year for which a unit gave a figure. */
  private static Optional<LocalDate> last(FollowUp year, List<UnitStanding> own) {
    return last(own, LocalDate.MAX).filter(date -> !date.isBefore(year.from()));
  }

  /** The last date up to a day for which a unit gave a figure; to say it has none is to report. */
  private static Optional<LocalDate> last(List<UnitStanding> own, LocalDate upTo) {
    return own.stream()
        .flatMap(standing -> lastOf(standing.history(), upTo).stream())
        .max(LocalDate::compareTo);
  }

  /** The newest stands at the end, so that few have to be looked at. */
  private static Optional<LocalDate> lastOf(List<DatedMeasure> history, LocalDate upTo) {
    for (int i = history.size() - 1; i >= 0; i--) {
      DatedMeasure figure = history.get(i);
      if (!figure.date().isAfter(upTo) && says(figure, MissingReason.NOT_APPLICABLE)) {
        return Optional.of(figure.date());
      }
    }
    return Optional.empty();
  }

  private static List<UnitStanding> own(FollowUp year, UnitId unit) {
    return year.targets().stream()
        .flatMap(target -> Optional.ofNullable(target.units().get(unit)).stream())
        .toList();
  }

  /** Dates for which anybody gave a figure, oldest first; the first may be the baseline. */
  private static TreeSet<LocalDate> known(FollowUp year) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (TargetStanding target : year.targets()) {
      target.history().forEach(pool -> dates.add(pool.date()));
    }
    return dates;
  }

  /** Dates of the year for which anybody gave a figure, oldest first. */
  private static TreeSet<LocalDate> reported(FollowUp year) {
    return new TreeSet<>(known(year).tailSet(year.from()));
  }

  /**
   * The newest date of the year for which anybody gave a figure on a target; empty when nobody did.
   */
  public static Optional<LocalDate> newest(FollowUp year) {
    return reported(year).stream().max(LocalDate::compareTo);
  }

  /**
   * The units whose last figures up to a day are older than those of others, with the date of them;
   * it may be that of the baseline.
   *
   * @param upTo dates after it are left out
   * @return in the order of the units; without those that have none
   */
  public static Map<UnitId, LocalDate> behind(FollowUp year, LocalDate upTo) {
    Map<UnitId, LocalDate> behind = new LinkedHashMap<>();
    Optional<LocalDate> newest = Optional.ofNullable(known(year).floor(upTo));
    for (UnitId unit : year.units()) {
      last(own(year, unit), upTo)
          .filter(last -> newest.filter(last::isBefore).isPresent())
          .ifPresent(last -> behind.put(unit, last));
    }
    return behind;
  }

  /**
   * Who still owes the report that is due on a day: the units whose last figures are older than the
   * newest date of which the report is due then. A unit that left out one date and reported on a
   * later one owes nothing.
   *
   * <p>Worked example: figures are of 30/06 and 31/07, the calendar names 05/07, 05/08 and 05/09. A
   * unit with figures of 30/06 alone owes the report of 05/08; of 05/09 nobody knows.
   *
   * @param day of the calendar of the year
   * @return in the order of the units; empty for a day that is not one on which reports on targets
   *     are due, as far as the figures show
   */
  public static Optional<List<UnitId>> owing(FollowUp year, DueDate day) {
    return asked(year, day)
        .map(date -> year.units().stream().filter(unit -> owes(year, unit, date)).toList());
  }

  /**
   * Who gave no figure at all for the date of which the report was due on a day, and reported on a
   * later one: nothing is owed any more, and still the report was never given.
   *
   * <p>Worked example: figures are of 30/06, 31/07 and 31/08, and the calendar names 05/08 and
   * 05/09. A unit with figures of 30/06 and 31/08 left out the report of 05/08.
   *
   * @param day of the calendar of the year
   * @return in the order of the units
   */
  public static List<UnitId> leftOut(FollowUp year, DueDate day) {
    return asked(year, day)
        .map(date -> year.units().stream().filter(unit -> leftOut(year, unit, date)).toList())
        .orElse(List.of());
  }

  /**
   * Who gave a part of the report that is due on a day: figures on some targets, and on others none
   * that counts.
   *
   * <p>Worked example: of 13 targets a unit reported on one by 05/04 and on the others after it.
   *
   * @param day of the calendar of the year
   * @return in the order of the units
   */
  public static List<UnitId> inPart(FollowUp year, DueDate day) {
    return asked(year, day)
        .map(
            date ->
                year.units().stream().filter(unit -> !lacking(year, unit, date).isEmpty()).toList())
        .orElse(List.of());
  }

  /**
   * For which targets a unit that reported for a date is said to have no figure that counts; empty
   * where it gave none at all, which is to owe the report. A target of which nothing is said was
   * not asked for, or never reported on, which is an open point of its own.
   */
  public static List<Target> lacking(FollowUp year, UnitId unit, LocalDate date) {
    List<Target> lacking = new ArrayList<>();
    boolean any = false;
    for (TargetStanding target : year.targets()) {
      Optional<DatedMeasure> figure =
          Optional.ofNullable(target.units().get(unit)).stream()
              .flatMap(own -> on(own, date))
              .findFirst();
      boolean given = figure.filter(of -> says(of, MissingReason.NOT_APPLICABLE)).isPresent();
      any |= given;
      if (figure.isPresent() && !given) {
        lacking.add(target.target());
      }
    }
    return any && existed(unit, date) ? List.copyOf(lacking) : List.of();
  }

  /** Whether a unit gave figures for a date too late to be counted, as it is told. */
  public static boolean isLate(FollowUp year, UnitId unit, LocalDate date) {
    return own(year, unit).stream()
        .flatMap(standing -> on(standing, date))
        .anyMatch(Silence::isLate);
  }

  private static Stream<DatedMeasure> on(UnitStanding standing, LocalDate date) {
    return standing.history().stream().filter(figure -> figure.date().equals(date));
  }

  private static boolean leftOut(FollowUp year, UnitId unit, LocalDate date) {
    List<UnitStanding> own = own(year, unit);
    return existed(unit, date)
        && last(own, LocalDate.MAX).filter(date::isBefore).isPresent()
        && own.stream()
            .flatMap(standing -> standing.history().stream())
            .noneMatch(
                figure -> figure.date().equals(date) && says(figure, MissingReason.NOT_APPLICABLE));
  }

  /**
   * The newest reporting date of which the report is due on a day of the calendar, if there is;
   * nobody having reported yet, the first day of the year for the day of the first report.
   */
  public static Optional<LocalDate> asked(FollowUp year, DueDate day) {
    return known(year).stream()
        .filter(
            date ->
                reportDue(year, date)
                    .filter(due -> due.date().equals(day.date()) && due.name().equals(day.name()))
                    .isPresent())
        .max(LocalDate::compareTo)
        .map(date -> date.isBefore(year.from()) ? year.from() : date);
  }

  /**
   * The day on which the first report of the year is due, passed or not; empty when no figure shows
   * it, or when the calendar names none.
   */
  public static Optional<DueDate> firstReport(FollowUp year) {
    return known(year).stream().findFirst().flatMap(first -> reportDue(year, first));
  }

  /**
   * The same for one unit: of one founded within the year it is the first day that the calendar
   * itself names after its own first day.
   */
  static Optional<DueDate> firstReport(FollowUp year, UnitId unit) {
    return unit.validFrom().isAfter(year.from())
        ? reportDue(year, unit.validFrom())
        : firstReport(year);
  }

  /**
   * Whether a unit only has not given its first report yet, while the day on which it is due has
   * not passed.
   */
  public boolean isInTime(FollowUp year) {
    return last.isEmpty()
        && missed.isEmpty()
        && firstReport(year, unit).filter(due -> due.daysLeft() >= 0).isPresent();
  }

  /**
   * The day for which holds what is said of its targets: that of its last figures, as long as any
   * of them counts; empty when none does, for then nothing is said of how it stands.
   */
  public Optional<LocalDate> standsFor() {
    return without < targets ? last : Optional.empty();
  }

  /** Whether the last figures of a unit, which has targets, are older than a reporting date. */
  public static boolean owes(FollowUp year, UnitId unit, LocalDate date) {
    List<UnitStanding> own = own(year, unit);
    return !own.isEmpty()
        && existed(unit, date)
        && last(year, own).orElse(LocalDate.MIN).isBefore(date);
  }

  /** Nobody asks a unit for figures of before its first day. */
  private static boolean existed(UnitId unit, LocalDate date) {
    return !date.isBefore(unit.validFrom());
  }

  /** Dates for which anybody gave a figure and for which all should have by now, oldest first. */
  private static Set<LocalDate> due(FollowUp year) {
    TreeSet<LocalDate> dates = reported(year);
    if (!dates.isEmpty() && openReport(year, dates.last()).isPresent()) {
      dates.remove(dates.last());
    }
    return dates;
  }

  /**
   * The day on which the report for the newest reporting date is due, while it has not passed;
   * empty when it has, or when the calendar names none.
   */
  public static Optional<DueDate> openReport(FollowUp year, LocalDate newest) {
    return reportDue(year, newest).filter(due -> due.daysLeft() >= 0);
  }

  /**
   * The first day that the calendar itself names after a reporting date, passed or not: it is taken
   * for the day on which that report is due. Empty when the calendar names none.
   */
  public static Optional<DueDate> reportDue(FollowUp year, LocalDate date) {
    return year.calendar().stream()
        .filter(due -> due.kind() == DueDate.Kind.OTHER && due.date().isAfter(date))
        .findFirst();
  }
}
