package vn.parindex.analytics.correlation;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import vn.parindex.analytics.model.Outcome;

/**
 * The pairs of places of two series counted for Kendall's τ, in n log n steps (Knight 1966).
 *
 * @param count length of the series
 * @param score agreeing less disagreeing pairs
 * @param x ties of the first series
 * @param y ties of the second
 */
record Pairs(int count, long score, Ties x, Ties y) {

  static Pairs of(double[] x, double[] y) {
    int[] ranksX = Samples.doubledRanks(x);
    int[] ranksY = Samples.doubledRanks(y);
    int n = x.length;
    long[] both = new long[n];
    for (int i = 0; i < n; i++) {
      both[i] = ((long) ranksX[i] << Integer.SIZE) | ranksY[i];
    }
    Arrays.sort(both);
    long tiedInBoth = 0;
    int run = 1;
    int[] second = new int[n];
    for (int i = 0; i < n; i++) {
      second[i] = (int) both[i];
      run = i > 0 && both[i] == both[i - 1] ? run + 1 : 1;
      tiedInBoth += run - 1;
    }
    Ties tiesX = Ties.of(ranksX);
    Ties tiesY = Ties.of(ranksY);
    long all = (long) n * (n - 1) / 2;
    long disagreeing = inversions(second, new int[n], 0, n);
    long score = all - tiesX.pairs() - tiesY.pairs() + tiedInBoth - 2 * disagreeing;
    return new Pairs(n, score, tiesX, tiesY);
  }

  static boolean hasTies(int[] doubledRanks) {
    return Ties.of(doubledRanks).pairs() > 0;
  }

  /** Sorts a part of {@code values} and counts the pairs that stood in the wrong order. */
  private static long inversions(int[] values, int[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && values[left] <= values[right])) {
        spare[i] = values[left++];
      } else {
        count += middle - left;
        spare[i] = values[right++];
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }

  Correlation tauA() {
    return new Correlation(count, (double) score / all(), Outcome.of(p()));
  }

  Correlation tauB() {
    double scale = Math.sqrt((double) (all() - x.pairs()) * (all() - y.pairs()));
    return new Correlation(count, Math.max(-1, Math.min(1, score / scale)), Outcome.of(p()));
  }

  Correlation tauC() {
    double fewest = Math.min(x.groups(), y.groups());
    double most = (double) count * count * (fewest - 1);
    return new Correlation(count, 2 * fewest * score / most, Outcome.of(p()));
  }

  private long all() {
    return (long) count * (count - 1) / 2;
  }

  private PValue p() {
    if (x.pairs() == 0 && y.pairs() == 0 && count < KendallScore.EXACT_BELOW) {
      return new PValue(KendallScore.exactP(count, score), NullDistribution.EXACT);
    }
    double z = score / Math.sqrt(variance());
    return new PValue(Erf.erfc(Math.abs(z) / Math.sqrt(2)), NullDistribution.NORMAL);
  }

  /** Variance of the score with ties (Kendall 1970, section 4.4). */
  private double variance() {
    double n = count;
    double ordered = n * (n - 1);
    return (ordered * (2 * n + 5) - x.variance() - y.variance()) / 18
        + 2.0 * x.pairs() * y.pairs() / ordered
        + (n > 2 ? x.triples() * y.triples() / (9 * ordered * (n - 2)) : 0);
  }

  /**
   * Sums over the groups of t equals of a series.
   *
   * @param groups how many different values
   * @param pairs Σ t(t − 1)/2
   * @param triples Σ t(t − 1)(t − 2)
   * @param variance Σ t(t − 1)(2t + 5)
   * @param cubes Σ (t³ − t)
   */
  record Ties(int groups, long pairs, double triples, double variance, double cubes) {
    static Ties of(int[] doubledRanks) {
      int[] sorted = doubledRanks.clone();
      Arrays.sort(sorted);
      int groups = 0;
      long pairs = 0;
      double triples = 0;
      double variance = 0;
      double cubes = 0;
      int start = 0;
      for (int i = 1; i <= sorted.length; i++) {
        if (i == sorted.length || sorted[i] != sorted[start]) {
          long t = i - start;
          pairs += t * (t - 1) / 2;
          triples += (double) t * (t - 1) * (t - 2);
          variance += (double) t * (t - 1) * (2 * t + 5);
          cubes += (double) t * (t * t - 1);
          groups++;
          start = i;
        }
      }
      return new Ties(groups, pairs, triples, variance, cubes);
    }
  }
}
