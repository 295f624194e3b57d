package vn.parindex.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.feature.agreement.AgreementRoutes;
import vn.parindex.site.feature.area.AreaRoutes;
import vn.parindex.site.feature.calculation.CalculationRoutes;
import vn.parindex.site.feature.change.ChangeRoutes;
import vn.parindex.site.feature.data.SourceRoutes;
import vn.parindex.site.feature.home.HomeRoutes;
import vn.parindex.site.feature.method.MethodRoutes;
import vn.parindex.site.feature.pack.PackRoutes;
import vn.parindex.site.feature.paper.PaperRoutes;
import vn.parindex.site.feature.ranking.RankingRoutes;
import vn.parindex.site.feature.search.SearchRoutes;
import vn.parindex.site.feature.succession.SuccessorRoutes;
import vn.parindex.site.feature.target.TargetRoutes;
import vn.parindex.site.feature.todo.TodoRoutes;
import vn.parindex.site.feature.unit.UnitRoutes;
import vn.parindex.site.feature.year.YearRoutes;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.PageParts;
import vn.parindex.site.say.result.OtherIndices;
import vn.parindex.site.say.since.Earlier;

/**
 * Everything that a site has pages about. A new topic is a package and a line here.
 *
 * @param warnings what the checks found besides errors
 * @param downloads files to which the pages lead
 * @param earlier what is new since an earlier version of the data; empty if there is none to
 *     compare with
 * @param lines where the scores of the current period and its framework are written; empty where no
 *     file has them
 * @param extensions pages from outside
 * @param others where units stand in other indices of the whole; in none for a site of its own
 */
record Topics(
    List<Finding> warnings,
    Downloads downloads,
    Optional<Earlier> earlier,
    Supplier<Optional<SourceLines>> lines,
    List<SiteExtension> extensions,
    OtherIndices others) {

  /** Of a site of its own. */
  Topics(
      List<Finding> warnings,
      Downloads downloads,
      Optional<Earlier> earlier,
      Supplier<Optional<SourceLines>> lines,
      List<SiteExtension> extensions) {
    this(warnings, downloads, earlier, lines, extensions, OtherIndices.NONE);
  }

  /** The same for an edition in another language. */
  Topics in(Translation translation) {
    return new Topics(
        warnings,
        downloads,
        earlier.map(version -> version.in(translation)),
        lines,
        extensions,
        others);
  }

  /** All pages of an edition, in the order in which the index of the site lists them. */
  List<Route> routes(Edition edition) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(HomeRoutes.of(edition, earlier));
    routes.addAll(RankingRoutes.of(edition));
    routes.addAll(ChangeRoutes.of(edition));
    routes.addAll(UnitRoutes.of(edition, earlier, others));
    routes.addAll(CalculationRoutes.of(edition, lines));
    routes.addAll(AreaRoutes.of(edition));
    routes.addAll(SuccessorRoutes.of(edition));
    routes.addAll(AgreementRoutes.of(edition));
    routes.addAll(TodoRoutes.of(edition));
    routes.addAll(TargetRoutes.of(edition));
    routes.addAll(YearRoutes.of(edition));
    routes.addAll(PackRoutes.of(edition));
    routes.addAll(PaperRoutes.of(edition));
    routes.addAll(MethodRoutes.methodology(edition));
    routes.addAll(SourceRoutes.of(edition, warnings, downloads, earlier));
    routes.addAll(MethodRoutes.notFound(edition));
    routes.addAll(MethodRoutes.glossary(edition));
    routes.addAll(SearchRoutes.of(edition));
    routes.addAll(AddedPages.routes(extensions, edition));
    return routes.stream().flatMap(route -> PageParts.of(edition, route).stream()).toList();
  }
}
