package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.anomaly.Anomaly;
import vn.parindex.analytics.anomaly.Screening;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.UnitId;

/** What is unusual, and where outliers were sought. */
final class AnomaliesTable {

  private AnomaliesTable() {}

  /** Everything unusual, then every group of figures that was looked at. */
  static DataTable<Row<Screening>> of(Dataset dataset, Screening screening) {
    return new TableColumns<Row<Screening>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(
            on(Anomaly.class, anomaly -> text(anomaly.period()))
                .or(Screening.Group.class, group -> text(group.period())))
        .text("before", "Năm so sánh", "Period compared with")
        .is(
            on(Anomaly.class, anomaly -> text(anomaly.before()))
                .or(Screening.Group.class, group -> text(group.before())))
        .text(
            "row",
            "Dòng: anomaly (bất thường), group (nhóm số liệu đã xét)",
            "Row: anomaly, or group of figures that was looked at")
        .is(row -> text(row.kind()))
        .text(
            "kind",
            "Loại: total, area, total-change, area-change, same-as-before, jump, same-as-others,"
                + " many-equal, leaf-full, leaf-zero, sheet-full, sheet-zero",
            "Kind: total, area, total-change, area-change, same-as-before, jump, same-as-others,"
                + " many-equal, leaf-full, leaf-zero, sheet-full or sheet-zero")
        .is(
            on(Anomaly.class, anomaly -> text(anomaly.kind().code()))
                .or(Screening.Group.class, group -> text(group.kind().code())))
        .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or leaf")
        .is(
            on(Anomaly.class, anomaly -> text(anomaly.code()))
                .or(Screening.Group.class, group -> text(group.code())))
        .text(
            "other_units",
            "Mã các đơn vị khác có liên quan, cách nhau bằng dấu cách",
            "Codes of the other units concerned, separated by spaces")
        .is(
            on(
                Anomaly.class,
                anomaly ->
                    text(
                        anomaly.units().stream()
                            .skip(1)
                            .map(UnitId::code)
                            .collect(Collectors.joining(" ")))))
        .number(
            "figure",
            "by kind: per cent, percentage points, points or leaves",
            "Số tìm thấy",
            "What was found")
        .is(on(Anomaly.class, anomaly -> number(anomaly.figure())))
        .number(
            "usual",
            "by kind, as figure",
            "Số đối chiếu: trung vị, năm trước hoặc điểm tối đa; ở dòng group là trung vị",
            "What it is held against: median, before or maximum; on group rows the median")
        .is(
            on(Anomaly.class, anomaly -> number(anomaly.usual()))
                .or(
                    Screening.Group.class,
                    group -> known(group.spread(), spread -> number(spread.median()))))
        .number(
            "measure",
            "by kind: robust z, times, share or number",
            "Mức bất thường; ở dòng group là MAD",
            "How unusual it is; on group rows the MAD")
        .is(
            on(Anomaly.class, anomaly -> number(anomaly.measure()))
                .or(
                    Screening.Group.class,
                    group -> known(group.spread(), spread -> number(spread.mad()))))
        .whole("count", "units", "Số đơn vị trong nhóm đã xét", "Units in the group looked at")
        .is(on(Screening.Group.class, group -> whole(group.count())))
        .text("why", "Giải thích (tiếng Anh)", "What is unusual")
        .is(on(Anomaly.class, anomaly -> text(anomaly.kind().why())))
        .text(
            "status",
            "known, hoặc lý do không xét được",
            "known, or the reason why it could not be judged")
        .is(
            on(Anomaly.class, anomaly -> KNOWN)
                .or(Screening.Group.class, group -> status(group.spread())))
        .table(
            "anomalies",
            () ->
                Stream.concat(
                    screening.anomalies().stream()
                        .map(
                            anomaly ->
                                new Row<>(
                                    screening,
                                    "anomaly",
                                    anomaly.units().stream().findFirst().flatMap(dataset::unit),
                                    anomaly)),
                    screening.groups().stream()
                        .map(group -> new Row<>(screening, "group", Optional.empty(), group))));
  }
}
