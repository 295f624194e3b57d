package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.target.TargetSettings;

/**
 * How the year stands on a day: targets, tasks, findings, evidence, what is due, and what changed
 * between the reviews.
 *
 * <p>The year is the latest period that has begun by that day and for which targets, tasks or a
 * register of evidence exist; its units are those that are scored in it. Nothing that became known
 * after the day is looked at, and each review is judged by what was known on its own day: both its
 * own figures and those of the review before, so that what was corrected in between is no change.
 */
public final class FollowUpAssessment {

  private FollowUpAssessment() {}

  /**
   * The year on a day.
   *
   * @param dataset everything known; what became known later is passed over
   * @param asOf the day
   * @param settings about targets
   * @return {@link NoResult#NO_VALUES} if there is no such period
   */
  public static Outcome<FollowUp> assess(Dataset dataset, LocalDate asOf, TargetSettings settings) {
    Optional<Period> followed =
        dataset.periods().stream()
            .filter(period -> !period.from().isAfter(asOf) && isFollowed(dataset, period.code()))
            .reduce((one, other) -> other);
    return followed
        .map(period -> Outcome.of(assess(dataset, period, asOf, settings)))
        .orElse(Outcome.none(NoResult.NO_VALUES));
  }

  private static boolean isFollowed(Dataset dataset, String year) {
    return dataset.targets().containsKey(year)
        || dataset.tasks().containsKey(year)
        || dataset.reports().evidence().containsKey(year);
  }

  private static FollowUp assess(
      Dataset dataset, Period period, LocalDate asOf, TargetSettings settings) {
    List<UnitId> units = dataset.unitsOf(period).stream().map(Unit::id).toList();
    YearRecords year = new YearRecords(dataset, period, units, asOf, settings);
    Map<LocalDate, StandingsOnDay> days = new LinkedHashMap<>();
    StandingsOnDay today = day(year, asOf, days);
    FollowUp followed =
        new FollowUp(
            period.code(),
            period.from(),
            period.to(),
            asOf,
            units,
            today.targets(),
            today.tasks(),
            today.findings(),
            today.evidence(),
            DueDates.of(year, today),
            reviews(year, asOf, days));
    return followed.isOver() ? followed.with(DueDates.ofClosed(followed)) : followed;
  }

  private static List<ReviewStanding> reviews(
      YearRecords year, LocalDate asOf, Map<LocalDate, StandingsOnDay> days) {
    List<YearCalendar.Review> held =
        year.calendar().reviews().stream()
            .filter(review -> !review.figuresOn().isAfter(asOf))
            .sorted(Comparator.comparing(YearCalendar.Review::figuresOn))
            .toList();
    List<ReviewStanding> reviews = new ArrayList<>();
    LocalDate since = year.period().from().minusDays(1);
    for (YearCalendar.Review review : held) {
      reviews.add(
          Reviews.compare(
              review,
              since,
              !since.isBefore(year.period().from()),
              year.on(since, review.figuresOn()),
              day(year, review.figuresOn(), days),
              year.corrected(since, review.figuresOn())));
      since = review.figuresOn();
    }
    return reviews;
  }

  private static StandingsOnDay day(
      YearRecords year, LocalDate day, Map<LocalDate, StandingsOnDay> days) {
    return days.computeIfAbsent(day, year::on);
  }
}
