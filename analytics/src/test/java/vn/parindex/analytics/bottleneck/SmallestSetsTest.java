package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class SmallestSetsTest {

  private static Outcome<List<Integer>> atLeast(String needed, String... gains) {
    return SmallestSets.find(
        Arrays.stream(gains).map(Trees::points).toList(),
        sum -> sum.compareTo(Trees.points(needed)) >= 0);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    String[] gains = {"0.5", "0.75", "1.5", "0.75"};
    assertThat(atLeast("1.25", gains)).isEqualTo(Outcome.of(List.of(2)));
    assertThat(atLeast("2", gains)).isEqualTo(Outcome.of(List.of(0, 2)));
    assertThat(atLeast("1.75", gains)).isEqualTo(Outcome.of(List.of(0, 2)));
    assertThat(atLeast("2.25", gains)).isEqualTo(Outcome.of(List.of(1, 2)));
  }

  @Test
  void few_gains_come_before_few_points() {
    assertThat(atLeast("2", "1", "1", "9")).isEqualTo(Outcome.of(List.of(2)));
  }

  @Test
  void exactly_enough_is_enough() {
    assertThat(atLeast("3", "1", "2")).isEqualTo(Outcome.of(List.of(0, 1)));
    assertThat(atLeast("3.01", "1", "2")).isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
    assertThat(atLeast("1", "1")).isEqualTo(Outcome.of(List.of(0)));
  }

  @Test
  void the_least_sum_may_need_other_gains_than_the_largest() {
    assertThat(atLeast("10", "9", "8", "7", "3", "1")).isEqualTo(Outcome.of(List.of(0, 4)));
    assertThat(atLeast("11", "9", "8", "7", "3", "1")).isEqualTo(Outcome.of(List.of(1, 3)));
    assertThat(atLeast("17", "9", "8", "7", "3", "1")).isEqualTo(Outcome.of(List.of(0, 1)));
    assertThat(atLeast("28", "9", "8", "7", "3", "1"))
        .isEqualTo(Outcome.of(List.of(0, 1, 2, 3, 4)));
  }

  @Test
  void the_first_in_the_list_is_taken_among_equals() {
    assertThat(atLeast("4", "1", "3", "2", "2", "1", "3")).isEqualTo(Outcome.of(List.of(0, 1)));
    assertThat(atLeast("2", "2", "2", "2")).isEqualTo(Outcome.of(List.of(0)));
  }

  @Test
  void steps_of_different_scales_are_counted_in_their_common_unit() {
    assertThat(atLeast("1.1", "0.75", "0.3", "0.35", "1E+0")).isEqualTo(Outcome.of(List.of(0, 2)));
    assertThat(atLeast("10", "1E+1", "20")).isEqualTo(Outcome.of(List.of(0)));
  }

  @Test
  void thirds_are_counted_in_a_unit_that_they_share_with_quarters() {
    assertThat(atLeast("4", "10/3", "0.75", "2/3")).isEqualTo(Outcome.of(List.of(0, 2)));
    assertThat(atLeast("49/12", "10/3", "0.75", "2/3")).isEqualTo(Outcome.of(List.of(0, 1)));
    assertThat(atLeast("10", "10/3", "10/3", "10/3")).isEqualTo(Outcome.of(List.of(0, 1, 2)));
  }

  @Test
  void nothing_needed_is_the_empty_set_and_nothing_there_is_not_reachable() {
    assertThat(atLeast("0", "1")).isEqualTo(Outcome.of(List.of()));
    assertThat(atLeast("1")).isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
    assertThat(atLeast("0")).isEqualTo(Outcome.of(List.of()));
  }

  @Test
  void a_gain_of_nothing_is_a_mistake() {
    assertThatThrownBy(() -> atLeast("1", "1", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not above 0");
    assertThatThrownBy(() -> atLeast("1", "-1", "2")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void more_decimals_than_there_is_room_for_have_a_reason() {
    assertThat(atLeast("3", "1.0000000001", "2.0000000003"))
        .as("one step is 1E-10")
        .isEqualTo(Outcome.none(NoResult.TOO_FINE));
    assertThat(atLeast("1.073741823", "1.073741822", "0.000000001"))
        .as("the steps can be counted, but their sums have no room")
        .isEqualTo(Outcome.none(NoResult.TOO_FINE));
    assertThat(atLeast("9000", "1000000000000", "2000000000000"))
        .as("large whole steps are counted in their common unit")
        .isEqualTo(Outcome.of(List.of(0)));
  }

  @Test
  void four_decimals_of_sixty_leaves_have_room() {
    List<Fraction> gains = Collections.nCopies(60, Trees.points("1.0001"));
    assertThat(SmallestSets.find(gains, sum -> sum.compareTo(Trees.points("8.5")) >= 0))
        .isEqualTo(Outcome.of(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8)));
  }
}
