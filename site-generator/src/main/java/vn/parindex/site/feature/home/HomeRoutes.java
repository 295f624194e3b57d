package vn.parindex.site.feature.home;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The home page. */
public final class HomeRoutes {

  private HomeRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return List.of(
        Route.of(
                "home",
                Section.HOME,
                edition.addresses().home(),
                edition.siteName(),
                edition.allKinds(),
                route -> new HomeAssembler(edition).page(route))
            .entered(edition.say("nav.home")));
  }
}
