package vn.parindex.site.feature.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.TargetOverview;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.SilenceWords;
import vn.parindex.site.say.TargetSentences;
import vn.parindex.site.say.TargetTally;
import vn.parindex.site.say.TargetWords;

/** The page on all targets of the year. */
final class TargetOverviewAssembler {

  /** What feeds the pages on targets. */
  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.TARGETS, DataFile.Kind.MEASUREMENTS);

  private static final List<Pace.Status> TO_REACH =
      List.of(Pace.Status.ON_TRACK, Pace.Status.AT_RISK, Pace.Status.OFF_TRACK);

  private static final List<Pace.Status> TO_HOLD = List.of(Pace.Status.HELD, Pace.Status.SLIPPING);

  /** Near the due date, and after it. */
  private static final List<Pace.Status> NO_PACES = List.of();

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final FollowUp year;
  private final LocalDate due;
  private final boolean decided;
  private final FollowedUnits units;
  private final TargetWords words;
  private final TargetSentences sentences;

  /**
   * Of a year with at least one target.
   *
   * @throws IllegalArgumentException if there is none
   */
  TargetOverviewAssembler(Edition edition, FollowUp year) {
    if (year.targets().isEmpty()) {
      throw new IllegalArgumentException("no targets in " + year.year());
    }
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.year = year;
    this.due = year.targets().get(0).due();
    this.decided = year.targets().get(0).isDecided();
    this.units = new FollowedUnits(edition, year.units());
    this.words = new TargetWords(edition, year.year());
    this.sentences = new TargetSentences(edition, year);
  }

  TargetOverview page(Route route) {
    return new TargetOverview(
        edition.head(route, sentences.finding(due)),
        stats(),
        new TargetHeat(edition, year, units).table(),
        targets(),
        sentences.urge(),
        urged(),
        sentences.hard(),
        sentences.pace(due),
        paces(),
        TargetRules.of(edition, decided));
  }

  private List<Stat> stats() {
    TargetTally all = sentences.all();
    long left = ChronoUnit.DAYS.between(year.asOf(), due);
    return List.of(
        new Stat(
            edition.say("targets.stat.met"),
            formats.count(all.of(State.MET)),
            edition.say("targets.stat.met.of", formats.count(all.judged())),
            Tone.STRONG),
        new Stat(
            edition.say("targets.stat.pooled", edition.terms().group()),
            formats.count(sentences.pooledMet()),
            edition.say("targets.stat.pooled.of", formats.count(year.targets().size())),
            Tone.PLAIN),
        new Stat(
            edition.say("targets.stat.all", edition.terms().unit()),
            formats.count(sentences.meetAll()),
            edition.say(
                "targets.stat.all.of", formats.count(year.units().size()), edition.terms().unit()),
            Tone.PLAIN),
        new Stat(
            edition.say("targets.stat.no-data"),
            formats.count(all.of(State.NO_DATA)),
            noDataOf(all),
            Tone.PLAIN),
        new Stat(
            edition.say("targets.stat.due"),
            formats.date(due),
            new FollowUpWords(edition).distance(left),
            Tone.PLAIN));
  }

  /** Out of how many; and how many of them are but the silence of some. */
  private String noDataOf(TargetTally all) {
    List<Silence> silent = new SilenceWords(edition, year).all();
    int without = silent.stream().mapToInt(Silence::without).sum();
    return without == 0
        ? edition.say("targets.stat.no-data.of", formats.count(all.all()))
        : edition.say(
            "targets.stat.no-data.silent",
            formats.count(all.all()),
            formats.count(without),
            formats.count(silent.stream().filter(one -> one.without() > 0).count()),
            edition.terms().unit());
  }

  /** How many; "–" for a unit none of whose targets can be judged. */
  private Cell judged(TargetTally tally, int count) {
    return tally.judged() == 0 ? cells.absent("") : cells.count(count);
  }

  private TableView targets() {
    List<TableView.Row> rows = new ArrayList<>();
    for (TargetStanding standing : year.targets()) {
      Target target = standing.target();
      List<Cell> row = new ArrayList<>();
      row.add(cells.link(target.code(), edition.addresses().target(target.code()), rows.size()));
      row.add(cells.text(target.clause(), rows.size()));
      row.add(cells.text(nameAndScope(target), rows.size()));
      row.add(cells.text(words.threshold(target), rows.size()));
      row.add(cells.day(standing.due()));
      row.add(pooledFigure(standing));
      row.add(words.state(standing.pool().attainment().state()));
      if (!decided) {
        row.add(words.pace(standing.pace()));
      }
      row.add(metOf(standing));
      rows.add(new TableView.Row(row, false));
    }
    String group = edition.terms().group();
    String note = edition.say("targets.table.note", group, edition.terms().unit());
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("code", edition.say("column.code")));
    heads.add(columns.words("clause", edition.say("column.clause")));
    heads.add(columns.words("name", edition.say("column.target")));
    heads.add(columns.words("threshold", edition.say("column.threshold")));
    heads.add(columns.words("due", edition.say("targets.column.due")));
    heads.add(columns.figures("pooled", edition.say("targets.column.pooled", group)));
    heads.add(columns.words("state", edition.say("targets.column.state")));
    if (!decided) {
      heads.add(columns.words("pace", edition.say("targets.column.pace")));
    }
    heads.add(columns.figures("met", edition.say("targets.column.met", edition.terms().unit())));
    return new TableView(
        "targets",
        edition.say("targets.table.caption", year.year()),
        heads,
        rows,
        decided ? List.of(note) : List.of(note, edition.say("targets.table.note.pace")));
  }

  private String nameAndScope(Target target) {
    String name =
        target.scope().isEmpty() ? target.name() : target.name() + " (" + target.scope() + ")";
    return target.parent().isEmpty()
        ? name
        : name + " – " + edition.say("targets.of-which", target.parent());
  }

  private Cell pooledFigure(TargetStanding standing) {
    String text = words.figure(standing.target(), standing.pool());
    return standing
        .pool()
        .attainment()
        .percent()
        .<Cell>match(
            percent -> new Cell.Text(text, Tone.PLAIN, Cells.key(percent)),
            none -> new Cell.Text(text, Tone.ABSENT, SortKey.LAST));
  }

  private Cell metOf(TargetStanding standing) {
    int judged = standing.pool().judged();
    int met = standing.pool().met();
    return judged == 0
        ? cells.absent("")
        : new Cell.Text(
            edition.say("count.of", formats.count(met), formats.count(judged)),
            Tone.PLAIN,
            Cells.key(Fraction.of(met).divide(Fraction.of(judged))));
  }

  /**
   * Units that are silent, and those that miss any target, most first; equal ones in the order of
   * names. When all are silent the sentence says so, and a list of all says no more.
   */
  private TableView urged() {
    SilenceWords silence = new SilenceWords(edition, year);
    List<Silence> all = silence.all().size() == units.count() ? List.of() : silence.all();
    List<UnitId> silent = all.stream().map(Silence::unit).toList();
    Map<UnitId, String> since = new HashMap<>();
    all.forEach(one -> since.put(one.unit(), silence.since(one)));
    List<UnitId> order =
        sentences.missed().entrySet().stream()
            .filter(entry -> entry.getValue() > 0 || silent.contains(entry.getKey()))
            .map(entry -> entry.getKey())
            .sorted(
                Comparator.comparing(
                        (UnitId id) -> silent.contains(id) ? silent.indexOf(id) : silent.size())
                    .thenComparing(id -> -sentences.of(id).of(State.NOT_MET))
                    .thenComparing(id -> -sentences.of(id).of(Pace.Status.OFF_TRACK))
                    .thenComparing(units.byName()::indexOf))
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    List<UnitId> shown = RowLimit.first(order, id -> sentences.of(id).of(State.NOT_MET));
    for (UnitId unit : shown) {
      TargetTally tally = sentences.of(unit);
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit));
      row.add(judged(tally, tally.of(State.NOT_MET)));
      if (!decided) {
        row.add(judged(tally, tally.of(Pace.Status.OFF_TRACK)));
        row.add(judged(tally, tally.of(Pace.Status.AT_RISK)));
      }
      row.add(cells.count(tally.of(State.NO_DATA)));
      row.add(
          cells.text(
              Stream.of(since.getOrDefault(unit, ""), missed(unit))
                  .filter(words -> !words.isEmpty())
                  .collect(Collectors.joining("; ")),
              rows.size()));
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("not-met", edition.say("targets.column.not-met")));
    if (!decided) {
      heads.add(columns.figures("off-track", edition.say("targets.column.off-track")));
      heads.add(columns.figures("at-risk", edition.say("targets.column.at-risk")));
    }
    heads.add(columns.figures("no-data", edition.say("targets.column.no-data")));
    heads.add(columns.words("codes", edition.say("targets.column.codes")));
    return new TableView(
        "urged",
        edition.say("targets.urged.caption", edition.terms().unit()),
        heads,
        rows,
        shown.size() == order.size()
            ? List.of()
            : List.of(
                edition.say(
                    "targets.urged.more",
                    formats.count(shown.size()),
                    formats.count(order.size()),
                    edition.terms().unit())));
  }

  /** By name, unless there are so many units that the page would get heavy. */
  private String missed(UnitId unit) {
    boolean codes = RowLimit.isVeryMany(units.byName().size());
    return year.targets().stream()
        .filter(target -> target.units().get(unit).state() == State.NOT_MET)
        .map(target -> codes ? target.target().code() : words.name(target.target()))
        .collect(Collectors.joining(codes ? ", " : "; "));
  }

  /** Targets by how many units miss them, most first; equal ones in the order they were set. */
  private TableView paces() {
    List<TargetStanding> order =
        year.targets().stream()
            .sorted(Comparator.comparing((TargetStanding target) -> -target.pool().notMet()))
            .toList();
    // A column only where it has figures: then every row adds up to all units.
    boolean someNotApplicable =
        order.stream()
            .flatMap(standing -> standing.units().values().stream())
            .anyMatch(standing -> standing.state() == State.NOT_APPLICABLE);
    List<TableView.Row> rows = new ArrayList<>();
    for (TargetStanding standing : order) {
      TargetTally tally = TargetTally.of(standing.units().values());
      List<Cell> row = new ArrayList<>();
      row.add(
          cells.link(
              words.name(standing.target()),
              edition.addresses().target(standing.target().code()),
              year.targets().indexOf(standing)));
      row.add(cells.count(tally.of(State.NOT_MET)));
      for (Pace.Status status : decided ? NO_PACES : TO_REACH) {
        row.add(cells.count(tally.of(status)));
      }
      row.add(cells.count(tally.of(State.MET)));
      for (Pace.Status status : decided ? NO_PACES : TO_HOLD) {
        row.add(cells.count(tally.of(status)));
      }
      row.add(cells.count(tally.of(State.NO_CASES)));
      if (someNotApplicable) {
        row.add(cells.count(tally.of(State.NOT_APPLICABLE)));
      }
      row.add(cells.count(tally.of(State.NO_DATA)));
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("target", edition.say("column.target")));
    heads.add(columns.figures("not-met", edition.say("targets.column.not-met")));
    for (Pace.Status status : decided ? NO_PACES : TO_REACH) {
      heads.add(columns.figures(status.code(), edition.say("targets.column." + status.code())));
    }
    heads.add(columns.figures("met", edition.say("targets.column.is-met")));
    for (Pace.Status status : decided ? NO_PACES : TO_HOLD) {
      heads.add(columns.figures(status.code(), edition.say("targets.column." + status.code())));
    }
    boolean someWithoutBase =
        order.stream()
            .flatMap(standing -> standing.units().values().stream())
            .anyMatch(TargetWords::isWithoutBase);
    heads.add(
        columns.figures(
            "no-cases",
            edition.say(
                someWithoutBase ? "targets.column.no-cases-or-base" : "targets.column.no-cases")));
    if (someNotApplicable) {
      heads.add(columns.figures("not-applicable", edition.say("targets.column.not-applicable")));
    }
    heads.add(columns.figures("no-data", edition.say("targets.column.no-data")));
    return new TableView(
        "paces",
        edition.say(
            decided ? "targets.paces.caption.decided" : "targets.paces.caption",
            edition.terms().unit()),
        heads,
        rows,
        List.of());
  }
}
