package vn.parindex.site.feature.change;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The change between the two periods, where there are two. */
public final class ChangeRoutes {

  private ChangeRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return edition.comparesYears()
        ? List.of(
            Route.of(
                    "change",
                    Section.CHANGE,
                    edition.addresses().change(),
                    edition.say("change.title", edition.from(), edition.to()),
                    edition.withEstimates(Edition.SCORE_KINDS),
                    route -> new ChangeAssembler(edition).page(route))
                .entered(edition.say("nav.change", edition.from(), edition.to())))
        : List.of();
  }
}
