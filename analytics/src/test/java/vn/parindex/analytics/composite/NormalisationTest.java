package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.composite.Direction.HIGHER_IS_BETTER;
import static vn.parindex.analytics.composite.Direction.LOWER_IS_BETTER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class NormalisationTest {

  private static final double[] EXAMPLE = {10, 20, 20, 40};

  private static double[] normalised(
      Normalisation normalisation, Direction direction, double... figures) {
    Normalisation.Scale scale = normalisation.scale(figures, direction).value().orElseThrow();
    double[] values = new double[figures.length];
    for (int i = 0; i < figures.length; i++) {
      values[i] = scale.of(figures[i]).value().orElseThrow();
    }
    return values;
  }

  private static double[] higher(Normalisation normalisation) {
    return normalised(normalisation, HIGHER_IS_BETTER, EXAMPLE);
  }

  private static double[] lower(Normalisation normalisation) {
    return normalised(normalisation, LOWER_IS_BETTER, EXAMPLE);
  }

  private static void check(double[] values, double tolerance, double... expected) {
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(values[i]).isCloseTo(expected[i], within(tolerance));
    }
  }

  private static NoResult reason(Outcome<?> outcome) {
    return outcome.<NoResult>match(known -> null, reason -> reason);
  }

  private static NoResult noScale(Normalisation normalisation, double... figures) {
    return reason(normalisation.scale(figures, HIGHER_IS_BETTER));
  }

  @Test
  void min_max_takes_the_worst_to_the_bottom_and_the_best_to_the_top() {
    check(higher(Normalisation.minMax()), 1e-15, 0, 1 / 3.0, 1 / 3.0, 1);
    check(lower(Normalisation.minMax()), 1e-15, 1, 2 / 3.0, 2 / 3.0, 0);
    check(higher(Normalisation.minMax(1, 100)), 1e-12, 1, 34, 34, 100);
    check(normalised(Normalisation.minMax(), HIGHER_IS_BETTER, 10, 20, 40), 1e-15, 0, 1 / 3.0, 1);
    check(normalised(Normalisation.minMax(), LOWER_IS_BETTER, 10, 20, 40), 1e-15, 1, 2 / 3.0, 0);
  }

  @Test
  void goalposts_are_fixed_clamped_or_not_linear_or_logarithmic() {
    check(higher(Normalisation.goalposts(0, 50)), 1e-15, 0.2, 0.4, 0.4, 0.8);
    check(lower(Normalisation.goalposts(0, 50)), 1e-15, 0.8, 0.6, 0.6, 0.2);
    Normalisation.Goalposts open = Normalisation.goalposts(0, 50);
    check(normalised(open, HIGHER_IS_BETTER, 60, -5), 1e-15, 1.2, -0.1);
    check(normalised(open.clamped(), HIGHER_IS_BETTER, 60, -5), 0, 1, 0);
    check(normalised(open.clamped(), LOWER_IS_BETTER, 60, -5), 0, 0, 1);
    Normalisation.Goalposts log = Normalisation.logGoalposts(10, 1000);
    check(normalised(log, HIGHER_IS_BETTER, 100, 10_000), 1e-15, 0.5, 1.5);
    check(normalised(log.clamped(), HIGHER_IS_BETTER, 100, 10_000, 0), 1e-15, 0.5, 1, 0);
    Normalisation.Scale scale = log.scale(new double[] {1}, HIGHER_IS_BETTER).value().orElseThrow();
    assertThat(reason(scale.of(0))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(reason(scale.of(-3))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(scale.of(1e-300).isKnown()).isTrue();
  }

  @Test
  void z_scores_say_which_deviation_they_divide_by() {
    check(higher(Normalisation.zScore()), 5e-5, -0.9934, -0.1987, -0.1987, 1.3908);
    check(lower(Normalisation.zScore()), 5e-5, 0.9934, 0.1987, 0.1987, -1.3908);
    check(higher(Normalisation.zScore(100, 10, Spread.SAMPLE)), 5e-3, 90.07, 98.01, 98.01, 113.91);
    check(normalised(Normalisation.zScore(), HIGHER_IS_BETTER, 2, 4, 6), 1e-15, -1, 0, 1);
    check(
        normalised(Normalisation.zScore(0, 1, Spread.POPULATION), HIGHER_IS_BETTER, 2, 4, 6),
        5e-5,
        -1.2247,
        0,
        1.2247);
  }

  @Test
  void ranks_count_from_the_worst_with_the_stated_ties() {
    check(higher(Normalisation.rank(RankTies.AVERAGE)), 0, 1, 2.5, 2.5, 4);
    check(lower(Normalisation.rank(RankTies.AVERAGE)), 0, 4, 2.5, 2.5, 1);
    double[] ties = {5, 7, 7, 9};
    check(
        normalised(Normalisation.rank(RankTies.AVERAGE), HIGHER_IS_BETTER, ties),
        0,
        1,
        2.5,
        2.5,
        4);
    check(normalised(Normalisation.rank(RankTies.LOWEST), HIGHER_IS_BETTER, ties), 0, 1, 2, 2, 4);
    check(normalised(Normalisation.rank(RankTies.HIGHEST), HIGHER_IS_BETTER, ties), 0, 1, 3, 3, 4);
    check(
        normalised(Normalisation.rank(RankTies.AVERAGE), LOWER_IS_BETTER, 0.0, -0.0, 1),
        0,
        2.5,
        2.5,
        1);
  }

  @Test
  void distances_are_measured_from_best_mean_or_worst() {
    check(higher(Normalisation.ratioToBest()), 1e-15, 0.25, 0.5, 0.5, 1);
    check(lower(Normalisation.ratioToBest()), 1e-15, 1, 0.5, 0.5, 0.25);
    check(higher(Normalisation.distanceToBest()), 1e-15, -0.75, -0.5, -0.5, 0);
    double[] figures = {10, 12, 14};
    for (Map.Entry<Reference, double[]> row :
        Map.of(
                Reference.BEST, new double[] {0.714, 0.857, 1},
                Reference.MEAN, new double[] {0.833, 1, 1.167},
                Reference.WORST, new double[] {1, 1.2, 1.4})
            .entrySet()) {
      check(
          normalised(
              Normalisation.distance(row.getKey(), Distance.RATIO), HIGHER_IS_BETTER, figures),
          5e-4,
          row.getValue());
    }
    check(normalised(Normalisation.ratioToBest(), LOWER_IS_BETTER, figures), 5e-4, 1, 0.833, 0.714);
    check(
        normalised(Normalisation.distanceToBest(), HIGHER_IS_BETTER, figures),
        5e-4,
        -0.286,
        -0.143,
        0);
    check(
        normalised(Normalisation.distanceToBest(), LOWER_IS_BETTER, figures), 1e-15, 0, -0.2, -0.4);
    check(
        normalised(
            Normalisation.distance(Reference.WORST, Distance.RATIO), LOWER_IS_BETTER, figures),
        5e-4,
        1.4,
        1.167,
        1);
    assertThat(noScale(Normalisation.ratioToBest(), -1, 0)).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(noScale(Normalisation.distanceToBest(), 0)).isEqualTo(NoResult.NOT_POSITIVE);
    Normalisation.Scale toMean =
        Normalisation.distance(Reference.MEAN, Distance.RATIO)
            .scale(new double[] {0, 4}, LOWER_IS_BETTER)
            .value()
            .orElseThrow();
    assertThat(reason(toMean.of(0))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(toMean.of(4).value()).contains(0.5);
  }

  @Test
  void percentile_ranks_are_counted_in_two_ways() {
    check(higher(Normalisation.percentileRank(PercentileKind.MID)), 0, 0.125, 0.5, 0.5, 0.875);
    check(
        higher(Normalisation.percentileRank(PercentileKind.INCLUSIVE)),
        1e-15,
        0,
        1 / 3.0,
        1 / 3.0,
        1);
    check(lower(Normalisation.percentileRank(PercentileKind.MID)), 0, 0.875, 0.5, 0.5, 0.125);
    check(
        lower(Normalisation.percentileRank(PercentileKind.INCLUSIVE)),
        1e-15,
        1,
        1 / 3.0,
        1 / 3.0,
        0);
  }

  @Test
  void published_figures_only_turn_with_the_direction() {
    check(higher(Normalisation.asPublished()), 0, EXAMPLE);
    check(lower(Normalisation.asPublished()), 0, -10, -20, -20, -40);
  }

  @Test
  void one_figure_none_and_equal_figures_say_why_there_is_no_scale() {
    List<Normalisation> comparing =
        List.of(
            Normalisation.minMax(),
            Normalisation.zScore(),
            Normalisation.zScore(0, 1, Spread.POPULATION));
    for (Normalisation normalisation : comparing) {
      assertThat(noScale(normalisation, 5)).isEqualTo(NoResult.TOO_FEW);
      assertThat(noScale(normalisation, 0.1, 0.1, 0.1)).isEqualTo(NoResult.ALL_EQUAL);
      assertThat(noScale(normalisation, 0.1, 0.2)).isNull();
    }
    assertThat(noScale(Normalisation.percentileRank(PercentileKind.INCLUSIVE), 5))
        .isEqualTo(NoResult.TOO_FEW);
    check(
        normalised(Normalisation.percentileRank(PercentileKind.INCLUSIVE), HIGHER_IS_BETTER, 5, 5),
        0,
        0,
        0);
    check(
        normalised(Normalisation.percentileRank(PercentileKind.MID), HIGHER_IS_BETTER, 5), 0, 0.5);
    check(normalised(Normalisation.rank(RankTies.AVERAGE), HIGHER_IS_BETTER, 5), 0, 1);
    check(normalised(Normalisation.ratioToBest(), HIGHER_IS_BETTER, 5), 0, 1);
    check(normalised(Normalisation.goalposts(0, 10), HIGHER_IS_BETTER, 5), 0, 0.5);
    check(normalised(Normalisation.asPublished(), HIGHER_IS_BETTER, 5), 0, 5);
    for (Normalisation normalisation : all().values()) {
      assertThat(noScale(normalisation)).isEqualTo(NoResult.NO_VALUES);
    }
  }

  @Test
  void figures_beyond_what_a_double_holds_give_a_reason_and_no_nan() {
    double huge = Double.MAX_VALUE;
    check(normalised(Normalisation.minMax(), HIGHER_IS_BETTER, -huge, 0, huge), 0, 0, 0.5, 1);
    assertThat(noScale(Normalisation.zScore(), -huge, huge)).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThat(noScale(Normalisation.distance(Reference.MEAN, Distance.RATIO), huge, huge))
        .isEqualTo(NoResult.NOT_APPLICABLE);
    Normalisation.Scale narrow =
        Normalisation.goalposts(0, Double.MIN_VALUE)
            .scale(new double[] {1}, HIGHER_IS_BETTER)
            .value()
            .orElseThrow();
    assertThat(reason(narrow.of(1))).isEqualTo(NoResult.NOT_APPLICABLE);
    Normalisation.Scale close =
        Normalisation.zScore()
            .scale(new double[] {0, 1e-300}, HIGHER_IS_BETTER)
            .value()
            .orElseThrow();
    assertThat(reason(close.of(0))).isEqualTo(NoResult.NOT_APPLICABLE);
  }

  @Test
  void what_cannot_be_a_normalisation_is_refused() {
    assertThatThrownBy(() -> Normalisation.minMax(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("min-max to 1.0..1.0 is no range");
    assertThatThrownBy(() -> Normalisation.minMax(Double.NaN, 1)).hasMessage("low is NaN");
    assertThatThrownBy(() -> Normalisation.minMax(0, Double.POSITIVE_INFINITY))
        .hasMessage("high is Infinity");
    assertThatThrownBy(() -> Normalisation.goalposts(5, 5))
        .hasMessage("goalposts 5.0 and 5.0 are not in order");
    assertThatThrownBy(() -> Normalisation.logGoalposts(0, 5))
        .hasMessage("goalpost 0.0 has no logarithm: it must be positive");
    assertThatThrownBy(() -> Normalisation.zScore(0, 0, Spread.SAMPLE))
        .hasMessage("standard deviation 0.0 is not positive");
    assertThatThrownBy(
            () -> Normalisation.minMax().scale(new double[] {Double.NaN}, HIGHER_IS_BETTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figure is NaN");
  }

  private static Map<String, Normalisation> all() {
    Map<String, Normalisation> all = new LinkedHashMap<>();
    all.put("min-max-0-1", Normalisation.minMax());
    all.put("min-max-1-100", Normalisation.minMax(1, 100));
    all.put("goalposts-5-30", Normalisation.goalposts(5, 30));
    all.put("goalposts-5-30-clamped", Normalisation.goalposts(5, 30).clamped());
    all.put("log-goalposts-5-30-clamped", Normalisation.logGoalposts(5, 30).clamped());
    all.put("z-sample", Normalisation.zScore());
    all.put("z-population-100-10", Normalisation.zScore(100, 10, Spread.POPULATION));
    all.put("rank-average", Normalisation.rank(RankTies.AVERAGE));
    all.put("rank-lowest", Normalisation.rank(RankTies.LOWEST));
    all.put("rank-highest", Normalisation.rank(RankTies.HIGHEST));
    all.put("percentile-mid", Normalisation.percentileRank(PercentileKind.MID));
    all.put("percentile-inclusive", Normalisation.percentileRank(PercentileKind.INCLUSIVE));
    for (Reference reference : Reference.values()) {
      String name = reference.name().toLowerCase(java.util.Locale.ROOT);
      all.put("ratio-" + name, Normalisation.distance(reference, Distance.RATIO));
      all.put("difference-" + name, Normalisation.distance(reference, Distance.DIFFERENCE));
    }
    all.put("as-published", Normalisation.asPublished());
    return all;
  }

  @Test
  void all_methods_agree_with_scipy() {
    Map<List<String>, List<Map<String, String>>> groups = new LinkedHashMap<>();
    for (Map<String, String> row : Fixtures.rows("composite-normalisation.csv", ",")) {
      groups
          .computeIfAbsent(
              List.of(row.get("sample"), row.get("method"), row.get("direction")),
              key -> new ArrayList<>())
          .add(row);
    }
    assertThat(groups.keySet().stream().map(key -> key.get(1)).distinct())
        .containsExactlyInAnyOrderElementsOf(all().keySet());
    groups.forEach(
        (key, rows) -> {
          Direction direction = key.get(2).equals("higher") ? HIGHER_IS_BETTER : LOWER_IS_BETTER;
          double[] figures =
              rows.stream().mapToDouble(row -> Fixtures.number(row, "figure")).toArray();
          double[] values = normalised(all().get(key.get(1)), direction, figures);
          for (int i = 0; i < values.length; i++) {
            double expected = Fixtures.number(rows.get(i), "value");
            assertThat(values[i])
                .as("%s %s", key, figures[i])
                .isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
          }
        });
  }
}
