package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.trend.Forecast;
import vn.parindex.analytics.trend.MannKendall;
import vn.parindex.analytics.trend.TheilSen;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.analytics.trend.UnitTrends;

/** Where the index of every unit is going, in total and by area. */
final class TrendTable {

  private static final String PER_YEAR = "percentage points per year";

  private TrendTable() {}

  /**
   * A series of figures over time.
   *
   * @param code of the area; empty for the total
   */
  record Series(Optional<Unit> unit, String scope, String code, Trend trend) {
    private Outcome<Interval> sen() {
      return trend.theilSen().flatMap(TheilSen::interval);
    }

    private Outcome<Interval> ols() {
      return trend.leastSquares().flatMap(line -> line.slopeInterval(trend.settings().level()));
    }

    private Outcome<Forecast> next() {
      return trend.forecastNextYear();
    }

    private Outcome<Interval> forecast() {
      return next().flatMap(Forecast::interval);
    }
  }

  /** The trend of every unit: one row for the total and one for each area. */
  static DataTable<Series> of(Dataset dataset, UnitTrends trends) {
    return new TableColumns<Series>()
        .unit(Series::unit)
        .text("scope", "Phạm vi: total, area", "Scope: total or area")
        .is(series -> text(series.scope()))
        .text("code", "Mã lĩnh vực; trống ở total", "Code of the area; empty on total rows")
        .is(series -> text(series.code()))
        .whole(
            "n",
            "values",
            "Số giá trị trong chuỗi: chỉ các năm cùng cách tính với năm hiện tại",
            "Number of values in the series: years that measure the same as the current one")
        .is(series -> whole(series.trend().observations().size()))
        .number(
            "first_time",
            "years",
            "Thời điểm đầu: ngày cuối của năm được chấm, tính bằng năm (31/12/2024 là 2025), dù điểm chốt sớm hơn",
            "First time: the last day of the year that was scored, in years (the end of 31/12/2024 is 2025), though the points may be of an earlier day")
        .is(series -> known(series.trend().first(), first -> number(first.time())))
        .number(
            "last_time",
            "years",
            "Thời điểm cuối, cũng tính theo ngày cuối của năm được chấm",
            "Last time, by the last day of the year that was scored as well")
        .is(series -> known(series.trend().last(), last -> number(last.time())))
        .text(
            "verdict",
            "Kết luận: rising, falling, no-clear-trend, too-few-points",
            "Verdict: rising, falling, no-clear-trend or too-few-points")
        .is(series -> text(series.trend().verdict().code()))
        .text(
            "run_direction",
            "Chiều của các bước cuối chuỗi: up, down, level; chỉ mô tả",
            "Direction of the last steps: up, down or level; a description only")
        .is(series -> known(series.trend().run(), run -> text(run.direction().code())))
        .whole(
            "run_length",
            "steps",
            "Số bước liên tiếp cùng chiều ở cuối chuỗi",
            "Steps of that direction in a row at the end")
        .is(series -> known(series.trend().run(), run -> whole(run.length())))
        .number("alpha", "probability", "Mức ý nghĩa của kết luận", "Significance of the verdict")
        .is(series -> number(series.trend().settings().alpha()))
        .number("level", "probability", "Độ tin cậy của các khoảng", "Level of the intervals")
        .is(series -> number(series.trend().settings().level()))
        .whole("s", "pairs", "S của Mann–Kendall", "S of Mann and Kendall")
        .is(test(test -> whole(test.s())))
        .number(
            "s_variance",
            "pairs squared",
            "Phương sai của S, đã hiệu chỉnh giá trị trùng",
            "Variance of S, corrected for ties")
        .is(test(test -> number(test.variance())))
        .number("z", "", "Z, có hiệu chỉnh liên tục", "Z with continuity correction")
        .is(test(test -> number(test.z())))
        .number("p", "probability", "p hai phía", "Two-sided p")
        .is(test(test -> number(test.p())))
        .text(
            "p_method",
            "Cách tính p: exact (đếm mọi thứ tự), normal (xấp xỉ chuẩn)",
            "How p is found: exact (all orders counted) or normal (approximation)")
        .is(test(test -> text(test.exact() ? "exact" : "normal")))
        .number("tau_a", "", "τ-a của Kendall", "τ-a of Kendall")
        .is(test(test -> number(test.tauA())))
        .number("tau_b", "", "τ-b của Kendall", "τ-b of Kendall")
        .is(test(test -> number(test.tauB())))
        .text("test_status", "known, hoặc lý do không có kiểm định", "known, or why no test")
        .is(series -> status(series.trend().mannKendall()))
        .number("sen_slope", PER_YEAR, "Độ dốc Theil–Sen", "Slope of Theil and Sen")
        .is(series -> known(series.trend().theilSen(), line -> number(line.slope())))
        .number("sen_low", PER_YEAR, "Cận dưới của độ dốc đó", "Lower end of that slope")
        .is(series -> known(series.sen(), interval -> number(interval.low())))
        .number("sen_high", PER_YEAR, "Cận trên của độ dốc đó", "Upper end of that slope")
        .is(series -> known(series.sen(), interval -> number(interval.high())))
        .text(
            "sen_status",
            "known, hoặc lý do thiếu cận của độ dốc Theil–Sen",
            "known, or why the slope of Theil and Sen has no interval")
        .is(series -> status(series.sen()))
        .number("ols_slope", PER_YEAR, "Độ dốc bình phương tối thiểu", "Slope of least squares")
        .is(series -> known(series.trend().leastSquares(), line -> number(line.slope())))
        .number("ols_low", PER_YEAR, "Cận dưới của độ dốc đó", "Lower end of that slope")
        .is(series -> known(series.ols(), interval -> number(interval.low())))
        .number("ols_high", PER_YEAR, "Cận trên của độ dốc đó", "Upper end of that slope")
        .is(series -> known(series.ols(), interval -> number(interval.high())))
        .text(
            "ols_status",
            "known, hoặc lý do thiếu cận của độ dốc bình phương tối thiểu",
            "known, or why the slope of least squares has no interval")
        .is(series -> status(series.ols()))
        .number(
            "forecast_time",
            "years",
            "Thời điểm dự báo: một năm sau giá trị cuối",
            "Time of the forecast: one year after the last value")
        .is(series -> known(series.next(), next -> number(next.time())))
        .number(
            "forecast",
            "per cent",
            "Dự báo theo đường thẳng bình phương tối thiểu, không chặn ở 0 và 100",
            "Forecast by the line of least squares, not cut at 0 and 100")
        .is(series -> known(series.next(), next -> number(next.value())))
        .number("forecast_low", "per cent", "Cận dưới của dự báo", "Lower end of the forecast")
        .is(series -> known(series.forecast(), interval -> number(interval.low())))
        .number("forecast_high", "per cent", "Cận trên của dự báo", "Upper end of the forecast")
        .is(series -> known(series.forecast(), interval -> number(interval.high())))
        .text(
            "forecast_status",
            "known, hoặc lý do thiếu cận của dự báo",
            "known, or why the forecast has no interval")
        .is(series -> status(series.forecast()))
        .text(
            "status",
            "known, hoặc lý do không có độ dốc nào",
            "known, or the reason why there is no slope at all")
        .is(series -> status(series.trend().theilSen()))
        .table(
            "trend",
            () ->
                trends.totals().entrySet().stream()
                    .flatMap(
                        total ->
                            rows(
                                dataset.unit(total.getKey()),
                                total.getValue(),
                                trends.areasOf(total.getKey()))));
  }

  private static Stream<Series> rows(Optional<Unit> unit, Trend total, Map<String, Trend> areas) {
    return Stream.concat(
        Stream.of(new Series(unit, "total", "", total)),
        areas.entrySet().stream()
            .map(area -> new Series(unit, "area", area.getKey(), area.getValue())));
  }

  private static Function<Series, Value> test(Function<MannKendall, Value> part) {
    return series -> known(series.trend().mannKendall(), part);
  }
}
