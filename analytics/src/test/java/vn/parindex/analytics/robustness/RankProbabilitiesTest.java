package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;

class RankProbabilitiesTest {

  private static final int DRAWS = 10_000;

  private static final Map<String, ScoreEstimate> TWO =
      estimates(new double[] {82, 78}, new double[] {3, 4});

  /** Units u0, u1, … */
  private static Map<String, ScoreEstimate> estimates(double[] scores, double[] errors) {
    Map<String, ScoreEstimate> estimates = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      estimates.put("u" + i, new ScoreEstimate(scores[i], errors[i]));
    }
    return estimates;
  }

  private static Map<String, ScoreEstimate> estimates(ReferenceRows row) {
    return estimates(array(row, "scores"), array(row, "errors"));
  }

  private static double[] array(ReferenceRows row, String column) {
    return row.numbers(column).stream().mapToDouble(each -> each).toArray();
  }

  private static RankProbabilities<String> draw(Map<String, ScoreEstimate> estimates) {
    return RankProbabilities.simulate(estimates, DRAWS, 2025, Generator.WELL_19937_C)
        .value()
        .orElseThrow();
  }

  @Test
  void the_examples_of_the_documentation_hold() {
    ScoreEstimate a = new ScoreEstimate(82, 3);
    ScoreEstimate b = new ScoreEstimate(78, 4);
    assertThat(a.probabilityAbove(b)).isCloseTo(0.788, within(5e-4));
    assertThat(b.probabilityAbove(a)).isCloseTo(1 - a.probabilityAbove(b), within(1e-15));
    RankProbabilities<String> matrix = draw(TWO);
    assertThat(matrix.units()).containsExactly("u0", "u1");
    assertThat(matrix.of("u0").get(0)).isCloseTo(a.probabilityAbove(b), within(0.01));
    assertThat(matrix.of("u1").get(0)).isCloseTo(b.probabilityAbove(a), within(0.01));
    assertThat(matrix.meanRank("u0")).isCloseTo(1.212, within(0.01));
    assertThat(matrix.meanRank("u1")).isCloseTo(1.788, within(0.01));
    assertThat(matrix.quantile("u0", 0.5)).isEqualTo(Rank.of(1));
    assertThat(matrix.quantile("u0", 0.95)).isEqualTo(Rank.of(2));
  }

  @Test
  void certain_scores_are_above_below_or_both_by_halves() {
    ScoreEstimate high = new ScoreEstimate(2, 0);
    ScoreEstimate low = new ScoreEstimate(1, 0);
    assertThat(high.probabilityAbove(low)).isEqualTo(1);
    assertThat(low.probabilityAbove(high)).isZero();
    assertThat(low.probabilityAbove(low)).isEqualTo(0.5);
  }

  /** Base R 4.2.2: {@code pnorm}; {@code integrate} over a Poisson binomial distribution. */
  @Test
  void agrees_with_r_which_integrates() {
    List<ReferenceRows> rows = ReferenceRows.of("rank-probabilities");
    assertThat(rows).hasSize(10);
    for (ReferenceRows row : rows) {
      Map<String, ScoreEstimate> estimates = estimates(row);
      RankProbabilities<String> matrix = draw(estimates);
      List<Double> exact = row.numbers("matrix");
      List<Double> above = row.numbers("above");
      int n = estimates.size();
      for (int i = 0; i < n; i++) {
        double mean = 1;
        for (int j = 0; j < n; j++) {
          double p = exact.get(i * n + j);
          // Four standard errors of a share of the draws, and one draw.
          assertThat(matrix.of("u" + i).get(j))
              .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / DRAWS) + 1.0 / DRAWS));
          assertThat(estimates.get("u" + i).probabilityAbove(estimates.get("u" + j)))
              .isCloseTo(above.get(i * n + j), within(1e-14));
          mean += i == j ? 0 : above.get(j * n + i);
        }
        assertThat(matrix.meanRank("u" + i))
            .isCloseTo(mean, within(4 * n / 2.0 / Math.sqrt(DRAWS)));
      }
    }
  }

  @Test
  void rows_and_columns_sum_to_1_with_ties_too() {
    Map<String, ScoreEstimate> estimates =
        estimates(new double[] {5, 5, 5, 7, 1, 3}, new double[] {0, 0, 0, 2, 3, 0});
    RankProbabilities<String> matrix = draw(estimates);
    List<List<Double>> rows = matrix.matrix();
    for (int i = 0; i < rows.size(); i++) {
      int place = i;
      assertThat(rows.get(i).stream().mapToDouble(each -> each).sum()).isCloseTo(1, within(1e-9));
      assertThat(rows.stream().mapToDouble(row -> row.get(place)).sum()).isCloseTo(1, within(1e-9));
    }
    assertThat(rows.get(0)).isEqualTo(rows.get(1)).isEqualTo(rows.get(2));
    assertThat(matrix.amongFirst("u3", 6)).isCloseTo(1, within(1e-9));
    assertThat(matrix.amongFirst("u3", 0)).isZero();
    assertThat(matrix.amongFirst("u3", 2))
        .isEqualTo(matrix.of("u3").get(0) + matrix.of("u3").get(1));
  }

  @Test
  void equal_certain_scores_share_their_places() {
    RankProbabilities<String> matrix =
        draw(estimates(new double[] {5, 5, 5, 1}, new double[] {0, 0, 0, 0}));
    for (String unit : List.of("u0", "u1", "u2")) {
      assertThat(matrix.of(unit))
          .satisfiesExactly(
              first -> assertThat(first).isCloseTo(1 / 3.0, within(1e-12)),
              second -> assertThat(second).isCloseTo(1 / 3.0, within(1e-12)),
              third -> assertThat(third).isCloseTo(1 / 3.0, within(1e-12)),
              fourth -> assertThat(fourth).isZero());
      assertThat(matrix.quantile(unit, 1 / 3.0)).isEqualTo(Rank.of(1));
      assertThat(matrix.quantile(unit, 0.34)).isEqualTo(Rank.of(2));
      assertThat(matrix.quantile(unit, 1)).isEqualTo(Rank.of(3));
    }
    assertThat(matrix.of("u3")).containsExactly(0.0, 0.0, 0.0, 1.0);
    assertThat(matrix.meanRank("u3")).isEqualTo(4);
  }

  @Test
  void the_seed_gives_the_matrix() {
    assertThat(draw(TWO).matrix()).isEqualTo(draw(TWO).matrix());
    assertThat(
            RankProbabilities.simulate(TWO, DRAWS, 7, Generator.WELL_19937_C)
                .value()
                .orElseThrow()
                .matrix())
        .isNotEqualTo(draw(TWO).matrix());
  }

  @Test
  void nobody_too_many_and_what_is_no_estimate() {
    assertThat(RankProbabilities.simulate(Map.of(), 1, 0, Generator.WELL_1024_A).status())
        .isEqualTo("no-values");
    Map<Integer, ScoreEstimate> many = new LinkedHashMap<>();
    IntStream.rangeClosed(0, 4000).forEach(i -> many.put(i, new ScoreEstimate(i, 1)));
    assertThat(RankProbabilities.simulate(many, 1, 0, Generator.WELL_1024_A))
        .isEqualTo(Outcome.none(NoResult.TOO_MANY));
    RankProbabilities<String> alone = draw(estimates(new double[] {3}, new double[] {1}));
    assertThat(alone.matrix()).containsExactly(List.of(1.0));
    for (Runnable wrong :
        List.<Runnable>of(
            () -> RankProbabilities.simulate(TWO, 0, 0, Generator.WELL_1024_A),
            () -> RankProbabilities.simulate(TWO, 1_000_001, 0, Generator.WELL_1024_A),
            () -> alone.of("u1"),
            () -> alone.quantile("u0", 0),
            () -> alone.quantile("u0", Double.NaN),
            () -> new ScoreEstimate(Double.NaN, 1),
            () -> new ScoreEstimate(1e101, 1),
            () -> new ScoreEstimate(1, -1),
            () -> new ScoreEstimate(1, Double.NaN),
            () -> new ScoreEstimate(1, 1e101))) {
      assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_example_of_the_region_holds() {
    Map<String, RankRegion.Range> ranges =
        RankRegion.of(estimates(new double[] {90, 84, 83}, new double[] {1, 1, 1}), 0.95);
    assertThat(ranges.values())
        .containsExactly(
            new RankRegion.Range(Rank.of(1), Rank.of(1)),
            new RankRegion.Range(Rank.of(2), Rank.of(3)),
            new RankRegion.Range(Rank.of(2), Rank.of(3)));
    // 2.388 standard errors each: 4.7 apart are not told apart, 4.8 are.
    assertThat(region(4.7).get("u0").worst()).isEqualTo(Rank.of(2));
    assertThat(region(4.8).get("u0").worst()).isEqualTo(Rank.of(1));
  }

  @Test
  void certain_scores_that_are_equal_share_the_range_of_both() {
    RankRegion.Range shared = new RankRegion.Range(Rank.of(1), Rank.of(2));
    assertThat(
            RankRegion.of(estimates(new double[] {5, 5, 3}, new double[] {0, 0, 0}), 0.95).values())
        .containsExactly(shared, shared, new RankRegion.Range(Rank.of(3), Rank.of(3)));
  }

  @Test
  void the_largest_score_and_the_largest_error_are_ones() {
    ScoreEstimate largest = new ScoreEstimate(1e100, 1e100);
    assertThat(largest.probabilityAbove(new ScoreEstimate(-1e100, 1e100)))
        .as("two apart, each with an error of one")
        .isCloseTo(0.92135, within(1e-5));
  }

  private static Map<String, RankRegion.Range> region(double apart) {
    return RankRegion.of(estimates(new double[] {apart, 0, -100}, new double[] {1, 1, 1}), 0.95);
  }

  /** Base R 4.2.2: {@code qnorm}. */
  @Test
  void ranges_agree_with_r() {
    for (ReferenceRows row : ReferenceRows.of("rank-probabilities")) {
      Map<String, RankRegion.Range> ranges = RankRegion.of(estimates(row), row.number("level"));
      assertThat(ranges.values().stream().map(range -> range.best().value().toDouble()).toList())
          .isEqualTo(row.numbers("best"));
      assertThat(ranges.values().stream().map(range -> range.worst().value().toDouble()).toList())
          .isEqualTo(row.numbers("worst"));
    }
  }

  /** A thousand times, scores with a known true order: all ranks hold at least as often as said. */
  @Test
  void all_ranges_together_hold_their_level() {
    double[] truth = {80, 79, 78, 74, 70};
    RandomStream random = Generator.WELL_19937_C.stream(17, 0);
    int held = 0;
    for (int run = 0; run < 1000; run++) {
      double[] errors = {1, 2, 1, 0.5, 3};
      double[] drawn = new double[truth.length];
      for (int i = 0; i < truth.length; i++) {
        drawn[i] = truth[i] + errors[i] * random.nextGaussian();
      }
      Map<String, RankRegion.Range> ranges = RankRegion.of(estimates(drawn, errors), 0.8);
      boolean all = true;
      for (int i = 0; i < truth.length; i++) {
        RankRegion.Range range = ranges.get("u" + i);
        all &= range.best().compareTo(Rank.of(i + 1)) <= 0;
        all &= range.worst().compareTo(Rank.of(i + 1)) >= 0;
      }
      held += all ? 1 : 0;
    }
    assertThat(held).isBetween(780, 1000);
  }

  @Test
  void no_units_have_no_ranges_and_a_level_is_one() {
    assertThat(RankRegion.of(Map.<String, ScoreEstimate>of(), 0.9)).isEmpty();
    assertThatThrownBy(() -> RankRegion.of(TWO, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
