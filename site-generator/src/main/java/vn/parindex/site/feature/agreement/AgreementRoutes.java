package vn.parindex.site.feature.agreement;

import java.util.List;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** Who counted how. */
public final class AgreementRoutes {

  private AgreementRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    // Without self-assessment and appeals the page is about areas and criteria alone.
    String title =
        edition.say(
            edition.hasSelfAssessment() || edition.hasSecondRound()
                ? "agreement.title"
                : "agreement.title.areas");
    return List.of(
        Route.of(
                "agreement",
                Section.AGREEMENT,
                edition.addresses().agreement(),
                title,
                Edition.SCORE_KINDS,
                route -> new AgreementAssembler(edition).page(route))
            .under(edition.trustLink())
            .entered(title));
  }
}
