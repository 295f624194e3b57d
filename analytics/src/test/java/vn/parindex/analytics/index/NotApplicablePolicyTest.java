package vn.parindex.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.Trees.area;
import static vn.parindex.analytics.Trees.framework;
import static vn.parindex.analytics.Trees.leaf;
import static vn.parindex.analytics.Trees.sheet;
import static vn.parindex.analytics.Trees.surveyLeaf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.bottleneck.Bottlenecks;
import vn.parindex.analytics.bottleneck.WaysUp;
import vn.parindex.analytics.bottleneck.WhatIf;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class NotApplicablePolicyTest {

  private static final MissingReason OUT = MissingReason.NOT_APPLICABLE;

  /** Verified 50 and 20, survey 30, as in the worked example of the policies. */
  private static final Framework TREE =
      framework(
          "e",
          "",
          area("1", "", leaf("1.1", "40"), surveyLeaf("1.2", "30")),
          area("2", "", leaf("2.1", "20"), leaf("2.2", "10")));

  private static final ScoreSheet EXAMPLE =
      sheet("u", "1.1", "37", "1.2", "15", "2.1", OUT, "2.2", "8");

  private static final BandScale BANDS =
      new BandScale(List.of(new Band("all", "all", "all", BigDecimal.ZERO)));

  private static IndexSettings settings(NotApplicablePolicy policy) {
    return new IndexSettings(MissingPolicy.RENORMALISE, BigDecimal.valueOf(80), policy);
  }

  private static UnitIndex index(ScoreSheet sheet, NotApplicablePolicy policy) {
    return Indices.computeUnit(TREE, sheet, settings(policy));
  }

  private static Score percent(String percent) {
    return Score.of(Fraction.of(new BigDecimal(percent)));
  }

  @Test
  void the_example_of_the_documentation_holds_under_each_rule() {
    assertThat(index(EXAMPLE, NotApplicablePolicy.LEAVES_MAXIMUM).total().score())
        .isEqualTo(percent("75"));
    assertThat(index(EXAMPLE, NotApplicablePolicy.RESCALES_VERIFIED).total().score())
        .isEqualTo(percent("78"));
    assertThat(index(EXAMPLE, NotApplicablePolicy.FULL_MARKS).total().score())
        .isEqualTo(percent("80"));
    assertThat(IndexSettings.DEFAULT.notApplicable()).isEqualTo(NotApplicablePolicy.LEAVES_MAXIMUM);
  }

  @Test
  void rescaled_leaves_count_more_often_in_everything_above_them() {
    UnitIndex unit = index(EXAMPLE, NotApplicablePolicy.RESCALES_VERIFIED);
    NodeScore first = unit.areas().get(0);
    // 37 · 1.4 + 15 of 40 · 1.4 + 30, and 8 · 1.4 of 10 · 1.4.
    assertThat(first.points()).isEqualTo(Fraction.of(new BigDecimal("66.8")));
    assertThat(first.countedMax()).isEqualTo(Fraction.of(86));
    assertThat(unit.areas().get(1).score()).isEqualTo(percent("80"));
    assertThat(unit.total().countedMax()).isEqualTo(Fraction.of(100));
    assertThat(unit.contribution(unit.leaves().get(0)))
        .contains(Fraction.of(new BigDecimal("51.8")));
    assertThat(unit.contribution(unit.leaves().get(1))).contains(Fraction.of(15));
    assertThat(unit.contribution(unit.leaves().get(2))).isEmpty();
    assertThat(unit.scale(Leaf.Source.SURVEY)).isEqualTo(Fraction.ONE);
  }

  @Test
  void bonus_and_penalty_count_once() {
    ScoreSheet sheet =
        sheet(
            "u",
            Figure.of("1"),
            Figure.of("0.5"),
            "1.1",
            "37",
            "1.2",
            "15",
            "2.1",
            OUT,
            "2.2",
            "8");
    assertThat(index(sheet, NotApplicablePolicy.RESCALES_VERIFIED).total().score())
        .isEqualTo(percent("78.5"));
  }

  @Test
  void full_marks_are_counted_but_given_by_nobody() {
    UnitIndex unit = index(EXAMPLE, NotApplicablePolicy.FULL_MARKS);
    LeafResult out = unit.leaves().get(2);
    assertThat(out.points()).isEqualTo(Figure.missing(OUT));
    assertThat(unit.contribution(out)).contains(Fraction.of(20));
    assertThat(unit.areas().get(1).points()).isEqualTo(Fraction.of(28));
    assertThat(Bottlenecks.of(unit).leaves().get(2).lost()).isEqualTo(Figure.missing(OUT));
    UnitIndex nothing =
        index(
            sheet("u", "1.1", "37", "1.2", "15", "2.1", OUT, "2.2", OUT),
            NotApplicablePolicy.FULL_MARKS);
    assertThat(nothing.areas().get(1).score()).isEqualTo(percent("100"));
  }

  @Test
  void a_survey_that_does_not_apply_leaves_the_maximum_when_the_verified_part_is_rescaled() {
    UnitIndex unit =
        index(
            sheet("u", "1.1", "20", "1.2", OUT, "2.1", OUT, "2.2", "10"),
            NotApplicablePolicy.RESCALES_VERIFIED);
    assertThat(unit.total().countedMax()).isEqualTo(Fraction.of(70));
    assertThat(unit.total().score()).isEqualTo(percent("60"));
  }

  @Test
  void where_nothing_verified_applies_there_is_nothing_to_rescale() {
    UnitIndex unit =
        index(
            sheet("u", "1.1", OUT, "1.2", "15", "2.1", OUT, "2.2", OUT),
            NotApplicablePolicy.RESCALES_VERIFIED);
    assertThat(unit.total().countedMax()).isEqualTo(Fraction.of(30));
    assertThat(unit.total().score()).isEqualTo(percent("50"));
    assertThat(unit.areas().get(1).score()).isEqualTo(Score.none(NoScore.NOTHING_APPLIES));
  }

  /** The scale is that of what applies; what is missing leaves the rescaled maximum. */
  @Test
  void missing_leaves_weigh_as_much_as_they_would_with_points() {
    UnitIndex unit =
        index(
            sheet("u", "1.1", "20", "1.2", "15", "2.1", OUT, "2.2", MissingReason.LATE),
            NotApplicablePolicy.RESCALES_VERIFIED);
    assertThat(unit.total().missingMax()).isEqualTo(Fraction.of(14));
    assertThat(unit.total().countedMax()).isEqualTo(Fraction.of(86));
    assertThat(unit.total().missingPercent()).isEqualTo(Fraction.of(14));
    assertThat(unit.total().points()).isEqualTo(Fraction.of(43));
  }

  @Test
  void points_won_back_are_rescaled_as_well() {
    PeriodIndex period =
        Indices.compute(
            "p",
            TREE,
            List.of(UnitId.of("u")),
            List.of(EXAMPLE),
            settings(NotApplicablePolicy.RESCALES_VERIFIED));
    assertThat(
            WhatIf.of(period, BANDS, TiePolicy.AVERAGE, TieEquality.EXACT)
                .ask(UnitId.of("u"), Map.of("2.2", Fraction.of(10)))
                .value()
                .orElseThrow()
                .after()
                .index())
        .isEqualTo(Fraction.of(new BigDecimal("80.8")));
    // 3 and 2 points lost on verified leaves: 7 with the scale.
    assertThat(
            WaysUp.find(period, BANDS, TiePolicy.AVERAGE, TieEquality.EXACT)
                .get(UnitId.of("u"))
                .everything()
                .value()
                .orElseThrow()
                .after()
                .index())
        .isEqualTo(Fraction.of(85));
  }

  @Test
  void leaves_and_areas_sum_to_the_index_exactly_on_ten_thousand_sheets() {
    SplittableRandom random = new SplittableRandom(57);
    for (int i = 0; i < 10_000; i++) {
      ScoreSheet sheet = draw(random);
      UnitIndex unit = index(sheet, NotApplicablePolicy.values()[random.nextInt(3)]);
      if (unit.total().score().percent().isEmpty()) {
        continue;
      }
      Fraction index = unit.total().score().percent().orElseThrow();
      Fraction extra =
          unit.bonusContribution().orElseThrow().subtract(unit.penaltyContribution().orElseThrow());
      Fraction leaves = extra;
      for (LeafResult leaf : unit.leaves()) {
        leaves = leaves.add(unit.contribution(leaf).orElse(Fraction.ZERO));
      }
      Fraction areas = extra;
      for (Area area : TREE.areas()) {
        areas = areas.add(unit.areaContribution(area.code()).orElse(Fraction.ZERO));
      }
      assertThat(leaves).isEqualTo(index);
      assertThat(areas).isEqualTo(index);
    }
  }

  private static ScoreSheet draw(SplittableRandom random) {
    List<Object> pairs = new ArrayList<>();
    TREE.leaves()
        .forEach(
            leaf -> {
              pairs.add(leaf.code());
              int most = leaf.maxPoints().numerator().intValueExact();
              pairs.add(
                  switch (random.nextInt(6)) {
                    case 0, 1 -> OUT;
                    case 2 -> MissingReason.MISSING;
                    default -> Integer.toString(random.nextInt(most + 1));
                  });
            });
    return sheet("u", Figure.of("0.25"), Figure.of("0.5"), pairs.toArray());
  }
}
