package vn.parindex.analytics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;

class ClaimsTest {

  private static final Framework FRAMEWORK =
      Trees.framework("e", "", Trees.area("a", "", Trees.leaf("x", "2"), Trees.leaf("y", "3")));

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Agreement agreement =
        Scores.agreement(
            FRAMEWORK,
            Scores.sheet(
                "A", "x", Scores.verified("2", "1", "1.5"), "y", Scores.verified("3", "3", "-")));
    UnitClaims unit = agreement.claims().units().get(0);
    assertThat(unit.unit()).isEqualTo(Scores.A);
    assertThat(unit.points()).isEqualTo(Trees.points("0.5"));
    assertThat(unit.index()).isEqualTo(Outcome.of(Fraction.of(10)));
    assertThat(unit.count()).isEqualTo(new ClaimCount(1, 0, 1));
    assertThat(unit.count().shareOver()).isEqualTo(Outcome.of(Fraction.HALF));
    assertThat(unit.selfPercent()).isEqualTo(Outcome.of(Fraction.of(100)));
    assertThat(unit.verifiedPercent()).isEqualTo(Outcome.of(Fraction.of(90)));
    assertThat(agreement.appeals().units().get(0).won()).isEqualTo(Trees.points("0.5"));
    assertThat(agreement.period()).isEqualTo("2025");
  }

  @Test
  void shares_are_of_what_was_compared() {
    ClaimCount count = ClaimCount.NONE.with(5).with(-1).with(0);
    assertThat(count).isEqualTo(new ClaimCount(1, 1, 1));
    assertThat(count.shareOver()).isEqualTo(Outcome.of(Fraction.ONE.divide(Fraction.of(3))));
    assertThat(count.plus(new ClaimCount(2, 0, 3))).isEqualTo(new ClaimCount(3, 1, 4));
    assertThat(new ClaimCount(1, 3, 0).shareUnder()).isEqualTo(Outcome.of(of("0.75")));
    assertThat(ClaimCount.NONE.shareOver()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaimCount(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaimCount(0, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaimCount(0, 0, -1));
  }

  @Test
  void only_leaves_with_both_figures_are_compared() {
    Framework framework =
        Trees.framework(
            "e",
            "",
            Trees.area(
                "a",
                "",
                Trees.leaf("x", "2"),
                Trees.leaf("y", "3"),
                Trees.leaf("z", "1"),
                Trees.surveyLeaf("s", "4")));
    Agreement agreement =
        Scores.agreement(
            framework,
            Scores.sheet(
                "A",
                "x",
                Scores.verified("2", "-", "-"),
                "y",
                Scores.verified("-", "1", "-"),
                "z",
                new LeafScore.NotApplicable(),
                "s",
                Scores.survey("3")),
            Scores.sheet("B", "x", Scores.verified("1", "2", "-"), "y", Scores.points("3")));
    UnitClaims a = agreement.claims().units().get(0);
    assertThat(a.count()).isEqualTo(ClaimCount.NONE);
    assertThat(a.selfPercent()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(a.verifiedPercent()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(a.index()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(a.points()).isEqualTo(Trees.points("0"));
    UnitClaims b = agreement.claims().units().get(1);
    assertThat(b.count()).isEqualTo(new ClaimCount(0, 1, 1));
    assertThat(b.points()).isEqualTo(Trees.points("-1"));
    assertThat(agreement.claims().count()).isEqualTo(b.count());
    // Survey leaves are not self-assessed; nobody compared z.
    List<LeafClaims> leaves = agreement.claims().leaves();
    assertThat(leaves).extracting(leaf -> leaf.leaf().code()).containsExactly("x", "y", "z");
    assertThat(leaves.get(0).meanPercent()).isEqualTo(Outcome.of(Fraction.of(-50)));
    assertThat(leaves.get(2).meanPercent()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(leaves.get(0).areaCode()).isEqualTo("a");
  }

  @Test
  void a_leaf_sums_its_units() {
    Agreement agreement =
        Scores.agreement(
            FRAMEWORK,
            Scores.sheet("A", "x", Scores.verified("2", "1", "-"), "y", Scores.points("1")),
            Scores.sheet("B", "x", Scores.verified("1", "0.5", "-"), "y", Scores.points("2")));
    LeafClaims leaf = agreement.claims().leaves().get(0);
    assertThat(leaf.points()).isEqualTo(Trees.points("1.5"));
    assertThat(leaf.count()).isEqualTo(new ClaimCount(2, 0, 0));
    // 1.5 of 2 points over two units.
    assertThat(leaf.meanPercent()).isEqualTo(Outcome.of(of("37.5")));
  }

  @Test
  void both_orders_of_the_units_are_correlated() {
    Agreement agreement =
        Scores.agreement(
            FRAMEWORK,
            Scores.sheet("A", "x", Scores.verified("2", "0", "-"), "y", Scores.points("3")),
            Scores.sheet("B", "x", Scores.verified("1", "1", "-"), "y", Scores.points("3")),
            Scores.sheet("C", "x", Scores.verified("0", "2", "-"), "y", Scores.points("3")));
    assertThat(agreement.claims().spearman().map(Correlation::coefficient))
        .isEqualTo(Outcome.of(-1.0));
    assertThat(agreement.claims().kendall().map(Correlation::coefficient))
        .isEqualTo(Outcome.of(-1.0));
  }

  @Test
  void nobody_one_unit_and_a_unit_without_sheet_have_results() {
    Agreement nobody = Scores.agreement(FRAMEWORK);
    assertThat(nobody.claims().units()).isEmpty();
    assertThat(nobody.claims().spearman()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(nobody.appeals().units()).isEmpty();
    assertThat(nobody.areas().concordance()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(nobody.leaves()).hasSize(2);

    ScoreSheet stranger = Scores.sheet("Z", "x", Scores.points("1"));
    Agreement without =
        Agreements.compute(
            Indices.compute(
                "2025", FRAMEWORK, List.of(Scores.A), List.<ScoreSheet>of(), IndexSettings.DEFAULT),
            List.of(stranger));
    assertThat(without.claims().units()).hasSize(1);
    assertThat(without.claims().count().all()).isZero();
    assertThat(without.appeals().units().get(0).index()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(without.claims().kendall()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
  }

  @Test
  void units_that_all_claim_the_same_cannot_be_ordered() {
    Agreement agreement =
        Scores.agreement(
            FRAMEWORK,
            Scores.sheet("A", "x", Scores.verified("2", "0", "-"), "y", Scores.points("3")),
            Scores.sheet("B", "x", Scores.verified("2", "1", "-"), "y", Scores.points("3")));
    assertThat(agreement.claims().spearman()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
  }
}
