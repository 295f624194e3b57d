package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeafTest {

  private static Leaf leaf(String max, Scoring scoring) {
    return new Leaf(
        "1",
        "",
        new BigDecimal(max),
        Leaf.Source.VERIFIED,
        true,
        scoring,
        new Continuation.Starts());
  }

  private static List<String> steps(String max, Scoring scoring) {
    return leaf(max, scoring).steps().stream()
        .map(step -> step.stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void a_rule_knows_its_points() {
    List<BigDecimal> halves =
        List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(50), BigDecimal.ZERO);
    assertThat(steps("1.5", new Scoring.Steps(halves))).containsExactly("1.5", "0.75", "0");
    assertThat(steps("0.3", new Scoring.YesNo())).containsExactly("0.3", "0");
  }

  private static Map<String, String> rule(String max, Scoring scoring) {
    return leaf(max, scoring).rule();
  }

  @Test
  void a_rule_is_told_in_plain_words() {
    List<BigDecimal> shares = List.of(new BigDecimal("100"), new BigDecimal("12.50"));
    assertThat(rule("2", new Scoring.Rate(new BigDecimal("98"), new BigDecimal("91.5"))))
        .isEqualTo(
            Map.of(
                "form", "rate",
                "max", "2",
                "threshold", "98",
                "floor", "91.5",
                "between", "from-floor"));
    assertThat(rule("1E+1", new Scoring.Steps(shares)))
        .isEqualTo(Map.of("form", "steps", "max", "10", "shares", "100 12.50"));
    assertThat(rule("1", new Scoring.YesNo())).isEqualTo(Map.of("form", "yes-no", "max", "1"));
    assertThat(rule("1", new Scoring.YesNo(Optional.of(MonthDay.of(1, 5)))))
        .isEqualTo(Map.of("form", "yes-no", "max", "1", "due", "01-05"));
    assertThat(rule("2", new Scoring.PerCase(new BigDecimal("0.5"))))
        .isEqualTo(Map.of("form", "per-case", "max", "2", "points", "0.5"));
    assertThat(rule("2", new Scoring.Deduction(new BigDecimal("0.25"))))
        .isEqualTo(Map.of("form", "deduction", "max", "2", "points", "0.25"));
    assertThat(rule("2", new Scoring.SurveyAnswers(Optional.of(shares))))
        .isEqualTo(Map.of("form", "survey", "max", "2", "weights", "100 12.50"));
    assertThat(rule("2", new Scoring.SurveyAnswers(Optional.empty())))
        .isEqualTo(Map.of("form", "survey", "max", "2"));
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
