package vn.parindex.analytics.table;

import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.target.Attainment;

/** How units stand against one target: one row each. */
public final class TargetTable {

  static final Layout LAYOUT =
      Layout.of("target")
          .text("unit_code", "Mã đơn vị", "Code of the unit")
          .text(
              "state",
              "met, not-met, no-cases, no-data, not-applicable",
              "State: met, not-met, no-cases, no-data or not-applicable")
          .number("threshold", "per cent", "Mức phải đạt", "Threshold, itself included")
          .number("percent", "per cent", "Tỷ lệ hoặc mức tăng", "Rate, or growth")
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
          .text("certainty", "sure, probably, open", "Certainty: sure, probably or open")
          .text(
              "status",
              "known, hoặc lý do không có tỷ lệ",
              "known, or the reason why there is no rate");

  private TargetTable() {}

  /**
   * One row for each unit, in the order of the map. A column is missing where the attainment has no
   * answer; {@code status} is about the rate.
   *
   * @param units attainment by the unit's code
   */
  public static Table of(Map<String, Attainment> units) {
    TableBuilder rows = LAYOUT.rows();
    units.forEach(
        (code, unit) -> {
          rows.row()
              .set("unit_code", code)
              .set("state", unit.state().code())
              .set("threshold", unit.threshold())
              .set("status", unit.percent().status());
          unit.percent().value().ifPresent(percent -> rows.set("percent", percent));
          unit.gapPoints().value().ifPresent(points -> rows.set("gap_points", points));
          unit.gapCases().value().ifPresent(cases -> rows.set("gap_cases", cases.doubleValue()));
          unit.interval()
              .value()
              .ifPresent(interval -> rows.set("low", interval.low()).set("high", interval.high()));
          unit.certainty().value().ifPresent(sure -> rows.set("certainty", sure.code()));
        });
    return rows.build();
  }
}
