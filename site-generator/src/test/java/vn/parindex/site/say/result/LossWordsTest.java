package vn.parindex.site.say.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.LostPoints.leaf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.RealEdition;

/** What is said of points lost, in the cases that are easy to get wrong. */
class LossWordsTest {

  private static LossWords words(LeafLoss... leaves) {
    Map<UnitId, UnitLoss> units = new LinkedHashMap<>();
    UnitId unit = RealEdition.VI.units().get(0).id();
    List<UnitLoss.Part> parts = new ArrayList<>();
    for (LeafLoss leaf : leaves) {
      parts.add(new UnitLoss.Part("1", leaf.leaf(), Figure.of(leaf.lost())));
    }
    units.put(unit, new UnitLoss(unit, parts));
    return new LossWords(
        RealEdition.VI, new PointsLost("2025", BottleneckSettings.DEFAULT, List.of(leaves), units));
  }

  @Test
  void without_a_figure_nothing_is_said_to_be_lost() {
    assertThat(words().finding())
        .isEqualTo("Năm 2025 chưa đơn vị nào có điểm nên chưa tính được điểm mất.");
  }

  @Test
  void full_marks_everywhere_are_told_as_such() {
    assertThat(words(leaf("1.1", true, "0", false)).finding())
        .isEqualTo("Năm 2025 không đơn vị nào mất điểm ở các tiêu chí đã có điểm.");
    assertThat(words(leaf("1.1", true, "0", false)).costs())
        .isEqualTo("Năm 2025 không đơn vị nào mất điểm ở các tiêu chí đã có điểm.");
  }

  @Test
  void losses_need_not_be_bottlenecks() {
    assertThat(words(leaf("1.1", true, "4.5", false), leaf("1.2", true, "0", false)).finding())
        .isEqualTo(
            "Năm 2025, 1 đơn vị mất tổng cộng 4,5 điểm, ở 1 trong 2 tiêu chí chấm điểm."
                + " Mất nhiều điểm nhất là 1.1. Tiêu chí (4,5 điểm, 2/3 đơn vị)."
                + " Không tiêu chí nào là điểm nghẽn.");
  }

  @Test
  void a_single_bottleneck_may_be_beyond_reach() {
    assertThat(words(leaf("1.1", false, "4.5", true)).finding())
        .endsWith(
            "Mất nhiều điểm nhất là 1.1. Tiêu chí (4,5 điểm, 2/3 đơn vị). Một điểm nghẽn:"
                + " 1.1. Tiêu chí. Điểm nghẽn này ngoài khả năng của đơn vị.");
  }

  @Test
  void the_largest_are_named_together_when_they_are_equal() {
    assertThat(
            words(
                    leaf("1.1", true, "4.5", true),
                    leaf("1.2", false, "4.50", true),
                    leaf("1.3", true, "1", true))
                .finding())
        .endsWith(
            "Mất nhiều điểm nhất, mỗi tiêu chí 4,5 điểm, là 1.1. Tiêu chí; 1.2. Tiêu chí. 3 điểm"
                + " nghẽn: 1.1. Tiêu chí; 1.2. Tiêu chí; 1.3. Tiêu chí. Trong đó có 1 điểm nghẽn ngoài khả năng của"
                + " đơn vị.");
  }

  @Test
  void what_costs_most_is_said_also_where_it_is_no_bottleneck_and_what_of_it_can_be_had() {
    LossWords words =
        words(
            leaf("8.2", false, "32.82", false),
            leaf("3.3", true, "27.5", false),
            leaf("7.3", true, "14.5", true));
    assertThat(words.most())
        .isEqualTo(
            "Mất nhiều điểm nhất là 8.2. Tiêu chí (32,82 điểm, 2/3 đơn vị). Trong phần tự"
                + " khắc phục được, nhiều nhất là 3.3. Tiêu chí (27,5 điểm, 2/3 đơn vị).");
    assertThat(words.costs())
        .isEqualTo(
            words.most()
                + " Trong phần không tự khắc phục được, nhiều nhất là 8.2. Tiêu chí (32,82 điểm,"
                + " 2/3 đơn vị).");
  }

  @Test
  void of_many_bottlenecks_some_are_named_and_the_others_counted() {
    assertThat(
            words(
                    leaf("1.1", true, "9", true),
                    leaf("1.2", true, "8", true),
                    leaf("1.3", true, "7", true),
                    leaf("1.4", true, "6", true),
                    leaf("1.5", true, "5", true))
                .finding())
        .contains("5 điểm nghẽn", "1.4. Tiêu chí; và 1 tiêu chí khác.")
        .doesNotContain("1.5");
  }

  @Test
  void all_bottlenecks_may_be_beyond_reach_or_none() {
    assertThat(words(leaf("1.1", false, "2", true), leaf("1.2", false, "1", true)).finding())
        .endsWith("Tất cả đều ngoài khả năng của đơn vị.");
    assertThat(words(leaf("1.1", true, "2", true), leaf("1.2", true, "1", true)).finding())
        .endsWith("Không điểm nghẽn nào ngoài khả năng của đơn vị.");
  }

  @Test
  void the_rule_prints_the_shares_of_the_settings() {
    PointsLost lost =
        new PointsLost(
            "2025",
            new BottleneckSettings(
                Fraction.ratio(BigDecimal.ONE, BigDecimal.valueOf(3)), Fraction.ONE),
            List.of(),
            Map.of());
    assertThat(new LossWords(RealEdition.VI, lost).rule())
        .contains("33,33% số đơn vị", "từ 100% điểm");
  }
}
