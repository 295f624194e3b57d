package vn.parindex.site.feature.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.LostPoints.leaf;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.bottleneck.LeafLoss;

class BottlenecksAssemblerTest {

  @Test
  void the_chart_has_ten_bars_and_all_bottlenecks_up_to_twenty_and_cuts_no_short_tie() {
    assertThat(BottlenecksAssembler.charted(List.of())).isEmpty();
    assertThat(BottlenecksAssembler.charted(falling(4, 0))).hasSize(4);
    assertThat(BottlenecksAssembler.charted(falling(40, 2))).hasSize(10);
    assertThat(BottlenecksAssembler.charted(falling(40, 15))).hasSize(15);
    assertThat(BottlenecksAssembler.charted(falling(40, 33))).hasSize(20);
    assertThat(BottlenecksAssembler.charted(level(25))).hasSize(25);
    assertThat(BottlenecksAssembler.charted(level(26))).hasSize(10);
  }

  /** Each less than the one before; only the one at {@code bottleneck} is one, from 1. */
  private static List<LeafLoss> falling(int count, int bottleneck) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> leaf("1." + i, true, Integer.toString(100 - i), i == bottleneck))
        .toList();
  }

  private static List<LeafLoss> level(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> leaf("1." + i, true, "1", false)).toList();
  }
}
