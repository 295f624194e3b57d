package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.NoChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** Why an index and a rank moved: true whatever moved them. */
class CauseSentencesTest {

  private static final Edition REAL = RealEdition.VI;

  /** The first unit of which nobody passed it and whom it did not pass. */
  private static final UnitId UNIT = REAL.units().get(0).id();

  private static final RankMove STILL = move(5, 5, "0", "0");

  private static RankMove move(int from, int to, String own, String others) {
    return new RankMove(
        Rank.of(from),
        Rank.of(to),
        fraction(own),
        fraction(others),
        Fraction.ZERO,
        Fraction.ZERO,
        Fraction.ZERO);
  }

  private static Fraction fraction(String number) {
    return Fraction.of(new BigDecimal(number));
  }

  /** A change by performance and edition, with the performance of areas from the first one on. */
  private static Change change(
      String performance, String edition, RankMove move, String... ofAreas) {
    Fraction own = fraction(performance);
    List<AreaChange> areas = new ArrayList<>();
    Fraction rest = own;
    for (int i = 0; i < ofAreas.length; i++) {
      String code = REAL.framework().areas().get(i).code();
      Fraction part = fraction(ofAreas[i]);
      rest = rest.subtract(part);
      areas.add(
          new AreaChange(
              code, code, Score.of(part), Score.of(part), new Split(part, Fraction.ZERO)));
    }
    Fraction framework = fraction(edition);
    Fraction from = Fraction.of(50);
    return new Change.Compared(
        from,
        from.add(own).add(framework),
        areas,
        List.of(
            new LeafChange(
                "1.4",
                "1.4",
                LeafChange.Kind.SAME,
                Figure.of(BigDecimal.ONE),
                Figure.of(BigDecimal.ONE),
                new Split(own.subtract(rest), Fraction.ZERO))),
        new Split(rest, framework),
        move);
  }

  private static String say(Change change) {
    return new CauseSentences(REAL).of(UNIT, change);
  }

  private static String index(String performance, String edition, String... ofAreas) {
    String said = say(change(performance, edition, STILL, ofAreas));
    return said.substring(0, said.indexOf(". Thứ hạng") + 1);
  }

  private static String rank(RankMove move) {
    String said = say(change("1", "0", move));
    return said.substring(said.indexOf("Thứ hạng"));
  }

  @Test
  void own_part_and_that_of_the_framework_are_told_apart() {
    assertThat(index("-10.91", "-1.59"))
        .startsWith("Chỉ số giảm 12,50 điểm phần trăm: 10,91 do kết quả")
        .endsWith("; 1,59 do bộ tiêu chí hoặc phạm vi chấm thay đổi.");
    assertThat(index("1", "2"))
        .startsWith("Chỉ số tăng 3,00 điểm phần trăm: 1,00 do kết quả")
        .endsWith("; 2,00 do bộ tiêu chí hoặc phạm vi chấm thay đổi.");
    assertThat(index("1", "0")).startsWith("Chỉ số tăng 1,00 điểm phần trăm, do kết quả thực hiện");
    assertThat(index("0", "-2"))
        .isEqualTo(
            "Chỉ số giảm 2,00 điểm phần trăm, do bộ tiêu chí hoặc phạm vi chấm thay"
                + " đổi; kết quả thực hiện giữ nguyên.");
    assertThat(index("0", "0")).isEqualTo("Chỉ số không đổi.");
  }

  @Test
  void parts_that_go_against_each_other_are_not_said_to_add_up() {
    assertThat(index("-2.73", "0.53"))
        .startsWith("Chỉ số giảm 2,20 điểm phần trăm: kết quả thực hiện giảm 2,73")
        .endsWith("; bộ tiêu chí hoặc phạm vi chấm thay đổi làm tăng 0,53.");
    assertThat(index("-1", "3"))
        .startsWith("Chỉ số tăng 2,00 điểm phần trăm: kết quả thực hiện giảm 1,00")
        .endsWith("làm tăng 3,00.");
    assertThat(index("1", "-1"))
        .startsWith("Chỉ số không đổi: kết quả thực hiện tăng 1,00")
        .endsWith("làm giảm 1,00.");
  }

  @Test
  void one_area_is_named_and_only_one_that_moved_the_same_way() {
    assertThat(index("-4", "0", "-1", "-3", "2"))
        .contains("nhiều nhất ở lĩnh vực 2. ", "(−3,00)")
        .doesNotContain("lĩnh vực 1. ", "lĩnh vực 3. ", "điểm thưởng");
    assertThat(index("-6", "0", "-1", "-2", "2"))
        .contains("nhiều nhất ở điểm thưởng, điểm trừ (−5,00)")
        .doesNotContain("lĩnh vực");
  }

