package vn.parindex.site.feature.succession;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.result.Successors;

/** The units that follow others, where any do: all of them, and each that is not scored yet. */
public final class SuccessorRoutes {

  private SuccessorRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    if (!Successors.hasAny(edition)) {
      return List.of();
    }
    Addresses to = edition.addresses();
    Link units = new Link(edition.say("nav.units", edition.terms().units()), to.units());
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.of(
                "successors",
                Section.SUCCESSORS,
                to.successors(),
                Successors.title(edition),
                SuccessorsAssembler.KINDS,
                route -> new SuccessorsAssembler(edition).page(route))
            .under(units)
            .entered(edition.say("nav.successors")));
    Link all = new Link(edition.say("nav.successors"), to.successors());
    Lazy<SuccessorAssembler> pages = Lazy.of(() -> new SuccessorAssembler(edition));
    for (Unit unit : Successors.paged(edition)) {
      routes.add(
          Route.of(
                  "successor",
                  Section.SUCCESSORS,
                  to.successor(unit.id()),
                  edition.fullName(unit.id()),
                  SuccessorAssembler.kinds(edition),
                  route -> pages.get().page(route, unit))
              .under(units, all));
    }
    return routes;
  }
}
