package vn.parindex.site.say;

import java.util.function.Predicate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.feature.paper.PapersAssembler;

/**
 * Which pages on the year after the letter an edition has. Whoever makes such a page, or leads to
 * it, asks here, so that no link leads nowhere.
 */
public final class FollowUpPages {

  private FollowUpPages() {}

  /** The page of all targets, and one for each. */
  public static boolean hasTargets(Edition edition) {
    return has(edition, year -> !year.targets().isEmpty());
  }

  /** The page of the tasks. */
  public static boolean hasTasks(Edition edition) {
    return has(edition, year -> !year.tasks().isEmpty());
  }

  /** The page of the findings. */
  public static boolean hasFindings(Edition edition) {
    return has(edition, year -> !year.findings().isEmpty());
  }

  /** The page of the evidence register. */
  public static boolean hasEvidence(Edition edition) {
    return has(edition, year -> year.evidence().isKnown());
  }

  /** The page of what is due. */
  public static boolean hasCalendar(Edition edition) {
    return has(edition, year -> !year.calendar().isEmpty());
  }

  /** One page for each review whose day has come. */
  public static boolean hasReviews(Edition edition) {
    return has(edition, year -> !year.reviews().isEmpty());
  }

  /**
   * Drafts of papers: when there is anything to urge or to report, and an edition in the language
   * of the papers, to which the others lead.
   */
  public static boolean hasPapers(Edition edition) {
    return edition.dataset().identity().languages().contains(PapersAssembler.LANGUAGE)
        && (hasTargets(edition)
            || hasTasks(edition)
            || hasFindings(edition)
            || hasEvidence(edition));
  }

  private static boolean has(Edition edition, Predicate<FollowUp> some) {
    return edition.followUp().filter(some).isPresent();
  }
}
