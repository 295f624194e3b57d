package vn.parindex.analytics.robustness;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.KeyedList;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
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
   * @param settings what varies, and how often to draw; memory does not grow with the draws
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
    Tally tally = new Tally(published.placed(), settings);
    IntStream chunks = IntStream.range(0, (settings.draws() + CHUNK - 1) / CHUNK);
    (execution == Execution.PARALLEL ? chunks.parallel() : chunks)
        .mapToObj(simulation::draw)
        .forEach(tally::add);
    return new RankUncertainty(
        settings,
        KeyedList.of(tally.spreads(), RankSpread::unit),
        published.unplaced(),
        tally.pairs());
  }

  /** Maximum points of the areas of the edition. */
  static double[] nominalWeights(PeriodIndex index) {
    return index.framework().areas().stream()
        .mapToDouble(area -> area.leaves().mapToDouble(leaf -> leaf.maxPoints().toDouble()).sum())
        .toArray();
  }

  /** The draws of one period, in chunks with a stream of random numbers each. */
  static final class Simulation {

    private final List<UnitFigures> units;
    private final Columns columns;
    private final double[] nominal;
    private final Errors errors;
    private final TiePolicy ties;
    private final TieEquality equality;
    private final RobustnessSettings settings;
    private final boolean[] all;

    Simulation(
        List<UnitFigures> units,
        double[] nominal,
        Errors errors,
        TiePolicy ties,
        TieEquality equality,
        RobustnessSettings settings) {
      this.units = units;
      columns = new Columns(units, nominal.length, errors);
      this.nominal = nominal;
      this.errors = errors;
      this.ties = ties;
      this.equality = equality;
      this.settings = settings;
      all = new boolean[units.size()];
      Arrays.fill(all, true);
    }

    /** One chunk, drawn quickly where that is sure to rank as the plain way does. */
    Tally.Chunk draw(int number) {
      return quickly(number).orElseGet(() -> plainly(number));
    }

    Optional<Tally.Chunk> quickly(int number) {
      Tally.Chunk chunk = room(number);
      RandomStream random = settings.generator().stream(settings.seed(), number);
      DrawnRanks drawn = new DrawnRanks(all.length, ties, equality);
      double[] values = new double[all.length];
      double[] factors = new double[nominal.length];
      double[] points = columns.room();
      for (int draw = 0; draw < chunk.draws(); draw++) {
        settings.weights().draw(nominal, settings.weightSpread(), random, factors);
        columns.publish(points);
        columns.errors(random, points);
        columns.indices(points, factors, AreaMean.ARITHMETIC, values);
        drawn.rank(values, all);
        if (drawn.isDoubtful()) {
          return Optional.empty();
        }
        chunk.add(draw, drawn);
      }
      return Optional.of(chunk);
    }

    Tally.Chunk plainly(int number) {
      Tally.Chunk chunk = room(number);
      RandomGenerator random = settings.generator().stream(settings.seed(), number);
      DrawnRanks drawn = new DrawnRanks(all.length, ties, equality);
      double[] values = new double[all.length];
      double[] factors = new double[nominal.length];
      for (int draw = 0; draw < chunk.draws(); draw++) {
        settings.weights().draw(nominal, settings.weightSpread(), random, factors);
        for (int i = 0; i < values.length; i++) {
          UnitFigures unit = units.get(i);
          double[] points = unit.points();
          errors.survey(unit, random, points);
          errors.verification(unit, random, points);
          values[i] = unit.index(points, unit.weights(factors), AreaMean.ARITHMETIC);
        }
        drawn.rank(values, all);
        chunk.add(draw, drawn);
      }
      return chunk;
    }

    private Tally.Chunk room(int number) {
      return new Tally.Chunk(
          all.length, Math.min(CHUNK, settings.draws() - number * CHUNK), settings);
    }
  }
}
