package vn.parindex.analytics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;

class LeafTestsTest {

  private static final Framework TWO =
      Trees.framework("e", "", Trees.area("a", "", Trees.leaf("x", "2"), Trees.leaf("y", "2")));

  private static ScoreSheet sheet(String unit, String x, String y) {
    return Scores.sheet(unit, "x", Scores.points(x), "y", Scores.points(y));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    List<LeafTest> tests =
        Scores.agreement(TWO, sheet("A", "2", "1"), sheet("B", "1", "1"), sheet("C", "0", "1"))
            .leaves();
    LeafTest x = tests.get(0);
    assertThat(x.areaCode()).isEqualTo("a");
    assertThat(x.count()).isEqualTo(3);
    assertThat(x.meanPercent()).isEqualTo(Outcome.of(Fraction.of(50)));
    assertThat(x.nominalWeight()).isEqualTo(Fraction.of(50));
    assertThat(x.effectiveWeight()).isEqualTo(Outcome.of(100.0));
    assertThat(x.ownSpread()).isEqualTo(Outcome.of(100.0));
    assertThat(x.spread()).isEqualTo(LeafTest.Spread.VARIES);
    assertThat(x.itemRest()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(tests.get(1).effectiveWeight()).isEqualTo(Outcome.of(0.0));
    assertThat(tests.get(1).spread()).isEqualTo(LeafTest.Spread.ALL_EQUAL);
  }

  @Test
  void leaves_without_spread_say_which() {
    List<LeafTest> ends =
        Scores.agreement(TWO, sheet("A", "2", "0"), sheet("B", "2", "0")).leaves();
    assertThat(ends)
        .extracting(LeafTest::spread)
        .containsExactly(LeafTest.Spread.ALL_FULL, LeafTest.Spread.ALL_ZERO);
    assertThat(ends.get(0).effectiveWeight()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(ends.get(0).ownSpread()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    LeafTest nobody = Scores.agreement(TWO).leaves().get(0);
    assertThat(nobody.spread()).isEqualTo(LeafTest.Spread.NO_POINTS);
    assertThat(nobody.meanPercent()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(nobody.itemRest()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(nobody.effectiveWeight()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(Scores.agreement(TWO, sheet("A", "2", "0")).leaves().get(0).ownSpread())
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
  }

  @Test
  void equal_shares_that_no_double_holds_are_no_spread() {
    Framework thirds =
        Trees.framework(
            "e", "", Trees.area("a", "", Trees.leaf("x", "0.7"), Trees.leaf("y", "2.3")));
    ScoreSheet[] sheets = new ScoreSheet[7];
    for (int i = 0; i < sheets.length; i++) {
      sheets[i] = sheet("u" + i, "0.1", "1.1");
    }
    assertThat(Scores.agreement(thirds, sheets).leaves().get(0).effectiveWeight())
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
  }

  @Test
  void the_rest_is_without_the_leaf_and_without_bonus_and_penalty() {
    ScoreSheet[] sheets = {
      new ScoreSheet(Scores.A, sheet("A", "2", "0").leaves(), Figure.of("1"), Figure.of("0")),
      new ScoreSheet(Scores.B, sheet("B", "1", "1").leaves(), Figure.of("0"), Figure.of("1")),
      sheet("C", "0", "2")
    };
    List<LeafTest> tests = Scores.agreement(TWO, sheets).leaves();
    assertThat(tests.get(0).itemRest().map(Correlation::coefficient)).isEqualTo(Outcome.of(-1.0));
  }

  @Test
  void a_leaf_that_does_not_apply_leaves_the_unit_out_and_the_only_leaf_has_no_rest() {
    List<LeafTest> tests =
        Scores.agreement(
                TWO,
                sheet("A", "2", "1"),
                sheet("B", "1", "0"),
                Scores.sheet("C", "x", Scores.points("1"), "y", new LeafScore.NotApplicable()))
            .leaves();
    assertThat(tests.get(0).count()).isEqualTo(3);
    assertThat(tests.get(1).count()).isEqualTo(2);
    assertThat(tests.get(0).itemRest().value().orElseThrow().count()).isEqualTo(2);
    assertThat(tests.get(1).itemRest().value().orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void a_unit_without_an_index_counts_for_the_spread_only() {
    List<LeafTest> tests =
        Scores.agreement(TWO, sheet("A", "2", "1"), sheet("B", "1", "0"), sheet("C", "0.5", "-"))
            .leaves();
    assertThat(tests.get(0).count()).isEqualTo(3);
    assertThat(tests.get(0).itemRest().value().orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void item_analysis_is_that_of_r() {
    Framework framework =
        Trees.framework(
            "e",
            "",
            Trees.area("a", "", Trees.leaf("1", "2"), Trees.leaf("2", "3"), Trees.leaf("3", "5")),
            Trees.area("b", "", Trees.leaf("4", "4"), Trees.leaf("5", "6")));
    List<ReferenceRows> rows = ReferenceRows.of("leaf-tests");
    assertThat(rows).hasSize(4);
    for (ReferenceRows row : rows) {
      int units = (int) row.number("units");
      ScoreSheet[] sheets = new ScoreSheet[units];
      for (int unit = 0; unit < units; unit++) {
        Object[] pairs = new Object[10];
        for (int leaf = 0; leaf < 5; leaf++) {
          pairs[2 * leaf] = "" + (leaf + 1);
          pairs[2 * leaf + 1] =
              Scores.points(
                  BigDecimal.valueOf(row.numbers("points").get(leaf * units + unit))
                      .toPlainString());
        }
        sheets[unit] = Scores.sheet("u" + unit, pairs);
      }
      List<LeafTest> tests = Scores.agreement(framework, sheets).leaves();
      double sum = 0;
      for (int leaf = 0; leaf < 5; leaf++) {
        LeafTest test = tests.get(leaf);
        Correlation itemRest = test.itemRest().value().orElseThrow();
        close(itemRest.coefficient(), row.numbers("item_rest").get(leaf));
        close(itemRest.p().value().orElseThrow(), row.numbers("p").get(leaf));
        close(test.effectiveWeight().value().orElseThrow(), row.numbers("effective").get(leaf));
        close(test.ownSpread().value().orElseThrow(), row.numbers("own").get(leaf));
        sum += test.effectiveWeight().value().orElseThrow();
      }
      assertThat(sum).isCloseTo(100, within(1e-9));
    }
  }

  private static void close(double ours, double theirs) {
    assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs) + 1e-13));
  }
}
