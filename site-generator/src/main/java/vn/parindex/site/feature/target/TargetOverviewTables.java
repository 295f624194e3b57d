package vn.parindex.site.feature.target;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetSentences;
import vn.parindex.site.say.target.TargetTally;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.SilenceWords;

/** The tables of all targets of the year. */
final class TargetOverviewTables extends TablePart {

  private static final List<Pace.Status> TO_REACH =
      List.of(Pace.Status.ON_TRACK, Pace.Status.AT_RISK, Pace.Status.OFF_TRACK);

  private static final List<Pace.Status> TO_HOLD = List.of(Pace.Status.HELD, Pace.Status.SLIPPING);

  private final FollowUp year;
  private final FollowedUnits units;
  private final TargetWords words;
  private final TargetSentences sentences;

  /** Whether anything is said of the pace: not near the due date, nor after it. */
  private final boolean paced;

  TargetOverviewTables(
      Edition edition, FollowUp year, FollowedUnits units, TargetSentences sentences) {
    super(edition);
    this.year = year;
    this.units = units;
    this.words = new TargetWords(edition, year.year());
    this.sentences = sentences;
    this.paced = !year.targets().get(0).isDecided();
  }

  /** What the codes mean, and how all units together stand. */
  TableView targets() {
    String group = edition.terms().group();
    String unit = edition.terms().unit();
    return new TableOf<TargetStanding>("targets", edition.say("targets.table.caption", year.year()))
        .numbered(
            columns.words("code", edition.say("column.code")),
            (row, place) -> link(row, row.target().code(), place))
        .numbered(
            columns.words("clause", edition.say("column.clause")),
            (row, place) -> cells.text(row.target().clause(), place))
        .numbered(
            columns.words("name", edition.say("column.target")),
            (row, place) -> cells.text(nameAndScope(row.target()), place))
        .numbered(
            columns.words("threshold", edition.say("column.threshold")),
            (row, place) -> cells.text(words.threshold(row.target()), place))
        .column(
            columns.words("due", edition.say("targets.column.due")), row -> cells.day(row.due()))
        .column(
            columns.figures("pooled", edition.say("targets.column.pooled", group)), this::pooled)
        .column(
            columns.words("state", edition.say("targets.column.state")),
            row -> words.state(row.pool().attainment().state()))
        .when(
            paced,
            table ->
                table.column(
                    columns.words("pace", edition.say("targets.column.pace")),
                    row -> words.pace(row.pace())))
        .column(columns.figures("met", edition.say("targets.column.met", unit)), this::metOf)
        .note(
            edition.say("targets.table.note", group, unit),
            paced ? edition.say("targets.table.note.pace") : "")
        .rows(year.targets());
  }

  private Cell link(TargetStanding standing, String name, int order) {
    return cells.link(name, edition.addresses().target(standing.target().code()), order);
  }

  private String nameAndScope(Target target) {
    String name =
        target.scope().isEmpty() ? target.name() : target.name() + " (" + target.scope() + ")";
    return target.parent().isEmpty()
        ? name
        : name + " – " + edition.say("targets.of-which", target.parent());
  }

  private Cell pooled(TargetStanding standing) {
    String text = words.figure(standing.target(), standing.pool());
    return standing
        .pool()
        .attainment()
        .percent()
        .match(
            percent -> cells.text(text, percent),
            none -> new Cell.Text(text, Tone.ABSENT, SortKey.LAST));
  }

  private Cell metOf(TargetStanding standing) {
    int judged = standing.pool().judged();
    int met = standing.pool().met();
    return judged == 0
        ? cells.absent("")
        : cells.text(
            edition.say("count.of", formats.count(met), formats.count(judged)),
            Fraction.of(met).divide(Fraction.of(judged)));
  }

  /** A unit that is to be urged, with all its targets. */
  private record Urged(UnitId unit, TargetTally tally) {

    int notMet() {
      return tally.of(State.NOT_MET);
    }
  }

