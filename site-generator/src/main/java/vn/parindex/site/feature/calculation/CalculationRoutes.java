package vn.parindex.site.feature.calculation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;

/** The calculation sheet of each unit. */
public final class CalculationRoutes {

  private CalculationRoutes() {}

  /**
   * Of an edition.
   *
   * @param lines where the scores of the current period and its framework are written; asked only
   *     when a sheet is made
   */
  public static List<Route> of(Edition edition, Supplier<Optional<SourceLines>> lines) {
    Addresses to = edition.addresses();
    Link units = new Link(edition.say("nav.units", edition.terms().units()), to.units());
    Lazy<CalculationAssembler> sheets =
        Lazy.of(() -> new CalculationAssembler(edition, lines.get()));
    return edition.units().stream()
        .map(
            unit ->
                Route.of(
                        "calculation",
                        Section.UNITS,
                        to.calculation(unit.id()),
                        edition.say("calculation.title", edition.nameInSentence(unit.id())),
                        CalculationAssembler.kinds(edition),
                        route -> sheets.get().page(route, unit.id()))
                    .under(units, new Link(edition.fullName(unit.id()), to.unit(unit.id()))))
        .toList();
  }
}
