package vn.parindex.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Erf;
import vn.parindex.analytics.correlation.KendallScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * The test of Mann (1945) and Kendall (1975) for a series that rises or falls throughout: S counts
 * the pairs in which the later figure is larger, minus those in which it is smaller. It asks for
 * order only, not for a straight line.
 *
 * <p>Worked example: 60, 65, 63, 70, 74 in five years. Of 10 pairs 9 rise and 1 falls: S = 8.
 * Without ties the variance is 5·4·15/18 = 16.67, Z = (8 − 1)/√16.67 = 1.71. Of the 120 orders of
 * five figures 5 have S ≥ 8, so that the exact two-sided p is 10/120 = 0.083. τ-a = τ-b = 0.8.
 *
 * <p>Pairs of equal times or of equal figures count 0. Ties enter the variance as Kendall (1975,
 * chapter 4) has it for ties in both. p is counted over all orders for fewer than {@link
 * KendallScore#EXACT_BELOW} figures without ties, by the rule and the distribution of {@link
 * vn.parindex.analytics.correlation.Correlations#kendallTauB Kendall's τ}; else it is read off the
 * normal distribution at Z, which has the continuity correction of 1 towards 0 that is usual for
 * this test and not for τ.
 *
 * @param n number of figures, at least 3
 * @param s pairs that rise minus pairs that fall
 * @param variance of S if there is no trend, corrected for ties
 * @param z (S − sign of S) / √variance; 0 for S = 0
 * @param p two-sided, within 0 to 1
 * @param exact whether p is counted over all orders or read off the normal distribution at {@code
 *     z}
 * @param tauA S over the number of all pairs (Kendall 1938), from −1 to 1; with ties it does not
 *     reach the ends
 * @param tauB S over the geometric mean of the pairs without a tie in time and those without a tie
 *     in value (Kendall 1945), from −1 to 1
 */
public record MannKendall(
    int n, long s, double variance, double z, double p, boolean exact, double tauA, double tauB) {

  private static final int FEWEST = 3;

  /**
   * Tests a series.
   *
   * @param observations in any order
   * @return {@link NoResult#NO_VALUES} of none; {@link NoResult#TOO_FEW} for fewer than 3 figures
   *     or fewer than 2 different times; {@link NoResult#ALL_EQUAL} if all figures are equal, since
   *     S has no spread then and Z would be 0/0 (other programs print Z = 0 and p = 1)
   */
  public static Outcome<MannKendall> test(List<Observation> observations) {
    List<Observation> series = Series.sorted(observations);
    if (series.size() < FEWEST || Series.times(series) < 2) {
      return Outcome.none(Series.tooShort(series));
    }
    if (Series.isLevel(series)) {
      return Outcome.none(NoResult.ALL_EQUAL);
    }
    int n = series.size();
    long s = score(series);
    Ties times = Ties.of(series, Observation::time);
    Ties values = Ties.of(series, Observation::value);
    double variance = variance(n, times, values);
    double z = (s - Long.signum(s)) / Math.sqrt(variance);
    boolean exact = n < KendallScore.EXACT_BELOW && times.pairs == 0 && values.pairs == 0;
    double pairs = n * (n - 1.0) / 2;
    return Outcome.of(
        new MannKendall(
            n,
            s,
            variance,
            z,
            exact ? KendallScore.exactP(n, s) : Erf.erfc(Math.abs(z) / Math.sqrt(2)),
            exact,
            s / pairs,
            s / Math.sqrt((pairs - times.pairs / 2) * (pairs - values.pairs / 2))));
  }

  /** Tests figures that follow each other at equal distances. */
  public static Outcome<MannKendall> testInOrder(List<Double> values) {
    List<Observation> observations = new ArrayList<>(values.size());
    for (double value : values) {
      observations.add(new Observation(observations.size(), value));
    }
    return test(observations);
  }

  /** The variance of S over all orders of a series, with its ties. */
  static double variance(List<Observation> series) {
    return variance(
        series.size(), Ties.of(series, Observation::time), Ties.of(series, Observation::value));
  }

  private static double variance(int n, Ties times, Ties values) {
    double pairs = n * (n - 1.0);
    double variance = (pairs * (2.0 * n + 5) - times.full - values.full) / 18;
    variance += times.pairs * values.pairs / (2 * pairs);
    if (n > 2) {
      variance += times.triples * values.triples / (9 * pairs * (n - 2));
    }
    return variance;
  }

  private static long score(List<Observation> series) {
    long s = 0;
    for (int later = 1; later < series.size(); later++) {
      Observation second = series.get(later);
      for (Observation first : series.subList(0, later)) {
        if (first.time() < second.time()) {
          s += Double.compare(second.value(), first.value());
        }
      }
    }
    return s;
  }

  /** Sums over the groups of t equals: t(t−1)(2t+5), t(t−1) and t(t−1)(t−2). */
  private record Ties(double full, double pairs, double triples) {
    static Ties of(List<Observation> series, ToDoubleFunction<Observation> part) {
      double full = 0;
      double pairs = 0;
      double triples = 0;
      for (double t :
          series.stream()
              .collect(Collectors.groupingBy(part::applyAsDouble, Collectors.counting()))
              .values()) {
        full += t * (t - 1) * (2 * t + 5);
        pairs += t * (t - 1);
        triples += t * (t - 1) * (t - 2);
      }
      return new Ties(full, pairs, triples);
    }
  }
}
