package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.year.FindingWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.ReviewedUnits;
import vn.parindex.site.say.year.YearPart;

/** The page of one finding: who mends it how, by when, and how far that is. */
final class FindingAssembler extends YearPart {

  /** A longer list of what is done is folded away on the screen. */
  private static final int LONG = 10;

  private final FindingWords findingWords;
  private final FollowedUnits reviewed;

  FindingAssembler(Edition edition, FollowUp year) {
    super(edition, year);
    this.findingWords = new FindingWords(edition, year.asOf());
    this.reviewed = new ReviewedUnits(edition, year).followed();
  }

  Page page(Route route, FindingStanding standing) {
    List<UnitId> noted = units.byName(standing.units().keySet());
    List<UnitId> left =
        noted.stream()
            .filter(unit -> !isMended(standing, unit))
            .sorted(Comparator.comparing(unit -> standing.units().get(unit).due()))
            .toList();
    List<UnitId> mended = noted.stream().filter(unit -> isMended(standing, unit)).toList();
    return edition
        .page(route, lead(standing))
        .stats(stats(standing))
        .when(
            !left.isEmpty(),
            page ->
                page.styled(
                    "states",
                    edition.say(
                        standing.finding().fixableLocally()
                            ? "section.finding.left"
                            : "section.finding.beyond"),
                    table(
                        "left",
                        edition.say(
                            edition.namesPersons()
                                ? "finding.left.caption"
                                : "finding.left.caption.public"),
                        standing,
                        left)))
        .when(
            !mended.isEmpty(),
            page ->
                page.styled(
                    "states", edition.say("section.finding.mended"), mended(standing, mended)))
        .neighbours(
            year.findings().stream().filter(other -> !other.units().isEmpty()).toList(),
            standing,
            this::link)
        .made();
  }

  private Block mended(FindingStanding standing, List<UnitId> mended) {
    Block table = table("mended", edition.say("finding.mended.caption"), standing, mended);
    return mended.size() > LONG
        ? new Block.Fold(edition.say("frame.list"), true, List.of(table))
        : table;
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
          reviewed.of(noted),
          edition.yearTerms().units(),
          edition.yearTerms().unit());
    }
    String first =
        edition.say("finding.lead.noted", kind, reviewed.of(noted), edition.yearTerms().units());
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
        Stat.of(
            edition.say("findings.column.noted"),
            reviewed.of(standing.units().size()),
            edition.yearTerms().units()));
    // What units cannot mend themselves counts nowhere, and nobody is late with it.
    if (standing.finding().fixableLocally()) {
      for (UnitFinding.State state : FindingWords.STATES) {
        stats.add(
            Stat.of(
                edition.say(Families.FINDING_TITLE.of(state)),
                formats.count(standing.count(state))));
      }
      stats.add(
          Stat.of(
              edition.say("findings.stat.overdue"), formats.count(findingWords.overdue(standing))));
    }
    return stats;
  }

  private Grid table(String id, String caption, FindingStanding standing, List<UnitId> some) {
    boolean fixableLocally = standing.finding().fixableLocally();
    TableOf<UnitFinding> table =
        new TableOf<UnitFinding>(id, caption)
            .column(
                columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
            .column(
                columns.fixed("cause", edition.say("finding.column.cause")),
                row -> cells.text(row.cause()))
            .column(
                columns.fixed("remedy", edition.say("finding.column.remedy")),
                row -> cells.text(row.remedy()));
    if (edition.namesPersons()) {
      table.column(
          columns.fixed("person", edition.say("column.person")),
          row -> cells.text(words.person(row.unit(), row.person())));
    }
    return Grid.of(
        table
            .column(columns.words("due", edition.say("column.due")), row -> cells.day(row.due()))
            .column(
                columns.words("state", edition.say("column.state")),
                row -> findingWords.state(row, fixableLocally))
            .rows(some.stream().map(standing.units()::get).toList()));
  }

  private Link link(FindingStanding standing) {
    return new Link(
        findingWords.name(standing.finding()),
        edition.addresses().finding(standing.finding().code()));
  }
}
