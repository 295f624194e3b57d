package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;

class LeafTest {

  private static List<String> steps(String max, Scoring scoring) {
    Leaf leaf =
        new Leaf(
            "1",
            "",
            Trees.points(max),
            Leaf.Source.VERIFIED,
            true,
            scoring,
            new Continuation.Starts());
    return leaf.steps().stream().map(Fraction::asWritten).toList();
  }

  @Test
  void a_rule_knows_its_points() {
    List<BigDecimal> halves =
        List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(50), BigDecimal.ZERO);
    assertThat(steps("1.5", new Scoring.Steps(halves))).containsExactly("1.5", "0.75", "0");
    assertThat(steps("0.3", new Scoring.YesNo())).containsExactly("0.3", "0");
  }

  @Test
  void any_points_have_no_steps() {
    assertThat(steps("2", new Scoring.Rate(BigDecimal.TEN, BigDecimal.ONE))).isEmpty();
    assertThat(steps("2", new Scoring.PerCase(BigDecimal.ONE))).isEmpty();
    assertThat(steps("2", new Scoring.Deduction(BigDecimal.ONE))).isEmpty();
    assertThat(steps("2", new Scoring.SurveyAnswers(Optional.of(List.of(BigDecimal.TEN)))))
        .isEmpty();
  }
}
