package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.KeyedList;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Draws rankings by Monte Carlo: area weights, survey points and verified points move as the
 * settings say, and the units are ranked anew in each draw.
 *
 * <p>In a draw the points and the counted maximum of each area of a unit are multiplied by the
 * area's factor ({@link WeightScheme}), the same for all units; bonus and penalty add what they add
 * to the published index. Percentages that differ by less than 10⁻⁹ are tied, and ties rank by the
 * policy of the published ranking. Without any uncertainty every draw is the published ranking.
 *
 * <p>Worked example. Two areas of 10 points. A has 10 and 4, B 4 and 9: A is first with 70 %
 * against 65 %. With weights ± 20 % alone, A is above B when the factor of area 2 is below 1.2
 * times that of area 1, which has probability 0.85: A has mean rank 1.15, median 1 and the interval
 * 1 to 2, and the two cannot be told apart at 0.95.
 *
 * <p>Groups: from the first of the published ranking downwards, a unit joins the group above it
 * unless it is truly above or below some member in at least {@link RobustnessSettings#groupLimit}
 * of the draws; then it starts the next group. Units that share a published rank join together or
 * not at all, so that no group cuts a tie. The last of one group and the first of the next may
 * still be close: a partition of the list cannot say everything that the pairs say.
 *
 * <p>Source: Saisana, Saltelli and Tarantola 2005; OECD/JRC, Handbook on Constructing Composite
 * Indicators 2008, step 7.
 */
final class RankUncertainties {

  /** Draws that share one stream of random numbers, whoever runs them. */
  static final int CHUNK = 250;

  private RankUncertainties() {}

  /**
   * Draws the ranks of a period.
   *
   * @param index the published index
   * @param sheets the sheets it was computed from; their two rounds give the verification error
   * @param ties policy of the published ranking
   * @param equality when published percentages are equal
   * @param settings what varies, and how often to draw; memory is four bytes per unit and draw
   * @param execution has no effect on the result
   */
  public static RankUncertainty simulate(
      PeriodIndex index,
      Collection<ScoreSheet> sheets,
      TiePolicy ties,
      TieEquality equality,
      RobustnessSettings settings,
      Execution execution) {
    Ranking<UnitId> published = Rankings.rank(index.totals(), ties, equality);
    Simulation simulation =
        new Simulation(
            published.placed().stream()
                .map(placed -> new UnitFigures(index.units().get(placed.key())))
                .toList(),
            nominalWeights(index),
            Errors.of(index.framework(), sheets, settings),
            ties,
            equality,
            settings);
    IntStream chunks = IntStream.range(0, (settings.draws() + CHUNK - 1) / CHUNK);
    List<Chunk> drawn =
        (execution == Execution.PARALLEL ? chunks.parallel() : chunks)
            .mapToObj(simulation::draw)
            .toList();
    Counts counts = new Counts(published.placed(), drawn, settings);
    return new RankUncertainty(
        settings,
        KeyedList.of(counts.spreads(), RankSpread::unit),
        published.unplaced(),
        counts.pairs());
  }

  /** Maximum points of the areas of the edition. */
  static double[] nominalWeights(PeriodIndex index) {
    return index.framework().areas().stream()
        .mapToDouble(
            area -> area.leaves().mapToDouble(leaf -> leaf.maxPoints().doubleValue()).sum())
        .toArray();
  }

  /** What one chunk of draws gave; units in the order of the published ranking. */
  private static final class Chunk {
    /** Twice the rank, by unit and draw. */
    private final int[][] ranks;

    private final int[] first;
    private final int[] last;

    /** Draws in which the first unit was above the second. */
    private final int[][] above;

    Chunk(int units, int draws, boolean withPairs) {
      ranks = new int[units][draws];
      first = new int[units];
      last = new int[units];
      above = new int[withPairs ? units : 0][units];
    }
  }

  private record Simulation(
      List<UnitFigures> units,
      double[] nominal,
      Errors errors,
      TiePolicy ties,
      TieEquality equality,
      RobustnessSettings settings) {

    Chunk draw(int number) {
      int count = units.size();
      int draws = Math.min(CHUNK, settings.draws() - number * CHUNK);
      Chunk chunk = new Chunk(count, draws, count <= settings.pairLimit());
      RandomGenerator random = settings.generator().stream(settings.seed(), number);
      DrawnRanks places = new DrawnRanks(count, ties, equality);
      boolean[] all = new boolean[count];
      Arrays.fill(all, true);
      double[] values = new double[count];
      double[] factors = new double[nominal.length];
      for (int draw = 0; draw < draws; draw++) {
        settings.weights().draw(nominal, settings.weightSpread(), random, factors);
        for (int i = 0; i < count; i++) {
          UnitFigures unit = units.get(i);
          double[] points = unit.points();
          errors.survey(unit, random, points);
          errors.verification(unit, random, points);
          values[i] = unit.index(points, unit.weights(factors), AreaMean.ARITHMETIC);
        }
        places.rank(values, all);
        record(chunk, draw, places);
      }
      return chunk;
    }

    private void record(Chunk chunk, int draw, DrawnRanks places) {
      for (int i = 0; i < units.size(); i++) {
        chunk.ranks[i][draw] = places.doubled[i];
        chunk.first[i] += places.ahead[i] < settings.listSize() ? 1 : 0;
        chunk.last[i] += places.behind[i] < settings.listSize() ? 1 : 0;
      }
      for (int i = 0; i < chunk.above.length; i++) {
        for (int j = 0; j < chunk.above.length; j++) {
          chunk.above[i][j] += places.ahead[i] < places.ahead[j] ? 1 : 0;
        }
      }
    }
  }

  /** The chunks put together, whole numbers only, in the order of their numbers. */
  private record Counts(
      List<Ranking.Placed<UnitId>> units, List<Chunk> chunks, RobustnessSettings settings) {

    List<RankSpread> spreads() {
      double tail = (1 - settings.level()) / 2;
      return IntStream.range(0, units.size())
          .mapToObj(
              i -> {
                int[] ranks =
                    chunks.stream().flatMapToInt(c -> Arrays.stream(c.ranks[i])).sorted().toArray();
                return new RankSpread(
                    units.get(i).key(),
                    units.get(i).rank(),
                    quantile(ranks, 0.5),
                    Arrays.stream(ranks).asLongStream().sum() / (2.0 * ranks.length),
                    quantile(ranks, tail),
                    quantile(ranks, 1 - tail),
                    share(chunks.stream().mapToInt(c -> c.first[i]).sum()),
                    share(chunks.stream().mapToInt(c -> c.last[i]).sum()));
              })
          .toList();
    }

    private double share(int draws) {
      return (double) draws / settings.draws();
    }

    Outcome<PairOrders> pairs() {
      if (units.size() > settings.pairLimit()) {
        return Outcome.none(NoResult.TOO_MANY);
      }
      double[][] above = new double[units.size()][units.size()];
      List<PairOrder> pairs = new ArrayList<>();
      for (int i = 0; i < above.length; i++) {
        for (int j = i + 1; j < above.length; j++) {
          int wins = above(i, j);
          int losses = above(j, i);
          above[i][j] = share(wins);
          above[j][i] = share(losses);
          pairs.add(
              new PairOrder(
                  units.get(i).key(),
                  units.get(j).key(),
                  above[i][j],
                  above[j][i],
                  share(settings.draws() - wins - losses)));
        }
      }
      return Outcome.of(new PairOrders(pairs, groups(above)));
    }

    private int above(int upper, int lower) {
      return chunks.stream().mapToInt(chunk -> chunk.above[upper][lower]).sum();
    }

    private List<List<UnitId>> groups(double[][] above) {
      List<List<UnitId>> groups = new ArrayList<>();
      int start = 0;
      int next = 0;
      while (next < above.length) {
        int end = next + units.get(next).shared();
        if (next > start && toldApart(above, start, next, end)) {
          groups.add(keys(start, next));
          start = next;
        }
        next = end;
      }
      if (next > start) {
        groups.add(keys(start, next));
      }
      return groups;
    }

    /** Whether a unit of the group from {@code start} and one from {@code next} are told apart. */
    private boolean toldApart(double[][] above, int start, int next, int end) {
      for (int i = start; i < next; i++) {
        for (int j = next; j < end; j++) {
          if (Math.max(above[i][j], above[j][i]) >= settings.groupLimit()) {
            return true;
          }
        }
      }
      return false;
    }

    private List<UnitId> keys(int from, int to) {
      return units.subList(from, to).stream().map(Ranking.Placed::key).toList();
    }
  }

  /** Quantile of type 1 of ascending doubled ranks. */
  static Rank quantile(int[] sorted, double share) {
    // Exact multiples must not be missed by a rounding of the product.
    int place = (int) Math.ceil(sorted.length * share - 1e-9);
    return new Rank(sorted[Math.max(place, 1) - 1]);
  }
}
