package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.TrendSettings;
import vn.parindex.analytics.trend.Trends;
import vn.parindex.site.say.RealEdition;

/** What is said of an index over the years: it describes few figures and claims nothing of them. */
class ScorecardTrendTest {

  private static final int LAST = 2025;

  /** A unit that ends in the last period. */
  private static final Unit ENDING = RealEdition.VI.units().get(0);

  private static final Unit LASTING =
      new Unit(
          ENDING.id(),
          ENDING.name(),
          ENDING.type(),
          LocalDate.MAX,
          ENDING.population(),
          ENDING.areaKm2(),
          ENDING.neighbours());

  private static List<String> say(Unit unit, double... values) {
    List<Observation> series = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        int year = LAST - values.length + 1 + i;
        series.add(Observation.on(LocalDate.of(year, 12, 31), values[i]));
      }
    }
    return new ScorecardTrend(RealEdition.VI)
        .sentences(Trends.assess(series, TrendSettings.DEFAULT), unit, series.size());
  }

  @Test
  void years_that_measured_something_else_make_no_trend() {
    List<Observation> one = List.of(Observation.on(LocalDate.of(2025, 12, 31), 70));
    List<Observation> two =
        List.of(
            Observation.on(LocalDate.of(2024, 12, 31), 60),
            Observation.on(LocalDate.of(2025, 12, 31), 70));
    ScorecardTrend trend = new ScorecardTrend(RealEdition.VI);
    assertThat(trend.sentences(Trends.assess(one, TrendSettings.DEFAULT), LASTING, 5))
        .containsExactly("Bộ tiêu chí năm 2025 khác các năm trước nên chưa nói được xu hướng.");
    assertThat(trend.sentences(Trends.assess(two, TrendSettings.DEFAULT), LASTING, 5))
        .startsWith(
            "Bộ tiêu chí thay đổi qua các năm nên chỉ xét các năm cùng cách tính với năm 2025: 2024"
                + " và 2025.");
  }

  @Test
  void no_figure_and_one_figure_say_nothing_of_a_direction() {
    assertThat(say(LASTING)).containsExactly("Chưa có chỉ số của năm nào.");
    assertThat(say(LASTING, 70))
        .containsExactly("Mới có chỉ số năm 2025 nên chưa nói được tăng hay giảm.");
  }

  /** The line is 76 in a year, its prediction error √(0.6 · 2.5), and t of 2 at 97.5 % is 4.303. */
  @Test
  void few_figures_are_described_and_never_called_a_trend() {
    assertThat(say(LASTING, 70, 71, 72, 75))
        .containsExactly(
            "Chỉ số tăng 3 năm liền, từ 70,00% năm 2022 lên 75,00% năm 2025.",
            "Mới có 4 năm có chỉ số, chưa đủ để kiểm định chiều hướng.",
            "Nếu tiếp tục theo đường thẳng qua các năm, sau một năm nữa chỉ số nằm trong khoảng"
                + " 70,73% đến 81,27% (khoảng dự báo 95%).");
    for (double[] few : new double[][] {{70, 60}, {70, 60, 50}, {70, 60, 50, 40}, {50, 50}}) {
      assertThat(String.join(" ", say(LASTING, few))).doesNotContain("xu hướng");
    }
  }

  @Test
  void two_figures_forecast_nothing_as_they_do_not_tell_their_spread() {
    assertThat(say(LASTING, 70, 75))
        .containsExactly(
            "Chỉ số tăng từ 70,00% năm 2024 lên 75,00% năm 2025.",
            "Mới có 2 năm có chỉ số, chưa đủ để kiểm định chiều hướng.");
  }

  @Test
  void a_year_without_a_figure_does_not_count_as_one_in_a_row() {
    assertThat(say(LASTING, 70, 0, 72, 75).get(0))
        .isEqualTo(
            "Chỉ số tăng liên tục trong 2 lần gần nhất, từ 70,00% năm 2022 lên 75,00% năm 2025.");
  }

  @Test
  void changes_that_round_to_nothing_are_no_rise() {
    assertThat(say(LASTING, 70, 70.001).get(0))
        .isEqualTo("Chỉ số năm 2025 hầu như không đổi so với năm 2024: 70,00%.");
    assertThat(say(LASTING, 75, 70, 70).get(0)).startsWith("Chỉ số năm 2025 hầu như không đổi");
  }

  @Test
  void significance_is_stated_where_it_exists_and_its_absence_too() {
    assertThat(say(LASTING, 70, 71, 73, 74, 78).get(1))
        .contains("xu hướng tăng có ý nghĩa thống kê", "p = 0,017", "mức ý nghĩa 5%");
    assertThat(say(LASTING, 78, 74, 73, 71, 70).get(1))
        .contains("xu hướng giảm có ý nghĩa thống kê", "−");
    assertThat(say(LASTING, 70, 74, 73, 71, 75).get(1)).contains("chưa thấy xu hướng rõ");
    assertThat(say(LASTING, 70, 70, 70, 70, 70).get(1))
        .isEqualTo("Cả 5 năm có chỉ số đều bằng nhau.");
  }

  @Test
  void a_unit_that_ends_before_the_day_has_no_forecast() {
    assertThat(String.join(" ", say(ENDING, 70, 71, 73, 74, 78))).doesNotContain("khoảng dự báo");
    assertThat(String.join(" ", say(LASTING, 70, 71, 73, 74, 78))).contains("khoảng dự báo");
  }
}
