package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class VariantsTest {

  private static List<Variant> variants(Framework framework, ScoreSheet... sheets) {
    return Variants.compute(
        Sheets.index(framework, List.of(sheets)), TiePolicy.STANDARD_1224, TieEquality.EXACT);
  }

  private static List<Object> ranks(Variant variant) {
    return variant.shifts().stream()
        .map(
            shift ->
                shift
                    .rank()
                    .<Object>match(rank -> rank.value().toString(), reason -> reason.code()))
        .toList();
  }

  private static Outcome<Double> coefficient(Outcome<Correlation> correlation) {
    return correlation.map(Correlation::coefficient);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    List<Variant> variants =
        variants(
            Sheets.areas("10", "10"),
            Sheets.sheet("A", "10", "2"),
            Sheets.sheet("B", "5.5", "5.5"));
    assertThat(variants)
        .extracting(Variant::kind)
        .containsExactly(
            Variant.Kind.LEAVE_OUT,
            Variant.Kind.LEAVE_OUT,
            Variant.Kind.EQUAL_WEIGHTS,
            Variant.Kind.GEOMETRIC,
            Variant.Kind.HARMONIC);
    assertThat(variants).extracting(Variant::areaCode).containsExactly("a0", "a1", "", "", "");
    Variant without = variants.get(0);
    assertThat(ranks(without)).containsExactly("2", "1");
    assertThat(without.meanAbsoluteShift()).isEqualTo(Outcome.of(1.0));
    assertThat(coefficient(without.spearman())).isEqualTo(Outcome.of(-1.0));
    assertThat(coefficient(without.kendall())).isEqualTo(Outcome.of(-1.0));
    assertThat(without.shifts().get(0).gained()).isEqualTo(Outcome.of(Fraction.of(-1)));
    assertThat(ranks(variants.get(1))).containsExactly("1", "2");
    assertThat(ranks(variants.get(2))).containsExactly("1", "2");
    assertThat(variants.get(2).meanAbsoluteShift()).isEqualTo(Outcome.of(0.0));
    assertThat(ranks(variants.get(3))).containsExactly("2", "1");
    assertThat(ranks(variants.get(4))).containsExactly("2", "1");
  }

  @Test
  void the_figures_of_each_kind_are_those_documented() {
    PeriodIndex index =
        Sheets.index(Sheets.areas("60", "40"), List.of(Sheets.sheet("A", "54", "16")));
    UnitFigures unit = new UnitFigures(index.units().get(Sheets.A));
    double[] points = unit.points();
    double[] nominal = unit.weights(new double[] {1, 1});
    assertThat(unit.index(points, nominal, AreaMean.ARITHMETIC)).isCloseTo(70, within(1e-12));
    assertThat(unit.index(points, unit.weights(new double[] {1, 0}), AreaMean.ARITHMETIC))
        .isCloseTo(90, within(1e-12));
    assertThat(unit.index(points, unit.equalWeights(), AreaMean.ARITHMETIC))
        .isCloseTo(65, within(1e-12));
    assertThat(unit.index(points, nominal, AreaMean.GEOMETRIC)).isCloseTo(65.07, within(5e-3));
    assertThat(unit.index(points, nominal, AreaMean.HARMONIC)).isCloseTo(60, within(1e-12));
  }

  @Test
  void equal_weights_leave_out_what_does_not_apply() {
    PeriodIndex index =
        Sheets.index(Sheets.areas("60", "40", "10"), List.of(Sheets.sheet("A", "54", "-", "5")));
    UnitFigures unit = new UnitFigures(index.units().get(Sheets.A));
    assertThat(unit.index(unit.points(), unit.equalWeights(), AreaMean.ARITHMETIC))
        .isCloseTo(70, within(1e-12));
    assertThat(unit.index(unit.points(), unit.equalWeights(), AreaMean.GEOMETRIC))
        .isCloseTo(Math.sqrt(4500), within(1e-9));
  }

  @Test
  void bonus_and_penalty_add_what_they_add_to_the_published_index() {
    Framework framework = Sheets.areas("10", "10");
    ScoreSheet sheet =
        new ScoreSheet(
            Sheets.A,
            Sheets.sheet("A", "5", "10").leaves(),
            vn.parindex.analytics.model.Figure.of("1"),
            vn.parindex.analytics.model.Figure.of("0.5"));
    PeriodIndex index = Sheets.index(framework, List.of(sheet));
    UnitIndex published = index.units().get(Sheets.A);
    UnitFigures unit = new UnitFigures(published);
    assertThat(unit.index(unit.points(), unit.weights(new double[] {1, 1}), AreaMean.ARITHMETIC))
        .isCloseTo(77.5, within(1e-12));
    assertThat(published.total().score().percent())
        .hasValue(Fraction.ratio(new java.math.BigDecimal("77.5"), java.math.BigDecimal.ONE));
    assertThat(unit.index(unit.points(), unit.weights(new double[] {1, 0}), AreaMean.ARITHMETIC))
        .isCloseTo(52.5, within(1e-12));
  }

  @Test
  void a_unit_of_which_nothing_is_left_has_no_rank_in_the_variant() {
    List<Variant> variants =
        variants(
            Sheets.areas("10", "10"),
            Sheets.sheet("A", "9", "-"),
            Sheets.sheet("B", "8", "8"),
            Sheets.sheet("C", "7", "7"));
    assertThat(ranks(variants.get(0))).containsExactly("no-values", "1", "2");
    assertThat(variants.get(0).shifts().get(0).gained())
        .isEqualTo(Outcome.none(NoResult.NO_VALUES));
    // B from 2 to 1, C from 3 to 2.
    assertThat(variants.get(0).meanAbsoluteShift()).isEqualTo(Outcome.of(1.0));
    assertThat(coefficient(variants.get(0).spearman())).isEqualTo(Outcome.of(1.0));
    assertThat(ranks(variants.get(1))).containsExactly("1", "2", "3");
  }

  @Test
  void an_area_of_nothing_puts_a_unit_last_in_the_geometric_mean() {
    List<Variant> variants =
        variants(
            Sheets.areas("10", "10"),
            Sheets.sheet("A", "10", "0"),
            Sheets.sheet("B", "2", "2"),
            Sheets.sheet("C", "0", "3"));
    assertThat(ranks(variants.get(3))).containsExactly("2", "1", "2");
    assertThat(ranks(variants.get(4))).containsExactly("2", "1", "2");
  }

  @Test
  void one_area_one_unit_nobody_and_all_equal_say_why_there_is_nothing() {
    List<Variant> oneArea =
        variants(Sheets.areas("10"), Sheets.sheet("A", "9"), Sheets.sheet("B", "8"));
    assertThat(ranks(oneArea.get(0))).containsExactly("no-values", "no-values");
    assertThat(oneArea.get(0).meanAbsoluteShift()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(oneArea.get(0).spearman()).isEqualTo(Outcome.none(NoResult.TOO_FEW));

    List<Variant> oneUnit = variants(Sheets.areas("10", "5"), Sheets.sheet("A", "9", "1"));
    assertThat(oneUnit.get(0).meanAbsoluteShift()).isEqualTo(Outcome.of(0.0));
    assertThat(oneUnit.get(0).kendall()).isEqualTo(Outcome.none(NoResult.TOO_FEW));

    List<Variant> nobody = variants(Sheets.areas("10", "5"));
    assertThat(nobody).hasSize(5);
    assertThat(nobody.get(2).shifts()).isEmpty();
    assertThat(nobody.get(2).meanAbsoluteShift()).isEqualTo(Outcome.none(NoResult.NO_VALUES));

    List<Variant> equal =
        variants(Sheets.areas("10", "5"), Sheets.sheet("A", "9", "1"), Sheets.sheet("B", "9", "1"));
    assertThat(equal.get(3).spearman()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(equal.get(3).meanAbsoluteShift()).isEqualTo(Outcome.of(0.0));
  }

  @Test
  void halves_of_places_count_as_halves() {
    List<Variant> variants =
        Variants.compute(
            Sheets.index(
                Sheets.areas("10", "10"),
                List.of(
                    Sheets.sheet("A", "9", "1"),
                    Sheets.sheet("B", "5", "5"),
                    Sheets.sheet("C", "1", "3"))),
            TiePolicy.AVERAGE,
            TieEquality.EXACT);
    // Published 1.5, 1.5, 3; without a0 by 1, 5, 3: 3, 1, 2.
    assertThat(variants.get(0).shifts().get(0))
        .isEqualTo(new Shift(Sheets.A, new Rank(3), Outcome.of(Rank.of(3))));
    assertThat(variants.get(0).meanAbsoluteShift()).isEqualTo(Outcome.of(1.0));
    assertThat(variants.get(0).shifts().get(1).gained()).isEqualTo(Outcome.of(Fraction.HALF));
  }

  @Test
  void units_without_an_index_take_no_part() {
    List<Variant> variants =
        variants(
            Sheets.areas("10", "10"), Sheets.sheet("A", "9", "?"), Sheets.sheet("B", "5", "5"));
    assertThat(variants.get(1).shifts()).extracting(Shift::unit).containsExactly(UnitId.of("B"));
  }
}
