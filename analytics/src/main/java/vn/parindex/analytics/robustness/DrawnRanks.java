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

  /** More than values may be wrong by that are computed quickly. */
  static final double DOUBT = 1e-10;

  /** Below this a value is taken to stand on the border at which it is rounded up. */
  private static final double ON_BORDER = 1e-11;

  private final TiePolicy policy;

  /** 10 to the published decimals; 0 when ties are exact. */
  private final double scale;

  private final double[] keys;

  /** The first bits of each key, in the order of the keys, and the unit in the last bits. */
  private final long[] packed;

  private final long unitBits;

  /** Units from the lowest key to the highest. */
  private final int[] order;

  /** Whether other values, each within {@link #DOUBT} of those, might rank otherwise. */
  private boolean doubtful;

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
    packed = new long[units];
    unitBits = (Integer.highestOneBit(Math.max(1, units - 1)) << 1) - 1L;
    order = new int[units];
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
    doubtful = false;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      doubled[i] = 0;
      if (ranked[i]) {
        keys[i] = scale == 0 ? values[i] : published(values[i]);
        packed[count++] = ordered(keys[i]) & ~unitBits | i;
      }
    }
    sort(count);
    int group = 0;
    int end = count;
    while (end > 0) {
      double best = keys[order[end - 1]];
      int start = end - 1;
      while (start > 0 && isSame(best, keys[order[start - 1]])) {
        start--;
      }
      group++;
      int rank = policy.rank(count - end + 1, end - start, group).doubled();
      for (int at = start; at < end; at++) {
        int unit = order[at];
        doubled[unit] = rank;
        ahead[unit] = count - end;
        behind[unit] = start;
      }
      end = start;
    }
  }

  /**
   * Whether values that differ by up to {@link #DOUBT} from those just ranked might rank otherwise:
   * two of them lie as far apart as ties may, or one lies where it is rounded up.
   */
  boolean isDoubtful() {
    return doubtful;
  }

  private boolean isSame(double best, double next) {
    double apart = best - next;
    if (scale == 0 && !(Math.abs(apart - SAME) > 2 * DOUBT)) {
      doubtful = true;
    }
    return apart < SAME;
  }

  /** Whole numbers in the order of the doubles. */
  private static long ordered(double key) {
    long bits = Double.doubleToLongBits(key);
    return bits ^ bits >> Long.SIZE - 1 & Long.MAX_VALUE;
  }

  /** Sorts by the first bits, and then where only the last ones differ. */
  private void sort(int count) {
    Arrays.sort(packed, 0, count);
    for (int i = 0; i < count; i++) {
      int unit = (int) (packed[i] & unitBits);
      int at = i;
      while (at > 0 && keys[order[at - 1]] > keys[unit]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = unit;
    }
  }

  /** The value rounded HALF_UP (away from zero) to whole steps of the published precision. */
  private double published(double value) {
    double exact = (Math.abs(value) + ON_BORDER) * scale + 0.5;
    double steps = Math.floor(exact);
    if (!(exact - steps > DOUBT * scale && steps + 1 - exact > DOUBT * scale)) {
      doubtful = true;
    }
    return value < 0 ? -steps : steps;
  }
}
