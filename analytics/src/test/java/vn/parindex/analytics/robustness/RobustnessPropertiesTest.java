package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** 10,000 seeded cases each. */
class RobustnessPropertiesTest {

  private static final int CASES = 10_000;

  private static final Framework FRAMEWORK =
      Trees.framework(
          "e",
          "",
          Trees.area("x", "", Trees.leaf("x1", "2.5"), Trees.leaf("x2", "3")),
          Trees.area("y", "", Trees.surveyLeaf("y1", "4.25")),
          Trees.area("z", "", Trees.leaf("z1", "7"), Trees.surveyLeaf("z2", "1.75")));

  private static List<ScoreSheet> sheets(SplittableRandom random) {
    List<ScoreSheet> sheets = new ArrayList<>();
    int units = random.nextInt(7);
    for (int unit = 0; unit < units; unit++) {
      Object[] pairs = new Object[10];
      String[] codes = {"x1", "x2", "y1", "z1", "z2"};
      int[] quarters = {10, 12, 17, 28, 7};
      for (int i = 0; i < codes.length; i++) {
        pairs[2 * i] = codes[i];
        int kind = random.nextInt(12);
        pairs[2 * i + 1] =
            kind == 0
                ? MissingReason.NOT_APPLICABLE
                : kind == 1
                    ? MissingReason.MISSING
                    : BigDecimal.valueOf(random.nextInt(quarters[i] + 1))
                        .divide(BigDecimal.valueOf(4))
                        .toPlainString();
      }
      sheets.add(
          Trees.sheet(
              "u" + unit,
              Figure.of(random.nextBoolean() ? "0" : "0.5"),
              Figure.of(random.nextBoolean() ? "0" : "0.75"),
              pairs));
    }
    return sheets;
  }

  private static PeriodIndex index(SplittableRandom random, List<ScoreSheet> sheets) {
    return Sheets.index(
        FRAMEWORK,
        sheets,
        new IndexSettings(
            MissingPolicy.values()[random.nextInt(2)],
            BigDecimal.valueOf(random.nextInt(101)),
            NotApplicablePolicy.values()[random.nextInt(3)]));
  }

  private static TieEquality equality(SplittableRandom random) {
    return random.nextBoolean() ? TieEquality.EXACT : TieEquality.published(random.nextInt(4));
  }

  private static RobustnessSettings settings(WeightScheme scheme, boolean withErrors, int draws) {
    return new RobustnessSettings(
        Generator.WELL_1024_A,
        1,
        draws,
        scheme,
        withErrors ? 0.5 : 0,
        withErrors ? SurveyError.SAMPLING : SurveyError.NONE,
        10,
        withErrors ? VerificationError.BETWEEN_ROUNDS : VerificationError.NONE,
        0.9,
        2,
        0.95,
        200,
        2,
        BigDecimal.valueOf(20));
  }

