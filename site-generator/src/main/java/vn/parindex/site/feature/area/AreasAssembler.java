package vn.parindex.site.feature.area;

import vn.parindex.analytics.model.Framework;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.AreaTables;

/** The list of areas. */
final class AreasAssembler {

  private final Edition edition;

  AreasAssembler(Edition edition) {
    this.edition = edition;
  }

  Page page(Route route) {
    Formats formats = edition.formats();
    Framework framework = edition.framework();
    return edition
        .page(
            route,
            edition.say(
                "areas.lead",
                formats.count(framework.areas().size()),
                formats.count(framework.criteria().count()),
                formats.count(framework.leaves().count()),
                formats.points(framework.maxPoints())))
        .add(Grid.of(new AreaTables(edition).overview("areas")))
        .made();
  }
}
