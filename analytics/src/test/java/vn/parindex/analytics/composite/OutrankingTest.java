package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;

class OutrankingTest {

  private static Map<String, Fraction> weights(String... weights) {
    Map<String, Fraction> byIndicator = new LinkedHashMap<>();
    for (String weight : weights) {
      byIndicator.put("i" + byIndicator.size(), Trees.points(weight));
    }
    return byIndicator;
  }

  /** A panel of units u0, u1, … with indicators i0, i1, …; not a number is missing. */
  private static Panel panel(double[][] figures) {
    Panel.Builder builder = Panel.builder().period("p");
    for (int unit = 0; unit < figures.length; unit++) {
      builder.unit("u" + unit);
      for (int i = 0; i < figures[unit].length; i++) {
        builder.indicator("i" + i);
        if (!Double.isNaN(figures[unit][i])) {
          builder.put("u" + unit, "p", "i" + i, figures[unit][i]);
        }
      }
    }
    return builder.build();
  }

  private static Outranking of(double[][] figures, String... weights) {
    return Outranking.of(panel(figures), "p", weights(weights), Set.of());
  }

  private static Fraction share(Outranking pairs, int one, int other) {
    return pairs.share("u" + one, "u" + other).value().orElseThrow();
  }

  private static Fraction decimal(String text) {
    return Fraction.of(new BigDecimal(text));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Outranking pairs = of(new double[][] {{1, 5, 4}, {2, 5, 3}, {3, 4, 3}}, "50", "30", "20");
    assertThat(share(pairs, 0, 1)).isEqualTo(decimal("0.35"));
    assertThat(share(pairs, 1, 0)).isEqualTo(decimal("0.65"));
    assertThat(share(pairs, 0, 2)).isEqualTo(decimal("0.5"));
    assertThat(share(pairs, 1, 2)).isEqualTo(decimal("0.4"));
    assertThat(pairs.copeland())
        .containsExactly(
            new Outranking.Copeland("u0", 0, 1, 1),
            new Outranking.Copeland("u1", 1, 1, 0),
            new Outranking.Copeland("u2", 1, 0, 1));
    assertThat(pairs.copeland()).extracting(Outranking.Copeland::score).containsExactly(-1, 0, 1);
    assertThat(pairs.scores()).containsEntry("u2", Score.of(Fraction.ONE));
  }

  @Test
  void agrees_with_coinr() {
    List<ReferenceRows> rows = ReferenceRows.of("outranking");
    assertThat(rows).hasSize(20);
    for (ReferenceRows row : rows) {
      int n = (int) row.number("units");
      String[] weights = row.text("weights").split(" ");
      List<Double> figures = row.numbers("figures");
      double[][] table = new double[n][weights.length];
      for (int i = 0; i < figures.size(); i++) {
        table[i / weights.length][i % weights.length] = figures.get(i);
      }
      Outranking pairs = of(table, weights);
      List<Double> matrix = row.numbers("matrix");
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j) {
            assertThat(share(pairs, i, j).toDouble())
                .isCloseTo(matrix.get(i * n + j), within(1e-15));
          }
        }
      }
      assertThat(pairs.copeland().stream().map(each -> (double) each.score()).toList())
          .isEqualTo(row.numbers("copeland"));
    }
  }

  @Test
  void a_draw_of_decimals_is_a_draw() {
    Outranking pairs = of(new double[][] {{1, 1, 0}, {0, 0, 1}}, "0.1", "0.2", "0.3");
    assertThat(0.1 + 0.2).isNotEqualTo(0.3);
    assertThat(share(pairs, 0, 1)).isEqualTo(Fraction.HALF);
    assertThat(pairs.copeland().get(0)).isEqualTo(new Outranking.Copeland("u0", 0, 0, 1));
  }

  @Test
  void less_is_better_where_it_is_said() {
    Panel panel = panel(new double[][] {{1, 0.0}, {2, -0.0}});
    Outranking pairs = Outranking.of(panel, "p", weights("3", "1"), Set.of("i0", "i1"));
    assertThat(share(pairs, 0, 1)).isEqualTo(decimal("0.875"));
    assertThat(share(pairs, 1, 0)).isEqualTo(decimal("0.125"));
  }

  @Test
  void pairs_are_compared_by_what_both_have() {
    double none = Double.NaN;
    Outranking pairs = of(new double[][] {{5, none, 1}, {4, 9, 2}, {none, 3, none}}, "1", "1", "2");
    assertThat(share(pairs, 0, 1)).isEqualTo(Fraction.ONE.divide(Fraction.of(3)));
    assertThat(share(pairs, 1, 2)).isEqualTo(Fraction.ONE);
    assertThat(pairs.share("u0", "u2")).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(pairs.copeland())
        .containsExactly(
            new Outranking.Copeland("u0", 0, 1, 0),
            new Outranking.Copeland("u1", 2, 0, 0),
            new Outranking.Copeland("u2", 0, 1, 0));
  }

  @Test
  void what_cannot_be_compared_says_why() {
    Outranking weightless = of(new double[][] {{1}, {2}}, "0");
    assertThat(weightless.share("u0", "u1")).isEqualTo(Outcome.none(NoResult.ZERO_WEIGHT));
    assertThat(weightless.share("u0", "u0")).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    assertThat(weightless.copeland()).allMatch(each -> each.compared() == 0);
    assertThat(weightless.scores())
        .containsEntry("u1", Score.none(NoScore.FIGURE_MISSING))
        .hasSize(2);
    assertThatThrownBy(() -> weightless.share("u0", "u9"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weights_that_are_none_are_refused() {
    Panel panel = panel(new double[][] {{1, 2}, {2, 1}});
    for (Map<String, Fraction> wrong :
        List.of(
            weights("-1", "2"),
            weights("1e15", "1e-3"),
            weights("1", "1e-19"),
            weights("1e18", "1"),
            weights("1", "1", "1"))) {
      assertThatThrownBy(() -> Outranking.of(panel, "p", wrong, Set.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Outranking.of(panel, "p", weights("1"), Set.of("i1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("i1");
    assertThatThrownBy(() -> Outranking.of(panel, "q", weights("1"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_wins_of_all_are_the_losses_of_all_however_large_the_weights() {
    Outranking pairs =
        of(new double[][] {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}, {1, 1, 1}}, "1e17", "1e17", "1e17");
    // The first three go round in a circle; the fourth loses to each by more than it gains.
    assertThat(pairs.copeland())
        .extracting(Outranking.Copeland::score)
        .containsExactly(1, 1, 1, -3);
    assertThat(pairs.copeland().stream().mapToInt(Outranking.Copeland::wins).sum()).isEqualTo(6);
  }
}
