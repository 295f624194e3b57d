package vn.parindex.analytics.table;

import tech.tablesaw.api.Table;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
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

  static final Layout LAYOUT =
      Layout.of("targets")
          .unit()
          .text(
              "level",
              "Cấp: unit, group (cả nhóm, cộng tử số và mẫu số)",
              "Level: unit, or group (numerators and denominators added)")
          .text("year", "Năm", "Year")
          .text("target", "Mã chỉ tiêu", "Code of the target")
          .text("clause", "Điểm của văn bản giao", "Clause of the order")
          .day("as_of", "Ngày đánh giá", "Day of the assessment")
          .day("due", "Hạn", "Due on")
          .text(
              "state",
              "Kết quả: met, not-met, no-cases, no-data, not-applicable",
              "State: met, not-met, no-cases, no-data or not-applicable")
          .number("threshold", "per cent", "Mức phải đạt", "Threshold, itself included")
          .number("percent", "per cent", "Tỷ lệ hoặc mức tăng", "Rate, or growth")
          .number(
              "numerator",
              "cases",
              "Tử số; với mức tăng là số hiện nay",
              "Numerator; for growth the total")
          .number(
              "denominator",
              "cases",
              "Mẫu số; với mức tăng là số gốc",
              "Denominator; for growth the base")
          .day("figure_date", "Ngày của số liệu", "Date of the figure")
          .text("provisional", "Số tạm tính: yes, no", "Provisional: yes or no")
          .text("revised", "Đã điều chỉnh: yes, no", "Revised: yes or no")
          .whole(
              "missed_reports",
              "reports",
              "Số kỳ báo cáo sau đó chưa có số liệu",
              "Reporting dates after it without a figure")
          .number(
              "gap_points",
              "percentage points",
              "Cao hơn mức phải đạt bao nhiêu; âm là chưa đạt",
              "Above the threshold by; negative when it is not met")
          .number(
              "gap_cases",
              "cases",
              "Số trường hợp còn thiếu khi mẫu số giữ nguyên",
              "Further successes needed with the denominator as it is")
          .number("low", "per cent", "Đầu dưới khoảng Wilson", "Lower end of Wilson's interval")
          .number("high", "per cent", "Đầu trên khoảng Wilson", "Upper end of Wilson's interval")
          .text(
              "certainty",
              "Mức chắc chắn: sure, probably, open",
              "Certainty: sure, probably or open")
          .text(
              "status",
              "known, hoặc lý do không có tỷ lệ",
              "known, or the reason why there is no rate")
          .text(
              "pace",
              "Tiến độ: on-track, at-risk, off-track, held, slipping",
              "Pace: on-track, at-risk, off-track, held or slipping")
          .number(
              "planned",
              "per cent",
              "Đường thẳng từ số đầu đến mức phải đạt, vào ngày của số liệu",
              "The straight line from the start to the threshold, on the date of the figure")
          .number(
              "projected",
              "per cent",
              "Theo đà trung bình đến nay, vào hạn",
              "Where the mean change so far leads by the due date")
          .text(
              "pace_status",
              "known, hoặc lý do không có tiến độ",
              "known, or the reason why there is no pace")
          .number(
              "forecast_denominator",
              "cases",
              "Mẫu số dự kiến vào hạn, tính cả ngày đầu năm và ngày của số liệu",
              "Denominator expected on the due date, first and last day counted")
          .number(
              "forecast_percent",
              "per cent",
              "Dự báo vào hạn: khả năng cao hơn và thấp hơn là như nhau",
              "Forecast for the due date: its median")
          .number("forecast_low", "per cent", "Đầu dưới khoảng dự báo", "Lower end of the forecast")
          .number(
              "forecast_high", "per cent", "Đầu trên khoảng dự báo", "Upper end of the forecast")
          .number(
              "forecast_probability",
              "",
              "Xác suất đạt, từ 0 đến 1",
              "Probability that it is met, 0 to 1")
          .text(
              "forecast_status",
              "known, hoặc lý do không dự báo được",
              "known, or the reason why there is no forecast")
          .number(
              "needed",
              "cases",
              "Số trường hợp còn phải đạt thêm đến hạn",
              "Further successes needed until the due date")
          .text(
              "needed_status",
              "known, hoặc lý do: not-reachable là không kịp nữa",
              "known, or the reason: not-reachable when those to come do not suffice")
          .whole("units_met", "units", "Số đơn vị đạt", "Units that met it")
          .whole("units_not_met", "units", "Số đơn vị chưa đạt", "Units that did not")
          .whole("units_no_cases", "units", "Số đơn vị không phát sinh", "Units without cases")
          .whole("units_no_data", "units", "Số đơn vị chưa có số liệu", "Units without data")
          .whole(
              "units_not_applicable",
              "units",
              "Số đơn vị không áp dụng",
              "Units to which it does not apply");

  private TargetsTable() {}

  /** One row for each unit and target, target by target; after them the row of the group. */
  static Table of(Dataset dataset, FollowUp followUp) {
    TableBuilder rows = LAYOUT.rows();
    for (TargetStanding standing : followUp.targets()) {
      standing.units().values().forEach(unit -> unit(rows, dataset, followUp, standing, unit));
      group(rows, followUp, standing);
    }
    return rows.build();
  }

  private static void unit(
      TableBuilder rows,
      Dataset dataset,
      FollowUp followUp,
      TargetStanding standing,
      UnitStanding unit) {
    rows.unit(dataset, unit.unit())
        .set("level", "unit")
        .set("missed_reports", unit.missedReports());
    row(rows, followUp, standing, unit.attainment(), unit.pace(), unit.forecast());
    base(rows, standing, unit);
    unit.latest().value().ifPresent(figure -> figure(rows, figure));
  }

  private static void figure(TableBuilder rows, DatedMeasure figure) {
    rows.set("figure_date", figure.date())
        .set("provisional", TableBuilder.yesNo(figure.provisional()))
        .set("revised", TableBuilder.yesNo(figure.revised()));
    figure
        .measured()
        .match(
            ratio ->
                rows.set("numerator", (double) ratio.numerator())
                    .set("denominator", (double) ratio.denominator()),
            total -> rows.set("numerator", (double) total.count()),
            reason -> rows);
  }

  /** What growth is measured on: the total on the day of the base. */
  private static void base(TableBuilder rows, TargetStanding standing, UnitStanding unit) {
    standing
        .baseDay()
        .flatMap(day -> unit.history().stream().filter(f -> f.date().equals(day)).findFirst())
        .ifPresent(
            figure ->
                figure
                    .measured()
                    .match(
                        ratio -> rows,
                        total -> rows.set("denominator", (double) total.count()),
                        reason -> rows));
  }

  private static void group(TableBuilder rows, FollowUp followUp, TargetStanding standing) {
    Pool pool = standing.pool();
    rows.row().set("level", "group");
    row(rows, followUp, standing, pool.attainment(), standing.pace(), standing.forecast());
    rows.set("numerator", pool.numerator())
        .set("denominator", pool.denominator())
        .set("units_met", pool.met())
        .set("units_not_met", pool.notMet())
        .set("units_no_cases", pool.noCases())
        .set("units_no_data", pool.noData())
        .set("units_not_applicable", pool.notApplicable());
  }

  private static void row(
      TableBuilder rows,
      FollowUp followUp,
      TargetStanding standing,
      Attainment attainment,
      Outcome<Pace> pace,
      Outcome<TargetForecast> forecast) {
    rows.set("year", followUp.year())
        .set("target", standing.target().code())
        .set("clause", standing.target().clause())
        .set("as_of", standing.asOf())
        .set("due", standing.due())
        .set("state", attainment.state().code())
        .set("threshold", attainment.threshold())
        .set("status", attainment.percent().status())
        .set("pace_status", pace.status())
        .set("forecast_status", forecast.status());
    attainment.percent().value().ifPresent(percent -> rows.set("percent", percent));
    attainment.gapPoints().value().ifPresent(points -> rows.set("gap_points", points));
    attainment.gapCases().value().ifPresent(cases -> rows.set("gap_cases", cases.doubleValue()));
    attainment
        .interval()
        .value()
        .ifPresent(interval -> rows.set("low", interval.low()).set("high", interval.high()));
    attainment.certainty().value().ifPresent(sure -> rows.set("certainty", sure.code()));
    pace.value().ifPresent(known -> pace(rows, known));
    forecast.value().ifPresent(known -> forecast(rows, known));
  }

  private static void pace(TableBuilder rows, Pace pace) {
    rows.set("pace", pace.status().code());
    pace.match(
        reach -> rows.set("planned", reach.planned()).set("projected", reach.projected()),
        hold -> rows);
  }

  private static void forecast(TableBuilder rows, TargetForecast forecast) {
    rows.set("forecast_denominator", (double) forecast.denominator())
        .set("forecast_percent", forecast.medianPercent())
        .set("forecast_low", forecast.interval().low())
        .set("forecast_high", forecast.interval().high())
        .set("forecast_probability", forecast.probability())
        .set("needed_status", forecast.needed().status());
    forecast.needed().value().ifPresent(cases -> rows.set("needed", cases.doubleValue()));
  }
}
