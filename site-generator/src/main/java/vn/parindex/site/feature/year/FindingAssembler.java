package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
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

/** The page of one finding: who mends it how, by when, and how far that is. */
final class FindingAssembler {

  /** A longer list of what is done is folded away on the screen. */
  private static final int LONG = 10;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final FollowUp year;
  private final FollowedUnits units;
  private final FollowUpWords words;
  private final FindingWords findingWords;

  FindingAssembler(Edition edition, FollowUp year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new FollowUpWords(edition);
    this.findingWords = new FindingWords(edition, year.asOf());
  }

  YearPages.Finding page(Route route, FindingStanding standing) {
    List<UnitId> noted = units.byName(standing.units().keySet());
    List<UnitId> left =
        noted.stream()
            .filter(unit -> !isMended(standing, unit))
            .sorted(Comparator.comparing(unit -> standing.units().get(unit).due()))
            .toList();
    List<UnitId> mended = noted.stream().filter(unit -> isMended(standing, unit)).toList();
    return new YearPages.Finding(
        edition.head(route, lead(standing)),
        stats(standing),
        table("left", edition.say("finding.left.caption"), standing, left),
        table("mended", edition.say("finding.mended.caption"), standing, mended),
        mended.size() > LONG,
        neighbours(standing));
  }

  private static boolean isMended(FindingStanding standing, UnitId unit) {
    return FindingStanding.state(standing.units().get(unit)) == UnitFinding.State.MENDED;
  }

  String lead(FindingStanding standing) {
    int noted = standing.units().size();
    int mended = standing.count(UnitFinding.State.MENDED);
    String kind =
        standing.finding().clause().isEmpty()
            ? findingWords.kind(standing.finding())
            : edition.say(
                "finding.lead.kind",
                findingWords.kind(standing.finding()),
                words.clause(standing.finding().clause()));
    if (!standing.finding().fixableLocally()) {
      return edition.say(
          "finding.lead.beyond",
          kind,
          units.of(noted),
          edition.terms().units(),
          edition.terms().unit());
    }
    String first =
        edition.say("finding.lead.noted", kind, units.of(noted), edition.terms().units());
    if (mended == noted) {
      return first + " " + edition.say("finding.lead.all");
    }
    long late = findingWords.overdue(standing);
    return first
        + " "
        + edition.say(
            mended == 0 ? "finding.lead.none" : "finding.lead.some",
            formats.count(mended),
            formats.count(noted))
        + " "
        + (late == 0
            ? edition.say("finding.lead.in-time")
            : edition.say("finding.lead.late", formats.count(late)));
  }

  private List<Stat> stats(FindingStanding standing) {
    List<Stat> stats = new ArrayList<>();
    stats.add(
        new Stat(
            edition.say("findings.column.noted"),
            units.of(standing.units().size()),
            edition.terms().units(),
            Tone.PLAIN));
    for (UnitFinding.State state :
        List.of(UnitFinding.State.MENDED, UnitFinding.State.IN_PROGRESS, UnitFinding.State.OPEN)) {
      stats.add(
          new Stat(
              edition.say("finding-state." + state.code() + ".title"),
              formats.count(standing.count(state)),
              "",
              Tone.PLAIN));
    }
    if (standing.finding().fixableLocally()) {
      stats.add(
          new Stat(
              edition.say("findings.stat.overdue"),
              formats.count(findingWords.overdue(standing)),
              "",
              Tone.PLAIN));
    }
    return stats;
  }

  private TableView table(
      String id, String caption, FindingStanding standing, List<UnitId> rowsOf) {
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitId unit : rowsOf) {
      UnitFinding finding = standing.units().get(unit);
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit));
      row.add(cells.text(finding.cause()));
      row.add(cells.text(finding.remedy()));
      row.add(cells.text(finding.person()));
      row.add(cells.day(finding.due()));
      row.add(findingWords.state(finding, standing.finding().fixableLocally()));
      rows.add(new TableView.Row(row, false));
    }
    return new TableView(
        id,
        caption,
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.fixed("cause", edition.say("finding.column.cause")),
            columns.fixed("remedy", edition.say("finding.column.remedy")),
            columns.fixed("person", edition.say("column.person")),
            columns.words("due", edition.say("column.due")),
            columns.words("state", edition.say("column.state"))),
        rows,
        List.of());
  }

  private List<Link> neighbours(FindingStanding standing) {
    List<FindingStanding> pages =
        year.findings().stream().filter(other -> !other.units().isEmpty()).toList();
    int at = pages.indexOf(standing);
    List<Link> links = new ArrayList<>();
    if (at > 0) {
      links.add(link("neighbour.previous", pages.get(at - 1)));
    }
    if (at < pages.size() - 1) {
      links.add(link("neighbour.next", pages.get(at + 1)));
    }
    return links;
  }

  private Link link(String key, FindingStanding standing) {
    return new Link(
        edition.say(key, findingWords.name(standing.finding())),
        edition.addresses().finding(standing.finding().code()));
  }
}
