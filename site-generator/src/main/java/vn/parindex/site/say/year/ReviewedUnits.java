package vn.parindex.site.say.year;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.Edition;

/**
 * Whom the last review looked at. Of the units that are followed by now it may have known few: a
 * finding is noted in so many of those, not of all. What it noted in the others ended with them.
 */
public final class ReviewedUnits {

  private final Edition edition;
  private final FollowUp year;
  private final String reviewed;
  private final List<UnitId> then;

  /**
   * Of a year.
   *
   * @param year with at least one finding
   */
  public ReviewedUnits(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    ReviewFinding any = year.findings().get(0).finding();
    this.reviewed =
        edition.dataset().findings().entrySet().stream()
            .filter(entry -> entry.getValue().contains(any))
            .map(Map.Entry::getKey)
            .reduce((before, after) -> after)
            .orElse(year.year());
    this.then =
        edition
            .dataset()
            .period(reviewed)
            .map(period -> units(edition, period))
            .orElse(year.units());
  }

  private static List<UnitId> units(Edition edition, Period period) {
    return edition.dataset().unitsOf(period).stream().map(Unit::id).toList();
  }

  /** The year that the review was about. */
  public String reviewed() {
    return reviewed;
  }

  /** Those of the units that are followed; all of them where the review is of no period. */
  public FollowedUnits followed() {
    return new FollowedUnits(edition, year.units().stream().filter(then::contains).toList());
  }

  /** Those that are there no more. */
  public List<UnitId> gone() {
    return then.stream().filter(unit -> !year.units().contains(unit)).toList();
  }

  /**
   * That what was noted in units that are there no more is not counted; empty where all are
   * followed.
   *
   * @param told whether it stands at the end of the page
   */
  public String leftOut(boolean told) {
    return gone().isEmpty()
        ? ""
        : edition.say(
            told ? "findings.gone" : "findings.gone.none",
            edition.formats().count(gone().size()),
            edition.yearTerms().unit(),
            reviewed);
  }

  /**
   * That units which came about after the review were not looked at: nothing was noted in them, and
   * nothing found well either. Empty where all were.
   */
  public String notReviewed() {
    int others = year.units().size() - followed().count();
    return others == 0
        ? ""
        : edition.say(
            "findings.not-reviewed",
            edition.formats().count(others),
            edition.yearTerms().unit(),
            reviewed);
  }

  /**
   * What was noted in units that are there no more, of that which they could mend themselves, by
   * their last reports.
   */
  public List<UnitFinding> closed() {
    Set<UnitId> gone = Set.copyOf(gone());
    Set<String> local =
        year.findings().stream()
            .map(FindingStanding::finding)
            .filter(ReviewFinding::fixableLocally)
            .map(ReviewFinding::code)
            .collect(Collectors.toSet());
    return edition.dataset().reports().unitFindings().getOrDefault(reviewed, List.of()).stream()
        .filter(noted -> gone.contains(noted.unit()) && local.contains(noted.finding()))
        .toList();
  }
}
