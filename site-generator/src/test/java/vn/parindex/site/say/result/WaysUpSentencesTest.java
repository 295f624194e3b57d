package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.bottleneck.Standing;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.site.say.RealEdition;

/** Ways up in words: every combination of reached, already there and out of reach. */
class WaysUpSentencesTest {

  private static final List<Leaf> LEAVES =
      RealEdition.VI.framework().areas().stream().flatMap(area -> area.leaves()).toList();

  private static WayUp way(int rank, int leaves) {
    Fraction index = Fraction.of(new BigDecimal("80.5"));
    return new WayUp(
        IntStream.range(0, leaves)
            .mapToObj(i -> new WayUp.Step("1", LEAVES.get(i), Fraction.of(new BigDecimal("0.25"))))
            .toList(),
        new Standing(
            index, Rank.of(rank), RealEdition.VI.results().settings().bands().of(index, 0, 1)));
  }

  private static List<String> say(WayUp everything, Outcome<WayUp> band, Outcome<WayUp> rank) {
    return new WaysUpSentences(RealEdition.VI)
        .of(
            new UnitWaysUp(
                RealEdition.VI.units().get(0).id(),
                Outcome.of(everything.after()),
                Outcome.of(everything),
                band,
                rank));
  }

  private static Outcome<WayUp> none(NoResult reason) {
    return Outcome.none(reason);
  }

  @Test
  void names_few_criteria_and_gives_codes_of_many() {
    List<String> said = say(way(2, 9), Outcome.of(way(4, 4)), Outcome.of(way(7, 1)));
    assertThat(said)
        .containsExactly(
            "Nếu đã có thêm 0,25 điểm ở 1 tiêu chí ("
                + LossWords.name(LEAVES.get(0))
                + ") mà các đơn vị khác không đổi thì đã đứng hạng 7.",
            "Nếu đã có thêm 1 điểm ở 4 tiêu chí (1.1.1, 1.1.2, 1.2.1, 1.2.2) mà các đơn vị khác"
                + " không đổi thì đã xếp loại Tốt và đứng hạng 4.",
            "Nếu đã giữ được cả 2,25 điểm ở 9 tiêu chí mà các đơn vị khác không đổi thì đã đạt"
                + " 80,50%, loại Tốt, hạng 2.");
  }

  @Test
  void a_better_band_at_the_same_rank_is_not_told_as_a_rank_won() {
    assertThat(say(way(4, 9), Outcome.of(way(4, 4)), Outcome.of(way(3, 5))))
        .anyMatch(s -> s.endsWith("thì đã xếp loại Tốt, nhưng vẫn hạng 4."));
  }

  @Test
  void one_way_to_both_goals_is_told_once() {
    assertThat(say(way(3, 1), Outcome.of(way(3, 1)), Outcome.of(way(3, 1))))
        .singleElement()
        .asString()
        .endsWith("mà các đơn vị khác không đổi thì đã đứng hạng 3 và xếp loại Tốt.");
  }

  @Test
  void the_best_have_nothing_above_them() {
    assertThat(say(way(1, 0), none(NoResult.ALREADY_BEST), none(NoResult.ALREADY_BEST)))
        .containsExactly(
            "Không có điểm nào tự khắc phục được ở các tiêu chí đã có điểm.",
            "Đã ở hạng 1.",
            "Đã ở loại cao nhất.");
  }

  @Test
  void out_of_reach_is_said_only_where_there_is_something_to_win() {
    assertThat(say(way(5, 2), none(NoResult.NOT_REACHABLE), none(NoResult.NOT_REACHABLE)))
        .hasSize(3)
        .anyMatch(s -> s.contains("chưa đủ để đứng hạng cao hơn"))
        .anyMatch(s -> s.contains("chưa đủ để lên loại cao hơn"));
    assertThat(say(way(5, 0), none(NoResult.NOT_REACHABLE), none(NoResult.NOT_REACHABLE)))
        .containsExactly("Không có điểm nào tự khắc phục được ở các tiêu chí đã có điểm.");
  }

  @Test
  void points_too_fine_to_search_are_said_once() {
    assertThat(say(way(5, 2), none(NoResult.TOO_FINE), none(NoResult.TOO_FINE)))
        .hasSize(2)
        .first()
        .asString()
        .contains("quá nhiều chữ số thập phân");
  }

  @Test
  void without_an_index_there_is_one_sentence() {
    Outcome<WayUp> without = none(NoResult.NO_INDEX);
    assertThat(
            new WaysUpSentences(RealEdition.VI)
                .of(
                    new UnitWaysUp(
                        RealEdition.VI.units().get(0).id(),
                        Outcome.none(NoResult.NO_INDEX),
                        without,
                        without,
                        without)))
        .containsExactly("Chưa có chỉ số nên chưa tính được cách lên hạng, lên loại.");
  }
}
