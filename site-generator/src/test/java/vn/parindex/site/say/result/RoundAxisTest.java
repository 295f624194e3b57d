package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartAxis;

class RoundAxisTest {

  private static List<String> ticks(Double... values) {
    return RoundAxis.around(List.of(values), Formats.of("vi", 2)).ticks().stream()
        .map(ChartAxis.Tick::label)
        .toList();
  }

  @Test
  void holds_all_values_between_whole_numbers() {
    assertThat(ticks(73.9, 88.0)).containsExactly("70", "75", "80", "85", "90");
    assertThat(ticks(73.9)).containsExactly("73", "74");
    assertThat(ticks(70.0, 70.0)).containsExactly("70", "71");
    assertThat(ticks(0.0, 100.0)).containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(ticks()).containsExactly("0", "20", "40", "60", "80", "100");
  }
}
