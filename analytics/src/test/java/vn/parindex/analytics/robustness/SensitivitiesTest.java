package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.robustness.Sensitivity.Choice;

class SensitivitiesTest {

  private static final IndexSettings RENORMALISE =
      new IndexSettings(MissingPolicy.RENORMALISE, BigDecimal.valueOf(50));

  private static RobustnessSettings settings(int samples, String limit) {
    return new RobustnessSettings(
        Generator.WELL_1024_A,
        3,
        1,
        WeightScheme.UNIFORM,
        0.2,
        SurveyError.SAMPLING,
        100,
        VerificationError.BETWEEN_ROUNDS,
        0.9,
        3,
        0.95,
        200,
        samples,
        new BigDecimal(limit));
  }

  private static Outcome<Sensitivity> sensitivity(PeriodIndex index, List<ScoreSheet> sheets) {
    return Sensitivities.of(
        index,
        sheets,
        TiePolicy.STANDARD_1224,
        TieEquality.EXACT,
        settings(256, "50"),
        Execution.SEQUENTIAL);
  }

  private static Sensitivities.Experiment experiment(
      PeriodIndex index, List<ScoreSheet> sheets, String limit) {
    return new Sensitivities.Experiment(
        index, sheets, TiePolicy.STANDARD_1224, TieEquality.EXACT, settings(2, limit));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    List<ScoreSheet> oneArea = List.of(Sheets.sheet("A", "9"), Sheets.sheet("B", "8"));
    assertThat(sensitivity(Sheets.index(Sheets.areas("10"), oneArea), oneArea))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    List<ScoreSheet> twoAreas =
        List.of(Sheets.sheet("A", "10", "3.6"), Sheets.sheet("B", "6.8", "6.7"));
    Sensitivity found =
        sensitivity(Sheets.index(Sheets.areas("10", "10"), twoAreas), twoAreas)
            .value()
            .orElseThrow();
    assertThat(found.effects().keySet()).containsExactly(Choice.values());
    assertThat(found.samples()).isEqualTo(256);
    assertThat(found.seed()).isEqualTo(3);
    assertThat(found.meanShift()).isBetween(0.5, 1.0);
    assertThat(found.variance()).isPositive();
    for (Map.Entry<Choice, Effect> effect : found.effects().entrySet()) {
      boolean moves = effect.getKey() == Choice.WEIGHTS || effect.getKey() == Choice.AGGREGATION;
      if (moves) {
        assertThat(effect.getValue().total()).isPositive();
      } else {
        assertThat(effect.getValue()).isEqualTo(new Effect(0, 0));
      }
    }
  }

