package vn.parindex.analytics.table;

import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;

/** Each unit's peers, and its percentages against theirs. */
final class PeersTable {

  static final Layout LAYOUT =
      Layout.of("peers")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "basis",
              "Cách chọn nhóm: office, profile, size",
              "How the group came about: office, profile or size")
          .text(
              "level",
              "Cấp: peer (một đơn vị cùng nhóm), total, area (so với trung vị của nhóm)",
              "Level: peer (one of the group), total or area (against the group's median)")
          .text("code", "Mã lĩnh vực", "Code of the area")
          .text("peer_code", "Mã đơn vị cùng nhóm", "Code of the peer")
          .number(
              "distance",
              "percentage points or standard deviations",
              "Khoảng cách: điểm phần trăm (profile) hoặc độ lệch chuẩn (size)",
              "Distance: percentage points (profile) or standard deviations (size)")
          .number("own", "per cent", "Giá trị của đơn vị", "The unit's own percentage")
          .number("median", "per cent", "Trung vị của nhóm", "Median of the peers")
          .number(
              "lead",
              "percentage points",
              "Hơn (dương) hoặc kém (âm) trung vị của nhóm",
              "Ahead of (positive) or behind the median")
          .whole("count", "units", "Số đơn vị cùng nhóm có số", "Peers that have a percentage")
          .text(
              "status",
              "known, hoặc lý do không so sánh được",
              "known, or the reason why there is no comparison");

  private PeersTable() {}

  /** The peers of every unit, by period code. */
  static Table of(Dataset dataset, Map<String, Map<UnitId, Outcome<PeerGroup>>> periods) {
    TableBuilder rows = LAYOUT.rows();
    periods.forEach(
        (period, units) ->
            units.forEach(
                (unit, outcome) ->
                    outcome.match(
                        group -> group(rows, dataset, period, unit, group),
                        reason ->
                            rows.unit(dataset, unit)
                                .set("period", period)
                                .set("level", "total")
                                .set("status", reason.code()))));
    return rows.build();
  }

  private static TableBuilder group(
      TableBuilder rows, Dataset dataset, String period, UnitId unit, PeerGroup group) {
    for (PeerGroup.Peer peer : group.peers()) {
      row(rows, dataset, period, unit, group)
          .set("level", "peer")
          .set("peer_code", peer.unit().code())
          .number("distance", peer.distance())
          .set("status", peer.distance().status());
    }
    compare(row(rows, dataset, period, unit, group).set("level", "total"), group.total());
    for (PeerGroup.Comparison area : group.areas()) {
      compare(row(rows, dataset, period, unit, group).set("level", "area"), area);
    }
    return rows;
  }

  private static TableBuilder row(
      TableBuilder rows, Dataset dataset, String period, UnitId unit, PeerGroup group) {
    return rows.unit(dataset, unit).set("period", period).set("basis", group.basis().code());
  }

  private static void compare(TableBuilder rows, PeerGroup.Comparison comparison) {
    rows.set("code", comparison.code())
        .set("count", comparison.count())
        .set("status", comparison.lead().status());
    comparison.own().percent().ifPresent(own -> rows.set("own", own));
    comparison.median().value().ifPresent(median -> rows.set("median", median));
    comparison.lead().value().ifPresent(lead -> rows.set("lead", lead));
  }
}
