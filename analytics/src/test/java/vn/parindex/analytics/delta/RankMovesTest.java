package vn.parindex.analytics.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class RankMovesTest {

  private static Ranking<String> ranking(TiePolicy policy, Object... pairs) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      scores.put((String) pairs[i], Score.of(Fraction.of((Integer) pairs[i + 1])));
    }
    return Rankings.rank(scores, policy, TieEquality.EXACT);
  }

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    RankMove move =
        RankMoves.between(
                ranking(TiePolicy.STANDARD_1224, "A", 80, "B", 75, "C", 70),
                ranking(TiePolicy.STANDARD_1224, "A", 72, "B", 74, "C", 76),
                TieEquality.EXACT)
            .get("C");
    assertThat(move.gained()).isEqualTo(Fraction.of(2));
    assertThat(move.own()).isEqualTo(of("1.5"));
    assertThat(move.others()).isEqualTo(of("0.5"));
    assertThat(move.exits()).isEqualTo(Fraction.ZERO);
    assertThat(move.entries()).isEqualTo(Fraction.ZERO);
    assertThat(move.ties()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void who_does_not_change_moves_only_by_the_others() {
    RankMove move =
        RankMoves.between(
                ranking(TiePolicy.STANDARD_1224, "A", 80, "B", 70),
                ranking(TiePolicy.STANDARD_1224, "A", 60, "B", 70),
                TieEquality.EXACT)
            .get("B");
    assertThat(move.own()).isEqualTo(Fraction.ZERO);
    assertThat(move.others()).isEqualTo(Fraction.ONE);
  }

  @Test
  void entries_exits_and_ties_stand_apart() {
    Map<String, RankMove> moves =
        RankMoves.between(
            ranking(TiePolicy.STANDARD_1224, "gone", 90, "A", 80, "B", 80),
            ranking(TiePolicy.STANDARD_1224, "new", 95, "A", 80, "B", 70),
            TieEquality.EXACT);
    assertThat(moves).containsOnlyKeys("A", "B");
    RankMove a = moves.get("A");
    assertThat(a.exits()).isEqualTo(Fraction.ONE);
    assertThat(a.entries()).isEqualTo(Fraction.of(-1));
    assertThat(a.own()).isEqualTo(Fraction.ZERO);
    assertThat(a.others()).as("B fell out of the tie").isEqualTo(of("0.5"));
    assertThat(a.ties()).isEqualTo(of("-0.5"));
    assertThat(a.gained()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void overtaking_is_strict_and_named_both_ways() {
    Map<UnitId, Score> then = new LinkedHashMap<>();
    Map<UnitId, Score> now = new LinkedHashMap<>();
    int[] before = {80, 75, 70, 70};
    int[] after = {72, 74, 76, 72};
    for (int i = 0; i < 4; i++) {
      UnitId id = UnitId.of("u" + i);
      then.put(id, Score.of(Fraction.of(before[i])));
      now.put(id, Score.of(Fraction.of(after[i])));
    }
    Ranking<UnitId> first = Rankings.rank(then, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    Ranking<UnitId> second = Rankings.rank(now, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    Delta delta =
        new Delta(
            "p",
            "q",
            first,
            second,
            TieEquality.EXACT,
            new EditionLinks(Map.of(), Map.of(), Map.of()),
            Map.of());
    assertThat(delta.overtook(UnitId.of("u2"))).containsExactly(UnitId.of("u1"), UnitId.of("u0"));
    assertThat(delta.overtakenBy(UnitId.of("u0")))
        .as("u3 was behind and is level: not overtaken by it")
        .containsExactly(UnitId.of("u2"), UnitId.of("u1"));
    assertThat(delta.overtook(UnitId.of("unknown"))).isEqualTo(List.of());
  }

  @Test
  void parts_sum_to_the_move_under_every_policy_on_ten_thousand_pairs() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 10_000; i++) {
      TiePolicy policy = TiePolicy.values()[random.nextInt(4)];
      Ranking<String> first = draw(random, policy);
      Ranking<String> second = draw(random, policy);
      RankMoves.between(first, second, TieEquality.EXACT)
          .forEach(
              (key, move) -> {
                assertThat(
                        move.own()
                            .add(move.others())
                            .add(move.exits())
                            .add(move.entries())
                            .add(move.ties()))
                    .isEqualTo(move.gained());
                assertThat(move.from()).isEqualTo(first.of(key).orElseThrow().rank());
                assertThat(move.to()).isEqualTo(second.of(key).orElseThrow().rank());
                assertThat(move.exits().signum()).isNotNegative();
                assertThat(move.entries().signum()).isNotPositive();
              });
    }
  }

  private static Ranking<String> draw(SplittableRandom random, TiePolicy policy) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (int u = 0; u < 7; u++) {
      if (random.nextInt(5) > 0) {
        scores.put("u" + u, Score.of(Fraction.of(random.nextInt(5))));
      }
    }
    return Rankings.rank(scores, policy, TieEquality.EXACT);
  }
}
