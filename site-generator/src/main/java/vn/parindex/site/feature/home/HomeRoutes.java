package vn.parindex.site.feature.home;

import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.since.Earlier;

/** The home page. */
public final class HomeRoutes {

  private HomeRoutes() {}

  /**
   * Of an edition.
   *
   * @param earlier what is new since an earlier version of the data; empty if there is none
   */
  public static List<Route> of(Edition edition, Optional<Earlier> earlier) {
    return List.of(
        Route.of(
                "home",
                Section.HOME,
                edition.addresses().home(),
                edition.siteName(),
                edition.withComing(edition.allKinds()),
                route -> new HomeAssembler(edition, earlier).page(route))
            .entered(edition.say("nav.home")));
  }
}
