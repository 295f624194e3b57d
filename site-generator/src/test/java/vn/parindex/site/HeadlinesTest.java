package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Page page = TestTopics.page(REAL, "robustness");
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

  private static List<Stat> stats(Page page) {
    return page.every(Block.Stats.class).findFirst().orElseThrow().list();
  }

  @Test
  void the_largest_claim_is_told_in_points_as_the_mean_is() {
    UnitClaims most =
        REAL.results().agreement().claims().units().stream()
            .max(Comparator.comparing(UnitClaims::points))
            .orElseThrow();
    assertThat(most.points()).isGreaterThan(Fraction.ZERO);
    assertThat(TestTopics.page(REAL, "agreement").head().lead())
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
      assertThat(TestTopics.page(REAL, REAL.addresses().area(area.code())).head().lead())
          .contains("dẫn đầu với", "thấp nhất với")
          .doesNotContain("điểm phần trăm");
    }
  }

  /** A unit at one rank in most draws may have a wider interval: the tile counts intervals. */
  @Test
  void the_tile_on_intervals_of_one_rank_counts_intervals() {
    assertThat(stats(TestTopics.page(REAL, "robustness")))
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
    assertThat(TestTopics.page(REAL, "agreement").head().lead())
        .endsWith("điểm, không trường hợp nào giảm.");
  }

  @Test
  void the_ranking_says_who_is_ranked_with_criteria_that_have_no_points() {
    assertThat(String.join(" ", TestTopics.page(REAL, "ranking").table("ranking").notes()))
        .contains("Số tiêu chí chưa có điểm, không tính: ")
        .contains("Ba Thành (1)", "Ba Động cũ (1)", "Ba Tiêu (1)");
  }

  @Test
  void areas_and_what_is_in_none_add_up_to_the_change_of_the_group() {
    GroupChange group = GroupChange.of(REAL.results().delta()).orElseThrow();
    TableView areas = TestTopics.page(REAL, "change").table("areas");
    assertThat(areas.rows()).hasSizeGreaterThan(REAL.framework().areas().size());
    assertThat(sum(areas, 3)).isEqualTo(group.split().performance());
    assertThat(sum(areas, 4)).isEqualTo(group.split().edition());
  }

  /** Two thirds of the places lost or won are called most of them; a rank that stayed has none. */
  @Test
  void the_change_page_says_who_moved_a_rank_as_its_parts_do() {
    Page page = TestTopics.page(REAL, "change");
    TableView moves = page.table("moves");
    TableView parts = page.table("move-parts");
    assertThat(moves.rows()).hasSameSizeAs(parts.rows());
    Set<String> said = new HashSet<>();
    for (int i = 0; i < moves.rows().size(); i++) {
      Fraction gained = key(moves, i, 3);
      Fraction own = key(parts, i, 1);
      Fraction others = key(parts, i, 2);
      String mover = text(moves, i, 4);
      said.add(mover);
      if (gained.signum() == 0) {
        assertThat(mover).isEqualTo("–");
      } else if (isMost(own, gained)) {
        assertThat(mover).isEqualTo("điểm của đơn vị");
      } else if (isMost(others, gained)) {
        assertThat(mover).isEqualTo("điểm của các đơn vị khác");
      } else {
        assertThat(mover)
            .isEqualTo(isMost(own.add(others), gained) ? "cả hai" : "nguyên nhân khác");
      }
    }
    assertThat(said).contains("–", "điểm của đơn vị", "điểm của các đơn vị khác", "cả hai");
  }

  private static boolean isMost(Fraction part, Fraction gained) {
    return part.multiply(Fraction.of(3 * gained.signum()))
            .compareTo(gained.multiply(Fraction.of(2 * gained.signum())))
        >= 0;
  }

  @Test
  void leaves_that_changed_and_that_stayed_are_all_the_leaves() {
    Page page = TestTopics.page(REAL, "change");
    int changed = page.table("leaves").rows().size();
    int same = page.table("leaves-same").rows().size();
    long dropped =
        page.table("leaves").rows().stream()
            .filter(row -> row.cells().get(4).text().equals("bỏ"))
            .count();
    assertThat(changed + same - dropped).isEqualTo(REAL.framework().leaves().count());
    assertThat(page.table("leaves").rows())
        .noneMatch(row -> row.cells().get(4).text().equals("giữ nguyên"));
    assertThat(page.toString())
        .contains("trong đó " + same + " giữ nguyên", "Có " + dropped + " tiêu chí cũ không còn");
  }

  @Test
  void the_choice_that_is_named_as_decisive_has_the_largest_share() {
    Page page = TestTopics.page(REAL, "robustness");
    TableView table = page.table("sensitivity");
    int most = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      most = share(table, i) > share(table, most) ? i : most;
    }
    assertThat(page.toString())
        .contains("“" + text(table, most, 0) + "” (chiếm " + text(table, most, 1) + "% mức");
  }

  private static int share(TableView table, int row) {
    return Integer.parseInt(text(table, row, 1));
  }

  private static String text(TableView table, int row, int column) {
    return table.rows().get(row).cells().get(column).text();
  }

  private static Fraction key(TableView table, int row, int column) {
    SortKey.Exact key = (SortKey.Exact) table.rows().get(row).cells().get(column).sortKey();
    return new Fraction(key.numerator(), key.denominator());
  }

  private static Fraction sum(TableView table, int column) {
    return table.rows().stream()
        .map(row -> (SortKey.Exact) row.cells().get(column).sortKey())
        .map(key -> new Fraction(key.numerator(), key.denominator()))
        .reduce(Fraction.ZERO, Fraction::add);
  }
}
