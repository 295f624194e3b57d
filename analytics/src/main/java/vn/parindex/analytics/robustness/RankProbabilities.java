package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * How probable each place is for each unit, where all that is known are scores with their standard
 * errors: a matrix of units and places, drawn by Monte Carlo from independent normal distributions.
 * Every row and every column of it sums to 1.
 *
 * <p>This reads the estimates as the centres of what the true scores may be (a flat prior); close
 * scores come out more mixed than the truth need be. {@link RankRegion} gives ranges of ranks that
 * hold with a stated confidence. Where weights and leaves vary instead, see {@link
 * RankUncertainty}.
 *
 * <p>Scores that differ by less than 10⁻⁹ in a draw share their places: two in front have first and
 * second place by halves. A unit without a score has no row; the caller leaves it out.
 *
 * <p>Worked example: A 82 ± 3, B 78 ± 4. A is first with Φ(4/5) = 0.788 and second with 0.212, B
 * the other way round; the mean ranks are 1.212 and 1.788. 10,000 draws come to within 0.01 of
 * that.
 *
 * <p>Source: Goldstein and Spiegelhalter, <i>League tables and their limitations</i>, JRSS A 159
 * (1996).
 *
 * @param <K> what is ranked
 */
public final class RankProbabilities<K> {

  private static final int MOST_DRAWS = 1_000_000;

  /** Room for a matrix of so many units is 128 MB. */
  private static final int MOST_UNITS = 4000;

  private final Map<K, double[]> rows;

  private RankProbabilities(Map<K, double[]> rows) {
    this.rows = rows;
  }

  /**
   * Draws the matrix.
   *
   * @param estimates of each unit
   * @param draws 1 to 1,000,000; a share p is wrong by about √(p(1 − p)/draws)
   * @param seed start of the random numbers: the same gives the same matrix
   * @param generator kind of random numbers
   * @param <K> what is ranked
   * @return {@link NoResult#NO_VALUES} of no unit, {@link NoResult#TOO_MANY} of more than 4,000
   * @throws IllegalArgumentException for another number of draws
   */
  public static <K> Outcome<RankProbabilities<K>> simulate(
      Map<K, ScoreEstimate> estimates, int draws, long seed, Generator generator) {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(draws + " draws, not 1 to " + MOST_DRAWS);
    }
    if (estimates.isEmpty()) {
      return Outcome.none(NoResult.NO_VALUES);
    }
    if (estimates.size() > MOST_UNITS) {
      return Outcome.none(NoResult.TOO_MANY);
    }
    double[][] shares = shares(List.copyOf(estimates.values()), draws, generator.stream(seed, 0));
    Map<K, double[]> rows = new LinkedHashMap<>();
    for (K unit : estimates.keySet()) {
      rows.put(unit, shares[rows.size()]);
    }
    return Outcome.of(new RankProbabilities<>(rows));
  }

  private static double[][] shares(List<ScoreEstimate> estimates, int draws, RandomStream random) {
    int units = estimates.size();
    double[][] shares = new double[units][units];
    double[] values = new double[units];
    boolean[] all = new boolean[units];
    Arrays.fill(all, true);
    DrawnRanks drawn = new DrawnRanks(units, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    for (int draw = 0; draw < draws; draw++) {
      for (int unit = 0; unit < units; unit++) {
        ScoreEstimate estimate = estimates.get(unit);
        values[unit] = estimate.score() + estimate.standardError() * random.nextGaussian();
      }
      drawn.rank(values, all);
      for (int unit = 0; unit < units; unit++) {
        int end = units - drawn.behind[unit];
        for (int place = drawn.ahead[unit]; place < end; place++) {
          shares[unit][place] += 1.0 / (end - drawn.ahead[unit]);
        }
      }
    }
    for (double[] row : shares) {
      Arrays.setAll(row, place -> row[place] / draws);
    }
    return shares;
  }

  /** The units, in the order in which they were given. */
  public List<K> units() {
    return List.copyOf(rows.keySet());
  }

  /**
   * The probabilities of a unit for the first place, the second, and so on to the last.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public List<Double> of(K unit) {
    return Arrays.stream(row(unit)).boxed().toList();
  }

  /**
   * The probability that a unit is among the first.
   *
   * @param unit the unit
   * @param places how many are first: 3; all from the number of units on, none below 1
   * @throws IllegalArgumentException if there is no such unit
   */
  public double amongFirst(K unit, int places) {
    return Arrays.stream(row(unit)).limit(Math.max(0, places)).sum();
  }

  /**
   * The mean rank of a unit, 1 at best.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public double meanRank(K unit) {
    double[] row = row(unit);
    double mean = 0;
    for (int place = 0; place < row.length; place++) {
      mean += (place + 1) * row[place];
    }
    return mean;
  }

  /**
   * The best rank that a unit has, or a better one, in at least this share of the draws (quantile
   * of type 1): with 0.5 the median rank.
   *
   * @param unit the unit
   * @param share above 0, up to 1
   * @throws IllegalArgumentException for another share, or if there is no such unit
   */
  public Rank quantile(K unit, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " not above 0 and up to 1");
    }
    double[] row = row(unit);
    int place = 0;
    // Thirds of a draw do not add up to it exactly.
    double left = share - 1e-9 - row[0];
    while (left > 0) {
      place++;
      left -= row[place];
    }
    return Rank.of(place + 1);
  }

  /** The matrix: for each unit, in the order of {@link #units}, what {@link #of} says. */
  public List<List<Double>> matrix() {
    List<List<Double>> matrix = new ArrayList<>();
    rows.keySet().forEach(unit -> matrix.add(of(unit)));
    return List.copyOf(matrix);
  }

  private double[] row(K unit) {
    double[] row = rows.get(unit);
    if (row == null) {
      throw new IllegalArgumentException("there is no unit " + unit);
    }
    return row;
  }
}
