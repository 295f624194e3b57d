package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.composite.Aggregation;
import vn.parindex.analytics.composite.CompositeIndex;
import vn.parindex.analytics.composite.CompositeResult;
import vn.parindex.analytics.composite.IndicatorTree;
import vn.parindex.analytics.composite.Normalisation;
import vn.parindex.analytics.composite.Panel;
import vn.parindex.analytics.composite.Scope;

class CompositeTableTest {

  private static CompositeResult index(Aggregation aggregation) {
    Panel panel =
        Panel.builder()
            .put("a", "1", "x", 1)
            .put("b", "1", "x", 3)
            .put("a", "1", "y", 5)
            .unit("c")
            .build();
    return CompositeIndex.compute(
        panel,
        IndicatorTree.branch("index", aggregation)
            .needing(0.25)
            .add(1, Normalisation.asPublished(), "x")
            .add(
                1,
                IndicatorTree.branch("area", aggregation).add(1, Normalisation.asPublished(), "y"))
            .tree(),
        Scope.EACH_PERIOD);
  }

  private static Table table(Aggregation aggregation) {
    return Tablesaw.table(CompositeTable.of(index(aggregation)));
  }

  @Test
  void columns_are_those_that_are_documented() {
    assertThat(table(Aggregation.ARITHMETIC).columnNames())
        .containsExactly(
            "unit_code",
            "period",
            "node",
            "kind",
            "value",
            "contribution",
            "rank",
            "shared",
            "status");
  }

  @Test
  void every_node_of_every_unit_has_a_row() {
    Table table = table(Aggregation.ARITHMETIC);
    assertThat(table.rowCount()).isEqualTo(12);
    assertThat(table.stringColumn("node").asList().subList(0, 4))
        .containsExactly("index", "x", "area", "y");
    assertThat(table.stringColumn("kind").asList().subList(0, 4))
        .containsExactly("index", "leaf", "branch", "leaf");
    assertThat(table.stringColumn("unit_code").asList().subList(0, 5))
        .containsExactly("a", "a", "a", "a", "b");
    assertThat(table.stringColumn("period").unique().asList()).containsExactly("1");
    assertThat(table.doubleColumn("value").get(0)).isEqualTo(3);
    assertThat(table.doubleColumn("contribution").isMissing(0)).isTrue();
    assertThat(table.doubleColumn("contribution").get(1)).isEqualTo(0.5);
    assertThat(table.doubleColumn("contribution").get(3)).isEqualTo(2.5);
    assertThat(table.doubleColumn("rank").get(0)).isEqualTo(1);
    assertThat(table.intColumn("shared").get(0)).isEqualTo(2);
    assertThat(table.doubleColumn("rank").get(4)).isEqualTo(1);
    assertThat(table.doubleColumn("rank").get(1)).isEqualTo(2);
    assertThat(table.stringColumn("status").get(7)).isEqualTo("no-values");
    assertThat(table.doubleColumn("contribution").get(7)).isZero();
    assertThat(table.stringColumn("status").get(8)).isEqualTo("no-values");
    assertThat(table.doubleColumn("value").isMissing(8)).isTrue();
    assertThat(table.doubleColumn("rank").isMissing(8)).isTrue();
    assertThat(table.stringColumn("status").get(0)).isEqualTo("known");
  }

  @Test
  void trees_that_are_not_additive_have_no_contributions() {
    Table table = table(Aggregation.HARMONIC);
    assertThat(table.doubleColumn("contribution").countMissing()).isEqualTo(12);
  }
}
