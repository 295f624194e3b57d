package vn.parindex.site.feature.pack;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.UnitParts;

/** What a meeting has on the table: of very many units the overview, and a pack of each group. */
public final class PackRoutes {

  private PackRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    String title = edition.say("pack.title");
    SitePath path = edition.addresses().meetingPack();
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.of(
                "meeting-pack",
                Section.MEETING_PACK,
                path,
                title,
                edition.withEstimates(edition.allKinds()),
                route -> new MeetingPackAssembler(edition).page(route))
            .entered(title));
    if (edition.parts().isSplit()) {
      for (UnitParts.Part part : edition.parts().all()) {
        routes.add(
            Route.of(
                    "meeting-pack",
                    Section.MEETING_PACK,
                    Addresses.part(path, part.number()),
                    edition.say("part.title", title, part.name()),
                    edition.withEstimates(edition.allKinds()),
                    route -> new MeetingPackAssembler(edition).part(route, part))
                .under(new Link(title, path)));
      }
    }
    return routes;
  }
}
