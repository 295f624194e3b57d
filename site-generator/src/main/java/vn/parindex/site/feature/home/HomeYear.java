package vn.parindex.site.feature.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.DueDays;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.FollowUpLinks;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.YearPart;

/** The part of the home page on the year that is followed: how it stands, and who must be urged. */
final class HomeYear extends YearPart {

  /** So many units are named; a tie at the edge of the list is never cut. */
  private static final int URGED = 5;

  /** More names than this in a sentence are counted instead. */
  private static final int MOST_NAMES = 6;

  private static final int NEXT_DAYS = 3;

  private final SilenceWords silence;
  private final List<OpenPoints> open;

  HomeYear(Edition edition, FollowUp year) {
    super(edition, year);
    this.silence = new SilenceWords(edition, year);
    this.open =
        units.byName().stream()
            .map(unit -> OpenPoints.of(year, unit))
            .filter(points -> points.count() > 0)
            .sorted(OpenPoints.MOST_URGENT_FIRST)
            .toList();
  }

  Block.Section section() {
    List<Block> parts = new ArrayList<>();
    String ceased = words.ceased(year.units(), year.asOf());
    if (!ceased.isEmpty()) {
      parts.add(Paragraph.of(ceased));
    }
    TableView next = next();
    parts.add(Block.Stats.of(stats()));
    parts.add(
        Block.Group.of(
            "columns",
            new Block.Section(
                "",
                "",
                edition.say("section.home.urge"),
                List.of(Paragraph.of(urgent()), Grid.of(urge()))),
            new Block.Section(
                "",
                "",
                edition.say("section.home.next"),
                List.of(
                    next.rows().isEmpty()
                        ? Paragraph.of(edition.say("section.home.next.none"))
                        : Grid.of(next),
                    Block.Links.of(FollowUpLinks.of(edition))))));
    return new Block.Section("", "year", title(), parts);
  }

  /** With the day of the figures on targets, where there are none of the day itself. */
  private String title() {
    LocalDate figures = new TargetWords(edition, year.year()).figuresOn(year);
    return edition.say(
        figures.isBefore(year.asOf()) ? "group-year.title.older" : "group-year.title",
        year.year(),
        formats.date(figures));
  }

