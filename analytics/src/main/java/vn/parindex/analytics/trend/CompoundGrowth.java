package vn.parindex.analytics.trend;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Compound annual growth: the one rate that, year upon year, leads from the first figure to the
 * last, (last/first)^(1/years) − 1. For counts and sums of money; of a rate, an index or a rank it
 * says nothing that a difference in points does not say better.
 *
 * <p>Only two figures count: what lies between them, and how sure it is, {@link TheilSen} and
 * {@link LeastSquares} know.
 *
 * <p>Worked example: 200 cases in 2020 and 242 in 2022 are 21 % more in two years, √1.21 − 1 = 10 %
 * a year. 121 half a year after 100 are 21 % in half a year, 1.21² − 1 = 46.41 % a year.
 */
public final class CompoundGrowth {

  private CompoundGrowth() {}

  /**
   * The growth between two figures, in per cent a year; negative where they fall.
   *
   * @param one one of them
   * @param other the other; which of them is earlier their times say
   * @return {@link NoResult#TOO_FEW} if their times are equal; {@link NoResult#NOT_POSITIVE} if one
   *     of them is 0 or negative; {@link NoResult#NOT_APPLICABLE} if the rate is larger than a
   *     number can be, as from figures a moment apart
   * @throws IllegalArgumentException if the times are so close that they are meant to be equal
   */
  public static Outcome<Double> percentAYear(Observation one, Observation other) {
    List<Observation> pair = Series.sorted(List.of(one, other));
    Observation first = pair.get(0);
    Observation last = pair.get(1);
    double years = last.time() - first.time();
    if (years == 0) {
      return Outcome.none(NoResult.TOO_FEW);
    }
    if (first.value() <= 0 || last.value() <= 0) {
      return Outcome.none(NoResult.NOT_POSITIVE);
    }
    double logs = FastMath.log(last.value()) - FastMath.log(first.value());
    double percent = 100 * FastMath.expm1(logs / years);
    return Double.isFinite(percent) ? Outcome.of(percent) : Outcome.none(NoResult.NOT_APPLICABLE);
  }
}
