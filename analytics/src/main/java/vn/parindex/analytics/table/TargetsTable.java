package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.missing;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;
import static vn.parindex.analytics.table.Value.yesNo;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/** How each unit, and all of them together, stand against each target. */
final class TargetsTable {

  private TargetsTable() {}

  /** One row for each unit and target, target by target; after them the row of the group. */
  static DataTable<Row<TargetStanding>> of(Dataset dataset, FollowUp followUp) {
    boolean anyAtMost = followUp.isAnyAtMost();
    return new TableColumns<Row<TargetStanding>>()
        .unit(Row::unit)
        .text(
            "level",
            "Cấp: unit, group (cả nhóm, cộng tử số và mẫu số)",
            "Level: unit, or group (numerators and denominators added)")
        .is(row -> text(row.kind()))
        .text("year", "Năm", "Year")
        .is(row -> text(followUp.year()))
        .text("target", "Mã chỉ tiêu", "Code of the target")
        .is(row -> text(row.of().target().code()))
        .text("clause", "Điểm của văn bản giao", "Clause of the order")
        .is(row -> text(row.of().target().clause()))
        .day("as_of", "Ngày đánh giá", "Day of the assessment")
        .is(row -> day(row.of().asOf()))
        .day("due", "Hạn", "Due on")
        .is(row -> day(row.of().due()))
        .text(
            "state",
            "Kết quả: met, not-met, no-cases, no-base, no-data, not-applicable",
            "State: met, not-met, no-cases, no-base, no-data or not-applicable")
        .is(attainment(attainment -> text(attainment.state().code())))
        .number("threshold", "per cent", "Mức phải đạt", "Threshold, itself included")
        .is(attainment(attainment -> number(attainment.threshold())))
        .when(
            anyAtMost,
            columns ->
                columns
                    .text(
                        "comparison",
                        "Đạt khi từ mức phải đạt trở lên (at-least) hay không quá (at-most)",
                        "Met at or above the threshold (at-least), or at or below it (at-most)")
                    .is(row -> text(row.of().target().comparison().code())))
        .number("percent", "per cent", "Tỷ lệ hoặc mức tăng", "Rate, or growth")
        .is(attainment(attainment -> known(attainment.percent(), Value::number)))
        .number(
            "numerator",
            "cases",
            "Tử số; với mức tăng là số hiện nay",
            "Numerator; for growth the total")
        .is(
            on(
                    UnitStanding.class,
                    unit -> known(unit.latest(), figure -> numerator(figure.measured())))
                .or(Pool.class, pool -> number(pool.numerator())))
        .number(
            "denominator",
            "cases",
            "Mẫu số; với mức tăng là số gốc",
            "Denominator; for growth the base")
        .is(
            row ->
                row.part() instanceof UnitStanding unit
                    ? denominator(row.of(), unit)
                    : number(row.of().pool().denominator()))
        .day("figure_date", "Ngày của số liệu", "Date of the figure")
        .is(latest(figure -> day(figure.date())))
        .text("provisional", "Số tạm tính: yes, no", "Provisional: yes or no")
        .is(latest(figure -> yesNo(figure.provisional())))
        .text("revised", "Đã điều chỉnh: yes, no", "Revised: yes or no")
        .is(latest(figure -> yesNo(figure.revised())))
        .whole(
            "missed_reports",
            "reports",
            "Số kỳ báo cáo sau đó chưa có số liệu",
            "Reporting dates after it without a figure")
        .is(on(UnitStanding.class, unit -> whole(unit.missedReports())))
        .number(
            "gap_points",
            "percentage points",
            anyAtMost
                ? "Tốt hơn mức phải đạt bao nhiêu; âm là chưa đạt"
                : "Cao hơn mức phải đạt bao nhiêu; âm là chưa đạt",
            anyAtMost
                ? "On the better side of the threshold by; negative when it is not met"
                : "Above the threshold by; negative when it is not met")
        .is(attainment(attainment -> known(attainment.gapPoints(), Value::number)))
        .number(
            "gap_cases",
            "cases",
            anyAtMost
                ? "Số trường hợp còn thiếu, với at-most là số vượt mức, khi mẫu số giữ nguyên"
                : "Số trường hợp còn thiếu khi mẫu số giữ nguyên",
            anyAtMost
                ? "Further successes needed, or, of at-most, cases too many, with the denominator as"
                    + " it is"
                : "Further successes needed with the denominator as it is")
        .is(attainment(attainment -> known(attainment.gapCases(), Value::number)))
        .number(
            "further_cases",
            "cases",
            anyAtMost
                ? "Số trường hợp ít nhất cần thêm để đạt: flow là trường hợp mới, đều đạt (at-most: đều không"
                    + " bị đếm)"
                : "Số trường hợp ít nhất cần thêm để đạt: flow là trường hợp mới, đều đạt",
            anyAtMost
                ? "Fewest further cases that meet it: of a flow new ones that all succeed (of at-most:"
                    + " none of them counted)"
                : "Fewest further cases that meet it: of a flow new ones that all succeed")
        .is(attainment(attainment -> known(attainment.furtherCases(), Value::number)))
        .number("low", "per cent", "Đầu dưới khoảng Wilson", "Lower end of Wilson's interval")
        .is(
            attainment(
                attainment -> known(attainment.interval(), interval -> number(interval.low()))))
        .number("high", "per cent", "Đầu trên khoảng Wilson", "Upper end of Wilson's interval")
        .is(
            attainment(
                attainment -> known(attainment.interval(), interval -> number(interval.high()))))
        .text(
            "certainty", "Mức chắc chắn: sure, probably, open", "Certainty: sure, probably or open")
        .is(attainment(attainment -> known(attainment.certainty(), sure -> text(sure.code()))))
        .text(
            "status",
            "known, hoặc lý do không có tỷ lệ",
            "known, or the reason why there is no rate")
        .is(attainment(attainment -> status(attainment.percent())))
        .text(
            "pace",
            "Tiến độ theo dự báo: on-track, at-risk, off-track; đã đạt: held, slipping",
            "Pace by the forecast: on-track, at-risk or off-track; once met: held or slipping")
        .is(row -> known(pace(row), pace -> text(pace.status().code())))
        .number(
            "planned",
            "per cent",
            "Đường thẳng từ số đầu đến mức phải đạt, vào ngày của số liệu",
            "The straight line from the start to the threshold, on the date of the figure")
        .is(reach(reach -> number(reach.planned())))
        .text(
            "pace_status",
            "known, hoặc lý do không có tiến độ",
            "known, or the reason why there is no pace")
        .is(row -> status(pace(row)))
        .number(
            "forecast_denominator",
            "cases",
            "Mẫu số dự kiến vào hạn, tính cả ngày đầu năm và ngày của số liệu",
            "Denominator expected on the due date, first and last day counted")
        .is(forecast(forecast -> number(forecast.denominator())))
        .number(
            "forecast_percent",
            "per cent",
            "Dự báo vào hạn: khả năng cao hơn và thấp hơn là như nhau",
            "Forecast for the due date: its median")
        .is(forecast(forecast -> number(forecast.medianPercent())))
        .number("forecast_low", "per cent", "Đầu dưới khoảng dự báo", "Lower end of the forecast")
        .is(forecast(forecast -> number(forecast.interval().low())))
        .number("forecast_high", "per cent", "Đầu trên khoảng dự báo", "Upper end of the forecast")
        .is(forecast(forecast -> number(forecast.interval().high())))
        .number(
            "forecast_probability",
            "",
            "Xác suất đạt, từ 0 đến 1",
            "Probability that it is met, 0 to 1")
        .is(forecast(forecast -> number(forecast.probability())))
        .text(
            "forecast_status",
            "known, hoặc lý do không dự báo được",
            "known, or the reason why there is no forecast")
        .is(row -> status(forecastOf(row)))
        .number(
            "needed",
            "cases",
            anyAtMost
                ? "Số trường hợp còn phải đạt thêm đến hạn, với at-most là không được đếm vào tử số"
                : "Số trường hợp còn phải đạt thêm đến hạn",
            anyAtMost
                ? "Further successes needed until the due date; of at-most, cases not counted"
                : "Further successes needed until the due date")
        .is(forecast(forecast -> known(forecast.needed(), Value::number)))
        .text(
            "needed_status",
            "known, hoặc lý do: not-reachable là không kịp nữa",
            "known, or the reason: not-reachable when those to come do not suffice")
        .is(forecast(forecast -> status(forecast.needed())))
        .whole("units_met", "units", "Số đơn vị đạt", "Units that met it")
        .is(on(Pool.class, pool -> whole(pool.met())))
        .whole("units_not_met", "units", "Số đơn vị chưa đạt", "Units that did not")
        .is(on(Pool.class, pool -> whole(pool.notMet())))
        .whole("units_no_cases", "units", "Số đơn vị không phát sinh", "Units without cases")
        .is(on(Pool.class, pool -> whole(pool.noCases())))
        .whole(
            "units_no_base",
            "units",
            "Số đơn vị không tính được mức tăng (số gốc bằng 0)",
            "Units whose growth cannot be computed (base of 0)")
        .is(on(Pool.class, pool -> whole(pool.noBase())))
        .whole("units_no_data", "units", "Số đơn vị chưa có số liệu", "Units without data")
        .is(on(Pool.class, pool -> whole(pool.noData())))
        .whole(
            "units_not_applicable",
            "units",
            "Số đơn vị không áp dụng",
            "Units to which it does not apply")
        .is(on(Pool.class, pool -> whole(pool.notApplicable())))
        .table(
            "targets",
            () ->
                followUp.targets().stream()
                    .flatMap(
                        standing ->
                            Stream.concat(
                                standing.units().values().stream()
                                    .map(
                                        unit ->
                                            new Row<>(
                                                standing, "unit", dataset.unit(unit.unit()), unit)),
                                Stream.of(
                                    new Row<>(
                                        standing, "group", Optional.empty(), standing.pool())))));
  }

