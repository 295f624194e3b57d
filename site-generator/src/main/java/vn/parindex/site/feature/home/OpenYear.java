package vn.parindex.site.feature.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.DueDays;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.YearPart;

/** What is open in the year that is followed, as the home page asks for it. */
final class OpenYear extends YearPart {

  /** More names than this in a sentence are counted instead. */
  static final int MOST_NAMES = 3;

  private final DueDays days;
  private final SilenceWords silence;
  private final List<OpenPoints> open;

  OpenYear(Edition edition, FollowUp year) {
    super(edition, year);
    this.days = new DueDays(edition, year);
    this.silence = new SilenceWords(edition, year);
    this.open =
        units.byName().stream()
            .map(unit -> OpenPoints.of(year, unit))
            .filter(points -> points.count() > 0)
            .sorted(OpenPoints.mostUrgentFirst(year))
            .toList();
  }

  FollowUp year() {
    return year;
  }

  /** Units with anything left to do, the most urgent first. */
  List<OpenPoints> open() {
    return open;
  }

  SilenceWords silence() {
    return silence;
  }

  DueDays days() {
    return days;
  }

  /** How many things are open in all units. */
  int count() {
    return open.stream().mapToInt(OpenPoints::count).sum();
  }

  /** How many of them a unit should have done by now. */
  long overdue(OpenPoints points) {
    return points.duties(year).stream()
        .filter(duty -> duty.when(year.asOf()) == Duty.When.OVERDUE)
        .count();
  }

  /** Whether of anything that is open it is known who is in charge. */
  boolean namesAnybody() {
    return open.stream()
        .flatMap(points -> points.duties(year).stream())
        .anyMatch(duty -> !duty.person().isEmpty());
  }

  /** Whether the year has ended, so that nobody counts its days any more. */
  boolean isOver() {
    return year.isOver();
  }

  /** All that is due on the next day for which somebody is known to have something left. */
  List<DueDate> next() {
    List<DueDate> coming =
        days.next().stream().filter(due -> days.isCounted(due) && !due.open().isEmpty()).toList();
    return coming.stream().filter(due -> due.date().equals(coming.get(0).date())).toList();
  }

  /** Who has something left for any of these days. */
  static Set<UnitId> open(List<DueDate> due) {
    Set<UnitId> open = new LinkedHashSet<>();
    due.forEach(one -> open.addAll(one.open()));
    return open;
  }

  /** "còn 3 ngày", "hôm nay". */
  String left(LocalDate day) {
    return words.daysLeft(daysTo(day));
  }

  /** That units have ceased to exist, and what figures mean since; empty when all exist. */
  String ceased() {
    return words.ceased(year.units(), year.asOf());
  }

  long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(year.asOf(), day);
  }

  /** "cả 19 đơn vị", "12 trong 19 đơn vị", "Ba Thành và Ba Vì". */
  String who(Collection<UnitId> some) {
    if (some.size() <= MOST_NAMES) {
      return units.listed(some);
    }
    return edition.say(
        some.size() == units.count() ? "home.who.all" : "home.who.some",
        formats.count(some.size()),
        formats.count(units.count()),
        edition.yearTerms().unit());
  }

  /** The names of a few; empty for more. */
  String names(Collection<UnitId> some) {
    return some.size() <= MOST_NAMES ? units.listed(some) : "";
  }

  /** "15/19". */
  String of(long some) {
    return units.of(some);
  }

  /**
   * Leads to everything that is open, or to some of it.
   *
   * @param some id of a choice; empty for all
   */
  PlaceLink all(String words, String some) {
    return new PlaceLink(words, edition.addresses().todo(), some);
  }

  /** Leads to what is open in a unit. */
  PlaceLink of(UnitId unit) {
    return edition.todo().of(unit, units.name(unit));
  }
}
