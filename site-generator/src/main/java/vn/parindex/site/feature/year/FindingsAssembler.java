package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.model.YearPages;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FindingWords;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.FollowedUnits;

/**
 * The page of the findings of the last review. What units cannot mend themselves stands apart and
 * counts neither as mended nor as overdue.
 */
final class FindingsAssembler {

  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.FINDINGS, DataFile.Kind.UNIT_FINDINGS);

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final FollowUp year;
  private final FollowedUnits units;
  private final FollowUpWords words;
  private final FindingWords findingWords;
  private final List<FindingStanding> local;
  private final List<FindingStanding> beyond;

  /**
   * Of a year.
   *
   * @param year with at least one finding
   */
  FindingsAssembler(Edition edition, FollowUp year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new FollowUpWords(edition);
    this.findingWords = new FindingWords(edition, year.asOf());
    this.local = findings(true);
    this.beyond = findings(false);
  }

  private List<FindingStanding> findings(boolean fixableLocally) {
    return year.findings().stream()
        .filter(standing -> standing.finding().fixableLocally() == fixableLocally)
        .toList();
  }

  String title() {
    return edition.say("findings.title", reviewed());
  }

  YearPages.Findings page(Route route) {
    return new YearPages.Findings(
        edition.head(route, lead()),
        stats(),
        words.ceased(year.units(), year.asOf()),
        local(),
        beyond(),
        units());
  }

  /** The year that the review was about. */
  private String reviewed() {
    ReviewFinding any = year.findings().get(0).finding();
    return edition.dataset().findings().entrySet().stream()
        .filter(entry -> entry.getValue().contains(any))
        .map(Map.Entry::getKey)
        .reduce((before, after) -> after)
        .orElse(year.year());
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
          edition.terms().unit());
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
                units.of(lateUnits()),
                edition.terms().units()));
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
        new Stat(
            edition.say("findings.stat.mended"),
            edition.say(
                "count.of", formats.count(count(UnitFinding.State.MENDED)), formats.count(noted())),
            edition.say("findings.stat.mended.detail", edition.terms().unit()),
            Tone.PLAIN));
    stats.add(stat("findings.stat.in-progress", count(UnitFinding.State.IN_PROGRESS)));
    stats.add(stat("findings.stat.open", count(UnitFinding.State.OPEN)));
    stats.add(stat("findings.stat.overdue", overdue()));
    if (!beyond.isEmpty()) {
      stats.add(
          new Stat(
              edition.say("findings.stat.beyond"),
              formats.count(beyond.size()),
              edition.say("findings.stat.beyond.detail", edition.terms().unit()),
              Tone.PLAIN));
    }
    return stats;
  }

  private Stat stat(String key, long count) {
    return new Stat(edition.say(key), formats.count(count), "", Tone.PLAIN);
  }

  private TableView local() {
    List<TableView.Row> rows = new ArrayList<>();
    for (FindingStanding standing : local) {
      List<Cell> row = new ArrayList<>();
      row.add(name(standing, rows.size()));
      row.add(words.clauseCell(standing.finding().clause(), rows.size()));
      row.add(cells.text(findingWords.kind(standing.finding()), rows.size()));
      row.add(cells.text(units.of(standing.units().size()), standing.units().size()));
      row.add(cells.count(standing.count(UnitFinding.State.MENDED)));
      row.add(cells.count(standing.count(UnitFinding.State.IN_PROGRESS)));
      row.add(cells.count(standing.count(UnitFinding.State.OPEN)));
      row.add(cells.count(findingWords.overdue(standing)));
      rows.add(new TableView.Row(row, false));
    }
    return new TableView(
        "local",
        edition.say("findings.local.caption", formats.date(year.asOf())),
        List.of(
            columns.words("finding", edition.say("column.finding")),
            columns.words("clause", edition.say("column.clause")),
            columns.words("kind", edition.say("column.kind-plain")),
            columns.figures("noted", edition.say("findings.column.noted")),
            columns.figures("mended", edition.say("finding-state.mended.title")),
            columns.figures("in-progress", edition.say("finding-state.in-progress.title")),
            columns.figures("open", edition.say("finding-state.open.title")),
            columns.figures("overdue", edition.say("findings.stat.overdue"))),
        rows,
        source());
  }

  /** Where the findings are stated, in the words of the data. */
  private List<String> source() {
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
        .toList();
  }

  private Cell name(FindingStanding standing, int order) {
    String name = findingWords.name(standing.finding());
    return !standing.units().isEmpty()
        ? cells.link(name, edition.addresses().finding(standing.finding().code()), order)
        : cells.text(name, order);
  }

  private TableView beyond() {
    List<TableView.Row> rows = new ArrayList<>();
    for (FindingStanding standing : beyond) {
      rows.add(
          new TableView.Row(
              List.of(
                  name(standing, rows.size()),
                  words.clauseCell(standing.finding().clause(), rows.size()),
                  cells.text(findingWords.kind(standing.finding()), rows.size()),
                  standing.units().isEmpty()
                      ? cells.text(edition.say("findings.beyond.all"), 0)
                      : cells.text(units.of(standing.units().size()), standing.units().size())),
              false));
    }
    return new TableView(
        "beyond",
        edition.say("findings.beyond.caption", edition.terms().unit()),
        List.of(
            columns.fixed("finding", edition.say("column.finding")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.fixed("kind", edition.say("column.kind-plain")),
            columns.fixed("noted", edition.say("findings.column.noted"))),
        rows,
        rows.isEmpty()
            ? List.of()
            : List.of(edition.say("findings.beyond.note", edition.terms().unit())));
  }

  /** One row per unit; those with most left first, equals by name. */
  private TableView units() {
    List<UnitId> order =
        units.byName().stream().sorted(Comparator.comparingLong(unit -> -left(unit))).toList();
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitId unit : order) {
      List<FindingStanding> noted = noted(unit);
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit));
      row.add(cells.count(noted.size()));
      row.add(cells.count(count(noted, unit, UnitFinding.State.MENDED)));
      row.add(cells.count(count(noted, unit, UnitFinding.State.IN_PROGRESS)));
      row.add(cells.count(count(noted, unit, UnitFinding.State.OPEN)));
      row.add(left(noted, unit));
      rows.add(new TableView.Row(row, false));
    }
    return new TableView(
        "units",
        edition.say("findings.units.caption", formats.date(year.asOf())),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.figures("noted", edition.say("findings.column.noted.plain")),
            columns.figures("mended", edition.say("finding-state.mended.title")),
            columns.figures("in-progress", edition.say("finding-state.in-progress.title")),
            columns.figures("open", edition.say("finding-state.open.title")),
            columns.fixed("left", edition.say("findings.column.left"))),
        rows,
        rows.isEmpty() ? List.of() : List.of(edition.say("findings.units.note")));
  }

  private List<FindingStanding> noted(UnitId unit) {
    return local.stream().filter(standing -> standing.units().containsKey(unit)).toList();
  }

  private long left(UnitId unit) {
    List<FindingStanding> noted = noted(unit);
    return noted.size() - count(noted, unit, UnitFinding.State.MENDED);
  }

  private static long count(List<FindingStanding> noted, UnitId unit, UnitFinding.State state) {
    return noted.stream()
        .filter(standing -> FindingStanding.state(standing.units().get(unit)) == state)
        .count();
  }

  /** What is left, the earliest due date first: "nn-8 (quá hạn 3 ngày), hc-1 (còn 12 ngày)". */
  private Cell left(List<FindingStanding> noted, UnitId unit) {
    String left =
        noted.stream()
            .filter(
                standing ->
                    FindingStanding.state(standing.units().get(unit)) != UnitFinding.State.MENDED)
            .sorted(Comparator.comparing(standing -> standing.units().get(unit).due()))
            .map(
                standing ->
                    edition.say(
                        "findings.left.item",
                        standing.finding().code(),
                        words.daysLeft(findingWords.daysLeft(standing.units().get(unit)))))
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      return cells.text(left);
    }
    return noted.isEmpty()
        ? cells.absent(edition.say("findings.left.not-noted"))
        : cells.text(edition.say("findings.left.none"));
  }
}
