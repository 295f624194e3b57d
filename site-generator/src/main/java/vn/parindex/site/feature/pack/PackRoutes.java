package vn.parindex.site.feature.pack;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** What a meeting has on the table. */
public final class PackRoutes {

  private PackRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return List.of(
        Route.of(
                "meeting-pack",
                Section.MEETING_PACK,
                edition.addresses().meetingPack(),
                edition.say("pack.title"),
                edition.allKinds(),
                route -> new MeetingPackAssembler(edition).page(route))
            .entered(edition.say("pack.title")));
  }
}
