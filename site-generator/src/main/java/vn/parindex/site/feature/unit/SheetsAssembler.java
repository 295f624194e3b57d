package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.say.Edition;

/** The scorecards of all units on one page, to be printed in one go. */
public final class SheetsAssembler {

  private final Edition edition;

  public SheetsAssembler(Edition edition) {
    this.edition = edition;
  }

  /**
   * The page.
   *
   * @param ranking the page of the ranking, which goes before the sheets
   * @param scorecards of all units
   */
  public Page.Sheets assemble(Page.Ranking ranking, Map<UnitId, Page.Scorecard> scorecards) {
    return new Page.Sheets(
        edition.head(
            edition.addresses().sheets(),
            PageHead.Section.UNITS,
            edition.say("sheets.title", edition.terms().units()),
            ranking.head().lead(),
            ScorecardAssembler.kinds(edition),
            edition.homeLink(),
            new Link(
                edition.say("nav.units", edition.terms().units()), edition.addresses().units())),
        ranking.stats(),
        ranking.table(),
        inOrder().map(scorecards::get).toList());
  }

  /** By rank, as the table before them; units without a rank come last, by name. */
  private Stream<UnitId> inOrder() {
    List<UnitId> order = new ArrayList<>();
    edition.ranking().placed().stream().map(Ranking.Placed::key).forEach(order::add);
    edition.units().stream()
        .map(unit -> unit.id())
        .filter(unit -> !order.contains(unit))
        .forEach(order::add);
    return order.stream();
  }
}
