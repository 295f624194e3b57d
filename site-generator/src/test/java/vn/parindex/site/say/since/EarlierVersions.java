package vn.parindex.site.say.since;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.site.say.RealEdition;

/** What is new between two data sets on days of the year that the real data follow. */
public final class EarlierVersions {

  /** The day of the real site. */
  public static final LocalDate TODAY = RealEdition.VI.results().settings().asOf();

  private EarlierVersions() {}

  /** A copy that somebody named, both as of the day of the site. */
  public static Earlier copy(Dataset before, Dataset after) {
    return of(0, before, TODAY, after, TODAY);
  }

  /**
   * Two versions, each on its day.
   *
   * @param release the number of the earlier one; 0 for a copy that somebody named
   */
  public static Earlier of(
      int release, Dataset before, LocalDate then, Dataset after, LocalDate now) {
    return new Earlier(
        release == 0 ? OptionalInt.empty() : OptionalInt.of(release),
        NewSince.of(standing(before, then), standing(after, now)));
  }

  private static NewSince.Standing standing(Dataset data, LocalDate day) {
    Outcome<FollowUp> year =
        FollowUpAssessment.assess(
            data, day, RealEdition.VI.results().settings().methods().target());
    return new NewSince.Standing(data, day, year);
  }
}
