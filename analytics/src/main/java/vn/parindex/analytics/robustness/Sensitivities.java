package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.math3.random.RandomGenerator;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Sobol indices of the choices behind a ranking: area weights, mean of the areas, missing policy,
 * survey error, verification error.
 *
 * <p>The output is the mean absolute rank shift (Saisana, Saltelli and Tarantola 2005): the mean,
 * over the units ranked both in the published ranking and under the choices, of the places between
 * both ranks; 0 when there are no such units. Each choice is one input, uniform within 0 to 1. For
 * weights and errors the number picks one realisation of all weights or of all errors (it seeds
 * their generator); for the two others the lower half is the first and the upper half the second
 * choice.
 *
 * <p>Worked example: without missing figures and errors, and with one area, no choice moves a rank,
 * and the answer is {@link vn.parindex.analytics.model.NoResult#ALL_EQUAL}; with two areas in which
 * the units differ, only {@code WEIGHTS} and {@code AGGREGATION} have indices above 0.
 */
final class Sensitivities {

  /** Realisations of weights or errors that can be told apart. */
  private static final double REALISATIONS = 0x1p40;

  private Sensitivities() {}

  /**
   * Estimates the indices on {@link RobustnessSettings#sensitivitySamples} points of a shifted
   * Sobol sequence.
   *
   * @param index the published index, under any missing policy
   * @param sheets the sheets it was computed from
   * @param ties policy of the published ranking
   * @param equality when percentages are equal
   * @param execution has no effect on the result
   * @return {@link vn.parindex.analytics.model.NoResult#ALL_EQUAL} when no choice moves any rank,
   *     or all move it alike
   */
  public static Outcome<Sensitivity> of(
      PeriodIndex index,
      Collection<ScoreSheet> sheets,
      TiePolicy ties,
      TieEquality equality,
      RobustnessSettings settings,
      Execution execution) {
    Experiment experiment = new Experiment(index, sheets, ties, equality, settings);
    Sensitivity.Choice[] choices = Sensitivity.Choice.values();
    return Sobol.estimate(
            () -> experiment.new Trial()::meanAbsoluteShift,
            choices.length,
            new SobolSettings(
                settings.sensitivitySamples(),
                Sampling.SOBOL_SEQUENCE,
                settings.generator(),
                settings.seed(),
                FirstOrder.SALTELLI_2010),
            execution)
        .map(
            indices -> {
              Map<Sensitivity.Choice, Effect> effects = new TreeMap<>();
              for (Sensitivity.Choice choice : choices) {
                effects.put(choice, indices.effects().get(choice.ordinal()));
              }
              return new Sensitivity(
                  settings.sensitivitySamples(),
                  settings.seed(),
                  indices.mean(),
                  indices.variance(),
                  effects);
            });
  }

  /** What is looked at at each point of the space of choices. */
  static final class Experiment {
    private final List<UnitFigures> units = new ArrayList<>();
    private final Columns columns;
    private final int[] published;
    private final boolean[] complete;
    private final boolean[] completeEnough;
    private final double[] nominal;
    private final Errors errors;
    private final TiePolicy ties;
    private final TieEquality equality;
    private final RobustnessSettings settings;

    Experiment(
        PeriodIndex index,
        Collection<ScoreSheet> sheets,
        TiePolicy ties,
        TieEquality equality,
        RobustnessSettings settings) {
      Map<UnitId, Ranking.Placed<UnitId>> ranks =
          Rankings.rank(index.totals(), ties, equality).byKey();
      List<UnitIndex> scored =
          index.units().values().stream()
              .filter(unit -> unit.total().countedMax().signum() > 0)
              .toList();
      published = new int[scored.size()];
      complete = new boolean[scored.size()];
      completeEnough = new boolean[scored.size()];
      Fraction limit = Fraction.of(settings.missingLimitPercent());
      for (int i = 0; i < published.length; i++) {
        UnitIndex unit = scored.get(i);
        NodeScore total = unit.total();
        units.add(new UnitFigures(unit));
        published[i] = ranks.containsKey(unit.unit()) ? ranks.get(unit.unit()).rank().doubled() : 0;
        complete[i] =
            total.missingMax().signum() == 0
                && !total.score().equals(Score.none(NoScore.FIGURE_MISSING));
        completeEnough[i] = total.missingPercent().compareTo(limit) <= 0;
      }
      nominal = RankUncertainties.nominalWeights(index);
      errors = Errors.of(index.framework(), sheets, settings);
      columns = new Columns(units, nominal.length, errors);
      this.ties = ties;
      this.equality = equality;
      this.settings = settings;
    }

    private AreaMean mean(double[] point) {
      return point[1] < 0.5 ? AreaMean.ARITHMETIC : AreaMean.GEOMETRIC;
    }

    private boolean[] ranked(double[] point) {
      return point[2] < 0.5 ? complete : completeEnough;
    }

    /** The mean absolute rank shift at one point, the plain way. */
    double meanAbsoluteShift(double[] point) {
      double[] factors = new double[nominal.length];
      settings
          .weights()
          .draw(nominal, settings.weightSpread(), random(realisation(point, 0)), factors);
      RandomGenerator survey = random(realisation(point, 3));
      RandomGenerator verification = random(realisation(point, 4));
      double[] values = new double[units.size()];
      for (int i = 0; i < values.length; i++) {
        UnitFigures unit = units.get(i);
        double[] points = unit.points();
        errors.survey(unit, survey, points);
        errors.verification(unit, verification, points);
        values[i] = unit.index(points, unit.weights(factors), mean(point));
      }
      DrawnRanks drawn = new DrawnRanks(units.size(), ties, equality);
      drawn.rank(values, ranked(point));
      return shift(drawn, ranked(point));
    }

    private double shift(DrawnRanks drawn, boolean[] ranked) {
      long moved = 0;
      int both = 0;
      for (int i = 0; i < ranked.length; i++) {
        if (ranked[i] && published[i] > 0) {
          moved += Math.abs(drawn.doubled[i] - published[i]);
          both++;
        }
      }
      return both == 0 ? 0 : moved / (2.0 * both);
    }

    /** The number of the stream of the weights or errors that a point picks. */
    private long realisation(double[] point, int choice) {
      return (long) (point[choice] * REALISATIONS) * point.length + choice;
    }

    private RandomStream random(long realisation) {
      return settings.generator().stream(settings.seed(), realisation);
    }

    /** Looks at one point after the other, quickly where that is sure to rank as the plain way. */
    final class Trial {
      private final Realisations factors = new Realisations(nominal.length);
      private final Realisations surveys = new Realisations(columns.room().length);
      private final Realisations verifications = new Realisations(columns.room().length);
      private final double[] points = columns.room();
      private final double[] values = new double[units.size()];
      private final DrawnRanks drawn = new DrawnRanks(units.size(), ties, equality);

      /** The mean absolute rank shift at one point, a number for each choice in their order. */
      double meanAbsoluteShift(double[] point) {
        double[] weights =
            factors.of(
                realisation(point, 0),
                (random, into) ->
                    settings.weights().draw(nominal, settings.weightSpread(), random, into));
        double[] survey = surveys.of(realisation(point, 3), columns::survey);
        double[] verification = verifications.of(realisation(point, 4), columns::verification);
        columns.publish(points);
        for (int i = 0; i < points.length; i++) {
          points[i] += survey[i] + verification[i];
        }
        columns.indices(points, weights, mean(point), values);
        drawn.rank(values, ranked(point));
        return drawn.isDoubtful()
            ? Experiment.this.meanAbsoluteShift(point)
            : shift(drawn, ranked(point));
      }
    }

    /**
     * What streams gave, the last two of them: the points that are looked at one after the other
     * are made of the numbers of two points.
     */
    private final class Realisations {
      private final double[][] last;
      private final long[] numbers = {-1, -1};
      private int next;

      Realisations(int length) {
        last = new double[2][length];
      }

      double[] of(long number, BiConsumer<RandomStream, double[]> draw) {
        for (int i = 0; i < 2; i++) {
          if (numbers[i] == number) {
            return last[i];
          }
        }
        double[] into = last[next];
        numbers[next] = number;
        next = 1 - next;
        Arrays.fill(into, 0);
        draw.accept(random(number), into);
        return into;
      }
    }
  }
}
