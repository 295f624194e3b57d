package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

class BottlenecksTest {

  private static final Fraction THIRD = Fraction.ONE.divide(Fraction.of(3));

  private static PointsLost find(String kinds, String[] maxima, String... points) {
    return Bottlenecks.find(
        Losses.index(Losses.framework(kinds, maxima), IndexSettings.DEFAULT, points),
        BottleneckSettings.DEFAULT);
  }

  private static String[] maxima(String... maxima) {
    return maxima;
  }

  @Test
  void the_example_of_the_documentation_holds() {
    PointsLost lost = find("ww", maxima("2", "1"), "0 1", "1 1", "1.5 1", "? -");
    LeafLoss first = lost.leaves().get(0);
    assertThat(first.leaf().code()).isEqualTo("0");
    assertThat(first.lost()).isEqualTo(Trees.points("3.5"));
    assertThat(first.scored()).isEqualTo(3);
    assertThat(first.losing()).isEqualTo(3);
    assertThat(first.losingMuch()).isEqualTo(2);
    assertThat(first.notApplicable()).isZero();
    assertThat(first.missing()).isEqualTo(1);
    assertThat(first.isBottleneck()).isTrue();
    assertThat(first.atStake()).isEqualTo(Trees.points("6"));
    assertThat(first.areaCode()).isEqualTo("1");
    assertThat(first.criterionCode()).isEqualTo("1.c");
    LeafLoss second = lost.leaves().get(1);
    assertThat(second.lost()).isEqualTo(Trees.points("0"));
    assertThat(second.losing()).isZero();
    assertThat(second.losingMuch()).isZero();
    assertThat(second.scored()).isEqualTo(3);
    assertThat(second.notApplicable()).isEqualTo(1);
    assertThat(second.missing()).isZero();
    assertThat(second.isBottleneck()).isFalse();
    assertThat(lost.leaves())
        .extracting(LeafLoss::cumulativeShare)
        .containsExactly(Outcome.of(Fraction.ONE), Outcome.of(Fraction.ONE));
    assertThat(lost.period()).isEqualTo("p");
    assertThat(lost.lost()).isEqualTo(Trees.points("3.5"));
  }

  @Test
  void the_example_of_the_settings_holds() {
    assertThat(find("w", maxima("2"), "0", "1", "1.5", "2").leaves().get(0).isBottleneck())
        .isTrue();
    assertThat(find("w", maxima("2"), "0", "1.25", "1.5", "2").leaves().get(0).isBottleneck())
        .as("one of four is not half")
        .isFalse();
  }

  @Test
  void both_bounds_are_inclusive_and_settings() {
    PeriodIndex index =
        Losses.index(Losses.framework("w", "3"), IndexSettings.DEFAULT, "2", "3", "3");
    assertThat(bottleneck(index, THIRD, THIRD)).isTrue();
    assertThat(bottleneck(index, THIRD, new BottleneckSettings(THIRD, Fraction.HALF).lossShare()))
        .isFalse();
    assertThat(bottleneck(index, Fraction.HALF, THIRD)).isFalse();
  }

  private static boolean bottleneck(PeriodIndex index, Fraction units, Fraction loss) {
    return Bottlenecks.find(index, new BottleneckSettings(units, loss))
        .leaves()
        .get(0)
        .isBottleneck();
  }

