package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class CompositeIndexTest {

  private static final Normalisation PUBLISHED = Normalisation.asPublished();

  private static IndicatorTree.Branch arithmetic() {
    return IndicatorTree.branch("index", Aggregation.ARITHMETIC);
  }

  private static Panel worked() {
    return Panel.builder()
        .put("A", "p", "x", 10)
        .put("B", "p", "x", 20)
        .put("C", "p", "x", 40)
        .put("A", "p", "y", 3)
        .missing("B", "p", "y", MissingReason.LATE)
        .put("C", "p", "y", 1)
        .build();
  }

  private static IndicatorTree workedTree(double needing) {
    return arithmetic()
        .needing(needing)
        .add(2, Normalisation.minMax(), "x")
        .add(1, Normalisation.minMax(), "y")
        .tree()
        .lowerIsBetter("y");
  }

  @Test
  void the_example_of_the_documentation_holds() {
    CompositeResult result = CompositeIndex.compute(worked(), workedTree(0.6), Scope.EACH_PERIOD);
    assertThat(result.value("A", "p")).isEqualTo(Outcome.of(0.0));
    assertThat(result.value("B", "p").value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(result.value("C", "p")).isEqualTo(Outcome.of(1.0));
    assertThat(result.value("B", "p", "y")).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(result.value("C", "p", "y")).isEqualTo(Outcome.of(1.0));
    assertThat(result.shares("B", "p").value().orElseThrow())
        .containsExactly(Map.entry("x", 1.0), Map.entry("y", 0.0));
    assertThat(result.units()).containsExactly("A", "B", "C");
    assertThat(result.periods()).containsExactly("p");
    assertThat(result.scope()).isEqualTo(Scope.EACH_PERIOD);
    assertThat(result.panel().known()).isEqualTo(5);
  }

  @Test
  void more_missing_than_permitted_gives_no_value() {
    CompositeResult result = CompositeIndex.compute(worked(), workedTree(0.7), Scope.EACH_PERIOD);
    assertThat(result.value("B", "p")).isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
    assertThat(result.contributions("B", "p")).isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
    Map<String, Score> scores = result.scores("p");
    assertThat(scores.get("B")).isEqualTo(Score.none(NoScore.TOO_MUCH_MISSING));
    Ranking<String> ranking = result.ranking("p", TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(ranking.placed()).extracting(Ranking.Placed::key).containsExactly("C", "A");
    assertThat(ranking.unplaced()).containsOnlyKeys("B");
  }

  @Test
  void the_threshold_is_inclusive_also_where_weights_are_not_exact() {
    Panel.Builder builder = Panel.builder();
    IndicatorTree.Branch branch = arithmetic().needing(0.8);
    for (int i = 0; i < 10; i++) {
      branch = branch.add(0.1, PUBLISHED, "i" + i);
      builder.indicator("i" + i);
      if (i < 8) {
        builder.put("a", "p", "i" + i, 5);
      }
    }
    CompositeResult result =
        CompositeIndex.compute(builder.build(), branch.tree(), Scope.EACH_PERIOD);
    assertThat(result.value("a", "p").value().orElseThrow()).isCloseTo(5, within(1e-14));
  }

  @Test
  void weights_of_missing_parts_are_passed_on() {
    Panel panel =
        Panel.builder().put("u", "p", "a", 0.6).indicator("b").put("u", "p", "c", 0.9).build();
    IndicatorTree tree =
        arithmetic().needing(0.75).add(2, PUBLISHED, "a").add(1, PUBLISHED, "b", "c").tree();
    CompositeResult result = CompositeIndex.compute(panel, tree, Scope.EACH_PERIOD);
    assertThat(result.value("u", "p").value().orElseThrow()).isCloseTo(0.7, within(1e-15));
    Map<String, Double> parts = result.contributions("u", "p").value().orElseThrow();
    assertThat(parts.get("a")).isCloseTo(0.4, within(1e-15));
    assertThat(parts.get("b")).isZero();
    assertThat(parts.get("c")).isCloseTo(0.3, within(1e-15));
    IndicatorTree strict =
        new IndicatorTree(
            new IndicatorTree.Branch("index", Aggregation.ARITHMETIC, 0.8, tree.root().parts()));
    assertThat(CompositeIndex.compute(panel, strict, Scope.EACH_PERIOD).value("u", "p"))
        .isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
  }

  /** The example of {@link Scope}. */
  @Test
  void years_compare_when_normalised_over_the_whole_panel_only() {
    Panel panel =
        Panel.builder()
            .put("A", "2024", "x", 10)
            .put("B", "2024", "x", 20)
            .put("A", "2025", "x", 20)
            .put("B", "2025", "x", 30)
            .build();
    IndicatorTree tree = arithmetic().add(1, Normalisation.minMax(0, 100), "x").tree();
    CompositeResult each = CompositeIndex.compute(panel, tree, Scope.EACH_PERIOD);
    assertThat(List.of(each.value("A", "2024"), each.value("A", "2025")))
        .containsOnly(Outcome.of(0.0));
    assertThat(List.of(each.value("B", "2024"), each.value("B", "2025")))
        .containsOnly(Outcome.of(100.0));
    CompositeResult whole = CompositeIndex.compute(panel, tree, Scope.WHOLE_PANEL);
    assertThat(whole.value("A", "2024")).isEqualTo(Outcome.of(0.0));
    assertThat(whole.value("B", "2024")).isEqualTo(Outcome.of(50.0));
    assertThat(whole.value("A", "2025")).isEqualTo(Outcome.of(50.0));
    assertThat(whole.value("B", "2025")).isEqualTo(Outcome.of(100.0));
  }

  @Test
  void a_figure_without_a_place_on_the_scale_is_not_passed_over() {
    Panel panel = Panel.builder().put("u", "p", "x", 0).put("u", "p", "y", 0.5).build();
    IndicatorTree log =
        arithmetic()
            .needing(0)
            .add(1, Normalisation.logGoalposts(1, 10), "x")
            .add(1, PUBLISHED, "y")
            .tree();
    assertThat(CompositeIndex.compute(panel, log, Scope.EACH_PERIOD).value("u", "p"))
        .isEqualTo(Outcome.none(NoResult.NOT_POSITIVE));
    IndicatorTree geometric =
        arithmetic()
            .needing(0)
            .add(1, IndicatorTree.branch("g", Aggregation.GEOMETRIC).add(1, PUBLISHED, "x"))
            .add(1, PUBLISHED, "y")
            .tree();
    CompositeResult result = CompositeIndex.compute(panel, geometric, Scope.EACH_PERIOD);
    assertThat(result.value("u", "p", "g")).isEqualTo(Outcome.none(NoResult.NOT_POSITIVE));
    assertThat(result.value("u", "p")).isEqualTo(Outcome.none(NoResult.NOT_POSITIVE));
    assertThat(result.scores("p").get("u")).isEqualTo(Score.none(NoScore.FIGURE_MISSING));
    assertThat(
            CompositeIndex.compute(panel, geometric.weighted("g", 0), Scope.EACH_PERIOD)
                .value("u", "p"))
        .isEqualTo(Outcome.of(0.5));
    IndicatorTree narrow =
        arithmetic()
            .needing(0)
            .add(1, Normalisation.goalposts(0, Double.MIN_VALUE), "y")
            .add(1, PUBLISHED, "x")
            .tree();
    assertThat(CompositeIndex.compute(panel, narrow, Scope.EACH_PERIOD).value("u", "p"))
        .isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
  }

  @Test
  void one_unit_two_units_all_equal_and_all_missing_say_why() {
    IndicatorTree tree = arithmetic().needing(0).add(1, Normalisation.minMax(), "x").tree();
    assertThat(CompositeIndex.compute(Fixtures.column(5), tree, Scope.EACH_PERIOD).value("a", "p"))
        .isEqualTo(Outcome.none(NoResult.TOO_FEW));
    CompositeResult two = CompositeIndex.compute(Fixtures.column(5, 7), tree, Scope.EACH_PERIOD);
    assertThat(two.value("a", "p")).isEqualTo(Outcome.of(0.0));
    assertThat(two.value("b", "p")).isEqualTo(Outcome.of(1.0));
    assertThat(
            CompositeIndex.compute(Fixtures.column(5, 5, 5), tree, Scope.WHOLE_PANEL)
                .value("c", "p"))
        .isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    Panel missing = Panel.builder().unit("a").unit("b").period("p").indicator("x").build();
    CompositeResult nothing = CompositeIndex.compute(missing, tree, Scope.EACH_PERIOD);
    assertThat(nothing.value("a", "p")).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(nothing.scores("p").get("a")).isEqualTo(Score.none(NoScore.FIGURE_MISSING));
    assertThat(nothing.ranking("p", TiePolicy.AVERAGE, TieEquality.EXACT).placed()).isEmpty();
    Panel empty = Panel.builder().indicator("x").build();
    assertThat(CompositeIndex.compute(empty, tree, Scope.WHOLE_PANEL).units()).isEmpty();
  }

  @Test
  void zero_weights_give_no_value_and_a_reason() {
    IndicatorTree tree = arithmetic().add(0, PUBLISHED, "x").tree();
    CompositeResult result = CompositeIndex.compute(Fixtures.column(5), tree, Scope.EACH_PERIOD);
    assertThat(result.value("a", "p")).isEqualTo(Outcome.none(NoResult.ZERO_WEIGHT));
    assertThat(result.scores("p").get("a")).isEqualTo(Score.none(NoScore.NOTHING_APPLIES));
    IndicatorTree above =
        arithmetic()
            .add(1, new IndicatorTree.Branch("b", Aggregation.ARITHMETIC, 1, tree.root().parts()))
            .tree();
    assertThat(CompositeIndex.compute(Fixtures.column(5), above, Scope.EACH_PERIOD).value("a", "p"))
        .isEqualTo(Outcome.none(NoResult.ZERO_WEIGHT));
  }

  @Test
  void different_reasons_of_all_parts_become_no_values() {
    Panel panel =
        Panel.builder().put("a", "p", "x", 1).put("b", "p", "x", 1).put("b", "p", "y", 1).build();
    IndicatorTree tree = arithmetic().needing(0).add(1, Normalisation.minMax(), "x", "y").tree();
    CompositeResult result = CompositeIndex.compute(panel, tree, Scope.EACH_PERIOD);
    assertThat(result.value("b", "p", "x")).isEqualTo(Outcome.none(NoResult.ALL_EQUAL));
    assertThat(result.value("b", "p", "y")).isEqualTo(Outcome.none(NoResult.TOO_FEW));
    assertThat(result.value("b", "p")).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(result.value("a", "p")).isEqualTo(Outcome.none(NoResult.NO_VALUES));
  }

  @Test
  void trees_that_are_not_additive_have_no_contributions() {
    IndicatorTree tree =
        IndicatorTree.branch("index", Aggregation.GEOMETRIC).add(1, PUBLISHED, "x").tree();
    CompositeResult result = CompositeIndex.compute(Fixtures.column(5), tree, Scope.EACH_PERIOD);
    assertThat(result.contributions("a", "p")).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    assertThat(result.shares("a", "p").value().orElseThrow()).containsExactly(Map.entry("x", 1.0));
  }

  @Test
  void names_that_do_not_exist_are_refused() {
    CompositeResult result = CompositeIndex.compute(worked(), workedTree(0.6), Scope.EACH_PERIOD);
    assertThatThrownBy(() -> result.value("Z", "p"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no unit Z");
    assertThatThrownBy(() -> result.value("A", "q")).hasMessage("there is no period q");
    assertThatThrownBy(() -> result.value("A", "p", "n")).hasMessage("there is no node n");
    assertThatThrownBy(() -> result.scores("p", "n")).hasMessage("there is no node n");
    assertThatThrownBy(
            () ->
                CompositeIndex.compute(
                    worked(), arithmetic().add(1, PUBLISHED, "q").tree(), Scope.EACH_PERIOD))
        .hasMessage("there is no indicator q");
  }

  @Test
  void scores_are_the_exact_values() {
    Map<String, Score> scores =
        CompositeIndex.compute(
                Fixtures.column(0.1, -2),
                arithmetic().add(1, PUBLISHED, "x").tree(),
                Scope.EACH_PERIOD)
            .scores("p");
    assertThat(scores.get("a").percent().orElseThrow().toDouble()).isEqualTo(0.1);
    assertThat(scores.get("a").percent().orElseThrow().toString())
        .isEqualTo("3602879701896397/36028797018963968");
    assertThat(scores.get("b").percent().orElseThrow().toString()).isEqualTo("-2");
  }

  @Test
  void nested_means_with_gaps_agree_with_scipy() {
    Panel panel = Fixtures.panel("composite-panel.csv");
    Map<List<String>, CompositeResult> results = new LinkedHashMap<>();
    int values = 0;
    int reasons = 0;
    for (Map<String, String> row : Fixtures.rows("composite-aggregation.csv", ",")) {
      CompositeResult result =
          results.computeIfAbsent(
              List.of(row.get("root"), row.get("branches"), row.get("scope")),
              key ->
                  CompositeIndex.compute(
                      panel,
                      tree(Aggregation.valueOf(key.get(0)), Aggregation.valueOf(key.get(1))),
                      Scope.valueOf(key.get(2))));
      for (String node : List.of("A", "B", "index")) {
        Outcome<Double> outcome = result.value(row.get("unit"), row.get("period"), node);
        String expected = row.get(node);
        if (Character.isDigit(expected.charAt(0))) {
          values++;
          double number = Double.parseDouble(expected);
          assertThat(outcome.value().orElseThrow())
              .as("%s %s", row, node)
              .isCloseTo(number, within(1e-9 * number));
        } else {
          reasons++;
          assertThat(outcome.status()).as("%s %s", row, node).isEqualTo(expected);
        }
      }
    }
    assertThat(results).hasSize(18);
    assertThat(values).isGreaterThan(2_500);
    assertThat(reasons).isGreaterThan(100);
  }

  private static IndicatorTree tree(Aggregation root, Aggregation branches) {
    Normalisation minMax = Normalisation.minMax(1, 100);
    return IndicatorTree.branch("index", root)
        .needing(0.6)
        .add(
            2,
            IndicatorTree.branch("A", branches)
                .needing(0.5)
                .add(1, minMax, "i1")
                .add(2, minMax, "i2")
                .add(1, minMax, "i3"))
        .add(
            1,
            IndicatorTree.branch("B", branches)
                .needing(0.7)
                .add(2, minMax, "i4")
                .add(1, minMax, "i5")
                .add(0.5, minMax, "i6"))
        .tree()
        .lowerIsBetter("i3");
  }
}
