package vn.parindex.analytics.table;

import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.trend.Forecast;
import vn.parindex.analytics.trend.LeastSquares;
import vn.parindex.analytics.trend.MannKendall;
import vn.parindex.analytics.trend.TheilSen;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.analytics.trend.UnitTrends;

/** Where the index of every unit is going, in total and by area. */
final class TrendTable {

  private static final String PER_YEAR = "percentage points per year";

  static final Layout LAYOUT =
      Layout.of("trend")
          .unit()
          .text("scope", "Phạm vi: total, area", "Scope: total or area")
          .text("code", "Mã lĩnh vực; trống ở total", "Code of the area; empty on total rows")
          .whole(
              "n",
              "values",
              "Số giá trị trong chuỗi: chỉ các năm cùng cách tính với năm hiện tại",
              "Number of values in the series: years that measure the same as the current one")
          .number(
              "first_time",
              "years",
              "Thời điểm đầu, tính bằng năm: 31/12/2024 là 2025",
              "First time in years: the end of 31/12/2024 is 2025")
          .number("last_time", "years", "Thời điểm cuối", "Last time")
          .text(
              "verdict",
              "Kết luận: rising, falling, no-clear-trend, too-few-points",
              "Verdict: rising, falling, no-clear-trend or too-few-points")
          .text(
              "run_direction",
              "Chiều của các bước cuối chuỗi: up, down, level; chỉ mô tả",
              "Direction of the last steps: up, down or level; a description only")
          .whole(
              "run_length",
              "steps",
              "Số bước liên tiếp cùng chiều ở cuối chuỗi",
              "Steps of that direction in a row at the end")
          .number("alpha", "probability", "Mức ý nghĩa của kết luận", "Significance of the verdict")
          .number("level", "probability", "Độ tin cậy của các khoảng", "Level of the intervals")
          .whole("s", "pairs", "S của Mann–Kendall", "S of Mann and Kendall")
          .number(
              "s_variance",
              "pairs squared",
              "Phương sai của S, đã hiệu chỉnh giá trị trùng",
              "Variance of S, corrected for ties")
          .number("z", "", "Z, có hiệu chỉnh liên tục", "Z with continuity correction")
          .number("p", "probability", "p hai phía", "Two-sided p")
          .text(
              "p_method",
              "Cách tính p: exact (đếm mọi thứ tự), normal (xấp xỉ chuẩn)",
              "How p is found: exact (all orders counted) or normal (approximation)")
          .number("tau_a", "", "τ-a của Kendall", "τ-a of Kendall")
          .number("tau_b", "", "τ-b của Kendall", "τ-b of Kendall")
          .text("test_status", "known, hoặc lý do không có kiểm định", "known, or why no test")
          .number("sen_slope", PER_YEAR, "Độ dốc Theil–Sen", "Slope of Theil and Sen")
          .number("sen_low", PER_YEAR, "Cận dưới của độ dốc đó", "Lower end of that slope")
          .number("sen_high", PER_YEAR, "Cận trên của độ dốc đó", "Upper end of that slope")
          .text(
              "sen_status",
              "known, hoặc lý do thiếu cận của độ dốc Theil–Sen",
              "known, or why the slope of Theil and Sen has no interval")
          .number("ols_slope", PER_YEAR, "Độ dốc bình phương tối thiểu", "Slope of least squares")
          .number("ols_low", PER_YEAR, "Cận dưới của độ dốc đó", "Lower end of that slope")
          .number("ols_high", PER_YEAR, "Cận trên của độ dốc đó", "Upper end of that slope")
          .text(
              "ols_status",
              "known, hoặc lý do thiếu cận của độ dốc bình phương tối thiểu",
              "known, or why the slope of least squares has no interval")
          .number(
              "forecast_time",
              "years",
              "Thời điểm dự báo: một năm sau giá trị cuối",
              "Time of the forecast: one year after the last value")
          .number(
              "forecast",
              "per cent",
              "Dự báo theo đường thẳng bình phương tối thiểu, không chặn ở 0 và 100",
              "Forecast by the line of least squares, not cut at 0 and 100")
          .number("forecast_low", "per cent", "Cận dưới của dự báo", "Lower end of the forecast")
          .number("forecast_high", "per cent", "Cận trên của dự báo", "Upper end of the forecast")
          .text(
              "forecast_status",
              "known, hoặc lý do thiếu cận của dự báo",
              "known, or why the forecast has no interval")
          .text(
              "status",
              "known, hoặc lý do không có độ dốc nào",
              "known, or the reason why there is no slope at all");

  private TrendTable() {}

  /** The trend of every unit: one row for the total and one for each area. */
  static Table of(Dataset dataset, UnitTrends trends) {
    TableBuilder rows = LAYOUT.rows();
    trends
        .totals()
        .forEach(
            (id, total) -> {
              row(rows, dataset, id, "total", "", total);
              trends
                  .areasOf(id)
                  .forEach((code, area) -> row(rows, dataset, id, "area", code, area));
            });
    return rows.build();
  }

  private static void row(
      TableBuilder rows, Dataset dataset, UnitId id, String scope, String code, Trend trend) {
    rows.unit(dataset, id)
        .set("scope", scope)
        .set("code", code)
        .set("n", trend.observations().size())
        .number("first_time", trend.first().map(first -> first.time()))
        .number("last_time", trend.last().map(last -> last.time()))
        .set("verdict", trend.verdict().code())
        .set("alpha", trend.settings().alpha())
        .set("level", trend.settings().level())
        .set("test_status", trend.mannKendall().status())
        .set("status", trend.theilSen().status());
    trend
        .run()
        .value()
        .ifPresent(
            run ->
                rows.set("run_direction", run.direction().code()).set("run_length", run.length()));
    trend.mannKendall().value().ifPresent(test -> test(rows, test));
    rows.number("sen_slope", trend.theilSen().map(TheilSen::slope));
    ends(rows, "sen", trend.theilSen().flatMap(TheilSen::interval));
    rows.number("ols_slope", trend.leastSquares().map(LeastSquares::slope));
    double level = trend.settings().level();
    ends(rows, "ols", trend.leastSquares().flatMap(line -> line.slopeInterval(level)));
    Outcome<Forecast> next = trend.forecastNextYear();
    rows.number("forecast_time", next.map(Forecast::time))
        .number("forecast", next.map(Forecast::value));
    ends(rows, "forecast", next.flatMap(Forecast::interval));
  }

  private static void test(TableBuilder rows, MannKendall test) {
    rows.set("s", Math.toIntExact(test.s()))
        .set("s_variance", test.variance())
        .set("z", test.z())
        .set("p", test.p())
        .set("p_method", test.exact() ? "exact" : "normal")
        .set("tau_a", test.tauA())
        .set("tau_b", test.tauB());
  }

  private static void ends(TableBuilder rows, String what, Outcome<Interval> interval) {
    rows.number(what + "_low", interval.map(Interval::low))
        .number(what + "_high", interval.map(Interval::high))
        .set(what + "_status", interval.status());
  }
}
