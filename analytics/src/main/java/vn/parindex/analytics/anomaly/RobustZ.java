package vn.parindex.analytics.anomaly;

import java.util.Collection;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Summary;

/**
 * How far a figure lies from the median of its group, in units of the median absolute deviation
 * (MAD): z = (x − median)/(1.4826 · MAD), exact. Neither the median nor the MAD is moved by the
 * outlier itself, as mean and standard deviation would be.
 *
 * <p>Worked example. For 70, 72, 73, 75, 95 the median is 73, the deviations from it 3, 1, 0, 2, 22
 * and their median 2: the MAD. 95 has z = 22/(1.4826 · 2) = 7.419…, over 3.5; 70 has −1.01….
 *
 * <p>Source: Iglewicz and Hoaglin 1993 (limit 3.5; they write 0.6745 for 1/1.4826); factor as in
 * R's {@code mad}. When more than half of the figures are equal the MAD is 0 and there is no z:
 * nothing else takes its place.
 *
 * @param median the middle figure, or the mean of the middle two
 * @param mad median of the absolute deviations from the median, above 0
 */
public record RobustZ(Fraction median, Fraction mad) {

  /** Makes the MAD of normally distributed figures their standard deviation; as in R. */
  private static final Fraction FACTOR = Fraction.of(14826).divide(Fraction.of(10000));

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code mad} is not above 0
   */
  public RobustZ {
    if (mad.signum() <= 0) {
      throw new IllegalArgumentException("MAD " + mad + " is not above 0");
    }
  }

  /**
   * The centre and spread of a group.
   *
   * @param values in any order
   * @param least how many are needed at least
   * @return {@link NoResult#NO_VALUES} when there are none, {@link NoResult#TOO_FEW} when there are
   *     fewer than {@code least}, {@link NoResult#NO_SPREAD} when the MAD is 0
   */
  public static Outcome<RobustZ> of(Collection<Fraction> values, int least) {
    if (values.isEmpty()) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    if (values.size() < least) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    Fraction median = Summary.exactMedian(values).orElseThrow();
    Fraction mad =
        Summary.exactMedian(values.stream().map(value -> value.subtract(median).abs()).toList())
            .orElseThrow();
    return mad.signum() == 0
        ? Outcome.none(NoResult.NO_SPREAD)
        : Outcome.of(new RobustZ(median, mad));
  }

  /** The robust z of {@code value}; negative below the median. */
  public Fraction z(Fraction value) {
    return value.subtract(median).divide(mad.multiply(FACTOR));
  }
}
