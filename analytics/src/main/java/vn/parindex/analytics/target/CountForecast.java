package vn.parindex.analytics.target;

import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Interval;

/**
 * Where a cumulative count will end. Always a count, never above its denominator, never below what
 * is counted already.
 *
 * @param counted so far
 * @param denominator the cases there will have been, at least 1
 * @param kind by which model
 * @param expected mean of the final number of successes; where the model is very skew it lies
 *     outside the interval by a part of a case, so that it is no forecast to show beside it
 * @param median of the final number: it is as likely to end above as below, and never lies outside
 *     the interval
 * @param low lower end of the prediction interval, a number of successes
 * @param high upper end; low to high holds the final number with at least {@code level}
 * @param level between 0 and 1
 * @param probability that the final rate meets the threshold
 */
public record CountForecast(
    Count counted,
    long denominator,
    CaseKind kind,
    double expected,
    long median,
    long low,
    long high,
    double level,
    double probability) {

  /** The median of the final rate in per cent. */
  public double medianPercent() {
    return percent(median);
  }

  /** The prediction interval of the final rate, in per cent. */
  public Interval percentInterval() {
    return new Interval(percent(low), percent(high), level);
  }

  private double percent(double successes) {
    return 100 * successes / denominator;
  }
}
