package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.trend.LeastSquares;
import vn.parindex.analytics.trend.MannKendall;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.TheilSen;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.analytics.trend.TrendSettings;
import vn.parindex.analytics.trend.Trends;
import vn.parindex.analytics.trend.UnitTrends;

class TrendTableTest {

  private static Trend trend;
  private static Unit first;
  private static DataTable<?> data;
  private static Table table;

  private static Trend assess(double... values) {
    List<Observation> series = new ArrayList<>();
    for (double value : values) {
      series.add(new Observation(2021 + series.size(), value));
    }
    return Trends.assess(series, TrendSettings.DEFAULT);
  }

  @BeforeAll
  static void fill() {
    Dataset dataset = RealData.dataset();
    List<Unit> units = dataset.units();
    first = units.get(0);
    trend = assess(60, 65, 63, 70, 74, 79);
    Map<UnitId, Trend> totals = new LinkedHashMap<>();
    totals.put(first.id(), trend);
    totals.put(units.get(1).id(), assess(60, 65));
    totals.put(units.get(2).id(), assess());
    Map<String, Trend> areas = new LinkedHashMap<>();
    areas.put("3", assess(50, 50, 50, 50, 50));
    areas.put("1", assess(50));
    data = TrendTable.of(dataset, new UnitTrends(totals, Map.of(first.id(), areas)));
    table = Tablesaw.table(data);
  }

  @Test
  void has_a_row_for_each_unit_and_scope_in_their_order_and_the_documented_columns() {
    assertThat(table.columnNames()).isEqualTo(data.columns().stream().map(Column::key).toList());
    assertThat(table.stringColumn("scope").asList())
        .containsExactly("total", "area", "area", "total", "total");
    assertThat(table.stringColumn("code").asList()).containsExactly("", "3", "1", "", "");
    assertThat(table.stringColumn("unit_code").get(0)).isEqualTo(first.code());
    assertThat(table.stringColumn("unit_name").get(1)).isEqualTo(first.name());
    assertThat(table.stringColumn("status").asList())
        .containsExactly("known", "known", "too-few", "known", "no-values");
  }

  @Test
  void figures_are_those_of_the_trend() {
    MannKendall test = trend.mannKendall().value().orElseThrow();
    TheilSen sen = trend.theilSen().value().orElseThrow();
    LeastSquares line = trend.leastSquares().value().orElseThrow();
    assertThat(table.intColumn("n").get(0)).isEqualTo(6);
    assertThat(number("first_time")).isEqualTo(2021);
    assertThat(number("last_time")).isEqualTo(2026);
    assertThat(text("verdict")).isEqualTo("rising");
    assertThat(text("run_direction")).isEqualTo("up");
    assertThat(table.intColumn("run_length").get(0)).isEqualTo(3);
    assertThat(number("alpha")).isEqualTo(0.05);
    assertThat(number("level")).isEqualTo(0.95);
    assertThat(table.intColumn("s").get(0)).isEqualTo(13);
    assertThat(number("s_variance")).isEqualTo(test.variance());
    assertThat(number("z")).isEqualTo(test.z());
    assertThat(number("p")).isEqualTo(test.p());
    assertThat(text("p_method")).isEqualTo("exact");
    assertThat(number("tau_a")).isEqualTo(test.tauA());
    assertThat(number("tau_b")).isEqualTo(test.tauB());
    assertThat(text("test_status")).isEqualTo("known");
    assertThat(number("sen_slope")).isEqualTo(sen.slope());
    assertThat(number("sen_low")).isEqualTo(sen.interval().value().orElseThrow().low());
    assertThat(number("sen_high")).isEqualTo(sen.interval().value().orElseThrow().high());
    assertThat(number("ols_slope")).isEqualTo(line.slope());
    assertThat(number("ols_low")).isEqualTo(line.slopeInterval(0.95).value().orElseThrow().low());
    assertThat(number("forecast_time")).isEqualTo(2027);
    assertThat(number("forecast")).isEqualTo(line.at(2027));
    assertThat(number("forecast_high"))
        .isEqualTo(line.predictionInterval(2027, 0.95).value().orElseThrow().high());
    assertThat(text("forecast_status")).isEqualTo("known");
  }

  @Test
  void what_is_missing_is_missing_and_says_why() {
    for (String column : List.of("s", "z", "p", "tau_a", "sen_low", "ols_high", "forecast_low")) {
      assertThat(table.column(column).isMissing(1)).as(column).isTrue();
      assertThat(table.column(column).isMissing(3)).as(column).isTrue();
      assertThat(table.column(column).isMissing(4)).as(column).isTrue();
    }
    assertThat(table.stringColumn("test_status").asList())
        .containsExactly("known", "all-equal", "too-few", "too-few", "no-values");
    assertThat(table.stringColumn("sen_status").asList())
        .containsExactly("known", "all-equal", "too-few", "too-few", "no-values");
    assertThat(table.stringColumn("ols_status").asList())
        .containsExactly("known", "perfect-fit", "too-few", "too-few", "no-values");
    assertThat(table.stringColumn("forecast_status").asList())
        .containsExactly("known", "perfect-fit", "too-few", "too-few", "no-values");
    assertThat(table.doubleColumn("sen_slope").get(3)).isEqualTo(5);
    assertThat(table.doubleColumn("forecast").get(3)).isEqualTo(70);
    assertThat(table.stringColumn("run_direction").asList())
        .containsExactly("up", "level", "", "up", "");
    assertThat(table.column("forecast_time").isMissing(4)).isTrue();
    assertThat(table.column("first_time").isMissing(4)).isTrue();
  }

  private static double number(String column) {
    return table.doubleColumn(column).get(0);
  }

  private static String text(String column) {
    return table.stringColumn(column).get(0);
  }
}
