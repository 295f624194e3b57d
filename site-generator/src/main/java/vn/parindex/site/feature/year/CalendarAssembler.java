package vn.parindex.site.feature.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Months;
import vn.parindex.site.model.Block.Months.Entry;
import vn.parindex.site.model.Block.Months.Month;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.duty.TodoViews;
import vn.parindex.site.say.year.DueDays;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.YearPart;

/** The page of what is due when. */
final class CalendarAssembler extends YearPart {

  /** More names than this are counted: the page of what is open has them all. */
  private static final int MOST_NAMES = 3;

  private final DueDays days;
  private final List<DueDate> calendar;

  /**
   * Of a year.
   *
   * @param year with at least one day
   */
  CalendarAssembler(Edition edition, FollowUp year) {
    super(edition, year);
    this.days = new DueDays(edition, year);
    this.calendar = days.all();
  }

  Page page(Route route) {
    List<DueDate> coming = calendar.stream().filter(due -> due.daysLeft() >= 0).toList();
    long overdue = calendar.stream().filter(CalendarAssembler::isOverdue).count();
    List<DueDate> passed =
        new ArrayList<>(calendar.stream().filter(due -> due.daysLeft() < 0).toList());
    Collections.reverse(passed);
    return edition
        .page(route, lead())
        .stats(stats(coming, overdue, passed.size()))
        .note(String.join(" ", edition.coming()))
        .note(words.quarters(year))
        .note(words.ceased(year.units(), year.asOf()))
        .section(
            edition.say("section.calendar.coming"),
            coming.isEmpty()
                ? Block.Paragraph.of(edition.say("section.calendar.coming.none"))
                : months(coming))
        .add(new TodoViews(edition, year).overdue())
        .when(
            !passed.isEmpty(),
            page ->
                page.section(
                    edition.say("section.calendar.passed"),
                    new Block.Fold(edition.say("frame.list"), true, List.of(months(passed)))))
        .add(Block.Paragraph.more(edition.meetingPackLink()))
        .made();
  }

  /** What comes next, and what is overdue; true when nothing is, and for several on one day. */
  String lead() {
    String day = formats.date(year.asOf());
    List<DueDate> coming = days.next();
    Optional<DueDate> next = coming.stream().findFirst();
    long late = calendar.stream().filter(CalendarAssembler::isOverdue).count();
    String first =
        next.map(
                due -> {
                  List<String> what =
                      coming.stream()
                          .filter(other -> other.date().equals(due.date()))
                          .map(days::what)
                          .distinct()
                          .toList();
                  return edition.say(
                      what.size() == 1 ? "calendar.lead.next" : "calendar.lead.next.several",
                      day,
                      formats.date(due.date()),
                      words.daysLeft(due.daysLeft()),
                      what.size() == 1 ? what.get(0) : formats.count(what.size()));
                })
            .orElseGet(
                () ->
                    edition.say(
                        edition.showsEvidence()
                            ? "calendar.lead.nothing"
                            : "calendar.lead.nothing.public",
                        day,
                        year.year()));
    String silence = new SilenceWords(edition, year).sentence();
    return first
        + " "
        + (silence.isEmpty() ? "" : silence + " ")
        + (late == 0
            ? edition.say("calendar.lead.in-time")
            : year.isOver()
                ? edition.say("calendar.lead.left", formats.count(late), year.year())
                : edition.say("calendar.lead.late", formats.count(late)));
  }

  private static boolean isOverdue(DueDate due) {
    return due.daysLeft() < 0 && !due.open().isEmpty();
  }

  private List<Stat> stats(List<DueDate> coming, long overdue, int passed) {
    List<DueDate> next = days.next();
    List<Stat> stats = new ArrayList<>();
    stats.add(
        next.isEmpty()
            ? Stat.of(
                edition.say("calendar.stat.next"),
                Formats.ABSENT,
                edition.say(
                    edition.showsEvidence()
                        ? "calendar.stat.next.none"
                        : "calendar.stat.next.none.public"))
            : Stat.of(
                edition.say("calendar.stat.next"),
                formats.date(next.get(0).date()),
                words.daysLeft(next.get(0).daysLeft())));
    stats.add(Stat.of(edition.say("calendar.stat.coming"), formats.count(coming.size())));
    stats.add(
        Stat.of(
            year.isOver()
                ? edition.say("calendar.stat.left", year.year())
                : edition.say("calendar.stat.overdue"),
            formats.count(overdue),
            edition.say("calendar.stat.overdue.detail", formats.count(passed))));
    stats.add(Stat.of(edition.say("calendar.stat.as-of"), formats.date(year.asOf())));
    return stats;
  }

  /** In the order given, month by month. */
  private Months months(List<DueDate> dues) {
    Map<YearMonth, List<DueDate>> byMonth = new LinkedHashMap<>();
    dues.forEach(
        due ->
            byMonth.computeIfAbsent(YearMonth.from(due.date()), m -> new ArrayList<>()).add(due));
    return new Months(
        byMonth.entrySet().stream()
            .map(
                month ->
                    new Month(
                        Edition.capital(formats.month(month.getKey().atDay(1))),
                        month.getValue().stream().map(this::entry).toList()))
            .toList());
  }

