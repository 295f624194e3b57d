package vn.parindex.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;

class RankingsTest {

  private static Score score(String percent) {
    return Score.of(Fraction.of(new BigDecimal(percent)));
  }

  private static Map<String, Score> scores(String... percents) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (int i = 0; i < percents.length; i++) {
      scores.put(Character.toString('a' + i), score(percents[i]));
    }
    return scores;
  }

  private static String places(Ranking<String> ranking) {
    StringBuilder text = new StringBuilder();
    ranking.placed().forEach(p -> text.append(p.key()).append(p.rank().value()).append(' '));
    return text.toString().strip();
  }

  /**
   * scipy 1.10.1: {@code rankdata([-90, -85, -85, -70], method=m)} for m = min, dense, max, average
   * gives 1 2 2 4; 1 2 2 3; 1 3 3 4; 1 2.5 2.5 4.
   */
  @ParameterizedTest
  @CsvSource({
    "STANDARD_1224, a1 b2 c2 d4",
    "DENSE_1223, a1 b2 c2 d3",
    "MODIFIED_1334, a1 b3 c3 d4",
    "AVERAGE, a1 b5/2 c5/2 d4"
  })
  void equals_share_a_rank_as_the_policy_says(TiePolicy policy, String expected) {
    assertThat(places(Rankings.rank(scores("90", "85", "85", "70"), policy, TieEquality.EXACT)))
        .isEqualTo(expected);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Map<String, Score> scores = scores("85", "90", "85");
    scores.put("d", Score.none(NoScore.NO_SHEET));
    Ranking<String> ranking = Rankings.rank(scores, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(places(ranking)).isEqualTo("b1 a2 c2");
    assertThat(ranking.unplaced()).containsExactly(Map.entry("d", NoScore.NO_SHEET));
    assertThat(ranking.of("a").orElseThrow().shared()).isEqualTo(2);
  }

  @Test
  void published_precision_makes_near_figures_equal_and_exact_does_not() {
    Map<String, Score> near = scores("81.234", "81.231");
    assertThat(places(Rankings.rank(near, TiePolicy.STANDARD_1224, TieEquality.EXACT)))
        .isEqualTo("a1 b2");
    assertThat(places(Rankings.rank(near, TiePolicy.STANDARD_1224, TieEquality.published(2))))
        .isEqualTo("a1 b1");
  }

  @Test
  void a_place_says_whether_it_is_shared_and_a_ranking_finds_places_by_key() {
    Ranking<String> ranking =
        Rankings.rank(scores("85", "90", "85"), TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(ranking.placed())
        .extracting(Ranking.Placed::isTied)
        .containsExactly(false, true, true);
    assertThat(ranking.byKey().keySet()).containsExactly("b", "a", "c");
    assertThat(ranking.byKey().get("c").rank()).isEqualTo(Rank.of(2));
    assertThatThrownBy(() -> ranking.byKey().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_percentile_is_the_share_of_the_others_behind_and_equals_count_half() {
    for (TiePolicy policy : TiePolicy.values()) {
      Ranking<String> ranking =
          Rankings.rank(scores("90", "85", "85", "70"), policy, TieEquality.EXACT);
      assertThat(ranking.percentile("a")).contains(Fraction.of(100));
      assertThat(ranking.percentile("b")).contains(Fraction.of(50));
      assertThat(ranking.percentile("c")).contains(Fraction.of(50));
      assertThat(ranking.percentile("d")).contains(Fraction.ZERO);
      assertThat(ranking.percentile("nobody")).isEmpty();
    }
    assertThat(Rankings.rank(scores("90"), TiePolicy.AVERAGE, TieEquality.EXACT).percentile("a"))
        .isEmpty();
  }

  @Test
  void places_gained_are_positive_towards_the_top_and_ranks_compare_by_place() {
    assertThat(Rank.of(5).gainedTo(Rank.of(2))).isEqualTo(Fraction.of(3));
    assertThat(Rank.of(2).gainedTo(new Rank(7))).isEqualTo(Fraction.of(-3).multiply(Fraction.HALF));
    assertThat(Rank.of(1)).isLessThan(new Rank(3));
    assertThatThrownBy(() -> new Rank(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_published_precision_is_zero_to_ten_places() {
    Fraction third = Fraction.of(1).divide(Fraction.of(3));
    assertThat(TieEquality.published(0).key(third)).isEqualTo(Fraction.ZERO);
    assertThat(TieEquality.published(10).key(third))
        .isEqualTo(Fraction.of(new BigDecimal("0.3333333333")));
    assertThatThrownBy(() -> TieEquality.published(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TieEquality.published(11))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void policies_have_the_codes_of_the_data_files() {
    assertThat(TiePolicy.values())
        .extracting(TiePolicy::code)
        .containsExactly("1224", "1223", "1334", "average");
  }

  @Test
  void nobody_one_and_all_equal_are_ranked_without_complaint() {
    assertThat(Rankings.rank(scores(), TiePolicy.AVERAGE, TieEquality.EXACT).placed()).isEmpty();
    assertThat(places(Rankings.rank(scores("5"), TiePolicy.AVERAGE, TieEquality.EXACT)))
        .isEqualTo("a1");
    assertThat(places(Rankings.rank(scores("5", "5", "5"), TiePolicy.AVERAGE, TieEquality.EXACT)))
        .isEqualTo("a2 b2 c2");
  }

  @Test
  void input_order_shift_and_positive_scale_never_change_a_rank() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      int units = 1 + random.nextInt(8);
      Map<String, Score> scores = new LinkedHashMap<>();
      Map<String, Score> moved = new LinkedHashMap<>();
      Fraction shift = Fraction.of(random.nextInt(-50, 50));
      Fraction scale = Fraction.of(1 + random.nextInt(9)).divide(Fraction.of(7));
      List<String> keys = new ArrayList<>();
      for (int u = 0; u < units; u++) {
        keys.add("u" + u);
      }
      Collections.shuffle(keys, new Random(random.nextLong()));
      for (String key : keys) {
        Fraction value = Fraction.of(random.nextInt(6)).divide(Fraction.of(3));
        scores.put(key, Score.of(value));
      }
      List<String> other = new ArrayList<>(keys);
      Collections.shuffle(other, new Random(random.nextLong()));
      for (String key : other) {
        Fraction value = scores.get(key).percent().orElseThrow();
        moved.put(key, Score.of(value.multiply(scale).add(shift)));
      }
      for (TiePolicy policy : TiePolicy.values()) {
        assertThat(places(Rankings.rank(moved, policy, TieEquality.EXACT)))
            .isEqualTo(places(Rankings.rank(scores, policy, TieEquality.EXACT)));
      }
    }
  }

  @Test
  void summary_uses_quantiles_of_type_seven() {
    Summary summary =
        Summary.of(List.of(Fraction.of(90), Fraction.of(60), Fraction.of(80), Fraction.of(70)))
            .orElseThrow();
    assertThat(summary.lowerQuartile()).isCloseTo(67.5, within(1e-12));
    assertThat(summary.median()).isCloseTo(75, within(1e-12));
    assertThat(summary.upperQuartile()).isCloseTo(82.5, within(1e-12));
    assertThat(summary.spread()).isCloseTo(30, within(1e-12));
    assertThat(Summary.of(List.of())).isEmpty();
    Fraction third = Fraction.ONE.divide(Fraction.of(3));
    assertThat(Summary.exactMedian(List.of(Fraction.of(90), third, Fraction.ZERO))).contains(third);
    assertThat(Summary.exactMedian(List.of(Fraction.of(90), third, Fraction.ZERO, third)))
        .contains(third);
    assertThat(Summary.exactMedian(List.of(Fraction.of(60), Fraction.of(65))))
        .contains(Fraction.of(new BigDecimal("62.5")));
    assertThat(Summary.exactMedian(List.of())).isEmpty();
  }

  /**
   * Python 3.11.7: {@code statistics.quantiles([3.1, 9.4, 27.18, 31.4, 64, 70.5, 99.01], n=4,
   * method='inclusive')} = [18.29, 31.4, 67.25].
   */
  @Test
  void summary_agrees_with_python() {
    Summary summary =
        Summary.of(
                List.of("3.1", "9.4", "27.18", "31.4", "64", "70.5", "99.01").stream()
                    .map(text -> Fraction.of(new BigDecimal(text)))
                    .toList())
            .orElseThrow();
    assertThat(summary.lowerQuartile()).isCloseTo(18.29, within(1e-9));
    assertThat(summary.median()).isCloseTo(31.4, within(1e-9));
    assertThat(summary.upperQuartile()).isCloseTo(67.25, within(1e-9));
  }
}
