package vn.parindex.analytics.table;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.anomaly.Anomaly;
import vn.parindex.analytics.anomaly.Screening;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.UnitId;

/** What is unusual, and where outliers were sought. */
final class AnomaliesTable {

  static final Layout LAYOUT =
      Layout.of("anomalies")
          .unit()
          .text("period", "Năm", "Period")
          .text("before", "Năm so sánh", "Period compared with")
          .text(
              "row",
              "Dòng: anomaly (bất thường), group (nhóm số liệu đã xét)",
              "Row: anomaly, or group of figures that was looked at")
          .text(
              "kind",
              "Loại: total, area, total-change, area-change, same-as-before, jump, same-as-others,"
                  + " many-equal, leaf-full, leaf-zero, sheet-full, sheet-zero",
              "Kind: total, area, total-change, area-change, same-as-before, jump, same-as-others,"
                  + " many-equal, leaf-full, leaf-zero, sheet-full or sheet-zero")
          .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or leaf")
          .text(
              "other_units",
              "Mã các đơn vị khác có liên quan, cách nhau bằng dấu cách",
              "Codes of the other units concerned, separated by spaces")
          .number(
              "figure",
              "by kind: per cent, percentage points, points or leaves",
              "Số tìm thấy",
              "What was found")
          .number(
              "usual",
              "by kind, as figure",
              "Số đối chiếu: trung vị, năm trước hoặc điểm tối đa; ở dòng group là trung vị",
              "What it is held against: median, before or maximum; on group rows the median")
          .number(
              "measure",
              "by kind: robust z, times, share or number",
              "Mức bất thường; ở dòng group là MAD",
              "How unusual it is; on group rows the MAD")
          .whole("count", "units", "Số đơn vị trong nhóm đã xét", "Units in the group looked at")
          .text("why", "Giải thích (tiếng Anh)", "What is unusual")
          .text(
              "status",
              "known, hoặc lý do không xét được",
              "known, or the reason why it could not be judged");

  private AnomaliesTable() {}

  /** Everything unusual, then every group of figures that was looked at. */
  static Table of(Dataset dataset, Screening screening) {
    TableBuilder rows = LAYOUT.rows();
    for (Anomaly anomaly : screening.anomalies()) {
      List<UnitId> units = anomaly.units();
      if (units.isEmpty()) {
        rows.row();
      } else {
        rows.unit(dataset, units.get(0));
        rows.set(
            "other_units",
            units.stream().skip(1).map(UnitId::code).collect(Collectors.joining(" ")));
      }
      rows.set("period", anomaly.period())
          .set("before", anomaly.before())
          .set("row", "anomaly")
          .set("kind", anomaly.kind().code())
          .set("code", anomaly.code())
          .set("figure", anomaly.figure())
          .set("usual", anomaly.usual())
          .set("measure", anomaly.measure())
          .set("why", anomaly.kind().why())
          .set("status", TableBuilder.KNOWN);
    }
    for (Screening.Group group : screening.groups()) {
      rows.row()
          .set("period", group.period())
          .set("before", group.before())
          .set("row", "group")
          .set("kind", group.kind().code())
          .set("code", group.code())
          .set("count", group.count())
          .set("status", group.spread().status());
      group
          .spread()
          .value()
          .ifPresent(spread -> rows.set("usual", spread.median()).set("measure", spread.mad()));
    }
    return rows.build();
  }
}
