package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class ScorecardLeavesTest {

  private static final Edition REAL = RealEdition.VI;

  @Test
  void a_leaf_that_does_not_apply_in_one_year_is_not_said_to_lack_points() {
    Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
    int[] seen = {0};
    for (Map.Entry<UnitId, Change> entry : REAL.results().delta().units().entrySet()) {
      for (LeafChange leaf : entry.getValue().compared().orElseThrow().leaves()) {
        if (leaf.kind() == LeafChange.Kind.COVERAGE) {
          boolean applies = !leaf.fromPoints().equals(none) && !leaf.toPoints().equals(none);
          assertThat(
                  new ScorecardLeaves(REAL)
                          .leaves(REAL.current().units().get(entry.getKey()), entry.getValue())
                          .rows()
                          .stream()
                          .map(TableView.Row::cells)
                          .filter(row -> row.get(0).text().startsWith(leaf.toCode() + ". "))
                          .map(row -> row.get(row.size() - 1).text()))
              .singleElement()
              .asString()
              .contains(applies ? "thiếu" : "không áp dụng");
          seen[0]++;
        }
      }
    }
    assertThat(seen[0]).isPositive();
  }
}
