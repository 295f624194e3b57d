package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class EffectiveWeightsTest {

  private static final Normalisation PUBLISHED = Normalisation.asPublished();

  private static double known(Outcome<Double> outcome) {
    return outcome.value().orElseThrow();
  }

  private static CompositeResult index(Aggregation aggregation, double[] x, double[] y) {
    Panel.Builder builder = Panel.builder().period("p").indicator("x").indicator("y");
    for (int i = 0; i < x.length; i++) {
      builder.put("u" + i, "p", "x", x[i]).put("u" + i, "p", "y", y[i]);
    }
    return CompositeIndex.compute(
        builder.build(),
        IndicatorTree.branch("index", aggregation).needing(0).add(1, PUBLISHED, "x", "y").tree(),
        Scope.EACH_PERIOD);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    CompositeResult result =
        index(Aggregation.ARITHMETIC, new double[] {0, 1, 2, 3}, new double[] {0, 0, 1, 0});
    for (List<PartImportance> rows :
        List.of(
            EffectiveWeights.ofLeaves(result, "p"),
            EffectiveWeights.ofParts(result, "p", "index"))) {
      PartImportance x = rows.get(0);
      PartImportance y = rows.get(1);
      assertThat(rows).extracting(PartImportance::code).containsExactly("x", "y");
      assertThat(x.units()).isEqualTo(4);
      assertThat(x.nominal()).isEqualTo(0.5);
      assertThat(known(x.correlation())).isCloseTo(0.9467, within(5e-5));
      assertThat(known(y.correlation())).isCloseTo(0.5556, within(5e-5));
      assertThat(known(x.squared())).isCloseTo(0.8963, within(5e-5));
      assertThat(known(y.squared())).isCloseTo(0.3086, within(5e-5));
      assertThat(known(x.share())).isCloseTo(0.7439, within(5e-5));
      assertThat(known(y.share())).isCloseTo(0.2561, within(5e-5));
      assertThat(known(x.excess())).isCloseTo(0.2439, within(5e-5));
      assertThat(known(x.varianceShare())).isCloseTo(0.8148, within(5e-5));
      assertThat(known(y.varianceShare())).isCloseTo(0.1852, within(5e-5));
    }
  }

  @Test
  void importance_agrees_with_r_also_with_gaps() {
    Normalisation z = Normalisation.zScore();
    IndicatorTree tree =
        IndicatorTree.branch("index", Aggregation.ARITHMETIC)
            .needing(0.5)
            .add(1, z, "i1")
            .add(2, z, "i2")
            .add(1, z, "i3")
            .add(2, z, "i4")
            .add(1, z, "i5")
            .add(0.5, z, "i6")
            .tree()
            .lowerIsBetter("i3");
    CompositeResult result =
        CompositeIndex.compute(Fixtures.panel("composite-panel.csv"), tree, Scope.EACH_PERIOD);
    List<Map<String, String>> rows = Fixtures.rows("effective-weights.csv", ",");
    assertThat(rows).hasSize(12);
    for (Map<String, String> row : rows) {
      PartImportance found =
          EffectiveWeights.ofLeaves(result, row.get("period")).stream()
              .filter(part -> part.code().equals(row.get("indicator")))
              .findFirst()
              .orElseThrow();
      assertThat(found.units()).isEqualTo(Integer.parseInt(row.get("units")));
      close(found.nominal(), row, "nominal");
      close(known(found.correlation()), row, "correlation");
      close(known(found.squared()), row, "squared");
      close(known(found.share()), row, "share");
      close(known(found.varianceShare()), row, "variance");
    }
  }

  /** Base R 4.2.2: {@code cor}, {@code cov}, {@code var} of sums of weighted z-scores. */
  @Test
  void branches_of_every_level_agree_with_r() {
    Normalisation z = Normalisation.zScore();
    IndicatorTree tree =
        IndicatorTree.branch("index", Aggregation.ARITHMETIC)
            .add(
                3,
                IndicatorTree.branch("A", Aggregation.ARITHMETIC)
                    .add(
                        2,
                        IndicatorTree.branch("A1", Aggregation.ARITHMETIC)
                            .add(1, z, "i1")
                            .add(3, z, "i6"))
                    .add(1, z, "i2"))
            .add(
                1,
                IndicatorTree.branch("B", Aggregation.ARITHMETIC).add(2, z, "i4").add(1, z, "i5"))
            .add(2, z, "i3")
            .tree();
    CompositeResult result =
        CompositeIndex.compute(Fixtures.panel("composite-panel.csv"), tree, Scope.EACH_PERIOD);
    List<Map<String, String>> rows = Fixtures.rows("effective-weights-levels.csv", ",");
    assertThat(rows).hasSize(16);
    for (Map<String, String> row : rows) {
      PartImportance found =
          EffectiveWeights.ofLevel(result, row.get("period"), Integer.parseInt(row.get("level")))
              .stream()
              .filter(part -> part.code().equals(row.get("part")))
              .findFirst()
              .orElseThrow();
      assertThat(found.units()).isEqualTo(Integer.parseInt(row.get("units")));
      close(found.nominal(), row, "nominal");
      close(known(found.correlation()), row, "correlation");
      close(known(found.share()), row, "share");
      close(known(found.varianceShare()), row, "variance");
    }
    assertThat(EffectiveWeights.ofLevel(result, "p1", 2))
        .extracting(PartImportance::code)
        .containsExactly("A1", "i2", "i4", "i5", "i3");
    assertThat(EffectiveWeights.ofLevel(result, "p1", 1))
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .isEqualTo(EffectiveWeights.ofParts(result, "p1", "index"));
    assertThat(EffectiveWeights.ofLevel(result, "p1", 3))
        .isEqualTo(EffectiveWeights.ofLeaves(result, "p1"));
    assertThatThrownBy(() -> EffectiveWeights.ofLevel(result, "p1", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level 0 below 1");
  }

  private static void close(double value, Map<String, String> row, String column) {
    double expected = Fixtures.number(row, column);
    assertThat(value)
        .as("%s %s", row, column)
        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }

  @Test
  void shares_of_variance_sum_to_one_on_every_level() {
    CompositeResult result =
        CompositeIndex.compute(
            Fixtures.panel("composite-panel.csv"),
            IndicatorTree.branch("index", Aggregation.ARITHMETIC)
                .needing(0.2)
                .add(
                    3,
                    IndicatorTree.branch("A", Aggregation.ARITHMETIC)
                        .needing(0.2)
                        .add(1, Normalisation.minMax(), "i1", "i2"))
                .add(1, Normalisation.minMax(), "i4", "i5")
                .tree(),
            Scope.EACH_PERIOD);
    for (List<PartImportance> rows :
        List.of(
            EffectiveWeights.ofLeaves(result, "p1"),
            EffectiveWeights.ofParts(result, "p1", "index"),
            EffectiveWeights.ofParts(result, "p1", "A"))) {
      assertThat(rows.stream().mapToDouble(row -> known(row.varianceShare())).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(rows.stream().mapToDouble(row -> known(row.share())).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(rows.stream().mapToDouble(PartImportance::nominal).sum())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(EffectiveWeights.ofParts(result, "p1", "index"))
        .extracting(PartImportance::code)
        .containsExactly("A", "i4", "i5");
    assertThat(EffectiveWeights.ofParts(result, "p1", "index").get(0).nominal()).isEqualTo(0.6);
    assertThatThrownBy(() -> EffectiveWeights.ofParts(result, "p1", "i4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no branch i4");
    assertThatThrownBy(() -> EffectiveWeights.ofParts(result, "p1", "Z"))
        .hasMessage("there is no branch Z");
  }

  @Test
  void too_few_units_no_spread_and_other_means_say_why() {
    PartImportance two =
        EffectiveWeights.ofLeaves(
                index(Aggregation.ARITHMETIC, new double[] {1, 2}, new double[] {3, 5}), "p")
            .get(0);
    assertThat(two.correlation()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(two.share()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(two.varianceShare()).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    List<PartImportance> flat =
        EffectiveWeights.ofLeaves(
            index(Aggregation.ARITHMETIC, new double[] {1, 2, 4}, new double[] {3, 3, 3}), "p");
    assertThat(flat.get(1).correlation()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(known(flat.get(1).varianceShare())).isZero();
    assertThat(known(flat.get(0).share())).isCloseTo(1, within(1e-12));
    List<PartImportance> equal =
        EffectiveWeights.ofLeaves(
            index(Aggregation.ARITHMETIC, new double[] {2, 2, 2}, new double[] {3, 3, 3}), "p");
    assertThat(equal.get(0).varianceShare()).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    CompositeResult geometric =
        index(Aggregation.GEOMETRIC, new double[] {1, 2, 4}, new double[] {3, 1, 2});
    for (List<PartImportance> rows :
        List.of(
            EffectiveWeights.ofLeaves(geometric, "p"),
            EffectiveWeights.ofParts(geometric, "p", "index"))) {
      assertThat(rows.get(0).varianceShare()).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
      assertThat(rows.get(0).share().isKnown()).isTrue();
    }
    CompositeResult nothing =
        index(Aggregation.GEOMETRIC, new double[] {-1, -2, -4}, new double[] {3, 1, 2});
    assertThat(EffectiveWeights.ofLeaves(nothing, "p").get(0).squared())
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
  }
}
