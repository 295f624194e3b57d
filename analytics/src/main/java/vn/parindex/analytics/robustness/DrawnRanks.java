package vn.parindex.analytics.robustness;

import java.util.Arrays;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Ranks of approximate percentages: room for one draw, used again and again. Highest first; values
 * less than {@link #SAME} below the best of their group are tied with it.
 */
final class DrawnRanks {

  /**
   * Percentages that differ by less are equal: rounding of doubles is far smaller, and the smallest
   * real difference between two shares of points far larger.
   */
  static final double SAME = 1e-9;

  /** Below this a value is taken to stand on the border at which it is rounded up. */
  private static final double ON_BORDER = 1e-11;

  private final TiePolicy policy;

  /** 10 to the published decimals; 0 when ties are exact. */
  private final double scale;

  private final double[] keys;
  private final double[] sorted;
  private final int[] rankAt;
  private final int[] aheadAt;
  private final int[] behindAt;

  /** Twice the rank of each unit; 0 when it is not ranked. */
  final int[] doubled;

  /** How many are truly above each ranked unit. */
  final int[] ahead;

  /** How many are truly below each ranked unit. */
  final int[] behind;

  DrawnRanks(int units, TiePolicy policy, TieEquality equality) {
    this.policy = policy;
    scale =
        equality instanceof TieEquality.Published published ? powerOfTen(published.decimals()) : 0;
    keys = new double[units];
    sorted = new double[units];
    rankAt = new int[units];
    aheadAt = new int[units];
    behindAt = new int[units];
    doubled = new int[units];
    ahead = new int[units];
    behind = new int[units];
  }

  private static double powerOfTen(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Ranks the values of the units for which {@code ranked} holds. */
  void rank(double[] values, boolean[] ranked) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (ranked[i]) {
        keys[i] = scale == 0 ? values[i] : published(values[i]);
        sorted[count++] = keys[i];
      }
    }
    Arrays.sort(sorted, 0, count);
    int group = 0;
    int end = count;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && sorted[end - 1] - sorted[start - 1] < SAME) {
        start--;
      }
      group++;
      int rank = policy.rank(count - end + 1, end - start, group).doubled();
      for (int at = start; at < end; at++) {
        rankAt[at] = rank;
        aheadAt[at] = count - end;
        behindAt[at] = start;
      }
      end = start;
    }
    for (int i = 0; i < values.length; i++) {
      doubled[i] = 0;
      if (ranked[i]) {
        int at = Arrays.binarySearch(sorted, 0, count, keys[i]);
        doubled[i] = rankAt[at];
        ahead[i] = aheadAt[at];
        behind[i] = behindAt[at];
      }
    }
  }

  /** The value rounded HALF_UP (away from zero) to whole steps of the published precision. */
  private double published(double value) {
    double steps = Math.floor((Math.abs(value) + ON_BORDER) * scale + 0.5);
    return value < 0 ? -steps : steps;
  }
}
