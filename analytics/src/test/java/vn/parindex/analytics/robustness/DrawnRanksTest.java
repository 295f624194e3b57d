package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class DrawnRanksTest {

  private static DrawnRanks places(TiePolicy policy, TieEquality equality, double... values) {
    boolean[] all = new boolean[values.length];
    java.util.Arrays.fill(all, true);
    DrawnRanks places = new DrawnRanks(values.length, policy, equality);
    places.rank(values, all);
    return places;
  }

  @Test
  void equals_share_a_rank_as_the_policy_says() {
    double[] values = {85, 90, 70, 85};
    assertThat(places(TiePolicy.STANDARD_1224, TieEquality.EXACT, values).doubled)
        .containsExactly(4, 2, 8, 4);
    assertThat(places(TiePolicy.DENSE_1223, TieEquality.EXACT, values).doubled)
        .containsExactly(4, 2, 6, 4);
    assertThat(places(TiePolicy.MODIFIED_1334, TieEquality.EXACT, values).doubled)
        .containsExactly(6, 2, 8, 6);
    assertThat(places(TiePolicy.AVERAGE, TieEquality.EXACT, values).doubled)
        .containsExactly(5, 2, 8, 5);
  }

  @Test
  void ahead_and_behind_count_those_truly_above_and_below() {
    DrawnRanks places = places(TiePolicy.MODIFIED_1334, TieEquality.EXACT, 85, 90, 70, 85);
    assertThat(places.ahead).containsExactly(1, 0, 3, 1);
    assertThat(places.behind).containsExactly(1, 3, 0, 1);
  }

  @Test
  void differences_below_one_billionth_of_a_point_are_ties() {
    assertThat(places(TiePolicy.STANDARD_1224, TieEquality.EXACT, 0, 0.9e-9).doubled)
        .containsExactly(2, 2);
    assertThat(places(TiePolicy.STANDARD_1224, TieEquality.EXACT, 0, 1e-9).doubled)
        .containsExactly(4, 2);
    // Ties hang on the best of the group and do not run on in a chain.
    assertThat(places(TiePolicy.STANDARD_1224, TieEquality.EXACT, 0, 0.8e-9, 1.6e-9).doubled)
        .containsExactly(6, 2, 2);
  }

  @Test
  void published_precision_rounds_half_up_and_away_from_zero() {
    TieEquality two = TieEquality.published(2);
    assertThat(places(TiePolicy.STANDARD_1224, two, 81.234, 81.231).doubled).containsExactly(2, 2);
    assertThat(places(TiePolicy.STANDARD_1224, two, 81.235, 81.231).doubled).containsExactly(2, 4);
    // 81.235 less the rounding of doubles.
    assertThat(places(TiePolicy.STANDARD_1224, two, 81.235 - 1e-13, 81.24).doubled)
        .containsExactly(2, 2);
    assertThat(places(TiePolicy.STANDARD_1224, two, 81.2349999, 81.24).doubled)
        .containsExactly(4, 2);
    assertThat(places(TiePolicy.STANDARD_1224, two, -0.005, -0.01, -0.004, 0).doubled)
        .containsExactly(6, 6, 2, 2);
    assertThat(places(TiePolicy.STANDARD_1224, TieEquality.published(0), 81.5, 82.4, 81.4).doubled)
        .containsExactly(2, 2, 6);
  }

  @Test
  void who_is_not_ranked_has_no_rank_and_takes_no_place() {
    DrawnRanks places = new DrawnRanks(3, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    places.rank(new double[] {1, 3, 2}, new boolean[] {true, false, true});
    assertThat(places.doubled).containsExactly(4, 0, 2);
    places.rank(new double[] {1, 3, 2}, new boolean[] {true, true, false});
    assertThat(places.doubled).containsExactly(4, 2, 0);
    places.rank(new double[] {1, 3, 2}, new boolean[3]);
    assertThat(places.doubled).containsExactly(0, 0, 0);
  }

  /** Close to one another and to borders of rounding, some negative. */
  private static double[] values(SplittableRandom random) {
    double[] values = new double[1 + random.nextInt(80)];
    double[] steps = {0, 1e-15, 1e-12, 1e-10, 3e-10, 1e-9, 2e-9, 0.001, 1};
    for (int i = 0; i < values.length; i++) {
      values[i] =
          random.nextInt(-3, 100) * 0.005
              + random.nextInt(-4, 5) * steps[random.nextInt(steps.length)];
    }
    return values;
  }

  private static TieEquality equality(SplittableRandom random) {
    return random.nextBoolean() ? TieEquality.EXACT : TieEquality.published(random.nextInt(4));
  }

  @Test
  void ranks_are_those_found_by_taking_the_best_of_the_rest_again_and_again() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 5000; i++) {
      double[] values = values(random);
      DrawnRanks places = places(TiePolicy.STANDARD_1224, TieEquality.EXACT, values);
      boolean[] done = new boolean[values.length];
      int ahead = 0;
      while (ahead < values.length) {
        double best = Double.NEGATIVE_INFINITY;
        for (int unit = 0; unit < values.length; unit++) {
          best = done[unit] ? best : Math.max(best, values[unit]);
        }
        int shared = 0;
        for (int unit = 0; unit < values.length; unit++) {
          if (!done[unit] && best - values[unit] < DrawnRanks.SAME) {
            done[unit] = true;
            shared++;
            assertThat(places.ahead[unit]).isEqualTo(ahead);
            assertThat(places.doubled[unit]).isEqualTo(2 * ahead + 2);
          }
        }
        ahead += shared;
      }
    }
  }

  @Test
  void values_a_little_wrong_rank_alike_unless_it_is_doubtful() {
    SplittableRandom random = new SplittableRandom(9);
    int sure = 0;
    for (int i = 0; i < 20_000; i++) {
      double[] values = values(random);
      TiePolicy policy = TiePolicy.values()[random.nextInt(4)];
      TieEquality equality = equality(random);
      DrawnRanks places = places(policy, equality, values);
      if (!places.isDoubtful()) {
        sure++;
        double[] wrong = values.clone();
        for (int unit = 0; unit < wrong.length; unit++) {
          wrong[unit] += random.nextInt(-1, 2) * 0.99 * DrawnRanks.DOUBT;
        }
        assertThat(places(policy, equality, wrong).doubled).isEqualTo(places.doubled);
      }
    }
    assertThat(sure).isBetween(1000, 19_000);
  }

  @Test
  void distances_and_borders_at_which_ties_turn_are_doubtful() {
    TiePolicy policy = TiePolicy.STANDARD_1224;
    assertThat(places(policy, TieEquality.EXACT, 1, 1, 3).isDoubtful()).isFalse();
    assertThat(places(policy, TieEquality.EXACT, 1, 1 + 1e-9, 3).isDoubtful()).isTrue();
    assertThat(places(policy, TieEquality.EXACT, 1, Double.NaN).isDoubtful()).isTrue();
    assertThat(places(policy, TieEquality.published(2), 1, 1.004).isDoubtful()).isFalse();
    assertThat(places(policy, TieEquality.published(2), 1, 1.005).isDoubtful()).isTrue();
    assertThat(places(policy, TieEquality.published(2), 1, Double.NaN).isDoubtful()).isTrue();
  }
}
