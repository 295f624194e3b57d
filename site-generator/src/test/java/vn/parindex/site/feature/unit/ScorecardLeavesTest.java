package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  private static TableView table(Edition edition, UnitId unit) {
    return new ScorecardLeaves(edition)
        .leaves(edition.current().units().get(unit), edition.results().delta().units().get(unit));
  }

  @Test
  void points_by_declared_figures_stand_beside_the_claimed_ones_of_who_declares() {
    UnitId unit = REAL.results().declared().get(0).unit();
    TableView table = table(REAL, unit);
    assertThat(table.columns().subList(2, 4))
        .extracting(TableView.Column::label)
        .containsExactly("Tự chấm", "Theo số kê khai");
    assertThat(table.rows().stream().filter(row -> !row.cells().get(3).text().equals("–")))
        .hasSameSizeAs(
            REAL.results().declared().stream().filter(claim -> claim.unit().equals(unit)).toList());
    assertThat(table(RealEdition.declaring(List.of()), unit).columns())
        .extracting(TableView.Column::label)
        .doesNotContain("Theo số kê khai");
  }
}