  private Entry entry(DueDate due) {
    return new Entry(
        formats.date(due.date()),
        isOverdue(due) ? words.daysLeft(due.daysLeft()) : words.distance(due.daysLeft()),
        isOverdue(due) ? Tone.DOWN : due.daysLeft() < 0 ? Tone.ABSENT : Tone.PLAIN,
        to(due)
            .<Cell>map(to -> new Cell.Linked(title(due), to, Tone.PLAIN, 0))
            .orElseGet(() -> new Cell.Text(title(due), Tone.PLAIN, 0)),
        words.clause(due.clause()),
        open(due),
        due.open().size() > MOST_NAMES
            ? List.of()
            : units.byName(due.open()).stream().map(units::cell).toList());
  }

  private String title(DueDate due) {
    return Edition.capital(days.what(due));
  }

  private String open(DueDate due) {
    return switch (due.kind()) {
      case TARGETS, TASKS, EVIDENCE ->
          due.open().isEmpty()
              ? edition.say("due.open.none")
              : edition.say(
                  due.kind() == DueDate.Kind.TARGETS && year.isOver()
                      ? "due.open.targets.over"
                      : Families.DUE_OPEN.of(due.kind()),
                  units.of(due.open().size()),
                  edition.yearTerms().units());
      case REMEDY ->
          due.open().isEmpty()
              ? edition.say("due.open.none")
              : edition.say(
                  "due.open.remedy",
                  edition.say(
                      "count.of", formats.count(due.open().size()), formats.count(noted(due))),
                  edition.yearTerms().units());
      case REVIEW ->
          year.reviews().stream().anyMatch(held -> held.review().code().equals(due.code()))
              ? ""
              : edition.say("due.review.later");
      case OTHER -> report(due);
    };
  }

  /** In how many units it was noted with this day. */
  private long noted(DueDate due) {
    return year.findings().stream()
        .filter(standing -> standing.finding().code().equals(due.code()))
        .flatMap(standing -> standing.units().values().stream())
        .filter(own -> own.due().equals(due.date()))
        .count();
  }

  /**
   * Who owes a report; of a day that passed without any figure since, that there is none. Nothing
   * of other days.
   */
  private String report(DueDate due) {
    if (days.isCounted(due)) {
      List<UnitId> part = Silence.inPart(year, due);
      List<UnitId> leftOut = Silence.leftOut(year, due);
      List<String> told = new ArrayList<>();
      if (!leftOut.isEmpty()) {
        told.add(edition.say("due.open.report.left-out", some(leftOut)));
      }
      if (!part.isEmpty() && due.daysLeft() < 0) {
        told.add(edition.say(partKey(due, part), some(part)));
      }
      told.add(
          due.open().isEmpty()
              ? edition.say(told.isEmpty() ? "due.open.report.none" : "due.open.report.others")
              : edition.say(
                  owedKey(due, part), units.of(due.open().size()), edition.yearTerms().units()));
      return String.join(" ", told);
    }
    return Silence.newest(year)
        .filter(newest -> due.daysLeft() < 0)
        .filter(
            newest ->
                Silence.reportDue(year, newest)
                    .filter(last -> due.date().isAfter(last.date()))
                    .isPresent())
        .map(newest -> edition.say("due.report.none-since", formats.date(newest)))
        .orElse("");
  }

  private String some(List<UnitId> some) {
    return some.size() > MOST_NAMES
        ? units.of(some.size()) + " " + edition.yearTerms().units()
        : units.listed(some);
  }

  private String partKey(DueDate due, List<UnitId> part) {
    LocalDate date = Silence.asked(year, due).orElseThrow();
    return part.stream().anyMatch(unit -> Silence.isLate(year, unit, date))
        ? "due.open.report.part-late"
        : "due.open.report.part-missing";
  }

  private String owedKey(DueDate due, List<UnitId> part) {
    if (part.stream().anyMatch(due.open()::contains)) {
      return "due.open.report.part";
    }
    return due.open().stream().anyMatch(this::isLate) ? "due.open.report.late" : "due.open.report";
  }

  private boolean isLate(UnitId unit) {
    return Silence.of(year, unit).filter(Silence::late).isPresent();
  }

  /** The page about it, if the edition has one. */
  private Optional<SitePath> to(DueDate due) {
    Addresses addresses = edition.addresses();
    return switch (due.kind()) {
      case TARGETS -> Optional.of(addresses.targets()).filter(path -> !year.targets().isEmpty());
      case TASKS -> Optional.of(addresses.tasks()).filter(path -> !year.tasks().isEmpty());
      case EVIDENCE -> Optional.of(addresses.evidence()).filter(path -> year.evidence().isKnown());
      case REMEDY ->
          year.findings().stream()
              .filter(standing -> standing.finding().code().equals(due.code()))
              .filter(standing -> !standing.units().isEmpty())
              .findFirst()
              .map(standing -> addresses.finding(due.code()));
      case REVIEW ->
          year.reviews().stream()
              .filter(held -> held.review().code().equals(due.code()))
              .findFirst()
              .map(held -> addresses.review(due.code()));
      case OTHER -> Optional.empty();
    };
  }
}
