package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class WaysUpTest {

  private static final Framework TEN = Losses.framework("wwww", "4", "3", "2", "1");

  private static UnitWaysUp first(
      Framework framework, BandScale bands, TiePolicy ties, String... points) {
    PeriodIndex index = Losses.index(framework, IndexSettings.DEFAULT, points);
    return WaysUp.find(index, bands, ties, TieEquality.EXACT).get(UnitId.of("0"));
  }

  private static WayUp known(Outcome<WayUp> way) {
    return way.value().orElseThrow();
  }

  private static List<String> codes(Outcome<WayUp> way) {
    return known(way).steps().stream().map(step -> step.leaf().code()).toList();
  }

  @Test
  void the_example_of_the_documentation_holds() {
    UnitWaysUp unit = first(TEN, Losses.BANDS, TiePolicy.STANDARD_1224, "2 2 2 0.5", "4 3 0 0.5");
    assertThat(unit.unit()).isEqualTo(UnitId.of("0"));
    Standing now = unit.now().value().orElseThrow();
    assertThat(now.index()).isEqualTo(Fraction.of(65));
    assertThat(now.rank()).isEqualTo(Rank.of(2));
    assertThat(now.band().code()).isEqualTo("b50");

    assertThat(codes(unit.nextBand())).containsExactly("3");
    assertThat(known(unit.nextBand()).points()).isEqualTo(Trees.points("0.5"));
    assertThat(known(unit.nextBand()).after().index()).isEqualTo(Fraction.of(70));
    assertThat(known(unit.nextBand()).after().band().code()).isEqualTo("b70");
    assertThat(known(unit.nextBand()).after().rank()).isEqualTo(Rank.of(2));

    assertThat(codes(unit.nextRank())).containsExactly("1");
    assertThat(known(unit.nextRank()).steps().get(0).areaCode()).isEqualTo("1");
    assertThat(known(unit.nextRank()).after().index()).isEqualTo(Fraction.of(75));
    assertThat(known(unit.nextRank()).after().rank()).isEqualTo(Rank.of(1));

    assertThat(codes(unit.everything())).containsExactly("0", "1", "3");
    assertThat(known(unit.everything()).points()).isEqualTo(Trees.points("3.5"));
    assertThat(known(unit.everything()).after().index()).isEqualTo(Fraction.HUNDRED);
    assertThat(known(unit.everything()).after().rank()).isEqualTo(Rank.of(1));
    assertThat(known(unit.everything()).after().band().code()).isEqualTo("b90");
  }

  /** The best half of two is one: with 3.5 points more the first would be ahead. */
  @Test
  void to_a_band_by_rank_no_number_of_points_is_the_fewest() {
    BandScale half =
        new BandScale(
            List.of(
                new Band("a", "A", "", BigDecimal.valueOf(70), Optional.of(BigDecimal.valueOf(50))),
                new Band("b", "B", "", BigDecimal.valueOf(70)),
                new Band("c", "C", "", BigDecimal.ZERO)));
    UnitWaysUp unit = first(TEN, half, TiePolicy.STANDARD_1224, "2 2 2 1", "4 3 0 0.5");
    assertThat(unit.now().value().orElseThrow().band().code()).isEqualTo("b");
    assertThat(unit.nextBand()).isEqualTo(Outcome.none(NoResult.BY_RANK));
    assertThat(known(unit.everything()).after().band().code()).isEqualTo("a");
    UnitWaysUp lower = first(TEN, half, TiePolicy.STANDARD_1224, "2 2 2 0.5", "4 3 0 0.5");
    assertThat(lower.now().value().orElseThrow().band().code()).isEqualTo("c");
    assertThat(known(lower.nextBand()).after().band().code()).isEqualTo("b");
    UnitWaysUp best = first(TEN, half, TiePolicy.STANDARD_1224, "4 3 2 1", "4 3 0 0.5");
    assertThat(best.nextBand()).isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
  }

  @Test
  void equality_is_not_enough_where_sharing_is_no_better() {
    UnitWaysUp modified =
        first(TEN, Losses.BANDS, TiePolicy.MODIFIED_1334, "2 2 2 0.5", "4 3 0 0.5");
    assertThat(codes(modified.nextRank())).containsExactly("0");
    assertThat(known(modified.nextRank()).after().index()).isEqualTo(Fraction.of(85));
    UnitWaysUp average = first(TEN, Losses.BANDS, TiePolicy.AVERAGE, "2 2 2 0.5", "4 3 0 0.5");
    assertThat(codes(average.nextRank())).containsExactly("1");
    assertThat(known(average.nextRank()).after().rank().doubled()).isEqualTo(3);
  }

  @Test
  void only_what_can_be_won_back_is_taken() {
    UnitWaysUp unit =
        first(
            Losses.framework("nswww", "3", "3", "2", "1", "1"),
            Losses.BANDS,
            TiePolicy.STANDARD_1224,
            "0 0 2 0.5 -",
            "3 3 2 1 1");
    assertThat(codes(unit.everything())).containsExactly("3");
    assertThat(unit.nextBand()).isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
    assertThat(unit.nextRank()).isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
    assertThat(known(unit.everything()).after().index())
        .isEqualTo(Fraction.HUNDRED.divide(Fraction.of(3)));
  }

  @Test
  void a_leaf_without_a_figure_is_no_step_and_its_maximum_stays_out() {
    PeriodIndex index =
        Losses.index(
            TEN,
            new IndexSettings(MissingPolicy.RENORMALISE, Losses.BANDS.bands().get(0).atLeast()),
            "? 1 1 1");
    UnitWaysUp unit =
        WaysUp.find(index, Losses.BANDS, TiePolicy.STANDARD_1224, TieEquality.EXACT)
            .get(UnitId.of("0"));
    assertThat(unit.now().value().orElseThrow().index()).isEqualTo(Fraction.of(50));
    assertThat(codes(unit.everything())).containsExactly("1", "2");
    assertThat(known(unit.everything()).after().index()).isEqualTo(Fraction.HUNDRED);
  }

  @Test
  void bonus_and_penalty_stay_as_they_are() {
    PeriodIndex index =
        Indices.compute(
            "p",
            TEN,
            List.of(UnitId.of("0")),
            List.of(Losses.sheet("0", Figure.of("0.5"), "4 2 1 1")),
            IndexSettings.DEFAULT);
    UnitWaysUp unit =
        WaysUp.find(index, Losses.BANDS, TiePolicy.STANDARD_1224, TieEquality.EXACT)
            .get(UnitId.of("0"));
    assertThat(unit.now().value().orElseThrow().index()).isEqualTo(Fraction.of(85));
    assertThat(codes(unit.nextBand())).containsExactly("1");
    assertThat(known(unit.nextBand()).after().index()).isEqualTo(Fraction.of(95));
    assertThat(known(unit.everything()).after().index()).isEqualTo(Fraction.of(105));
  }

  @Test
  void the_best_has_nothing_above() {
    UnitWaysUp unit = first(TEN, Losses.BANDS, TiePolicy.STANDARD_1224, "4 3 2 0", "0 0 0 0");
    assertThat(unit.nextBand()).isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
    assertThat(unit.nextRank()).isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
    assertThat(codes(unit.everything())).containsExactly("3");
  }

  @Test
  void a_shared_first_place_is_first_only_where_the_policy_says_so() {
    String[] tied = {"4 3 0 0", "4 3 0 0"};
    assertThat(first(TEN, Losses.BANDS, TiePolicy.STANDARD_1224, tied).nextRank())
        .isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
    assertThat(first(TEN, Losses.BANDS, TiePolicy.DENSE_1223, tied).nextRank())
        .isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
    assertThat(codes(first(TEN, Losses.BANDS, TiePolicy.MODIFIED_1334, tied).nextRank()))
        .containsExactly("3");
    assertThat(codes(first(TEN, Losses.BANDS, TiePolicy.AVERAGE, tied).nextRank()))
        .containsExactly("3");
  }

  @Test
  void one_unit_is_first() {
    UnitWaysUp unit = first(TEN, Losses.BANDS, TiePolicy.STANDARD_1224, "1 1 1 1");
    assertThat(unit.now().value().orElseThrow().rank()).isEqualTo(Rank.of(1));
    assertThat(unit.nextRank()).isEqualTo(Outcome.none(NoResult.ALREADY_BEST));
    assertThat(codes(unit.nextBand())).as("1 point of three that bring it").containsExactly("2");
  }

  @Test
  void without_an_index_there_is_no_way() {
    PeriodIndex index = Losses.index(TEN, IndexSettings.DEFAULT, "1 ? 1 1", "1 1 1 1");
    Map<UnitId, UnitWaysUp> ways =
        WaysUp.find(index, Losses.BANDS, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(ways.keySet()).containsExactly(UnitId.of("0"), UnitId.of("1"));
    UnitWaysUp none = ways.get(UnitId.of("0"));
    assertThat(none.unit()).isEqualTo(UnitId.of("0"));
    assertThat(none.now()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(none.everything()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(none.nextBand()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(none.nextRank()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(ways.get(UnitId.of("1")).now().value().orElseThrow().rank()).isEqualTo(Rank.of(1));
    assertThat(
            WaysUp.find(
                Losses.index(TEN, IndexSettings.DEFAULT),
                Losses.BANDS,
                TiePolicy.STANDARD_1224,
                TieEquality.EXACT))
        .isEmpty();
  }

  @Test
  void everything_that_can_be_won_may_be_nothing() {
    UnitWaysUp unit =
        first(
            Losses.framework("nw", "1", "1"), Losses.BANDS, TiePolicy.STANDARD_1224, "0 1", "1 1");
    assertThat(known(unit.everything()).steps()).isEmpty();
    assertThat(known(unit.everything()).points()).isEqualTo(Trees.points("0"));
    assertThat(known(unit.everything()).after()).isEqualTo(unit.now().value().orElseThrow());
    assertThat(unit.nextBand()).isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
  }

  @Test
  void a_step_may_skip_a_band() {
    UnitWaysUp unit =
        first(
            Losses.framework("ww", "5", "5"), Losses.BANDS, TiePolicy.STANDARD_1224, "0 5", "5 5");
    assertThat(known(unit.nextBand()).after().band().code()).isEqualTo("b90");
  }
}
