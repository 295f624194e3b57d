package vn.parindex.site.feature.ranking;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The ranking, and how sure it is. */
public final class RankingRoutes {

  private RankingRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    Addresses to = edition.addresses();
    return List.of(
        Route.of(
                "ranking",
                Section.RANKING,
                to.ranking(),
                edition.say("ranking.title", edition.to()),
                edition.withEstimates(Edition.SCORE_KINDS),
                route -> new RankingAssembler(edition).page(route))
            .entered(edition.say("nav.ranking")),
        Route.of(
                "robustness",
                Section.ROBUSTNESS,
                to.robustness(),
                edition.say("robustness.title"),
                Edition.SCORE_KINDS,
                route -> new RobustnessAssembler(edition).page(route))
            .under(edition.trustLink())
            .entered(edition.say("nav.robustness")));
  }
}
