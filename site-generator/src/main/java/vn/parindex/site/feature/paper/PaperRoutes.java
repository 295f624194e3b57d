package vn.parindex.site.feature.paper;

import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/**
 * Drafts of papers, when there is anything to urge or to report. They are made in the edition in
 * the language of the administration, and the others lead there.
 */
public final class PaperRoutes {

  private PaperRoutes() {}

  /** Of an edition; none where drafts are not for the public. */
  public static List<Route> of(Edition edition) {
    return edition
        .followUp()
        .filter(year -> !edition.dataset().withholds(PublicPolicy.Part.DRAFTS))
        .filter(PaperRoutes::hasAny)
        .map(year -> of(edition, year))
        .orElse(List.of());
  }

  static boolean hasAny(FollowUp year) {
    return !year.targets().isEmpty()
        || !year.tasks().isEmpty()
        || !year.findings().isEmpty()
        || year.evidence().isKnown();
  }

  private static List<Route> of(Edition edition, FollowUp year) {
    if (edition.language().equals(Edition.ADMINISTRATION)) {
      return edition
          .words()
          .papers()
          .map(words -> new PapersAssembler(edition, year, words).routes())
          .orElse(List.of());
    }
    return edition.dataset().identity().languages().contains(Edition.ADMINISTRATION)
        ? List.of(
            Route.elsewhere(
                "papers", Section.PAPERS, edition.addresses().papers(), edition.say("nav.papers")))
        : List.of();
  }
}
