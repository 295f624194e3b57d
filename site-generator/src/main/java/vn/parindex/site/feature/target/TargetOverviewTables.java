package vn.parindex.site.feature.target;

import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.PooledWords;
import vn.parindex.site.say.target.TargetTally;
import vn.parindex.site.say.target.TargetWords;

/** The tables of all targets of the year. */
final class TargetOverviewTables extends TablePart {

  private static final List<Pace.Status> TO_REACH =
      List.of(Pace.Status.ON_TRACK, Pace.Status.AT_RISK, Pace.Status.OFF_TRACK);

  private static final List<Pace.Status> TO_HOLD = List.of(Pace.Status.HELD, Pace.Status.SLIPPING);

  private final FollowUp year;
  private final TargetWords words;
  private final PooledWords pooled;

  /** Whether anything is said of the pace: not near the due date, nor after it. */
  private final boolean paced;

  TargetOverviewTables(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.words = new TargetWords(edition, year.year());
    this.pooled = new PooledWords(edition, year);
    this.paced = !year.targets().get(0).isDecided();
  }

  /** What the codes mean, and how all units together stand. */
  TableView targets() {
    String group = edition.yearTerms().group();
    String unit = edition.yearTerms().unit();
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
        .column(columns.words("due", edition.say("column.report-due")), row -> cells.day(row.due()))
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
                    row -> words.pace(row)))
        .column(columns.figures("met", edition.say("targets.column.met", unit)), this::metOf)
        .note(
            edition.say("targets.table.note", group, unit),
            paced ? edition.say("targets.table.note.pace") : "")
        .note(pooled.tooOld(year.targets()), pooled.older(year.targets()))
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
    boolean someBeyondReach = order.stream().anyMatch(row -> row.tally().beyondReach() > 0);
    boolean someNotApplicable =
        order.stream().anyMatch(row -> row.tally().of(State.NOT_APPLICABLE) > 0);
    return new TableOf<Counted>(
            "paces",
            edition.say(
                paced ? "targets.paces.caption" : "targets.paces.caption.decided",
                edition.yearTerms().unit()))
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
        .when(
            someBeyondReach,
            table ->
                table.column(
                    columns.figures("beyond-reach", edition.say("targets.column.beyond-reach")),
                    row -> cells.count(row.tally().beyondReach())))
        .column(
            columns.figures("met", edition.say("targets.column.is-met")),
            row -> cells.count(row.tally().of(State.MET)))
        .when(paced, table -> paces(table, TO_HOLD))
        .column(
            columns.figures("no-cases", edition.say("targets.column.no-cases")),
            row -> cells.count(row.tally().of(State.NO_CASES)))
        .when(
            TargetHeat.isAnyWithoutBase(year),
            table ->
                table.column(
                    columns.figures("no-base", edition.say("targets.column.no-base")),
                    row -> cells.count(row.tally().of(State.NO_BASE))))
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

  private String head(Pace.Status status) {
    return status == Pace.Status.SLIPPING && year.isAnyAtMost()
        ? "targets.column.slipping.at-most"
        : Families.PACE_COLUMN.of(status);
  }

  private TableOf<Counted> paces(TableOf<Counted> table, List<Pace.Status> statuses) {
    return table.each(
        statuses,
        status -> columns.figures(status.code(), edition.say(head(status))),
        (row, status) -> cells.count(row.tally().of(status)));
  }
}
