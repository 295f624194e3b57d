package vn.parindex.site.feature.area;

import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.AreaTables;
import vn.parindex.site.say.Edition;

/** The list of areas. */
final class AreasAssembler {

  private final Edition edition;

  AreasAssembler(Edition edition) {
    this.edition = edition;
  }

  Page.Areas page(Route route) {
    return new Page.Areas(
        edition.head(
            route,
            edition.say(
                "areas.lead",
                edition.formats().count(edition.framework().areas().size()),
                edition.formats().count(edition.framework().criteria().count()),
                edition.formats().count(edition.framework().leaves().count()),
                edition.formats().points(edition.framework().maxPoints()))),
        new AreaTables(edition).overview("areas"));
  }
}
