package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.delta.GroupChange;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** The first sentence of a page says what its tiles and tables say, in the same unit. */
class HeadlinesTest {

  private static final Edition REAL = RealEdition.VI;

  @Test
  void what_is_sure_of_the_ranking_is_counted_in_pairs_by_headline_and_tile() {
    Page.Built page = TestTopics.page(REAL, "robustness", Page.Built.class);
    String[] pairs = stats(page).get(0).value().split("/");
    int unsure = Integer.parseInt(pairs[1]) - Integer.parseInt(pairs[0]);
    assertThat(page.head().lead())
        .startsWith(
            "Thứ tự trên dưới rõ ở "
                + pairs[0]
                + " trong "
                + pairs[1]
                + " cặp đơn vị; "
                + unsure
                + " cặp còn lại");
    assertThat(page.every(Block.Figure.class).findFirst().orElseThrow().view().chart().title())
        .startsWith(unsure + " trong " + pairs[1] + " cặp");
  }

  private static List<Stat> stats(Page.Built page) {
    return page.every(Block.Stats.class).findFirst().orElseThrow().list();
  }

  @Test
  void the_largest_claim_is_told_in_points_as_the_mean_is() {
    UnitClaims most =
        REAL.results().agreement().claims().units().stream()
            .max(Comparator.comparing(UnitClaims::points))
            .orElseThrow();
    assertThat(most.points()).isGreaterThan(BigDecimal.ZERO);
    assertThat(TestTopics.page(REAL, "agreement", Page.class).head().lead())
        .contains(
            "Tự chấm cao hơn nhiều nhất là "
                + REAL.labels().get(most.unit())
                + ": "
                + REAL.formats().points(most.points())
                + " điểm.");
  }

  @Test
  void a_headline_prints_no_difference_beside_the_figures_it_may_contradict() {
    for (Area area : REAL.framework().areas()) {
      assertThat(
              TestTopics.page(REAL, REAL.addresses().area(area.code()), Page.class).head().lead())
          .contains("dẫn đầu với", "thấp nhất với")
          .doesNotContain("điểm phần trăm");
    }
  }

  /** A unit at one rank in most draws may have a wider interval: the tile counts intervals. */
  @Test
  void the_tile_on_intervals_of_one_rank_counts_intervals() {
    assertThat(stats(TestTopics.page(REAL, "robustness", Page.Built.class)))
        .filteredOn(stat -> stat.label().contains("một hạng"))
        .singleElement()
        .satisfies(
            stat -> {
              assertThat(stat.label()).contains("khoảng hạng");
              assertThat(stat.detail()).startsWith("khoảng 5–95%");
            });
  }

  @Test
  void appeals_that_lost_nothing_are_not_said_to_lose_0_points() {
    assertThat(
            REAL.results().agreement().appeals().units().stream().map(UnitAppeals::lost).toList())
        .allMatch(lost -> lost.signum() == 0);
    assertThat(TestTopics.page(REAL, "agreement", Page.class).head().lead())
        .endsWith("điểm, không lượt nào giảm.");
  }

  @Test
  void the_ranking_says_who_is_ranked_with_criteria_that_have_no_points() {
    assertThat(
            String.join(
                " ", TestTopics.page(REAL, "ranking", Page.Built.class).table("ranking").notes()))
        .contains("Số tiêu chí chưa có điểm, không tính: ")
        .contains("Ba Thành (1)", "Ba Động (1)", "Ba Tiêu (1)");
  }

  @Test
  void areas_and_what_is_in_none_add_up_to_the_change_of_the_group() {
    GroupChange group = GroupChange.of(REAL.results().delta()).orElseThrow();
    TableView areas = TestTopics.page(REAL, "change", Page.Built.class).table("areas");
    assertThat(areas.rows()).hasSizeGreaterThan(REAL.framework().areas().size());
    assertThat(sum(areas, 3)).isEqualTo(group.split().performance());
    assertThat(sum(areas, 4)).isEqualTo(group.split().edition());
  }

  private static Fraction sum(TableView table, int column) {
    return table.rows().stream()
        .map(row -> (SortKey.Exact) row.cells().get(column).sortKey())
        .map(key -> new Fraction(key.numerator(), key.denominator()))
        .reduce(Fraction.ZERO, Fraction::add);
  }
}
