package vn.parindex.site.say.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.say.RealEdition;

class CellsTest {

  private static final Cells CELLS = new Cells(RealEdition.VI);
  private static final OutcomeCells OUTCOMES = new OutcomeCells(RealEdition.VI);

  private static List<SortKey> keys(Cell... cells) {
    return List.of(cells).stream().map(Cell::sortKey).toList();
  }

  /** From one case to 400 a target grows by 39.900 %; a commune may have 30.000 km². */
  @Test
  void no_figure_is_too_large_to_stand_in_its_place() {
    assertThat(
            keys(
                CELLS.change(Fraction.of(-21_475)),
                CELLS.change(Fraction.of(new BigDecimal("20.55"))),
                CELLS.percent(Fraction.of(39_900)),
                CELLS.points(new BigDecimal("1E+12")),
                CELLS.count(Long.MAX_VALUE),
                CELLS.absent("")))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(
            keys(
                OUTCOMES.coefficient(Outcome.of(-1e300)),
                OUTCOMES.share(1e-9),
                OUTCOMES.share(2e-9),
                OUTCOMES.coefficient(Outcome.of(1e300))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void figures_that_read_the_same_stand_by_their_exact_values() {
    assertThat(
            keys(
                CELLS.percent(Fraction.of(new BigDecimal("85.5000001"))),
                CELLS.percent(Fraction.of(new BigDecimal("85.5000002")))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void rank_intervals_stand_by_width_then_by_their_better_end() {
    assertThat(
            keys(
                ranks(1, 1),
                ranks(70_000, 70_000),
                ranks(1, 30_000),
                ranks(2, 30_001),
                ranks(1, 70_000)))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static Cell ranks(int low, int high) {
    return OUTCOMES.ranks(Rank.of(low), Rank.of(high));
  }
}
