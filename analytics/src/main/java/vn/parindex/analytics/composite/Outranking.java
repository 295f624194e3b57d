package vn.parindex.analytics.composite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;

/**
 * Units compared pair by pair: the share of weight of the indicators by which one is above the
 * other, indicators by which they are equal counting half to each. No figure is normalised, and a
 * low one is not made up for by a high one of another indicator.
 *
 * <p>A unit wins a pair with more than half of the weight, and its Copeland score is its wins less
 * its losses (Copeland 1951; for composite indicators see Munda and Nardo 2009). Weights are added
 * exactly as the decimals they are, so that a draw is a draw.
 *
 * <p>Missing figures: a pair is compared by the indicators that both have, over their weight. Two
 * units without any in common are not compared: neither wins.
 *
 * <p>Worked example: weights 50, 30, 20. A has 1, 5, 4; B 2, 5, 3; C 3, 4, 3. A against B: 0 + 15 +
 * 20 of 100 = 0.35, B against A 0.65. A against C: 30 + 20 = 0.5, a draw. B against C: 30 + 10 =
 * 0.4. C has one win and a draw, score 1; B one of each, 0; A a loss and a draw, −1.
 */
public final class Outranking {

  private static final int MOST_DIGITS = 18;

  private final Names units;

  /** By unit and indicator, higher is better; not a number where missing. */
  private final double[][] figures;

  /** On a common scale. */
  private final long[] weights;

  private Outranking(Names units, double[][] figures, long[] weights) {
    this.units = units;
    this.figures = figures;
    this.weights = weights;
  }

  /**
   * The pairs of a period.
   *
   * @param panel the figures
   * @param period which of them
   * @param weights of the indicators that count, relative to each other, 0 or more
   * @param lowerIsBetter those of them where less is better
   * @throws IllegalArgumentException if there is no such period or indicator, a weight is negative,
   *     an indicator without a weight is said to be better when lower, or the weights have a common
   *     denominator, or in units of it a sum, of more than 18 digits
   */
  public static Outranking of(
      Panel panel, String period, Map<String, Fraction> weights, Set<String> lowerIsBetter) {
    if (!weights.keySet().containsAll(lowerIsBetter)) {
      throw new IllegalArgumentException("lower is better without a weight: " + lowerIsBetter);
    }
    int page = panel.periodNames().index(period);
    double[][] figures = new double[panel.units().size()][weights.size()];
    int place = 0;
    for (String indicator : weights.keySet()) {
      double[] column = panel.column(page, panel.indicatorNames().index(indicator));
      int sign = lowerIsBetter.contains(indicator) ? -1 : 1;
      for (int unit = 0; unit < column.length; unit++) {
        // Plus 0, lest a zero that was turned be another number.
        figures[unit][place] = sign * column[unit] + 0.0;
      }
      place++;
    }
    return new Outranking(panel.unitNames(), figures, whole(List.copyOf(weights.values())));
  }

  /** Whole numbers in the proportions of the weights. */
  private static long[] whole(List<Fraction> weights) {
    BigInteger limit = BigInteger.TEN.pow(MOST_DIGITS);
    BigInteger below =
        weights.stream()
            .map(Fraction::denominator)
            .reduce(BigInteger.ONE, Fraction::commonMultiple);
    BigInteger sum = BigInteger.ZERO;
    long[] whole = new long[weights.size()];
    for (int i = 0; i < whole.length; i++) {
      Fraction weight = weights.get(i);
      BigInteger share = weight.numerator().multiply(below.divide(weight.denominator()));
      sum = sum.add(share);
      if (below.compareTo(limit) > 0 || weight.signum() < 0 || sum.compareTo(limit) >= 0) {
        throw new IllegalArgumentException("weights " + weights);
      }
      whole[i] = share.longValueExact();
    }
    return whole;
  }

  /**
   * The share of weight by which one unit is above another; that of the other against the one is 1
   * less this.
   *
   * @return 0 to 1; {@link NoResult#NOT_APPLICABLE} for a unit against itself, {@link
   *     NoResult#NO_VALUES} if there is no indicator that both have, {@link NoResult#ZERO_WEIGHT}
   *     if those have no weight
   * @throws IllegalArgumentException if there is no such unit
   */
  public Outcome<Fraction> share(String one, String other) {
    int i = units.index(one);
    int j = units.index(other);
    if (i == j) {
      return Outcome.none(NoResult.NOT_APPLICABLE);
    }
    Pair pair = pair(i, j);
    if (pair.common == 0) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    return pair.weight == 0
        ? Outcome.none(NoResult.ZERO_WEIGHT)
        : Outcome.of(
            new Fraction(
                    BigInteger.valueOf(pair.lead).add(BigInteger.valueOf(pair.weight)),
                    BigInteger.valueOf(pair.weight))
                .multiply(Fraction.HALF));
  }

  /**
   * Wins and losses of a unit over all others.
   *
   * @param unit the unit
   * @param wins pairs in which it has more than half of the weight
   * @param losses pairs in which the other has
   * @param draws pairs in which both have half
   */
  public record Copeland(String unit, int wins, int losses, int draws) {

    /** Wins less losses. */
    public int score() {
      return wins - losses;
    }

    /** How many others it could be compared with. */
    public int compared() {
      return wins + losses + draws;
    }
  }

  /** Every unit against every other, in the order of the panel. */
  public List<Copeland> copeland() {
    int n = units.size();
    int[][] counts = new int[n][3];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        Pair pair = pair(i, j);
        if (pair.weight > 0) {
          int sign = Long.signum(pair.lead);
          counts[i][1 + sign]++;
          counts[j][1 - sign]++;
        }
      }
    }
    List<Copeland> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(new Copeland(units.name(i), counts[i][2], counts[i][0], counts[i][1]));
    }
    return List.copyOf(all);
  }

  /**
   * The Copeland scores, ready for {@link vn.parindex.analytics.ranking.Rankings}; a unit that
   * could be compared with no other has {@link NoScore#FIGURE_MISSING}.
   */
  public Map<String, Score> scores() {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Copeland each : copeland()) {
      scores.put(
          each.unit(),
          each.compared() == 0
              ? Score.none(NoScore.FIGURE_MISSING)
              : Score.of(Fraction.of(each.score())));
    }
    return scores;
  }

  /**
   * Two units.
   *
   * @param common indicators that both have
   * @param weight of these
   * @param lead weight by which the first is above less weight by which it is below
   */
  private record Pair(int common, long weight, long lead) {}

  private Pair pair(int i, int j) {
    int common = 0;
    long weight = 0;
    long lead = 0;
    for (int k = 0; k < weights.length; k++) {
      double one = figures[i][k];
      double other = figures[j][k];
      if (!Double.isNaN(one) && !Double.isNaN(other)) {
        common++;
        weight += weights[k];
        lead += weights[k] * Double.compare(one, other);
      }
    }
    return new Pair(common, weight, lead);
  }
}