  @Test
  void without_uncertainty_every_draw_is_the_published_ranking() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < CASES; i++) {
      List<ScoreSheet> sheets = sheets(random);
      PeriodIndex index = index(random, sheets);
      TiePolicy ties = TiePolicy.values()[random.nextInt(4)];
      TieEquality equality = equality(random);
      Ranking<UnitId> published = Rankings.rank(index.totals(), ties, equality);
      RankUncertainty uncertainty =
          RankUncertainties.simulate(
              index,
              sheets,
              ties,
              equality,
              settings(WeightScheme.values()[i % 2], false, 2),
              Execution.SEQUENTIAL);
      assertThat(uncertainty.units()).hasSameSizeAs(published.placed());
      assertThat(uncertainty.unranked()).isEqualTo(published.unplaced());
      for (RankSpread unit : uncertainty.units()) {
        Ranking.Placed<UnitId> placed = published.of(unit.unit()).orElseThrow();
        assertThat(unit.published()).isEqualTo(placed.rank());
        assertThat(unit.low()).isEqualTo(placed.rank());
        assertThat(unit.median()).isEqualTo(placed.rank());
        assertThat(unit.high()).isEqualTo(placed.rank());
        assertThat(unit.mean()).isEqualTo(placed.rank().value().toDouble());
      }
    }
  }

  @Test
  void intervals_contain_the_median_and_groups_hold_every_unit_once_and_cut_no_tie() {
    SplittableRandom random = new SplittableRandom(32);
    for (int i = 0; i < CASES; i++) {
      List<ScoreSheet> sheets = sheets(random);
      PeriodIndex index = index(random, sheets);
      RankUncertainty uncertainty =
          RankUncertainties.simulate(
              index,
              sheets,
              TiePolicy.STANDARD_1224,
              TieEquality.EXACT,
              settings(WeightScheme.values()[i % 2], true, 5),
              Execution.SEQUENTIAL);
      int count = uncertainty.units().size();
      for (RankSpread unit : uncertainty.units()) {
        assertThat(unit.low()).isLessThanOrEqualTo(unit.median());
        assertThat(unit.median()).isLessThanOrEqualTo(unit.high());
        assertThat(unit.mean()).isBetween(1.0, (double) count);
        assertThat(unit.first()).isBetween(0.0, 1.0);
      }
      PairOrders pairs = uncertainty.pairs().value().orElseThrow();
      assertThat(pairs.pairs()).hasSize(count * (count - 1) / 2);
      List<UnitId> grouped = pairs.groups().stream().flatMap(List::stream).toList();
      assertThat(grouped).isEqualTo(uncertainty.units().stream().map(RankSpread::unit).toList());
      for (int u = 1; u < count; u++) {
        if (uncertainty
            .units()
            .get(u)
            .published()
            .equals(uncertainty.units().get(u - 1).published())) {
          assertThat(pairs.groupNumbers().get(grouped.get(u)))
              .isEqualTo(pairs.groupNumbers().get(grouped.get(u - 1)));
        }
      }
    }
  }

  @Test
  void variants_and_choices_move_every_unit_by_less_than_there_are_units() {
    SplittableRandom random = new SplittableRandom(33);
    for (int i = 0; i < CASES; i++) {
      List<ScoreSheet> sheets = sheets(random);
      PeriodIndex index = index(random, sheets);
      TiePolicy ties = TiePolicy.values()[random.nextInt(4)];
      TieEquality equality = equality(random);
      for (Variant variant : Variants.compute(index, ties, equality)) {
        variant
            .meanAbsoluteShift()
            .value()
            .ifPresent(shift -> assertThat(shift).isBetween(0.0, (double) sheets.size()));
        if (variant.kind() == Variant.Kind.LEAVE_OUT) {
          assertThat(variant.areaCode()).isNotEmpty();
        }
      }
      double[] point = random.doubles(5).toArray();
      RobustnessSettings settings = settings(WeightScheme.UNIFORM, true, 1);
      assertThat(
              new Sensitivities.Experiment(index, sheets, ties, equality, settings)
                  .meanAbsoluteShift(point))
          .isBetween(0.0, (double) sheets.size());
    }
  }

  @Test
  void quick_draws_are_the_plain_ones_wherever_they_are_sure() {
    SplittableRandom random = new SplittableRandom(34);
    int sure = 0;
    int looked = 0;
    for (int i = 0; i < CASES / 4; i++) {
      List<ScoreSheet> sheets = sheets(random);
      PeriodIndex index = index(random, sheets);
      TiePolicy ties = TiePolicy.values()[random.nextInt(4)];
      TieEquality equality = equality(random);
      RobustnessSettings settings = settings(WeightScheme.values()[i % 2], true, 9).withSeed(i);
      RankUncertainties.Simulation simulation =
          new RankUncertainties.Simulation(
              Rankings.rank(index.totals(), ties, equality).placed().stream()
                  .map(placed -> new UnitFigures(index.units().get(placed.key())))
                  .toList(),
              RankUncertainties.nominalWeights(index),
              Errors.of(index.framework(), sheets, settings),
              ties,
              equality,
              settings);
      Optional<Tally.Chunk> quick = simulation.quickly(0);
      looked++;
      if (quick.isPresent()) {
        sure++;
        assertThat(quick.get()).usingRecursiveComparison().isEqualTo(simulation.plainly(0));
      }
      Sensitivities.Experiment experiment =
          new Sensitivities.Experiment(index, sheets, ties, equality, settings);
      Sensitivities.Experiment.Trial trial = experiment.new Trial();
      for (int point = 0; point < 6; point++) {
        double[] choices = random.doubles(5).toArray();
        assertThat(trial.meanAbsoluteShift(choices.clone()))
            .isEqualTo(experiment.meanAbsoluteShift(choices));
        choices[point % 5] = random.nextDouble();
        assertThat(trial.meanAbsoluteShift(choices.clone()))
            .isEqualTo(experiment.meanAbsoluteShift(choices));
      }
    }
    assertThat(sure).isGreaterThan(looked * 9 / 10);
  }
}
