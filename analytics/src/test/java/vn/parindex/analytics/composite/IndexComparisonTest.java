package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class IndexComparisonTest {

  private static final Normalisation PUBLISHED = Normalisation.asPublished();

  private static IndicatorTree tree(Aggregation aggregation, double x, double y) {
    return IndicatorTree.branch("index", aggregation)
        .needing(0.3)
        .add(x, PUBLISHED, "x")
        .add(y, PUBLISHED, "y")
        .tree();
  }

  private static CompositeResult index(Panel panel, IndicatorTree tree) {
    return CompositeIndex.compute(panel, tree, Scope.WHOLE_PANEL);
  }

  private static IndexComparison years(Panel panel, IndicatorTree tree) {
    return IndexComparison.ofPeriods(
        index(panel, tree), "1", "2", TiePolicy.STANDARD_1224, TieEquality.EXACT);
  }

  private static Panel panel(double[] before, double[] after) {
    return Panel.builder()
        .put("u", "1", "x", before[0])
        .put("u", "1", "y", before[1])
        .put("u", "2", "x", after[0])
        .put("u", "2", "y", after[1])
        .build();
  }

  private static void effect(LeafEffect effect, String code, double figure, double weight) {
    assertThat(effect.indicator()).isEqualTo(code);
    assertThat(effect.figure()).isCloseTo(figure, within(1e-12));
    assertThat(effect.weight()).isCloseTo(weight, within(1e-12));
    assertThat(effect.total()).isCloseTo(figure + weight, within(1e-12));
  }

  /** Weight 0.5 and figure 60, then weight 0.4 and figure 80: the example of the documentation. */
  @Test
  void two_versions_split_into_figure_and_weight() {
    Panel before = panel(new double[] {60, 10}, new double[] {0, 0});
    Panel after = panel(new double[] {80, 10}, new double[] {0, 0});
    UnitComparison unit =
        IndexComparison.ofVersions(
                index(before, tree(Aggregation.ARITHMETIC, 1, 1)),
                index(after, tree(Aggregation.ARITHMETIC, 2, 3)),
                "1",
                TiePolicy.STANDARD_1224,
                TieEquality.EXACT)
            .unit("u");
    List<LeafEffect> effects = unit.effects().value().orElseThrow();
    effect(effects.get(0), "x", 9, -7);
    effect(effects.get(1), "y", 0, 1);
    assertThat(unit.from()).isEqualTo(Outcome.of(35.0));
    assertThat(unit.to().value().orElseThrow()).isCloseTo(38, within(1e-12));
    assertThat(unit.change().value().orElseThrow()).isCloseTo(3, within(1e-12));
    assertThat(unit.largest(1)).extracting(LeafEffect::indicator).containsExactly("x");
    assertThat(unit.largest(5)).hasSize(2);
  }

  @Test
  void a_figure_that_appears_is_a_change_of_weight() {
    Panel panel =
        Panel.builder()
            .put("u", "1", "x", 10)
            .put("u", "2", "x", 10)
            .put("u", "2", "y", 30)
            .build();
    List<LeafEffect> effects =
        years(panel, tree(Aggregation.ARITHMETIC, 1, 1)).unit("u").effects().value().orElseThrow();
    effect(effects.get(0), "x", 0, -5);
    effect(effects.get(1), "y", 0, 15);
    Panel lost =
        Panel.builder()
            .put("u", "1", "x", 10)
            .put("u", "1", "y", 30)
            .put("u", "2", "x", 10)
            .build();
    effects =
        years(lost, tree(Aggregation.ARITHMETIC, 1, 1)).unit("u").effects().value().orElseThrow();
    effect(effects.get(0), "x", 0, 5);
    effect(effects.get(1), "y", 0, -15);
  }

  @Test
  void indicators_of_one_version_only_are_split_too() {
    Panel panel = Panel.builder().put("u", "1", "x", 10).put("u", "1", "y", 30).build();
    CompositeResult x =
        index(
            panel,
            IndicatorTree.branch("index", Aggregation.ARITHMETIC).add(1, PUBLISHED, "x").tree());
    CompositeResult y =
        index(
            panel,
            IndicatorTree.branch("index", Aggregation.ARITHMETIC).add(1, PUBLISHED, "y").tree());
    List<LeafEffect> effects =
        IndexComparison.ofVersions(x, y, "1", TiePolicy.AVERAGE, TieEquality.EXACT)
            .unit("u")
            .effects()
            .value()
            .orElseThrow();
    effect(effects.get(0), "y", 0, 30);
    effect(effects.get(1), "x", 0, -10);
  }

  @Test
  void a_weight_of_zero_on_a_known_figure_is_split_as_a_product() {
    Panel panel = panel(new double[] {10, 20}, new double[] {10, 40});
    List<LeafEffect> effects =
        IndexComparison.between(
                index(panel, tree(Aggregation.ARITHMETIC, 1, 0)),
                "1",
                index(panel, tree(Aggregation.ARITHMETIC, 1, 1)),
                "2",
                TiePolicy.AVERAGE,
                TieEquality.EXACT)
            .unit("u")
            .effects()
            .value()
            .orElseThrow();
    effect(effects.get(0), "x", 0, -5);
    effect(effects.get(1), "y", 5, 15);
  }

  /** √(4·9) = 6 to √(16·25) = 20; orders: x first 12 − 6 = 6, y first √(4·25) − 6 = 4. */
  @Test
  void a_geometric_index_is_split_over_all_orders() {
    Panel panel = panel(new double[] {4, 9}, new double[] {16, 25});
    List<LeafEffect> effects =
        years(panel, tree(Aggregation.GEOMETRIC, 1, 1)).unit("u").effects().value().orElseThrow();
    effect(effects.get(0), "x", (6 + 10) / 2.0, 0);
    effect(effects.get(1), "y", (8 + 4) / 2.0, 0);
    effects =
        years(panel(new double[] {4, 9}, new double[] {4, 9}), tree(Aggregation.GEOMETRIC, 1, 1))
            .unit("u")
            .effects()
            .value()
            .orElseThrow();
    effect(effects.get(0), "x", 0, 0);
  }

  @Test
  void what_cannot_be_split_says_so() {
    Panel panel = panel(new double[] {4, 9}, new double[] {16, 25});
    assertThat(
            IndexComparison.ofVersions(
                    index(panel, tree(Aggregation.GEOMETRIC, 1, 1)),
                    index(panel, tree(Aggregation.GEOMETRIC, 1, 2)),
                    "1",
                    TiePolicy.AVERAGE,
                    TieEquality.EXACT)
                .unit("u")
                .effects())
        .isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    Panel swapped = Panel.builder().put("u", "1", "x", 4).put("u", "2", "y", 9).build();
    UnitComparison unit = years(swapped, tree(Aggregation.GEOMETRIC, 1, 1)).unit("u");
    assertThat(unit.effects()).isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
    assertThat(unit.largest(3)).isEmpty();
    Panel.Builder many = Panel.builder();
    IndicatorTree.Branch branch = IndicatorTree.branch("index", Aggregation.HARMONIC);
    for (int i = 0; i < 17; i++) {
      branch = branch.add(1, PUBLISHED, "i" + i);
      many.put("u", "1", "i" + i, 1).put("u", "2", "i" + i, i < 16 ? 2 : 1);
    }
    assertThat(years(many.build(), branch.tree()).unit("u").effects().isKnown()).isTrue();
    many.put("u", "2", "i16", 2);
    assertThat(years(many.build(), branch.tree()).unit("u").effects())
        .isEqualTo(Outcome.none(NoResult.NOT_APPLICABLE));
  }

  @Test
  void ranks_moves_and_their_mean_size() {
    Panel panel =
        Panel.builder()
            .put("a", "1", "x", 30)
            .put("b", "1", "x", 20)
            .put("c", "1", "x", 10)
            .put("d", "1", "x", 5)
            .put("a", "2", "x", 20)
            .put("b", "2", "x", 30)
            .put("c", "2", "x", 10)
            .put("e", "2", "x", 1)
            .build();
    IndexComparison comparison =
        years(
            panel,
            IndicatorTree.branch("index", Aggregation.ARITHMETIC).add(1, PUBLISHED, "x").tree());
    assertThat(comparison.meanAbsoluteShift())
        .isEqualTo(Outcome.of(Fraction.of(2).divide(Fraction.of(3))));
    assertThat(comparison.largestShift()).isEqualTo(Outcome.of(Fraction.ONE));
    assertThat(comparison.movers()).extracting(UnitComparison::unit).containsExactly("a", "b");
    assertThat(comparison.unit("b").gained()).isEqualTo(Outcome.of(Fraction.ONE));
    assertThat(comparison.unit("a").gained()).isEqualTo(Outcome.of(Fraction.of(-1)));
    assertThat(comparison.unit("a").fromRank()).isEqualTo(Outcome.of(Rank.of(1)));
    assertThat(comparison.unit("d").fromRank()).isEqualTo(Outcome.of(Rank.of(4)));
    assertThat(comparison.unit("d").toRank()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(comparison.unit("d").gained()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(comparison.unit("d").change()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(comparison.unit("d").effects()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(comparison.unit("e").change()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThatThrownBy(() -> comparison.unit("z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no unit z");
  }

  @Test
  void units_of_one_panel_only_have_no_index_in_the_other() {
    IndicatorTree tree =
        IndicatorTree.branch("index", Aggregation.ARITHMETIC).add(1, PUBLISHED, "x").tree();
    CompositeResult ab =
        index(Panel.builder().put("a", "p", "x", 1).put("b", "p", "x", 2).build(), tree);
    CompositeResult bc =
        index(Panel.builder().put("b", "p", "x", 1).put("c", "p", "x", 2).build(), tree);
    IndexComparison comparison =
        IndexComparison.ofVersions(ab, bc, "p", TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(comparison.units().keySet()).containsExactly("b", "c", "a");
    assertThat(comparison.unit("a").to()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(comparison.unit("c").from()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(comparison.unit("c").effects()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    CompositeResult none = index(Panel.builder().period("p").indicator("x").build(), tree);
    IndexComparison nobody =
        IndexComparison.ofVersions(none, none, "p", TiePolicy.AVERAGE, TieEquality.EXACT);
    assertThat(nobody.meanAbsoluteShift()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(nobody.largestShift()).isEqualTo(Outcome.none(NoResult.NO_VALUES));
    assertThat(nobody.movers()).isEmpty();
  }
}
