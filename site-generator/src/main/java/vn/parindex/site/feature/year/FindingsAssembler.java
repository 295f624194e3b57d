package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.duty.TodoViews;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.year.FindingWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.ReviewedUnits;
import vn.parindex.site.say.year.YearPart;

/**
 * The page of the findings of the last review. What units cannot mend themselves stands apart and
 * counts neither as mended nor as overdue.
 */
final class FindingsAssembler extends YearPart {

  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.FINDINGS, DataFile.Kind.UNIT_FINDINGS);

  private final FindingWords findingWords;
  private final ReviewedUnits review;
  private final FollowedUnits reviewed;
  private final UnitHistory history;
  private final List<UnitFinding> closed;
  private final List<FindingStanding> local;
  private final List<FindingStanding> beyond;

  /**
   * Of a year.
   *
   * @param year with at least one finding
   */
  FindingsAssembler(Edition edition, FollowUp year) {
    super(edition, year);
    this.findingWords = new FindingWords(edition, year.asOf());
    this.review = new ReviewedUnits(edition, year);
    this.reviewed = review.followed();
    this.history = new UnitHistory(edition);
    this.closed = review.closed();
    this.local = findings(true);
    this.beyond = findings(false);
  }

  private List<FindingStanding> findings(boolean fixableLocally) {
    return year.findings().stream()
        .filter(standing -> standing.finding().fixableLocally() == fixableLocally)
        .toList();
  }

  String title() {
    return edition.say("findings.title", review.reviewed());
  }

  Page page(Route route) {
    return edition
        .page(route, lead())
        .stats(stats())
        .add(new TodoViews(edition, year).of(Duty.Kind.FINDING))
        .note(words.ceased(year.units(), year.asOf()))
        .note(review.leftOut(!closed.isEmpty()))
        .when(
            !local.isEmpty(),
            page -> page.section(edition.say("section.findings.local"), Grid.of(local())))
        .when(
            !beyond.isEmpty(),
            page ->
                page.styled("beyond", edition.say("section.findings.beyond"), Grid.of(beyond())))
        .when(
            !local.isEmpty(),
            page -> page.section(edition.say("section.findings.units"), Grid.of(units())))
        .when(
            !closed.isEmpty(),
            page -> page.section(edition.say("section.findings.gone"), Grid.of(gone())))
        .made();
  }

  /** How much is mended, how much is overdue; true for nothing noted, nothing and all mended. */
  String lead() {
    String day = formats.date(year.asOf());
    long noted = noted();
    if (noted == 0) {
      return edition.say(
          "findings.lead.not-noted",
          day,
          formats.count(year.findings().size()),
          edition.yearTerms().unit());
    }
    long mended = count(UnitFinding.State.MENDED);
    if (mended == noted) {
      return edition.say("findings.lead.all", day, formats.count(noted));
    }
    long late = overdue();
    return edition.say(
            mended == 0 ? "findings.lead.none" : "findings.lead.some",
            day,
            formats.count(mended),
            formats.count(noted))
        + " "
        + (late == 0
            ? edition.say("findings.lead.in-time")
            : edition.say(
                "findings.lead.late",
                formats.count(late),
                reviewed.of(lateUnits()),
                edition.yearTerms().units()));
  }

  private long noted() {
    return local.stream().mapToLong(standing -> standing.units().size()).sum();
  }

  private long count(UnitFinding.State state) {
    return local.stream().mapToLong(standing -> standing.count(state)).sum();
  }

  private long overdue() {
    return local.stream().mapToLong(findingWords::overdue).sum();
  }

  private long lateUnits() {
    return units.byName().stream()
        .filter(
            unit ->
                local.stream()
                    .anyMatch(
                        standing ->
                            standing.units().containsKey(unit)
                                && findingWords.isOverdue(standing.units().get(unit))))
        .count();
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    stats.add(
        Stat.of(
            edition.say("findings.stat.mended"),
            edition.say(
                "count.of", formats.count(count(UnitFinding.State.MENDED)), formats.count(noted())),
            edition.say("findings.stat.mended.detail", edition.yearTerms().unit())));
    stats.add(stat("findings.stat.in-progress", count(UnitFinding.State.IN_PROGRESS)));
    stats.add(stat("findings.stat.open", count(UnitFinding.State.OPEN)));
    stats.add(stat("findings.stat.overdue", overdue()));
    if (!beyond.isEmpty()) {
      stats.add(
          Stat.of(
              edition.say("findings.stat.beyond"),
              formats.count(beyond.size()),
              edition.say("findings.stat.beyond.detail", edition.yearTerms().unit())));
    }
    return stats;
  }

  private Stat stat(String key, long count) {
    return Stat.of(edition.say(key), formats.count(count));
  }

  private TableView local() {
    return new TableOf<FindingStanding>(
            "local", edition.say("findings.local.caption", formats.date(year.asOf())))
        .numbered(columns.words("finding", edition.say("column.finding")), this::name)
        .numbered(columns.words("clause", edition.say("column.clause")), this::clause)
        .numbered(columns.words("kind", edition.say("column.kind-plain")), this::kind)
        .column(columns.figures("noted", edition.say("findings.column.noted")), this::noted)
        .when(
            !closed.isEmpty(),
            table ->
                table.column(
                    columns.figures("gone", edition.say("findings.column.gone")),
                    standing -> cells.count(closedOf(standing))))
        .each(
            FindingWords.STATES,
            this::head,
            (standing, state) -> cells.count(standing.count(state)))
        .column(
            columns.figures("overdue", edition.say("findings.stat.overdue")),
            standing -> cells.count(findingWords.overdue(standing)))
        .note(source())
        .rows(local);
  }

  /** Where the findings are stated, in the words of the data. */
  private String[] source() {
    return edition
        .dataset()
        .files(Set.of(DataFile.Kind.FINDINGS))
        .map(
            file ->
                edition.say(
                    "findings.source",
                    file.provenance().note().isEmpty()
                        ? file.provenance().source()
                        : file.provenance().source() + ". " + file.provenance().note()))
        .toArray(String[]::new);
  }

  private Cell name(FindingStanding standing, int order) {
    String name = findingWords.name(standing.finding());
    return !standing.units().isEmpty()
        ? cells.link(name, edition.addresses().finding(standing.finding().code()), order)
        : cells.text(name, order);
  }

  private Cell clause(FindingStanding standing, int order) {
    return words.clauseCell(standing.finding().clause(), order);
  }

  private Cell kind(FindingStanding standing, int order) {
    return cells.text(findingWords.kind(standing.finding()), order);
  }

  private Cell noted(FindingStanding standing) {
    return reviewed.count() == 0
        ? cells.absent("")
        : cells.text(reviewed.of(standing.units().size()), standing.units().size());
  }

  private TableView.Column head(UnitFinding.State state) {
    return columns.figures(state.code(), edition.say(Families.FINDING_TITLE.of(state)));
  }

  private TableView beyond() {
    return new TableOf<FindingStanding>(
            "beyond", edition.say("findings.beyond.caption", edition.yearTerms().unit()))
        .numbered(columns.fixed("finding", edition.say("column.finding")), this::name)
        .numbered(columns.fixed("clause", edition.say("column.clause")), this::clause)
        .numbered(columns.fixed("kind", edition.say("column.kind-plain")), this::kind)
        .column(
            columns.fixed("noted", edition.say("findings.column.noted")),
            standing ->
                standing.units().isEmpty()
                    ? cells.text(edition.say("findings.beyond.all"), 0)
                    : noted(standing))
        .note(edition.say("findings.beyond.note", edition.yearTerms().unit()))
        .rows(beyond);
  }

  /** What was noted in a unit of that which it can mend itself. */
  private record Noted(UnitId unit, List<FindingStanding> findings) {

    long count(UnitFinding.State state) {
      return findings.stream().filter(standing -> state(standing) == state).count();
    }

    long left() {
      return findings.size() - count(UnitFinding.State.MENDED);
    }

    UnitFinding of(FindingStanding standing) {
      return standing.units().get(unit);
    }

    UnitFinding.State state(FindingStanding standing) {
      return FindingStanding.state(of(standing));
    }
  }

  /** One row per unit; those with most left first, equals by name. */
  private TableView units() {
    List<Noted> order =
        reviewed.byName().stream()
            .map(unit -> new Noted(unit, noted(unit)))
            .sorted(Comparator.comparingLong(Noted::left).reversed())
            .toList();
    return new TableOf<Noted>(
            "units", edition.say("findings.units.caption", formats.date(year.asOf())))
        .column(columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
        .column(
            columns.figures("noted", edition.say("findings.column.noted.plain")),
            row -> cells.count(row.findings().size()))
        .each(FindingWords.STATES, this::head, (row, state) -> cells.count(row.count(state)))
        .note(order.isEmpty() ? "" : edition.say("findings.units.note"))
        .note(review.notReviewed())
        .rows(order);
  }

  private long closedOf(FindingStanding standing) {
    return closed.stream()
        .filter(noted -> noted.finding().equals(standing.finding().code()))
        .count();
  }

  /** What was noted in a unit that is there no more. */
  private record Closed(UnitId unit, List<UnitFinding> findings) {

    long count(UnitFinding.State state) {
      return findings.stream().filter(one -> FindingStanding.state(one) == state).count();
    }
  }

  /** Whose it was, and of what they are part by now. */
  private TableView gone() {
    List<Closed> rows =
        new FollowedUnits(edition, review.gone())
            .byName().stream()
                .map(
                    unit ->
                        new Closed(
                            unit, closed.stream().filter(one -> one.unit().equals(unit)).toList()))
                .filter(row -> !row.findings().isEmpty())
                .toList();
    return new TableOf<Closed>("gone", edition.say("findings.gone.caption"))
        .numbered(
            columns.words("unit", edition.say("column.unit")),
            (row, place) ->
                linked(row.unit(), Optional.of(edition.addresses().unit(row.unit())), place))
        .numbered(
            columns.words("heir", edition.say("findings.column.heir")),
            (row, place) ->
                history
                    .last(row.unit())
                    .map(last -> linked(last.unit(), units.page(last.unit()), place))
                    .orElseGet(() -> cells.absent("")))
        .column(
            columns.figures("noted", edition.say("findings.column.noted.plain")),
            row -> cells.count(row.findings().size()))
        .each(FindingWords.STATES, this::head, (row, state) -> cells.count(row.count(state)))
        .note(edition.say("findings.gone.note"))
        .rows(rows);
  }

  private Cell linked(UnitId unit, Optional<SitePath> to, int place) {
    String name = edition.fullName(unit);
    return to.filter(edition.routes()::has)
        .map(page -> cells.link(name, page, place))
        .orElseGet(() -> cells.text(name, place));
  }

  private List<FindingStanding> noted(UnitId unit) {
    return local.stream().filter(standing -> standing.units().containsKey(unit)).toList();
  }
}
