package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** Bands that go by rank: classes A, B, C. */
class GradesTest {

  private static Band top(String code, String share, String atLeast) {
    return new Band(code, code, "", new BigDecimal(atLeast), Optional.of(new BigDecimal(share)));
  }

  private static Band from(String code, String atLeast) {
    return new Band(code, code, "", new BigDecimal(atLeast));
  }

  /** Units "a", "b", … with these percentages. */
  private static Ranking<UnitId> ranking(TiePolicy ties, long... percents) {
    Map<UnitId, Score> scores = new TreeMap<>();
    for (int i = 0; i < percents.length; i++) {
      scores.put(unit(i), Score.of(Fraction.of(percents[i])));
    }
    return Rankings.rank(scores, ties, TieEquality.EXACT);
  }

  private static UnitId unit(int place) {
    return UnitId.of(String.valueOf((char) ('a' + place)));
  }

  private static List<String> codes(BandScale scale, TiePolicy ties, long... percents) {
    Grades grades = new Grades(scale, ranking(ties, percents));
    return IntStream.range(0, percents.length)
        .mapToObj(place -> grades.of(unit(place)).orElseThrow().code())
        .toList();
  }

  private static BandScale scale(Band... bands) {
    return new BandScale(List.of(bands));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    BandScale scale = scale(top("first", "40", "55"), from("second", "55"), from("third", "0"));
    for (TiePolicy ties : TiePolicy.values()) {
      assertThat(codes(scale, ties, 90, 85, 85, 60, 50))
          .as(ties.code())
          .containsExactly("first", "first", "first", "second", "third");
    }
  }

  /** 20 % of 19 are 3.8: three places. */
  @Test
  void a_fraction_of_a_place_is_dropped() {
    long[] percents = new long[19];
    Arrays.setAll(percents, place -> 90 - place);
    assertThat(codes(scale(top("a", "20", "0"), from("b", "0")), TiePolicy.AVERAGE, percents))
        .startsWith("a", "a", "a", "b")
        .filteredOn("a"::equals)
        .hasSize(3);
    assertThat(BandScale.places(top("a", "20", "0"), 4)).contains(0);
    assertThat(BandScale.places(from("b", "0"), 4)).isEmpty();
    assertThat(codes(scale(top("a", "20", "0"), from("b", "0")), TiePolicy.AVERAGE, 9, 8, 7, 6))
        .as("of four nobody is among the best 20 %")
        .containsOnly("b");
  }

  @Test
  void where_a_bound_is_asked_for_too_both_must_hold() {
    BandScale scale = scale(top("a", "50", "80"), top("b", "50", "70"), from("c", "0"));
    assertThat(codes(scale, TiePolicy.STANDARD_1224, 79, 75, 70, 60))
        .containsExactly("b", "b", "c", "c");
    assertThat(codes(scale, TiePolicy.STANDARD_1224, 90, 65, 60, 50))
        .containsExactly("a", "c", "c", "c");
  }

  @Test
  void who_is_not_ranked_has_no_band() {
    Grades grades =
        new Grades(
            scale(top("a", "50", "0"), from("b", "0")),
            Rankings.rank(
                Map.of(unit(0), Score.none(NoScore.NO_SHEET)),
                TiePolicy.STANDARD_1224,
                TieEquality.EXACT));
    assertThat(grades.of(unit(0))).isEmpty();
    assertThat(grades.level(unit(1))).isEmpty();
  }

  @Test
  void a_scale_in_which_a_better_band_asks_for_less_is_refused() {
    List<List<Band>> wrong =
        List.of(
            List.of(top("a", "60", "0"), top("b", "20", "0"), from("c", "0")),
            List.of(top("a", "20", "0"), top("b", "20", "0"), from("c", "0")),
            List.of(top("a", "20", "70"), from("b", "80"), from("c", "0")),
            List.of(from("a", "90"), top("b", "20", "0"), from("c", "0")));
    for (List<Band> bands : wrong) {
      assertThatThrownBy(() -> new BandScale(bands))
          .as(bands.toString())
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(scale(top("a", "20", "80"), top("b", "20", "70"), from("c", "0")).isByRank())
        .isTrue();
    assertThat(scale(from("a", "80"), from("b", "0")).isByRank()).isFalse();
  }

  /** Of 500 seeded rankings: nobody behind has a better band, and equals have the same. */
  @Test
  void bands_never_rise_with_the_rank_and_are_those_of_a_count_by_hand() {
    SplittableRandom random = new SplittableRandom(58);
    BandScale scale =
        scale(top("a", "15", "60"), top("b", "50", "40"), from("c", "40"), from("d", "0"));
    for (int i = 0; i < 500; i++) {
      long[] percents = random.longs(random.nextInt(1, 20), 0, 100).toArray();
      List<String> codes =
          codes(scale, TiePolicy.values()[random.nextInt(TiePolicy.values().length)], percents);
      for (int one = 0; one < percents.length; one++) {
        long own = percents[one];
        long ahead = Arrays.stream(percents).filter(other -> other > own).count();
        int n = percents.length;
        String expected =
            own >= 60 && ahead < n * 15 / 100
                ? "a"
                : own >= 40 && ahead < n / 2 ? "b" : own >= 40 ? "c" : "d";
        assertThat(codes.get(one)).isEqualTo(expected);
      }
    }
  }
}
