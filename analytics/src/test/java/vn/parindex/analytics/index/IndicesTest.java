package vn.parindex.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.Trees.area;
import static vn.parindex.analytics.Trees.framework;
import static vn.parindex.analytics.Trees.leaf;
import static vn.parindex.analytics.Trees.sheet;
import static vn.parindex.analytics.Trees.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

class IndicesTest {

  private static final IndexSettings PROPAGATE = IndexSettings.DEFAULT;
  private static final Framework TREE =
      framework(
          "2025",
          "",
          area("1", "", leaf("1.1", "2"), leaf("1.2", "3")),
          area("2", "", leaf("2.1", "5")));

  private static final Figure NONE = Figure.of("0");

  private static IndexSettings renormalise(int limit) {
    return new IndexSettings(MissingPolicy.RENORMALISE, BigDecimal.valueOf(limit));
  }

  private static Score percent(String value) {
    return Score.of(Fraction.of(new BigDecimal(value)));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    UnitIndex unit =
        Indices.computeUnit(
            TREE,
            sheet(
                "a",
                Figure.of("0.25"),
                Figure.of("0"),
                "1.1",
                "1.5",
                "1.2",
                "3",
                "2.1",
                MissingReason.NOT_APPLICABLE),
            PROPAGATE);
    assertThat(unit.total().score()).isEqualTo(percent("95"));
    assertThat(unit.area("1").orElseThrow().score()).isEqualTo(percent("90"));
    assertThat(unit.area("2").orElseThrow().score()).isEqualTo(Score.none(NoScore.NOTHING_APPLIES));
    assertThat(unit.contribution(unit.leaves().get(0))).contains(Fraction.of(30));
    assertThat(unit.contribution(unit.leaves().get(1))).contains(Fraction.of(60));
    assertThat(unit.contribution(unit.leaves().get(2))).isEmpty();
    assertThat(unit.bonusContribution()).contains(Fraction.of(5));
  }

  @Test
  void a_missing_figure_propagates_or_leaves_both_sides_of_the_ratio() {
    var sheet = sheet("a", "1.1", "2", "1.2", "3", "2.1", MissingReason.LATE);
    assertThat(Indices.computeUnit(TREE, sheet, PROPAGATE).total().score())
        .isEqualTo(Score.none(NoScore.FIGURE_MISSING));
    assertThat(Indices.computeUnit(TREE, sheet, renormalise(50)).total().score())
        .as("exactly the limit is permitted")
        .isEqualTo(percent("100"));
    assertThat(Indices.computeUnit(TREE, sheet, renormalise(49)).total().score())
        .isEqualTo(Score.none(NoScore.TOO_MUCH_MISSING));
  }

  @Test
  void a_leaf_that_the_sheet_does_not_mention_is_missing_and_not_zero() {
    assertThat(
            Indices.computeUnit(TREE, sheet("a", "1.1", "2", "1.2", "3"), PROPAGATE)
                .total()
                .score())
        .isEqualTo(Score.none(NoScore.FIGURE_MISSING));
  }

  @Test
  void bonus_and_penalty_stay_within_their_caps() {
    UnitIndex unit =
        Indices.computeUnit(
            TREE,
            sheet("a", Figure.of("7"), Figure.of("9"), "1.1", "1", "1.2", "1", "2.1", "1"),
            PROPAGATE);
    assertThat(unit.bonus()).isEqualTo(Figure.of("1"));
    assertThat(unit.penalty()).isEqualTo(Figure.of("1"));
    assertThat(unit.total().score()).isEqualTo(percent("30"));
  }