  @Test
  void shares_outside_their_range_are_refused() {
    for (Fraction bad : List.of(Fraction.ZERO, Fraction.of(-1), Fraction.of(2))) {
      assertThatThrownBy(() -> new BottleneckSettings(bad, Fraction.HALF))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("share of the units " + bad);
      assertThatThrownBy(() -> new BottleneckSettings(Fraction.HALF, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("share of the maximum " + bad);
    }
    assertThat(new BottleneckSettings(Fraction.ONE, Fraction.ONE).lossShare())
        .isEqualTo(Fraction.ONE);
  }

  @Test
  void the_most_lost_comes_first_and_equals_keep_the_order_of_the_edition() {
    PointsLost lost = find("wwww", maxima("1", "2", "1", "3"), "0.5 2 0.5 0", "1 2 1 3");
    assertThat(lost.leaves()).extracting(l -> l.leaf().code()).containsExactly("3", "0", "2", "1");
    assertThat(lost.leaves())
        .extracting(LeafLoss::cumulativeShare)
        .containsExactly(
            Outcome.of(Fraction.of(3).divide(Fraction.of(4))),
            Outcome.of(Fraction.of(7).divide(Fraction.of(8))),
            Outcome.of(Fraction.ONE),
            Outcome.of(Fraction.ONE));
  }

  @Test
  void what_nobody_can_mend_is_shown_apart() {
    PointsLost lost = find("wns", maxima("1", "2", "3"), "0 0 0.5", "1 0 3");
    assertThat(lost.bottlenecks()).extracting(l -> l.leaf().code()).containsExactly("2", "0");
    assertThat(lost.bottlenecksNotFixable()).extracting(l -> l.leaf().code()).containsExactly("1");
    assertThat(lost.bottlenecks())
        .extracting(LeafLoss::kind)
        .containsExactly(LossKind.SURVEY, LossKind.RECOVERABLE);
    UnitLoss unit = lost.units().get(UnitId.of("0"));
    assertThat(unit.lost(LossKind.RECOVERABLE)).isEqualTo(Figure.of("1"));
    assertThat(unit.lost(LossKind.NOT_FIXABLE)).isEqualTo(Figure.of("2"));
    assertThat(unit.lost(LossKind.SURVEY)).isEqualTo(Figure.of("2.5"));
    assertThat(unit.lost()).isEqualTo(Figure.of("5.5"));
    assertThat(find("wns", maxima("1", "2", "3"), "1 2 3").bottlenecksNotFixable()).isEmpty();
  }

  @Test
  void a_survey_that_cannot_be_mended_is_not_blamed() {
    assertThat(LossKind.of(Losses.leaf("x", Fraction.ONE, 's'))).isEqualTo(LossKind.SURVEY);
    assertThat(LossKind.values())
        .extracting(LossKind::code)
        .containsExactly("recoverable", "not-fixable", "survey");
  }

  @Test
  void a_leaf_without_a_figure_loses_nothing_and_is_not_zero() {
    PointsLost lost = find("wwn", maxima("1", "2", "3"), "? - ?");
    UnitLoss unit = lost.units().get(UnitId.of("0"));
    assertThat(unit.leaves())
        .extracting(UnitLoss.Part::lost)
        .containsExactly(
            Figure.missing(MissingReason.MISSING),
            Figure.missing(MissingReason.NOT_APPLICABLE),
            Figure.missing(MissingReason.MISSING));
    assertThat(unit.leaves().get(0).areaCode()).isEqualTo("1");
    assertThat(unit.missing(LossKind.RECOVERABLE)).isEqualTo(1);
    assertThat(unit.notApplicable(LossKind.RECOVERABLE)).isEqualTo(1);
    assertThat(unit.missing(LossKind.NOT_FIXABLE)).isEqualTo(1);
    assertThat(unit.notApplicable(LossKind.NOT_FIXABLE)).isZero();
    assertThat(unit.missing(LossKind.SURVEY)).isZero();
    assertThat(unit.lost()).isEqualTo(Figure.missing(MissingReason.MISSING));
    assertThat(unit.lost(LossKind.SURVEY)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    assertThat(lost.leaves())
        .extracting(LeafLoss::cumulativeShare)
        .containsOnly(Outcome.none(NoResult.NO_VALUES));
    assertThat(lost.leaves()).extracting(LeafLoss::isBottleneck).containsOnly(false);
  }

  @Test
  void nothing_lost_has_no_shares() {
    PointsLost lost = find("ww", maxima("1", "2"), "1 2", "1 ?");
    assertThat(lost.leaves())
        .extracting(LeafLoss::cumulativeShare)
        .containsOnly(Outcome.none(NoResult.NO_CASES));
    assertThat(lost.bottlenecks()).isEmpty();
  }

  @Test
  void no_unit_and_no_sheet_are_no_loss() {
    PointsLost nobody = find("w", maxima("1"));
    assertThat(nobody.units()).isEmpty();
    assertThat(nobody.leaves().get(0).cumulativeShare())
        .isEqualTo(Outcome.none(NoResult.NO_VALUES));
    PointsLost noSheet =
        Bottlenecks.find(
            Indices.compute(
                "p",
                Losses.framework("w", "1"),
                List.of(UnitId.of("x")),
                List.of(),
                IndexSettings.DEFAULT),
            BottleneckSettings.DEFAULT);
    assertThat(noSheet.leaves().get(0).missing()).isEqualTo(1);
    assertThat(noSheet.units().get(UnitId.of("x")).missing(LossKind.RECOVERABLE)).isEqualTo(1);
  }
}
