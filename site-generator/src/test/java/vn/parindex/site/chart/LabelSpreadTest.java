package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSpreadTest {

  @Test
  void the_worked_example_holds() {
    List<Double> places = LabelSpread.spread(List.of(10.0, 11.0, 40.0), 20, -100, 100);

    assertThat(places.get(0)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(places.get(1)).isCloseTo(20 + 1 / 3.0, within(1e-9));
    assertThat(places.get(2)).isCloseTo(40 + 1 / 3.0, within(1e-9));
  }

  @Test
  void labels_with_room_stay_where_they_wish() {
    assertThat(LabelSpread.spread(List.of(50.0, 10.0), 20, 0, 100)).containsExactly(50.0, 10.0);
  }

  @Test
  void equal_wishes_keep_the_order_given() {
    assertThat(LabelSpread.spread(List.of(50.0, 50.0, 50.0), 20, 0, 100))
        .containsExactly(30.0, 50.0, 70.0);
  }

  @Test
  void labels_stay_between_the_bounds_and_a_pitch_apart() {
    Random random = new Random(20251124);
    for (int run = 0; run < 200; run++) {
      int count = 1 + random.nextInt(40);
      List<Double> wishes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        wishes.add((double) random.nextInt(60));
      }
      List<Double> places =
          new ArrayList<>(LabelSpread.spread(wishes, 10, 5, 5 + 10 * count + random.nextInt(50)));
      assertThat(places).allMatch(place -> place >= 5 - 1e-9 && place <= 55 + 10 * count);
      Collections.sort(places);
      for (int i = 1; i < count; i++) {
        assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(10 - 1e-9);
      }
    }
  }

  @Test
  void nothing_is_nothing() {
    assertThat(LabelSpread.spread(List.of(), 10, 0, 0)).isEmpty();
  }

  @Test
  void too_little_room_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelSpread.spread(List.of(1.0, 2.0), 10, 0, 9));
  }
}