  private static MixedCells attainment(Function<Attainment, Value> cell) {
    return on(UnitStanding.class, unit -> cell.apply(unit.attainment()))
        .or(Pool.class, pool -> cell.apply(pool.attainment()));
  }

  private static MixedCells latest(Function<DatedMeasure, Value> cell) {
    return on(UnitStanding.class, unit -> known(unit.latest(), cell));
  }

  private static Value numerator(Measured measured) {
    return measured.match(
        ratio -> number(ratio.numerator()), total -> number(total.count()), reason -> missing());
  }

  /** Of growth it is the total on the day of the base. */
  private static Value denominator(TargetStanding standing, UnitStanding unit) {
    Value counted =
        known(
            unit.latest(),
            figure ->
                figure
                    .measured()
                    .match(
                        ratio -> number(ratio.denominator()),
                        total -> missing(),
                        reason -> missing()));
    return counted.equals(missing())
        ? known(
            base(standing, unit),
            figure ->
                figure
                    .measured()
                    .match(ratio -> missing(), total -> number(total.count()), reason -> missing()))
        : counted;
  }

  private static Optional<DatedMeasure> base(TargetStanding standing, UnitStanding unit) {
    return standing
        .baseDay()
        .flatMap(
            day -> unit.history().stream().filter(figure -> figure.date().equals(day)).findFirst());
  }

  private static Outcome<Pace> pace(Row<TargetStanding> row) {
    return row.part() instanceof UnitStanding unit ? unit.pace() : row.of().pace();
  }

  private static Function<Row<TargetStanding>, Value> reach(Function<Pace.Reach, Value> cell) {
    return row -> known(pace(row), pace -> pace.match(cell, hold -> missing()));
  }

  private static Outcome<TargetForecast> forecastOf(Row<TargetStanding> row) {
    return row.part() instanceof UnitStanding unit ? unit.forecast() : row.of().forecast();
  }

  private static Function<Row<TargetStanding>, Value> forecast(
      Function<TargetForecast, Value> cell) {
    return row -> known(forecastOf(row), cell);
  }
}
