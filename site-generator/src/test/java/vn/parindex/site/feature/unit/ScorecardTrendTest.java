package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.TrendSettings;
import vn.parindex.analytics.trend.Trends;
import vn.parindex.site.say.RealEdition;

/** What is said of an index over the years: it describes few figures and claims nothing of them. */
class ScorecardTrendTest {

  private static final int LAST = 2025;

  private static String say(double... values) {
    List<Observation> series = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        int year = LAST - values.length + 1 + i;
        series.add(Observation.on(LocalDate.of(year, 12, 31), values[i]));
      }
    }
    return new ScorecardTrend(RealEdition.VI)
        .sentence(Trends.assess(series, TrendSettings.DEFAULT), series.size());
  }

  @Test
  void years_that_measured_something_else_make_no_trend() {
    List<Observation> one = List.of(Observation.on(LocalDate.of(2025, 12, 31), 70));
    List<Observation> two =
        List.of(
            Observation.on(LocalDate.of(2024, 12, 31), 60),
            Observation.on(LocalDate.of(2025, 12, 31), 70));
    ScorecardTrend trend = new ScorecardTrend(RealEdition.VI);
    assertThat(trend.sentence(Trends.assess(one, TrendSettings.DEFAULT), 5))
        .isEqualTo("Bộ tiêu chí năm 2025 khác các năm trước nên chưa nói được xu hướng.");
    assertThat(trend.sentence(Trends.assess(two, TrendSettings.DEFAULT), 5))
        .endsWith(" Chỉ xét từ năm 2024, khi cách tính giống năm 2025.");
  }

  @Test
  void no_figure_and_one_figure_say_nothing_of_a_direction() {
    assertThat(say()).isEqualTo("Chưa có chỉ số của năm nào.");
    assertThat(say(70)).isEqualTo("Mới có chỉ số năm 2025 nên chưa nói được tăng hay giảm.");
  }

  @Test
  void few_figures_are_described_and_never_called_a_trend() {
    assertThat(say(70, 71, 72, 75))
        .isEqualTo("Chỉ số tăng 3 năm liền, từ 70,00% năm 2022 lên 75,00% năm 2025.");
    assertThat(say(70, 75)).isEqualTo("Chỉ số tăng từ 70,00% năm 2024 lên 75,00% năm 2025.");
    for (double[] few : new double[][] {{70, 60}, {70, 60, 50}, {70, 60, 50, 40}, {50, 50}}) {
      assertThat(say(few)).doesNotContain("xu hướng", "rõ");
    }
  }

  @Test
  void a_year_without_a_figure_does_not_count_as_one_in_a_row() {
    assertThat(say(70, 0, 72, 75))
        .isEqualTo(
            "Chỉ số tăng liên tục trong 2 lần gần nhất, từ 70,00% năm 2022 lên 75,00% năm 2025.");
  }

  @Test
  void changes_that_round_to_nothing_are_no_rise() {
    assertThat(say(70, 70.001))
        .isEqualTo("Chỉ số năm 2025 hầu như không đổi so với năm 2024: 70,00%.");
    assertThat(say(75, 70, 70)).startsWith("Chỉ số năm 2025 hầu như không đổi");
  }

  @Test
  void a_trend_is_told_in_words_where_there_is_one_and_else_not() {
    assertThat(say(70, 71, 73, 74, 78))
        .matches("Qua 5 năm chỉ số tăng rõ, mỗi năm khoảng \\+1,\\d\\d điểm phần trăm\\.");
    assertThat(say(78, 74, 73, 71, 70)).startsWith("Qua 5 năm chỉ số giảm rõ, mỗi năm khoảng −");
    assertThat(say(70, 74, 73, 71, 75))
        .isEqualTo("Qua 5 năm chỉ số lúc lên lúc xuống, chưa thành xu hướng.");
    assertThat(say(70, 70, 70, 70, 70)).startsWith("Chỉ số hầu như không đổi 4 năm liền");
  }

  /** It never fell, so it did not go up and down. */
  @Test
  void a_last_rise_after_level_years_is_only_that() {
    assertThat(say(70, 70, 70, 70, 75))
        .isEqualTo("Chỉ số tăng từ 70,00% năm 2024 lên 75,00% năm 2025.");
  }
}