  @Test
  void of_areas_that_moved_alike_none_is_picked() {
    assertThat(index("-4", "0", "-2", "-1", "-1"))
        .contains("nhiều nhất ở lĩnh vực 1. ")
        .doesNotContain("lĩnh vực 2. ", "lĩnh vực 3. ");
    assertThat(index("-3", "0", "-1", "-1", "-1")).doesNotContain("nhiều nhất");
    assertThat(index("-2", "0", "-1", "-1")).doesNotContain("nhiều nhất");
  }

  @Test
  void the_rank_goes_back_to_what_most_places_go_back_to_and_never_to_half_a_place() {
    assertThat(rank(move(6, 15, "-7.5", "-1.5")))
        .startsWith("Thứ hạng giảm chủ yếu do điểm của chính đơn vị");
    assertThat(rank(move(6, 8, "0.5", "-2.5")))
        .startsWith("Thứ hạng giảm chủ yếu do các đơn vị khác tăng điểm");
    assertThat(rank(move(6, 8, "-1", "-1")))
        .startsWith("Thứ hạng giảm vừa do điểm của chính đơn vị, vừa do");
    assertThat(rank(move(8, 6, "2", "0")))
        .startsWith("Thứ hạng tăng chủ yếu nhờ điểm của chính đơn vị");
    assertThat(rank(move(8, 6, "-1", "3")))
        .startsWith("Thứ hạng tăng chủ yếu do các đơn vị khác giảm điểm");
    assertThat(rank(move(8, 6, "1", "1"))).startsWith("Thứ hạng tăng vừa nhờ");
  }

  /** Two places lost because of newcomers: neither own points nor those of others took them. */
  @Test
  void places_lost_to_newcomers_are_nobodys_fault() {
    assertThat(
            rank(
                new RankMove(
                    Rank.of(5),
                    Rank.of(7),
                    Fraction.ZERO,
                    Fraction.ZERO,
                    Fraction.ZERO,
                    fraction("-2"),
                    Fraction.ZERO)))
        .doesNotContain("chủ yếu", "vừa");
  }

  @Test
  void of_a_rank_that_stayed_nobody_says_that_the_others_moved_alike() {
    assertThat(rank(STILL)).isEqualTo("Thứ hạng giữ nguyên.");
    assertThat(rank(move(5, 5, "1.5", "-1.5"))).isEqualTo("Thứ hạng giữ nguyên.");
    assertThat(rank(move(5, 5, "-1", "1"))).isEqualTo("Thứ hạng giữ nguyên.");
  }

  /** Who rose hears first whom it passed, who fell who passed it. */
  @Test
  void those_who_passed_are_counted_and_not_named() {
    for (var unit : REAL.units()) {
      Change change = REAL.results().delta().units().get(unit.id());
      String said = new CauseSentences(REAL).of(unit.id(), change);
      List<CauseSentences.Passed> passed = new CauseSentences(REAL).passed(unit.id());
      List<String> words = passed.stream().map(CauseSentences.Passed::words).toList();
      int over = REAL.results().delta().overtakenBy(unit.id()).size();
      int under = REAL.results().delta().overtook(unit.id()).size();
      assertThat(words.contains(over + " đơn vị đã vượt lên")).isEqualTo(over > 0);
      assertThat(words.contains("Đã vượt " + under + " đơn vị")).isEqualTo(under > 0);
      if (words.size() == 2) {
        boolean rose = change.compared().orElseThrow().move().gained().signum() > 0;
        assertThat(words.get(0).startsWith("Đã vượt")).isEqualTo(rose);
      }
      assertThat(said).endsWith(".").doesNotContain("  ", "..", ",5 bậc");
    }
  }

  @Test
  void without_a_year_to_compare_with_it_says_why() {
    assertThat(say(new Change.NotComparable(NoChange.SAME_PERIOD)))
        .isEqualTo("Bộ dữ liệu chỉ nêu một năm nên chưa có so sánh.");
    assertThat(say(new Change.NotComparable(NoChange.NO_SCORE_IN_FIRST)))
        .isEqualTo("Năm 2024 chưa đủ điểm để tính chỉ số nên không so sánh được với năm 2025.");
  }
}
