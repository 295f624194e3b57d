package vn.parindex.site.feature.method;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** How it is computed, and the terms of the field. */
public final class MethodRoutes {

  private MethodRoutes() {}

  private static final Set<DataFile.Kind> KINDS =
      Set.of(DataFile.Kind.DATASET, DataFile.Kind.FRAMEWORK);

  /** How it is computed. */
  public static List<Route> methodology(Edition edition) {
    return List.of(
        Route.of(
                "methodology",
                Section.METHODOLOGY,
                edition.addresses().methodology(),
                edition.say("methodology.title"),
                KINDS,
                route -> new MethodologyAssembler(edition).page(route))
            .under(edition.trustLink())
            .entered(edition.say("nav.methodology")));
  }

  /** The terms. */
  public static List<Route> glossary(Edition edition) {
    return List.of(
        Route.of(
                "glossary",
                Section.GLOSSARY,
                edition.addresses().glossary(),
                edition.say("glossary.title"),
                KINDS,
                route -> glossary(edition, route))
            .under(edition.trustLink())
            .entered(edition.say("nav.glossary")));
  }

  private static Page glossary(Edition edition, Route route) {
    List<GlossaryTerm> terms = edition.glossary().byName();
    return edition
        .page(route, edition.say("glossary.lead", edition.formats().count(terms.size())))
        .add(new Block.Terms(terms))
        .made();
  }

  /** What a reader gets who asks for an address that does not exist. */
  public static List<Route> notFound(Edition edition) {
    return List.of(
        Route.of(
            "not-found",
            Section.NONE,
            edition.addresses().notFound(),
            edition.say("not-found.title"),
            Set.of(),
            route -> notFound(edition, route)));
  }

  private static Page notFound(Edition edition, Route route) {
    return edition
        .page(route, edition.say("not-found.lead"))
        .add(
            Block.Paragraph.of(new Link(edition.say("nav.search"), edition.addresses().search())),
            Block.Paragraph.of(edition.navigation().get(0).link()))
        .made();
  }
}
