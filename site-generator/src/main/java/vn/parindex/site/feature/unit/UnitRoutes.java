package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.UnitParts;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.OtherIndices;
import vn.parindex.site.say.since.Earlier;

/** The list of units, the scorecard of each, all scorecards on one page, units side by side. */
public final class UnitRoutes {

  private UnitRoutes() {}

  /**
   * Of an edition.
   *
   * @param earlier what is new since an earlier version of the data; empty if there is none
   * @param others where the units stand in other indices
   */
  public static List<Route> of(Edition edition, Optional<Earlier> earlier, OtherIndices others) {
    Addresses to = edition.addresses();
    String units = edition.terms().units();
    Link list = new Link(edition.say("nav.units", units), to.units());
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.of(
                "units",
                Section.UNITS,
                to.units(),
                edition.say("units.title", units),
                Edition.SCORE_KINDS,
                route -> new UnitsAssembler(edition).page(route))
            .entered(list.text()));
    Lazy<ScorecardAssembler> scorecards =
        Lazy.of(() -> new ScorecardAssembler(edition, earlier, others.in(edition)));
    for (Unit unit : edition.units()) {
      routes.add(
          Route.of(
                  "scorecard",
                  Section.UNITS,
                  to.unit(unit.id()),
                  edition.fullName(unit.id()),
                  kinds(edition, edition.isFollowed(unit.id()), Set.of(unit.id())),
                  route -> scorecards.get().page(route, unit))
              .under(list));
    }
    Lazy<FormerAssembler> former = Lazy.of(() -> new FormerAssembler(edition));
    for (Unit unit : edition.formerUnits()) {
      routes.add(
          Route.of(
                  "former",
                  Section.UNITS,
                  to.unit(unit.id()),
                  edition.fullName(unit.id()),
                  Edition.SCORE_KINDS,
                  route -> former.get().page(route, unit))
              .under(list));
    }
    sheets(edition, scorecards, list, routes);
    if (edition.current().units().size() > 1) {
      routes.add(
          Route.of(
                  "compare",
                  Section.COMPARE,
                  to.compare(),
                  edition.say("compare.title", units),
                  edition.allKinds(),
                  route -> new CompareAssembler(edition).page(route))
              .entered(edition.say("nav.compare")));
    }
    return routes;
  }

  /**
   * What feeds scorecards of units.
   *
   * @param followed whether the year is followed of any
   */
  private static Set<DataFile.Kind> kinds(
      Edition edition, boolean followed, Collection<UnitId> units) {
    Set<DataFile.Kind> kinds = edition.withComing(ScorecardAssembler.kinds(followed));
    EstimatedWords estimated = new EstimatedWords(edition);
    return units.stream().anyMatch(unit -> estimated.of(unit).isPresent())
        ? edition.withEstimates(kinds)
        : kinds;
  }

  /** All of them; of very many each group apart. */
  private static void sheets(
      Edition edition, Supplier<ScorecardAssembler> scorecards, Link list, List<Route> routes) {
    Addresses to = edition.addresses();
    String title = edition.say("sheets.title", edition.terms().units());
    routes.add(
        Route.of(
                "sheets",
                Section.UNITS,
                to.sheets(),
                title,
                kinds(
                    edition,
                    edition.followUp().isPresent(),
                    edition.units().stream().map(Unit::id).toList()),
                route -> new SheetsAssembler(edition, scorecards.get()).page(route))
            .under(list));
    if (edition.parts().isSplit()) {
      for (UnitParts.Part part : edition.parts().all()) {
        routes.add(
            Route.of(
                    "sheets",
                    Section.UNITS,
                    Addresses.part(to.sheets(), part.number()),
                    edition.say("part.title", title, part.name()),
                    kinds(
                        edition, part.units().stream().anyMatch(edition::isFollowed), part.units()),
                    route -> new SheetsAssembler(edition, scorecards.get()).part(route, part))
                .under(list, new Link(title, to.sheets())));
      }
    }
  }
}