  /** Key figures. */
  List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    if (!year.targets().isEmpty()) {
      stats.add(pooled());
      due().ifPresent(stats::add);
    }
    if (!year.tasks().isEmpty()) {
      stats.add(tasks());
    }
    findings(stats);
    evidence(stats);
    return stats;
  }

  /** How many targets all units together meet. */
  private Stat pooled() {
    long met = pooled(State.MET);
    long silent = pooled(State.NO_DATA);
    long idle = pooled(State.NO_CASES) + pooled(State.NOT_APPLICABLE);
    List<String> details = new ArrayList<>();
    if (silent > 0) {
      details.add(edition.say("group-year.pooled.no-data", formats.count(silent)));
    }
    if (idle > 0) {
      details.add(edition.say("group-year.pooled.no-cases", formats.count(idle)));
    }
    return new Stat(
        edition.say("group-year.pooled", edition.terms().group()),
        edition.say("count.of", formats.count(met), formats.count(year.targets().size())),
        String.join("; ", details),
        Tone.STRONG);
  }

  private long pooled(State state) {
    return year.targets().stream()
        .filter(target -> target.pool().attainment().state() == state)
        .count();
  }

  /** The last day for the targets; of several the next that has not passed, or the last. */
  private Optional<Stat> due() {
    List<LocalDate> days =
        year.targets().stream().map(TargetStanding::due).distinct().sorted().toList();
    return days.stream()
        .filter(day -> !day.isBefore(year.asOf()))
        .findFirst()
        .or(() -> days.stream().reduce((earlier, later) -> later))
        .map(
            day ->
                new Stat(edition.say("group-year.due"), left(day), formats.date(day), Tone.STRONG));
  }

  /** "còn 3 ngày", "hôm nay là hạn", "đã quá hạn 3 ngày". */
  private String left(LocalDate day) {
    long days = ChronoUnit.DAYS.between(year.asOf(), day);
    if (days == 0) {
      return edition.say("group-year.days.today");
    }
    if (days < 0 && words.isOver(year)) {
      return edition.say("group-year.days.year-over", year.year());
    }
    long count = Math.abs(days);
    return edition.say(
        days > 0
            ? count == 1 ? "group-year.days.left.one" : "group-year.days.left"
            : count == 1 ? "group-year.days.passed.one" : "group-year.days.passed",
        formats.count(count));
  }

  private Stat tasks() {
    int done = 0;
    int all = 0;
    for (TaskStanding task : year.tasks()) {
      done += (int) task.units().keySet().stream().filter(task::isDone).count();
      all += task.units().size();
    }
    return new Stat(
        edition.say("group-year.tasks"),
        edition.say("count.of", formats.count(done), formats.count(all)),
        edition.say(
            "group-year.tasks.detail",
            formats.count(year.tasks().size()),
            formats.count(units.count()),
            edition.terms().unit()),
        Tone.PLAIN);
  }

  /** Only what can be mended locally: nobody is urged to do what he cannot. */
  private void findings(List<Stat> stats) {
    List<UnitFinding> noted =
        year.findings().stream()
            .filter(finding -> finding.finding().fixableLocally())
            .flatMap(finding -> finding.units().values().stream())
            .toList();
    if (!noted.isEmpty()) {
      long mended =
          noted.stream()
              .filter(finding -> FindingStanding.state(finding) == UnitFinding.State.MENDED)
              .count();
      stats.add(
          new Stat(
              edition.say("group-year.findings"),
              edition.say("count.of", formats.count(mended), formats.count(noted.size())),
              edition.say("group-year.findings.detail"),
              Tone.PLAIN));
    }
  }

  private void evidence(List<Stat> stats) {
    year.evidence()
        .value()
        .ifPresent(
            register -> {
              EvidenceStates.Tally tally =
                  new EvidenceStates(register).tally(year.units(), register.leaves());
              stats.add(
                  new Stat(
                      edition.say("group-year.evidence"),
                      tally.needed() == 0
                          ? Formats.ABSENT
                          : formats.percent(new EvidenceWords(edition).share(tally)),
                      evidenceLacking(tally),
                      Tone.PLAIN));
            });
  }

  private String evidenceLacking(EvidenceStates.Tally tally) {
    String open = edition.say("group-year.evidence.detail", formats.count(tally.open()));
    int unrecorded = tally.count(EvidenceStates.State.NOT_LOOKED_AT);
    return unrecorded == 0
        ? open
        : open + "; " + edition.say("group-year.evidence.unrecorded", formats.count(unrecorded));
  }

  /** Since when a unit is silent, or how many targets it has not reported on. */
  private Cell unreported(OpenPoints points) {
    return points
        .silence()
        .map(silent -> cells.text(silence.since(silent), Integer.MAX_VALUE - 1))
        .orElseGet(() -> cells.count(points.unreported().size()));
  }

  /** Who is silent, and who has most left to do; all of them when several have as much. */
  String urgent() {
    return Stream.of(silence.sentence(), most())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String most() {
    String unit = edition.terms().unit();
    if (units.count() == 0 || open.isEmpty()) {
      return edition.say("group-year.urge.none", unit);
    }
    int most = open.stream().mapToInt(OpenPoints::count).max().orElseThrow();
    List<OpenPoints> busiest = open.stream().filter(points -> points.count() == most).toList();
    List<UnitId> first = busiest.stream().map(OpenPoints::unit).toList();
    String names = first.size() > MOST_NAMES ? "" : units.listed(first);
    String key =
        units.count() == 1
            ? "group-year.urge.only"
            : first.size() == units.count()
                ? "group-year.urge.all"
                : first.size() == 1
                    ? "group-year.urge.one"
                    : first.size() > MOST_NAMES
                        ? "group-year.urge.many"
                        : "group-year.urge.several";
    return edition.say(
        key,
        names,
        formats.count(most),
        unit,
        formats.count(first.size()),
        busiest.stream().anyMatch(this::isLate) ? "" : edition.say("group-year.urge.in-time"));
  }

  /** Whether anything a unit has left to do should have been done by now. */
  private boolean isLate(OpenPoints points) {
    Stream<LocalDate> days =
        Stream.of(
                Stream.concat(points.missed().stream(), points.unreported().stream())
                    .map(TargetStanding::due),
                points.tasks().stream().map(TaskStanding::due),
                points.findings().stream().map(finding -> finding.units().get(points.unit()).due()),
                points.evidence().isEmpty()
                    ? Stream.<LocalDate>empty()
                    : year.evidence().value().stream().map(EvidenceStanding::due))
            .flatMap(due -> due);
    return points.silence().isPresent() || days.anyMatch(day -> day.isBefore(year.asOf()));
  }

  /**
   * Of a unit that is silent so long that no target can be judged nothing is known to be missed.
   */
  private Cell missed(OpenPoints points) {
    boolean judged =
        year.targets().stream()
            .flatMap(target -> Stream.ofNullable(target.units().get(points.unit())))
            .anyMatch(standing -> standing.state().isJudged());
    return judged || points.silence().isEmpty()
        ? cells.count(points.missed().size())
        : cells.absent("");
  }

  /** Who has most left to do; without rows when nobody has anything left. */
  TableView urge() {
    List<OpenPoints> urged =
        open.stream()
            .filter(
                points ->
                    OpenPoints.MOST_URGENT_FIRST.compare(
                            points, open.get(Math.min(URGED, open.size()) - 1))
                        <= 0)
            .toList();
    return new TableOf<OpenPoints>(
            "home-urge",
            edition.say(
                open.stream().anyMatch(this::isLate)
                    ? "group-year.urge.caption"
                    : "group-year.urge.caption.in-time"))
        .column(
            columns.words("unit", edition.say("column.unit")), points -> units.cell(points.unit()))
        .column(
            columns.figures("open", edition.say("group-year.column.open")),
            points -> cells.count(points.count()))
        .column(columns.figures("missed", edition.say("group-year.column.missed")), this::missed)
        .column(
            columns.figures("unreported", edition.say("group-year.column.unreported")),
            this::unreported)
        .column(
            columns.figures("tasks", edition.say("group-year.column.tasks")),
            points -> cells.count(points.tasks().size()))
        .column(
            columns.figures("findings", edition.say("group-year.column.findings")),
            points -> cells.count(points.findings().size()))
        .column(
            columns.figures("evidence", edition.say("group-year.column.evidence")),
            points -> cells.count(points.evidence().size()))
        .note(
            urged.isEmpty()
                ? ""
                : edition.say(
                    urged.size() == open.size()
                        ? "group-year.urge.note.all"
                        : "group-year.urge.note",
                    formats.count(urged.size()),
                    formats.count(open.size()),
                    edition.terms().unit()))
        .rows(urged);
  }

  /** A day with all that is due on it. */
  private record DueDay(LocalDate day, List<DueDate> due) {}

  /** The next days on which anything is due; without rows when there are none. */
  TableView next() {
    DueDays calendar = new DueDays(edition, year);
    Map<LocalDate, List<DueDate>> byDay =
        calendar.next().stream()
            .collect(Collectors.groupingBy(DueDate::date, LinkedHashMap::new, Collectors.toList()));
    return new TableOf<DueDay>("home-due", edition.say("group-year.next.caption"))
        .column(columns.fixed("day", edition.say("duty.column.due")), row -> cells.day(row.day()))
        .column(
            columns.fixed("left", edition.say("duty.column.left")),
            row -> cells.text(words.daysLeft(row.due().get(0).daysLeft())))
        .column(
            columns.fixed("what", edition.say("duty.column.what")),
            row ->
                cells.text(
                    Edition.capital(
                        row.due().stream()
                            .map(calendar::what)
                            .distinct()
                            .collect(Collectors.joining("; ")))))
        .column(
            columns.fixed(
                "open", edition.say("group-year.column.open-units", edition.terms().unit())),
            row -> openUnits(calendar, row.due()))
        .rows(
            byDay.entrySet().stream()
                .limit(NEXT_DAYS)
                .map(day -> new DueDay(day.getKey(), day.getValue()))
                .toList());
  }

  /** Of how many units nothing is known for reviews and other days. */
  private Cell openUnits(DueDays calendar, List<DueDate> due) {
    boolean known = due.stream().anyMatch(calendar::isCounted);
    long count = due.stream().map(DueDate::open).flatMap(Collection::stream).distinct().count();
    return known ? cells.text(units.of(count)) : cells.absent("");
  }
}