  /**
   * Units that are silent, and those that miss any target, most first; equal ones in the order of
   * names. When all are silent the sentence says so, and a list of all says no more.
   */
  TableView urged() {
    Map<UnitId, String> silent = silent();
    List<Urged> all =
        Stream.concat(
                silent.keySet().stream().map(this::urged),
                units.byName().stream()
                    .filter(unit -> !silent.containsKey(unit))
                    .map(this::urged)
                    .filter(row -> row.notMet() > 0)
                    .sorted(
                        Comparator.comparingInt(Urged::notMet)
                            .thenComparingInt(row -> row.tally().of(Pace.Status.OFF_TRACK))
                            .reversed()))
            .toList();
    List<Urged> shown = RowLimit.first(all, Urged::notMet);
    return new TableOf<Urged>("urged", edition.say("targets.urged.caption", edition.terms().unit()))
        .column(columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
        .column(
            columns.figures("not-met", edition.say("targets.column.not-met")),
            row -> judged(row, row.notMet()))
        .when(
            paced,
            table ->
                table
                    .column(
                        columns.figures("off-track", edition.say("targets.column.off-track")),
                        row -> judged(row, row.tally().of(Pace.Status.OFF_TRACK)))
                    .column(
                        columns.figures("at-risk", edition.say("targets.column.at-risk")),
                        row -> judged(row, row.tally().of(Pace.Status.AT_RISK))))
        .column(
            columns.figures("no-data", edition.say("targets.column.no-data")),
            row -> cells.count(row.tally().of(State.NO_DATA)))
        .numbered(
            columns.words("codes", edition.say("targets.column.codes")),
            (row, place) ->
                cells.text(
                    Stream.of(silent.getOrDefault(row.unit(), ""), missed(row.unit()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")),
                    place))
        .note(leftOut(edition, shown.size(), all.size()))
        .rows(shown);
  }

  private Urged urged(UnitId unit) {
    return new Urged(unit, sentences.of(unit));
  }

  /** Since when each unit is silent that is; nobody when all are. */
  private Map<UnitId, String> silent() {
    SilenceWords silence = new SilenceWords(edition, year);
    Map<UnitId, String> since = new LinkedHashMap<>();
    silence.all().forEach(one -> since.put(one.unit(), silence.since(one)));
    return since.size() == units.count() ? Map.of() : since;
  }

  /** How many; "–" for a unit none of whose targets can be judged. */
  private Cell judged(Urged row, int count) {
    return row.tally().judged() == 0 ? cells.absent("") : cells.count(count);
  }

  /** What a table of units says of those that it leaves out; nothing when it shows all. */
  static String leftOut(Edition edition, int shown, int all) {
    return shown == all
        ? ""
        : edition.say(
            "targets.urged.more",
            edition.formats().count(shown),
            edition.formats().count(all),
            edition.terms().unit());
  }

  /** By name, unless there are so many units that the page would get heavy. */
  private String missed(UnitId unit) {
    boolean codes = RowLimit.isVeryMany(units.byName().size());
    return year.targets().stream()
        .filter(target -> target.units().get(unit).state() == State.NOT_MET)
        .map(target -> codes ? target.target().code() : words.name(target.target()))
        .collect(Collectors.joining(codes ? ", " : "; "));
  }

  /** A target and how many units are how far. */
  private record Counted(TargetStanding standing, TargetTally tally) {

    int notMet() {
      return tally.of(State.NOT_MET);
    }
  }

  /** Targets by how many units miss them, most first; equal ones in the order they were set. */
  TableView paces() {
    List<Counted> order =
        year.targets().stream()
            .map(target -> new Counted(target, TargetTally.of(target.units().values())))
            .sorted(Comparator.comparing(row -> -row.notMet()))
            .toList();
    // A column only where it has figures: then every row adds up to all units.
    boolean someNotApplicable =
        order.stream().anyMatch(row -> row.tally().of(State.NOT_APPLICABLE) > 0);
    return new TableOf<Counted>(
            "paces",
            edition.say(
                paced ? "targets.paces.caption" : "targets.paces.caption.decided",
                edition.terms().unit()))
        .column(
            columns.words("target", edition.say("column.target")),
            row ->
                link(
                    row.standing(),
                    words.name(row.standing().target()),
                    year.targets().indexOf(row.standing())))
        .column(
            columns.figures("not-met", edition.say("targets.column.not-met")),
            row -> cells.count(row.notMet()))
        .when(paced, table -> paces(table, TO_REACH))
        .column(
            columns.figures("met", edition.say("targets.column.is-met")),
            row -> cells.count(row.tally().of(State.MET)))
        .when(paced, table -> paces(table, TO_HOLD))
        .column(
            columns.figures(
                "no-cases",
                edition.say(
                    TargetHeat.isAnyWithoutBase(year)
                        ? "targets.column.no-cases-or-base"
                        : "targets.column.no-cases")),
            row -> cells.count(row.tally().of(State.NO_CASES)))
        .when(
            someNotApplicable,
            table ->
                table.column(
                    columns.figures("not-applicable", edition.say("targets.column.not-applicable")),
                    row -> cells.count(row.tally().of(State.NOT_APPLICABLE))))
        .column(
            columns.figures("no-data", edition.say("targets.column.no-data")),
            row -> cells.count(row.tally().of(State.NO_DATA)))
        .rows(order);
  }

  private TableOf<Counted> paces(TableOf<Counted> table, List<Pace.Status> statuses) {
    return table.each(
        statuses,
        status -> columns.figures(status.code(), edition.say(Families.PACE_COLUMN.of(status))),
        (row, status) -> cells.count(row.tally().of(status)));
  }
}
