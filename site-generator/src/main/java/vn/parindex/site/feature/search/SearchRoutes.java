package vn.parindex.site.feature.search;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The index of the site. */
public final class SearchRoutes {

  private SearchRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return List.of(
        Route.of(
            SearchAssembler.PAGE,
            Section.SEARCH,
            edition.addresses().search(),
            edition.say("search.title"),
            SearchAssembler.KINDS,
            route -> new SearchAssembler(edition).page(route)));
  }
}
