package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.target.TargetWords;

/** The targets of the year, all and each. */
public final class TargetRoutes {

  private TargetRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return edition
        .followUp()
        .filter(year -> !year.targets().isEmpty())
        .map(year -> of(edition, year))
        .orElse(List.of());
  }

  private static List<Route> of(Edition edition, FollowUp year) {
    Addresses to = edition.addresses();
    Route all =
        Route.of(
                "target-overview",
                Section.TARGETS,
                to.targets(),
                edition.say("targets.title", year.year()),
                TargetOverviewAssembler.KINDS,
                route -> new TargetOverviewAssembler(edition, year).page(route))
            .entered(edition.say("nav.targets"));
    List<Route> routes = new ArrayList<>(List.of(all));
    TargetWords words = new TargetWords(edition, year.year());
    Lazy<TargetDetailAssembler> pages = Lazy.of(() -> new TargetDetailAssembler(edition, year));
    for (TargetStanding standing : year.targets()) {
      routes.add(
          Route.of(
                  "target-detail",
                  Section.TARGETS,
                  to.target(standing.target().code()),
                  words.name(standing.target()),
                  TargetOverviewAssembler.KINDS,
                  route -> pages.get().page(route, standing))
              .under(all.link()));
    }
    return routes;
  }
}
