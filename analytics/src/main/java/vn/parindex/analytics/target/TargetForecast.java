package vn.parindex.analytics.target;

import java.time.LocalDate;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.Outcome;

/**
 * Where a target will stand on its due date if things go on as they have.
 *
 * @param due the day forecast
 * @param denominator the cases there will have been; for growth the base figure
 * @param medianPercent median of the rate or growth on that day, in per cent: it is as likely to
 *     end above as below, and the median never lies outside {@code interval}, as the mean can
 * @param interval prediction interval of it, in per cent
 * @param probability that the threshold is met, 0 to 1
 * @param needed the least number of further successes that meets it with {@code denominator}; 0
 *     when those counted suffice. Where lower is better a success is a case that is not counted: of
 *     a flow one to come, of a stock one that no longer is
 */
public record TargetForecast(
    LocalDate due,
    long denominator,
    double medianPercent,
    Interval interval,
    double probability,
    Outcome<Long> needed) {

  /** What this, of the cases that were not counted, says of those that were. */
  TargetForecast ofTheOthers() {
    return new TargetForecast(
        due,
        denominator,
        100 - medianPercent,
        Attainment.ofTheOthers(interval),
        probability,
        needed);
  }
}
