package vn.parindex.site.feature.succession;

import java.util.List;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Successors;

/** The units that follow others, where any do. */
public final class SuccessorRoutes {

  private SuccessorRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return Successors.hasAny(edition)
        ? List.of(
            Route.of(
                    "successors",
                    Section.SUCCESSORS,
                    edition.addresses().successors(),
                    Successors.title(edition),
                    SuccessorsAssembler.KINDS,
                    route -> new SuccessorsAssembler(edition).page(route))
                .under(
                    new Link(
                        edition.say("nav.units", edition.terms().units()),
                        edition.addresses().units()))
                .entered(edition.say("nav.successors")))
        : List.of();
  }
}
