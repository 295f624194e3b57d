package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTreeTest {

  private static final Normalisation PUBLISHED = Normalisation.asPublished();

  private static IndicatorTree hdi() {
    return IndicatorTree.branch("hdi", Aggregation.GEOMETRIC)
        .add(1, Normalisation.goalposts(20, 85).clamped(), "life")
        .add(
            1,
            IndicatorTree.branch("education", Aggregation.ARITHMETIC)
                .add(1, Normalisation.goalposts(0, 18).clamped(), "expected")
                .add(3, Normalisation.goalposts(0, 15).clamped(), "mean"))
        .add(2, Normalisation.logGoalposts(100, 75_000).clamped(), "income")
        .tree();
  }

  @Test
  void nodes_come_before_their_parts_and_weights_multiply_down() {
    assertThat(hdi().nodes())
        .extracting(IndicatorTree.Node::code)
        .containsExactly("hdi", "life", "education", "expected", "mean", "income");
    assertThat(hdi().leaves())
        .extracting(IndicatorTree.Leaf::code)
        .containsExactly("life", "expected", "mean", "income");
    assertThat(hdi().nominalWeights().keySet())
        .containsExactly("life", "expected", "mean", "income");
    assertThat(hdi().nominalWeights().get("expected")).isCloseTo(0.0625, within(1e-15));
    assertThat(hdi().nominalWeights().get("mean")).isCloseTo(0.1875, within(1e-15));
    assertThat(hdi().nominalWeights().get("income")).isCloseTo(0.5, within(1e-15));
    assertThat(
            IndicatorTree.branch("i", Aggregation.ARITHMETIC)
                .add(0, PUBLISHED, "x", "y")
                .tree()
                .nominalWeights())
        .containsEntry("x", 0.0);
  }

  @Test
  void only_arithmetic_means_all_the_way_are_additive() {
    assertThat(hdi().isAdditive()).isFalse();
    assertThat(hdi().aggregated(Aggregation.ARITHMETIC).isAdditive()).isTrue();
    IndicatorTree.Branch inner =
        IndicatorTree.branch("b", Aggregation.HARMONIC).add(1, PUBLISHED, "x");
    assertThat(IndicatorTree.branch("a", Aggregation.ARITHMETIC).add(1, inner).tree().isAdditive())
        .isFalse();
  }

  @Test
  void every_step_gives_a_new_tree() {
    IndicatorTree tree = hdi();
    IndicatorTree turned = tree.lowerIsBetter("mean", "life");
    assertThat(turned.leaves())
        .extracting(IndicatorTree.Leaf::direction)
        .containsExactly(
            Direction.LOWER_IS_BETTER,
            Direction.HIGHER_IS_BETTER,
            Direction.LOWER_IS_BETTER,
            Direction.HIGHER_IS_BETTER);
    assertThat(tree).isEqualTo(hdi());
    assertThat(tree.normalised(PUBLISHED).leaves())
        .extracting(IndicatorTree.Leaf::normalisation)
        .containsOnly(PUBLISHED);
    assertThat(tree.weighted("expected", 3).nominalWeights().get("expected")).isEqualTo(0.125);
    assertThat(tree.weighted("education", 0).nominalWeights().get("expected")).isZero();
    assertThat(tree.aggregated(Aggregation.HARMONIC).nodes()).hasSize(6);
    assertThat(IndicatorTree.branch("a", Aggregation.ARITHMETIC).minimumPresent()).isEqualTo(1);
    assertThat(IndicatorTree.branch("a", Aggregation.ARITHMETIC).needing(0.5).minimumPresent())
        .isEqualTo(0.5);
    assertThat(
            IndicatorTree.flat("i", Aggregation.GEOMETRIC, PUBLISHED, List.of("x", "y"))
                .nominalWeights())
        .containsEntry("y", 0.5);
  }

  @Test
  void what_cannot_be_a_tree_is_refused() {
    IndicatorTree.Branch empty = IndicatorTree.branch("a", Aggregation.ARITHMETIC);
    assertThatThrownBy(empty::tree)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the branch a has no parts");
    assertThatThrownBy(() -> empty.add(1, PUBLISHED, "x", "x").tree())
        .hasMessage("the tree has the code x twice");
    assertThatThrownBy(() -> empty.add(1, PUBLISHED, "a").tree())
        .hasMessage("the tree has the code a twice");
    assertThatThrownBy(() -> empty.add(-1, PUBLISHED, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> empty.add(1, PUBLISHED, " ")).hasMessage("a node without a code");
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> empty.needing(share))
          .hasMessage("share " + share + " is not within 0..1");
    }
    assertThatThrownBy(() -> hdi().lowerIsBetter("education"))
        .hasMessage("the tree has no leaf education");
    assertThatThrownBy(() -> hdi().weighted("hdi", 1)).hasMessage("the tree has no part hdi");
    assertThatThrownBy(() -> hdi().weighted("x", 1)).hasMessage("the tree has no part x");
  }
}
