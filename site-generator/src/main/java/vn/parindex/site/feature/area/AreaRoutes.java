package vn.parindex.site.feature.area;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.model.Area;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;

/** The areas, each of them, and where most units lose points. */
public final class AreaRoutes {

  private AreaRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    Addresses to = edition.addresses();
    List<Route> routes = new ArrayList<>();
    String areas = edition.say("nav.areas");
    routes.add(
        Route.of(
                "areas",
                Section.AREAS,
                to.areas(),
                edition.say("areas.title"),
                Edition.SCORE_KINDS,
                route -> new AreasAssembler(edition).page(route))
            .entered(areas));
    Lazy<AreaAssembler> pages = Lazy.of(() -> new AreaAssembler(edition));
    for (Area area : edition.framework().areas()) {
      routes.add(
          Route.of(
                  "area",
                  Section.AREAS,
                  to.area(area.code()),
                  Edition.coded(area.code(), area.name()),
                  edition.withEstimates(Edition.SCORE_KINDS),
                  route -> pages.get().page(route, area))
              .under(new Link(areas, to.areas())));
    }
    routes.add(
        Route.of(
                "bottlenecks",
                Section.BOTTLENECKS,
                to.bottlenecks(),
                edition.say("bottleneck.title", edition.to()),
                Edition.SCORE_KINDS,
                route -> new BottlenecksAssembler(edition).page(route))
            .entered(edition.say("nav.bottlenecks")));
    return routes;
  }
}