  @Test
  void only_the_choice_that_can_move_ranks_has_a_share() {
    List<ScoreSheet> sheets =
        List.of(
            Sheets.sheet("A", "9", "?"), Sheets.sheet("B", "5", "5"), Sheets.sheet("C", "4", "4"));
    PeriodIndex index = Sheets.index(Sheets.areas("10", "10"), sheets, RENORMALISE);
    Sensitivity found = sensitivity(index, sheets).value().orElseThrow();
    assertThat(found.effects().get(Choice.MISSING_POLICY).first()).isCloseTo(1, within(1e-9));
    assertThat(found.effects().get(Choice.MISSING_POLICY).total()).isCloseTo(1, within(0.1));
    assertThat(found.effects().get(Choice.WEIGHTS).total()).isZero();
    assertThat(found.effects().get(Choice.AGGREGATION).total()).isZero();
    // B and C each move one place when A is left out; under RENORMALISE nobody moves.
    assertThat(found.meanShift()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void the_lower_half_is_propagate_and_the_upper_half_renormalise() {
    List<ScoreSheet> sheets =
        List.of(
            Sheets.sheet("A", "9", "?"), Sheets.sheet("B", "5", "5"), Sheets.sheet("C", "4", "4"));
    Framework framework = Sheets.areas("10", "10");
    PeriodIndex renormalised = Sheets.index(framework, sheets, RENORMALISE);
    double[] propagate = {0.5, 0, Math.nextDown(0.5), 0.5, 0.5};
    double[] renormalise = {0.5, 0, 0.5, 0.5, 0.5};
    assertThat(experiment(renormalised, sheets, "50").meanAbsoluteShift(propagate)).isEqualTo(1);
    assertThat(experiment(renormalised, sheets, "50").meanAbsoluteShift(renormalise)).isZero();
    // More than the limit missing: A has no place either.
    assertThat(experiment(renormalised, sheets, "49.9").meanAbsoluteShift(renormalise))
        .isEqualTo(1);
    // Published under PROPAGATE, A is not one of the units compared.
    PeriodIndex propagated = Sheets.index(framework, sheets);
    assertThat(experiment(propagated, sheets, "50").meanAbsoluteShift(propagate)).isZero();
    assertThat(experiment(propagated, sheets, "50").meanAbsoluteShift(renormalise)).isEqualTo(1);
  }

  @Test
  void the_lower_half_is_arithmetic_and_the_upper_half_geometric() {
    List<ScoreSheet> sheets = List.of(Sheets.sheet("A", "10", "0"), Sheets.sheet("B", "4", "4"));
    PeriodIndex index = Sheets.index(Sheets.areas("10", "10"), sheets);
    Sensitivities.Experiment experiment = experiment(index, sheets, "50");
    assertThat(experiment.meanAbsoluteShift(new double[] {0.3, Math.nextDown(0.5), 0, 0, 0}))
        .isZero();
    assertThat(experiment.meanAbsoluteShift(new double[] {0.3, 0.5, 0, 0, 0})).isEqualTo(1);
  }

  @Test
  void a_unit_whose_bonus_is_missing_is_complete_only_under_renormalise() {
    ScoreSheet withoutBonus =
        Trees.sheet(
            "A", Figure.missing(MissingReason.MISSING), Figure.of("0"), "l0", "9", "l1", "9");
    List<ScoreSheet> sheets = List.of(withoutBonus, Sheets.sheet("B", "5", "5"));
    PeriodIndex index = Sheets.index(Sheets.areas("10", "10"), sheets);
    Sensitivities.Experiment experiment = experiment(index, sheets, "50");
    assertThat(experiment.meanAbsoluteShift(new double[] {0.3, 0, 0, 0, 0})).isZero();
    assertThat(experiment.meanAbsoluteShift(new double[] {0.3, 0, 0.9, 0, 0})).isEqualTo(1);
  }

  @Test
  void the_same_number_gives_the_same_realisation_and_another_another() {
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    PeriodIndex index = Sheets.index(Sheets.referenceFramework(), sheets);
    Sensitivities.Experiment experiment = experiment(index, sheets, "50");
    for (int choice : new int[] {0, 3, 4}) {
      java.util.Set<Double> shifts = new java.util.TreeSet<>();
      for (int i = 0; i < 60; i++) {
        double[] point = {0.1, 0.2, 0.3, 0.4, 0.5};
        point[choice] = i / 60.0;
        shifts.add(experiment.meanAbsoluteShift(point));
        assertThat(experiment.meanAbsoluteShift(point))
            .isEqualTo(experiment.meanAbsoluteShift(point.clone()));
      }
      assertThat(shifts).hasSizeGreaterThan(1);
    }
  }

  @Test
  void every_choice_has_a_share_where_every_choice_moves_ranks() {
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    Sensitivity found =
        sensitivity(Sheets.index(Sheets.referenceFramework(), sheets), sheets)
            .value()
            .orElseThrow();
    for (Choice choice :
        List.of(
            Choice.WEIGHTS, Choice.AGGREGATION, Choice.SURVEY_ERROR, Choice.VERIFICATION_ERROR)) {
      assertThat(found.effects().get(choice).total()).isPositive();
    }
    assertThat(found.effects().get(Choice.MISSING_POLICY)).isEqualTo(new Effect(0, 0));
  }

  @Test
  void nobody_and_one_unit_have_no_indices() {
    assertThat(sensitivity(Sheets.index(Sheets.areas("10"), List.of()), List.of()))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    List<ScoreSheet> one = List.of(Sheets.sheet("A", "9"));
    assertThat(sensitivity(Sheets.index(Sheets.areas("10"), one), one))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    List<ScoreSheet> none = List.of(Sheets.sheet("A", "?"), Sheets.sheet("B", "-"));
    assertThat(sensitivity(Sheets.index(Sheets.areas("10"), none), none))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
  }

  @Test
  void all_checks_together_are_the_checks_one_by_one() {
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    PeriodIndex index = Sheets.index(Sheets.referenceFramework(), sheets);
    RobustnessSettings settings = settings(16, "20").withDraws(30);
    Robustness all =
        RobustnessChecks.run(
            index,
            sheets,
            TiePolicy.STANDARD_1224,
            TieEquality.EXACT,
            settings,
            Execution.SEQUENTIAL);
    assertThat(all.period()).isEqualTo("2025");
    assertThat(all.uncertainty())
        .isEqualTo(
            RankUncertainties.simulate(
                index,
                sheets,
                TiePolicy.STANDARD_1224,
                TieEquality.EXACT,
                settings,
                Execution.SEQUENTIAL));
    assertThat(all.variants())
        .isEqualTo(Variants.compute(index, TiePolicy.STANDARD_1224, TieEquality.EXACT));
    assertThat(all.sensitivity())
        .isEqualTo(
            Sensitivities.of(
                index,
                sheets,
                TiePolicy.STANDARD_1224,
                TieEquality.EXACT,
                settings,
                Execution.PARALLEL));
  }
}
