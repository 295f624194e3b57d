package vn.parindex.analytics.target;

import vn.parindex.analytics.model.Interval;

/**
 * Where a total that is to grow will end. Never below what is counted already.
 *
 * @param counted so far
 * @param base what growth is measured on, at least 1
 * @param expected mean of the final total
 * @param median of the final total
 * @param low lower end of the prediction interval, a total
 * @param high upper end; low to high holds the final total with at least {@code level}
 * @param level between 0 and 1
 * @param probability that the growth meets the threshold
 */
public record TotalForecast(
    long counted,
    long base,
    double expected,
    long median,
    long low,
    long high,
    double level,
    double probability) {

  /** The median of the growth in per cent; never outside the interval. */
  public double medianPercent() {
    return growth(median);
  }

  /** The prediction interval of the growth, in per cent. */
  public Interval percentInterval() {
    return new Interval(growth(low), growth(high), level);
  }

  private double growth(double total) {
    return 100 * (total - base) / base;
  }
}
