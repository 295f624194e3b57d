package vn.parindex.analytics.bottleneck;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * Chooses as few gains as possible that together are enough: among the sets with the fewest gains
 * one with the least sum, and among those the one that comes first in the order of the list.
 *
 * <p>Worked example. Gains of 0.5, 0.75, 1.5, 0.75 and at least 1.25 is enough: the single 1.5 is
 * the answer. If at least 2 is enough, two gains are needed; 0.5 + 1.5 = 2 is the least of the
 * pairs that are enough. If at least 1.75 is enough, it is 0.5 + 1.5 too. If at least 2.25 is
 * enough, 0.75 + 1.5 is the least, and of the two gains of 0.75 the first is taken.
 *
 * <p>Exact: the gains are counted in whole steps of their largest common unit, and dynamic
 * programming over number and sum (Bellman 1957, the 0-1 knapsack) keeps every sum that can be
 * reached, as the bits of a whole number.
 */
final class SmallestSets {

  /** Room for the sums that can be reached, in bits. Figures of four decimals stay far below. */
  private static final long ROOM = 1L << 29;

  private SmallestSets() {}

  /**
   * The smallest set of gains that is enough.
   *
   * @param gains each above 0
   * @param enough whether a sum is enough; once it is, every larger sum must be
   * @return positions in {@code gains}, ascending; none when nothing is needed. {@link
   *     NoResult#NOT_REACHABLE} when all gains together are not enough; {@link NoResult#TOO_FINE}
   *     when the gains have so many decimals that the sums have no room
   * @throws IllegalArgumentException if a gain is not above 0
   */
  public static Outcome<List<Integer>> find(List<Fraction> gains, Predicate<Fraction> enough) {
    if (gains.stream().anyMatch(gain -> gain.signum() <= 0)) {
      throw new IllegalArgumentException("a gain is not above 0: " + gains);
    }
    if (enough.test(Fraction.ZERO)) {
      return Outcome.of(List.of());
    }
    if (!enough.test(gains.stream().reduce(Fraction.ZERO, Fraction::add))) {
      return Outcome.none(NoResult.NOT_REACHABLE);
    }
    Fraction step = commonStep(gains);
    List<BigInteger> exact = gains.stream().map(gain -> gain.divide(step).numerator()).toList();
    BigInteger total = exact.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.bitLength() > 30) {
      return Outcome.none(NoResult.TOO_FINE);
    }
    List<Integer> steps = exact.stream().map(BigInteger::intValue).toList();
    int needed = least(total.intValue(), sum -> enough.test(step.multiply(Fraction.of(sum))));
    List<Integer> largest = steps.stream().sorted(Comparator.reverseOrder()).toList();
    int count = 0;
    int most = 0;
    while (most < needed) {
      most += largest.get(count++);
    }
    if ((long) steps.size() * count * most > ROOM) {
      return Outcome.none(NoResult.TOO_FINE);
    }
    return Outcome.of(choose(steps, count, needed, most));
  }

  /** The largest unit of which all gains are whole multiples. */
  private static Fraction commonStep(List<Fraction> gains) {
    BigInteger below =
        gains.stream().map(Fraction::denominator).reduce(BigInteger.ONE, Fraction::commonMultiple);
    BigInteger above =
        gains.stream()
            .map(gain -> gain.numerator().multiply(below.divide(gain.denominator())))
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    return new Fraction(above, below);
  }

  /** The least sum that is enough: 0 is not, {@code total} is. */
  private static int least(int total, Predicate<Integer> enough) {
    int tooLittle = 0;
    int plenty = total;
    while (plenty - tooLittle > 1) {
      int middle = (tooLittle + plenty) / 2;
      if (enough.test(middle)) {
        plenty = middle;
      } else {
        tooLittle = middle;
      }
    }
    return plenty;
  }

  /**
   * The first of the sets of {@code count} gains whose sum is the least that is at least {@code
   * needed}; no such set has a sum above {@code most}.
   */
  private static List<Integer> choose(List<Integer> steps, int count, int needed, int most) {
    // reach[i][j]: bit s is set when j of the gains from i on can sum to s.
    BigInteger[][] reach = new BigInteger[steps.size() + 1][count + 1];
    BigInteger upToMost = BigInteger.ONE.shiftLeft(most + 1).subtract(BigInteger.ONE);
    for (int i = steps.size(); i >= 0; i--) {
      reach[i][0] = BigInteger.ONE;
      for (int j = 1; j <= count; j++) {
        reach[i][j] =
            i == steps.size()
                ? BigInteger.ZERO
                : reach[i + 1][j].or(reach[i + 1][j - 1].shiftLeft(steps.get(i))).and(upToMost);
      }
    }
    int sum = needed + reach[0][count].shiftRight(needed).getLowestSetBit();
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; chosen.size() < count; i++) {
      int rest = sum - steps.get(i);
      if (rest >= 0 && reach[i + 1][count - chosen.size() - 1].testBit(rest)) {
        chosen.add(i);
        sum = rest;
      }
    }
    return chosen;
  }
}
