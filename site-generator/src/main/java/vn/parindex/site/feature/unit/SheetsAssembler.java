package vn.parindex.site.feature.unit;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The scorecards of all units on one page, to be printed in one go. */
final class SheetsAssembler {

  private final Edition edition;

  SheetsAssembler(Edition edition) {
    this.edition = edition;
  }

  Page.Sheets page(Route route) {
    Addresses to = edition.addresses();
    Page.Built ranking = made(to.ranking(), Page.Built.class);
    return new Page.Sheets(
        edition.head(route, ranking.head().lead()),
        ranking.every(Block.Stats.class).findFirst().orElseThrow().list(),
        ranking.table("ranking"),
        inOrder().stream().map(unit -> made(to.unit(unit), Page.Scorecard.class)).toList());
  }

  private <T extends Page> T made(SitePath path, Class<T> kind) {
    return kind.cast(edition.routes().page(path).orElseThrow());
  }

  /** By rank, as the table before them; units without a rank come last, by name. */
  private Set<UnitId> inOrder() {
    Set<UnitId> order = new LinkedHashSet<>();
    edition.ranking().placed().stream().map(Ranking.Placed::key).forEach(order::add);
    edition.units().stream().map(Unit::id).forEach(order::add);
    return order;
  }
}
