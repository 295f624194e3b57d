package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class RankUncertaintiesTest {

  private static final RobustnessSettings WEIGHTS_ONLY =
      settings(2000, WeightScheme.UNIFORM, 0.2, 3, 0.95, 200);
  private static final RobustnessSettings CALM =
      settings(20, WeightScheme.UNIFORM, 0, 3, 0.95, 200);

  /** Weights alone. */
  private static RobustnessSettings settings(
      int draws,
      WeightScheme weights,
      double spread,
      int listSize,
      double groupLimit,
      int pairLimit) {
    return new RobustnessSettings(
        Generator.WELL_1024_A,
        2025,
        draws,
        weights,
        spread,
        SurveyError.NONE,
        100,
        VerificationError.NONE,
        0.9,
        listSize,
        groupLimit,
        pairLimit,
        2,
        BigDecimal.valueOf(20));
  }

  private static RankUncertainty simulate(
      Framework framework, RobustnessSettings settings, ScoreSheet... sheets) {
    return RankUncertainties.simulate(
        Sheets.index(framework, List.of(sheets)),
        List.of(sheets),
        TiePolicy.STANDARD_1224,
        TieEquality.EXACT,
        settings,
        Execution.SEQUENTIAL);
  }

  private static PairOrders pairs(RankUncertainty uncertainty) {
    return uncertainty.pairs().value().orElseThrow();
  }

  @Test
  void the_example_of_the_documentation_holds() {
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10"),
            WEIGHTS_ONLY.withDraws(20_000),
            Sheets.sheet("A", "10", "4"),
            Sheets.sheet("B", "4", "9"));
    RankSpread a = uncertainty.of(Sheets.A).orElseThrow();
    assertThat(a.published()).isEqualTo(Rank.of(1));
    assertThat(a.median()).isEqualTo(Rank.of(1));
    assertThat(a.low()).isEqualTo(Rank.of(1));
    assertThat(a.high()).isEqualTo(Rank.of(2));
    // Five standard errors of a share of 0.85 in 20,000 draws.
    assertThat(a.mean()).isCloseTo(1.15, within(0.0127));
    assertThat(pairs(uncertainty).above(Sheets.A, Sheets.B)).isCloseTo(0.85, within(0.0127));
    assertThat(pairs(uncertainty).groups()).containsExactly(List.of(Sheets.A, Sheets.B));
    assertThat(uncertainty.of(Sheets.B).orElseThrow().mean()).isEqualTo(3 - a.mean());
  }

  @Test
  void the_reference_program_draws_the_same_ranks() {
    RobustnessSettings settings =
        new RobustnessSettings(
            Generator.MERSENNE_TWISTER,
            7,
            600,
            WeightScheme.UNIFORM,
            0.2,
            SurveyError.SAMPLING,
            100,
            VerificationError.BETWEEN_ROUNDS,
            0.9,
            3,
            0.95,
            200,
            2,
            BigDecimal.valueOf(20));
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    RankUncertainty uncertainty =
        RankUncertainties.simulate(
            Sheets.index(Sheets.referenceFramework(), sheets),
            sheets,
            TiePolicy.STANDARD_1224,
            TieEquality.EXACT,
            settings,
            Execution.SEQUENTIAL);
    List<ReferenceRows> rows = ReferenceRows.of("robustness");
    assertThat(rows).hasSize(6);
    for (ReferenceRows row : rows) {
      UnitId unit = UnitId.of(row.text("unit"));
      RankSpread spread = uncertainty.of(unit).orElseThrow();
      assertThat(spread.published()).isEqualTo(Rank.of((int) row.number("published")));
      assertThat(spread.median()).isEqualTo(Rank.of((int) row.number("median")));
      assertThat(spread.low()).isEqualTo(Rank.of((int) row.number("low")));
      assertThat(spread.high()).isEqualTo(Rank.of((int) row.number("high")));
      assertThat(spread.mean()).isCloseTo(row.number("mean"), within(1e-12));
      assertThat(spread.first()).isCloseTo(row.number("first"), within(1e-12));
      assertThat(spread.last()).isCloseTo(row.number("last"), within(1e-12));
      for (int other = 0; other < 6; other++) {
        assertThat(pairs(uncertainty).above(unit, UnitId.of("u" + other)))
            .isCloseTo(row.numbers("above").get(other), within(1e-12));
      }
    }
  }

  @Test
  void parallel_and_sequential_draws_are_the_same() {
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    PeriodIndex index = Sheets.index(Sheets.referenceFramework(), sheets);
    for (Generator generator : Generator.values()) {
      for (WeightScheme weights : WeightScheme.values()) {
        RobustnessSettings settings =
            new RobustnessSettings(
                generator,
                11,
                2 * RankUncertainties.CHUNK + 1,
                weights,
                0.2,
                SurveyError.SAMPLING,
                50,
                VerificationError.BETWEEN_ROUNDS,
                0.9,
                3,
                0.95,
                200,
                2,
                BigDecimal.valueOf(20));
        RankUncertainty sequential =
            RankUncertainties.simulate(
                index,
                sheets,
                TiePolicy.AVERAGE,
                TieEquality.EXACT,
                settings,
                Execution.SEQUENTIAL);
        RankUncertainty parallel =
            RankUncertainties.simulate(
                index, sheets, TiePolicy.AVERAGE, TieEquality.EXACT, settings, Execution.PARALLEL);
        assertThat(parallel).isEqualTo(sequential);
        assertThat(parallel.toString()).isEqualTo(sequential.toString());
        assertThat(
                RankUncertainties.simulate(
                    index,
                    sheets,
                    TiePolicy.AVERAGE,
                    TieEquality.EXACT,
                    settings.withSeed(12),
                    Execution.SEQUENTIAL))
            .isNotEqualTo(sequential);
      }
    }
  }

  @Test
  void every_source_of_error_counts() {
    List<ScoreSheet> sheets = Sheets.referenceSheets();
    PeriodIndex index = Sheets.index(Sheets.referenceFramework(), sheets);
    for (int source = 0; source < 3; source++) {
      RobustnessSettings settings =
          CALM.withDraws(200)
              .withErrors(
                  WeightScheme.UNIFORM,
                  source == 0 ? 0.2 : 0,
                  source == 1 ? SurveyError.SAMPLING : SurveyError.NONE,
                  source == 2 ? VerificationError.BETWEEN_ROUNDS : VerificationError.NONE);
      assertThat(
              RankUncertainties.simulate(
                      index,
                      sheets,
                      TiePolicy.STANDARD_1224,
                      TieEquality.EXACT,
                      settings,
                      Execution.SEQUENTIAL)
                  .units())
          .anySatisfy(unit -> assertThat(unit.low()).isNotEqualTo(unit.high()));
    }
  }

  @Test
  void no_list_cuts_a_tie() {
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10"),
            settings(20, WeightScheme.UNIFORM, 0, 2, 0.95, 200),
            Sheets.sheet("A", "9"),
            Sheets.sheet("B", "8"),
            Sheets.sheet("C", "8"),
            Sheets.sheet("D", "7"),
            Sheets.sheet("E", "6"));
    assertThat(uncertainty.units())
        .extracting(RankSpread::first)
        .containsExactly(1.0, 1.0, 1.0, 0.0, 0.0);
    assertThat(uncertainty.units())
        .extracting(RankSpread::last)
        .containsExactly(0.0, 0.0, 0.0, 1.0, 1.0);
    PairOrder tied = pairs(uncertainty).pairs().get(4);
    assertThat(tied).isEqualTo(new PairOrder(UnitId.of("B"), UnitId.of("C"), 0, 0, 1));
    assertThat(pairs(uncertainty).groups())
        .containsExactly(
            List.of(UnitId.of("A")),
            List.of(UnitId.of("B"), UnitId.of("C")),
            List.of(UnitId.of("D")),
            List.of(UnitId.of("E")));
  }

  @Test
  void a_tie_joins_a_group_together_or_not_at_all() {
    // C would join A, B would not: both stay out. B and C are tied in the published ranking.
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10", "10"),
            WEIGHTS_ONLY,
            Sheets.sheet("A", "8", "8", "6"),
            Sheets.sheet("B", "7.8", "7.8", "5.8"),
            Sheets.sheet("C", "3.4", "8", "10"));
    PairOrders pairs = pairs(uncertainty);
    assertThat(pairs.above(Sheets.A, Sheets.B)).isEqualTo(1);
    assertThat(pairs.above(Sheets.A, UnitId.of("C"))).isBetween(0.6, 0.94);
    assertThat(pairs.groups())
        .containsExactly(List.of(Sheets.A), List.of(Sheets.B, UnitId.of("C")));
    assertThat(pairs.groupNumbers()).isEqualTo(Map.of(Sheets.A, 1, Sheets.B, 2, UnitId.of("C"), 2));
  }

  @Test
  void a_group_holds_only_units_of_which_no_two_can_be_told_apart() {
    // A–B and B–C are close, A–C is not: C starts a group of its own.
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10"),
            WEIGHTS_ONLY,
            Sheets.sheet("A", "10", "4"),
            Sheets.sheet("B", "4", "9"),
            Sheets.sheet("C", "9", "3"));
    PairOrders pairs = pairs(uncertainty);
    assertThat(pairs.above(Sheets.B, UnitId.of("C"))).isLessThan(0.95);
    assertThat(pairs.above(Sheets.A, UnitId.of("C"))).isEqualTo(1);
    assertThat(pairs.groups())
        .containsExactly(List.of(Sheets.A, Sheets.B), List.of(UnitId.of("C")));
  }

  @Test
  void units_are_told_apart_from_the_limit_on() {
    ScoreSheet[] sheets = {Sheets.sheet("A", "10", "4"), Sheets.sheet("B", "4", "9")};
    Framework framework = Sheets.areas("10", "10");
    double above = pairs(simulate(framework, WEIGHTS_ONLY, sheets)).above(Sheets.A, Sheets.B);
    RobustnessSettings at = settings(2000, WeightScheme.UNIFORM, 0.2, 3, above, 200);
    RobustnessSettings over = settings(2000, WeightScheme.UNIFORM, 0.2, 3, Math.nextUp(above), 200);
    assertThat(pairs(simulate(framework, at, sheets)).groups()).hasSize(2);
    assertThat(pairs(simulate(framework, over, sheets)).groups()).hasSize(1);
  }

  @Test
  void the_shares_of_a_pair_sum_to_one_in_either_order() {
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10", "10"),
            WEIGHTS_ONLY,
            Sheets.sheet("A", "10", "4", "4"),
            Sheets.sheet("B", "4", "9", "4"),
            Sheets.sheet("C", "5", "5", "5"));
    PairOrders pairs = pairs(uncertainty);
    assertThat(pairs.pairs()).hasSize(3);
    for (PairOrder pair : pairs.pairs()) {
      assertThat(pair.above() + pair.below() + pair.tied()).isCloseTo(1, within(1e-15));
      assertThat(pairs.above(pair.upper(), pair.lower())).isEqualTo(pair.above());
      assertThat(pairs.above(pair.lower(), pair.upper())).isEqualTo(pair.below());
    }
    assertThat(pairs.above(Sheets.A, Sheets.A)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pairs.above(Sheets.A, UnitId.of("Z")))
        .withMessageContaining("Z");
    assertThatIllegalArgumentException().isThrownBy(() -> pairs.above(UnitId.of("Z"), Sheets.A));
  }

  @Test
  void above_the_limit_there_are_no_pairs_but_ranks() {
    ScoreSheet[] sheets = {Sheets.sheet("A", "9"), Sheets.sheet("B", "8")};
    RobustnessSettings one = settings(20, WeightScheme.UNIFORM, 0, 3, 0.95, 1);
    RobustnessSettings two = settings(20, WeightScheme.UNIFORM, 0, 3, 0.95, 2);
    RankUncertainty without = simulate(Sheets.areas("10"), one, sheets);
    assertThat(without.pairs()).isEqualTo(Outcome.none(NoResult.TOO_MANY));
    assertThat(without.units()).hasSize(2);
    assertThat(simulate(Sheets.areas("10"), two, sheets).pairs().isKnown()).isTrue();
  }

  @Test
  void nobody_one_and_all_equal_have_results() {
    RankUncertainty nobody = simulate(Sheets.areas("10"), CALM);
    assertThat(nobody.units()).isEmpty();
    assertThat(pairs(nobody).groups()).isEmpty();
    assertThat(pairs(nobody).pairs()).isEmpty();

    RankUncertainty one = simulate(Sheets.areas("10"), CALM, Sheets.sheet("A", "9"));
    assertThat(one.units())
        .containsExactly(
            new RankSpread(Sheets.A, Rank.of(1), Rank.of(1), 1, Rank.of(1), Rank.of(1), 1, 1));

    RankUncertainty equal =
        simulate(
            Sheets.areas("10", "20"),
            WEIGHTS_ONLY.withDraws(20),
            Sheets.sheet("A", "9", "3"),
            Sheets.sheet("B", "9", "3"));
    assertThat(equal.units()).extracting(RankSpread::mean).containsOnly(1.0);
    assertThat(pairs(equal).groups()).hasSize(1);
  }

  @Test
  void units_without_an_index_stay_out_with_their_reason() {
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10"),
            CALM,
            Sheets.sheet("A", "9", "?"),
            Sheets.sheet("B", "5", "5"),
            Sheets.sheet("C", "-", "-"));
    assertThat(uncertainty.units()).extracting(RankSpread::unit).containsExactly(Sheets.B);
    assertThat(uncertainty.unranked())
        .isEqualTo(
            Map.of(Sheets.A, NoScore.FIGURE_MISSING, UnitId.of("C"), NoScore.NOTHING_APPLIES));
    assertThat(uncertainty.of(Sheets.A)).isEmpty();
  }

  @Test
  void an_area_that_does_not_apply_has_no_weight_for_the_unit() {
    // A is judged on area 0 alone: 90 % whatever the weights; B has 100 and 50.
    RankUncertainty uncertainty =
        simulate(
            Sheets.areas("10", "10"),
            WEIGHTS_ONLY.withDraws(300),
            Sheets.sheet("A", "9", "-"),
            Sheets.sheet("B", "10", "5"));
    assertThat(uncertainty.of(Sheets.A).orElseThrow().mean()).isEqualTo(1);
  }

  @Test
  void dirichlet_weights_move_ranks_around_the_weights_of_the_edition() {
    ScoreSheet[] sheets = {Sheets.sheet("A", "10", "4"), Sheets.sheet("B", "4", "9")};
    Framework framework = Sheets.areas("10", "10");
    assertThat(
            RankUncertainties.nominalWeights(
                Sheets.index(Sheets.areas("60", "40"), List.of(Sheets.sheet("A", "1", "1")))))
        .containsExactly(60, 40);
    RobustnessSettings settings = settings(2000, WeightScheme.DIRICHLET, 0.2, 3, 0.95, 200);
    // The weight of area 1 is Beta(37, 37) and A is above B where it exceeds 5/11: R 4.2.2,
    // pbeta(5/11, 37, 37, lower.tail = FALSE).
    assertThat(pairs(simulate(framework, settings, sheets)).above(Sheets.A, Sheets.B))
        .isCloseTo(0.782602, within(0.05));
  }

  @Test
  void quantiles_are_ranks_that_were_drawn() {
    Tally.Counts ranks = new Tally.Counts();
    ranks.add(new int[] {12, 2, 8, 20, 18});
    ranks.add(new int[] {4, 16, 6, 14, 10});
    assertThat(ranks.quantile(0.05)).isEqualTo(Rank.of(1));
    assertThat(ranks.quantile(0.1)).isEqualTo(Rank.of(1));
    assertThat(ranks.quantile(0.1001)).isEqualTo(Rank.of(2));
    assertThat(ranks.quantile(0.5)).isEqualTo(Rank.of(5));
    assertThat(ranks.quantile(0.95)).isEqualTo(Rank.of(10));
    assertThat(ranks.quantile(0)).isEqualTo(Rank.of(1));
    // 0.3 · 10 is 3, but 0.1 + 0.2 is a little more than 0.3.
    assertThat(ranks.quantile(0.1 + 0.2)).isEqualTo(Rank.of(3));
  }
}
