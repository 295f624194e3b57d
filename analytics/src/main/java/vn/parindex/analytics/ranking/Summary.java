package vn.parindex.analytics.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import vn.parindex.analytics.model.Fraction;

/**
 * What a group of percentages looks like. Quartiles are of type 7 (Hyndman and Fan 1996; R's
 * default): for 60, 70, 80, 90 the lower quartile is 67.5, the median 75, the upper 82.5.
 *
 * @param count how many percentages, at least 1
 * @param lowest the smallest
 * @param lowerQuartile 25th percentile
 * @param median 50th percentile
 * @param upperQuartile 75th percentile
 * @param highest the largest
 */
public record Summary(
    int count,
    double lowest,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double highest) {

  /** The summary of {@code values}; empty when there are none. */
  public static Optional<Summary> of(Collection<Fraction> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    double[] figures = values.stream().sorted().mapToDouble(Fraction::toDouble).toArray();
    percentile.setData(figures);
    return Optional.of(
        new Summary(
            figures.length,
            figures[0],
            percentile.evaluate(25),
            percentile.evaluate(50),
            percentile.evaluate(75),
            figures[figures.length - 1]));
  }

  /**
   * The exact median, from which differences may be taken: 75 for 60, 70, 80, 90. Empty when there
   * are no values.
   */
  public static Optional<Fraction> exactMedian(Collection<Fraction> values) {
    List<Fraction> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sorted
                .get((sorted.size() - 1) / 2)
                .add(sorted.get(sorted.size() / 2))
                .multiply(Fraction.HALF));
  }

  /** Difference between the largest and the smallest. */
  public double spread() {
    return highest - lowest;
  }
}