  @Test
  void an_unknown_bonus_propagates_and_one_that_does_not_apply_is_none() {
    Figure unknown = Figure.missing(MissingReason.NOT_SCORED);
    Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
    Object[] points = {"1.1", "1", "1.2", "1", "2.1", "1"};
    assertThat(
            Indices.computeUnit(TREE, sheet("a", unknown, none, points), PROPAGATE).total().score())
        .isEqualTo(Score.none(NoScore.FIGURE_MISSING));
    assertThat(
            Indices.computeUnit(TREE, sheet("a", unknown, none, points), renormalise(0))
                .total()
                .score())
        .isEqualTo(percent("30"));
    assertThat(Indices.computeUnit(TREE, sheet("a", none, none, points), PROPAGATE).total().score())
        .isEqualTo(percent("30"));
  }

  @Test
  void a_bonus_that_nobody_knows_is_no_bonus_of_nought() {
    Figure unknown = Figure.missing(MissingReason.LATE);
    UnitIndex unit =
        Indices.computeUnit(
            TREE,
            sheet("a", unknown, Figure.of("0.5"), "1.1", "1", "1.2", "1", "2.1", "1"),
            renormalise(0));
    assertThat(unit.bonus()).isEqualTo(unknown);
    assertThat(unit.bonusContribution()).isEmpty();
    assertThat(unit.adjustment()).isEqualTo(Trees.points("-0.5"));
  }

  @Test
  void a_unit_without_a_sheet_is_listed_with_the_reason() {
    PeriodIndex period =
        Indices.compute(
            "2025",
            TREE,
            units("a", "b"),
            List.of(sheet("a", "1.1", "2", "1.2", "3", "2.1", "5")),
            PROPAGATE);
    assertThat(period.totals().values())
        .containsExactly(percent("100"), Score.none(NoScore.NO_SHEET));
  }

  @Test
  void nothing_that_applies_and_everything_missing_have_their_reasons() {
    Object na = MissingReason.NOT_APPLICABLE;
    assertThat(
            Indices.computeUnit(TREE, sheet("a", "1.1", na, "1.2", na, "2.1", na), PROPAGATE)
                .total()
                .score())
        .isEqualTo(Score.none(NoScore.NOTHING_APPLIES));
    Object late = MissingReason.LATE;
    assertThat(
            Indices.computeUnit(
                    TREE, sheet("a", "1.1", late, "1.2", late, "2.1", late), renormalise(100))
                .total()
                .score())
        .isEqualTo(Score.none(NoScore.TOO_MUCH_MISSING));
  }

