package vn.parindex.site.feature.todo;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;

/**
 * What is still open: one page, as long as a page can hold it; else a page that leads to several of
 * units that follow each other by name. By name, because whoever looks for a unit knows that, and
 * because each page then stays below its limit whatever units there are.
 */
public final class TodoRoutes {

  private TodoRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return edition
        .followUp()
        .filter(TodoRoutes::hasAny)
        .map(year -> of(edition, year))
        .orElse(List.of());
  }

  private static boolean hasAny(FollowUp year) {
    return !year.targets().isEmpty()
        || !year.tasks().isEmpty()
        || !year.findings().isEmpty()
        || year.evidence().isKnown();
  }

  private static List<Route> of(Edition edition, FollowUp year) {
    List<List<OpenPoints>> pages = edition.todo().pages();
    Lazy<TodoAssembler> maker = Lazy.of(() -> new TodoAssembler(edition, year));
    List<Route> routes = new ArrayList<>();
    String words = edition.say("nav.todo");
    routes.add(
        Route.of(
                "todo",
                Section.OPEN_ITEMS,
                edition.addresses().todo(),
                edition.say("todo.title", year.year()),
                edition.withComing(Edition.YEAR_KINDS),
                route -> maker.get().page(route))
            .entered(words));
    if (edition.todo().isSplit()) {
      for (int i = 0; i < pages.size(); i++) {
        List<OpenPoints> open = pages.get(i);
        routes.add(
            Route.of(
                    "todo",
                    Section.OPEN_ITEMS,
                    edition.addresses().todo(i + 1),
                    edition.say("todo.part.title", edition.todo().name(i)),
                    Edition.YEAR_KINDS,
                    route -> maker.get().part(route, open))
                .under(new Link(words, edition.addresses().todo())));
      }
    }
    return routes;
  }
}