  @Test
  void contributions_sum_to_the_index_exactly_on_ten_thousand_sheets() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      UnitIndex unit =
          Indices.computeUnit(
              TREE,
              sheet(
                  "a",
                  Figure.of("0." + random.nextInt(100)),
                  Figure.of("0." + random.nextInt(100)),
                  "1.1",
                  draw(random, 2),
                  "1.2",
                  draw(random, 3),
                  "2.1",
                  draw(random, 5)),
              renormalise(90));
      Optional<Fraction> index = unit.total().score().percent();
      if (index.isPresent()) {
        Fraction sum =
            unit.bonusContribution()
                .orElseThrow()
                .subtract(unit.penaltyContribution().orElseThrow());
        for (LeafResult leaf : unit.leaves()) {
          sum = sum.add(unit.contribution(leaf).orElse(Fraction.ZERO));
        }
        assertThat(sum).isEqualTo(index.get());
      }
    }
  }

  private static Object draw(SplittableRandom random, int max) {
    return switch (random.nextInt(8)) {
      case 0 -> MissingReason.NOT_APPLICABLE;
      case 1 -> MissingReason.MISSING;
      default -> BigDecimal.valueOf(random.nextInt(max * 100 + 1), 2).toString();
    };
  }

  /** Area 1: 3 of 5 points, area 2: 5 of 5; index 80, of which 30 and 50. */
  @Test
  void areas_contribute_their_points_over_the_whole_maximum() {
    PeriodIndex index =
        Indices.compute(
            "p",
            framework("e", "", area("1", "", leaf("1.1", "5")), area("2", "", leaf("2.1", "5"))),
            units("u"),
            List.of(sheet("u", "1.1", "3", "2.1", "5")),
            IndexSettings.DEFAULT);
    UnitIndex unit = index.units().get(UnitId.of("u"));
    assertThat(unit.areaContribution("1")).contains(Fraction.of(30));
    assertThat(unit.areaContribution("2")).contains(Fraction.of(50));
    assertThat(unit.areaContribution("3")).isEmpty();
    assertThat(unit.criterion("2.c").orElseThrow().score()).isEqualTo(Score.of(Fraction.of(100)));
    assertThat(unit.criterion("3.c")).isEmpty();
    assertThat(index.criterion("1.c"))
        .containsExactly(Map.entry(UnitId.of("u"), Score.of(Fraction.of(60))));
    assertThat(index.area("1"))
        .containsExactly(Map.entry(UnitId.of("u"), Score.of(Fraction.of(60))));
  }

  @Test
  void scales_and_limits_that_make_no_sense_are_refused() {
    Band first = new Band("a", "a", "a", BigDecimal.TEN);
    assertThatThrownBy(() -> new BandScale(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no band");
    assertThatThrownBy(() -> new BandScale(List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new BandScale(List.of(first)).bands()).hasSize(1);
    assertThat(MissingPolicy.values())
        .extracting(MissingPolicy::code)
        .containsExactly("propagate", "renormalise");
  }

  @Test
  void bands_include_their_lower_bound() {
    BandScale scale =
        new BandScale(
            List.of(
                new Band("a", "A", "A", BigDecimal.valueOf(90)),
                new Band("b", "B", "B", BigDecimal.valueOf(80)),
                new Band("c", "C", "C", BigDecimal.ZERO)));
    assertThat(scale.of(Fraction.of(80), 0, 1).code()).isEqualTo("b");
    assertThat(scale.of(Fraction.of(new BigDecimal("79.999999999")), 0, 1).code()).isEqualTo("c");
    assertThat(scale.of(Fraction.of(-1), 0, 1).code()).isEqualTo("c");
    assertThat(scale.level(Fraction.of(101), 0, 1)).isEqualTo(1);
  }

  @Test
  void points_that_no_sheet_can_have_are_refused() {
    for (String points : List.of("3", "2.0001", "-0.5")) {
      assertThatThrownBy(
              () -> Indices.computeUnit(TREE, sheet("a", NONE, NONE, "1.1", points), PROPAGATE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1.1")
          .hasMessageContaining(points);
    }
    assertThat(
            Indices.computeUnit(TREE, sheet("a", NONE, NONE, "1.1", "2"), renormalise(100))
                .total()
                .score())
        .isEqualTo(percent("100"));
    assertThatThrownBy(
            () -> Indices.computeUnit(TREE, sheet("a", NONE, NONE, "9.9", "1"), PROPAGATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no leaf 9.9");
    assertThatThrownBy(
            () -> Indices.computeUnit(TREE, sheet("a", Figure.of("-1"), NONE), PROPAGATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bonus");
    assertThatThrownBy(
            () -> Indices.computeUnit(TREE, sheet("a", NONE, Figure.of("-1")), PROPAGATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("penalty");
  }

  /** What does not count yet, such as an earlier round, has to be possible as well. */
  @Test
  void every_figure_of_a_leaf_stays_within_its_maximum() {
    Figure two = Figure.of("2");
    Figure three = Figure.of("3");
    for (LeafScore score :
        List.of(
            new LeafScore.Verified(three, two, two),
            new LeafScore.Verified(two, three, two),
            new LeafScore.Verified(two, two, three),
            new LeafScore.Surveyed(three))) {
      ScoreSheet sheet = new ScoreSheet(UnitId.of("a"), Map.of("1.1", score), NONE, NONE);
      assertThatThrownBy(() -> sheet.checkedAgainst(TREE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_unit_has_one_sheet() {
    ScoreSheet sheet = sheet("a", NONE, NONE);
    assertThatThrownBy(
            () ->
                Indices.compute(
                    "2025", TREE, List.of(sheet.unit()), List.of(sheet, sheet), PROPAGATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two sheets of a");
  }
}
