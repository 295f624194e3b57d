package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;

/** Each unit's peers, and its percentages against theirs. */
final class PeersTable {

  private PeersTable() {}

  private record Peer(PeerGroup group, PeerGroup.Peer peer) {}

  private record Compared(PeerGroup group, PeerGroup.Comparison with) {}

  /** The peers of every unit, by period code. */
  static DataTable<Row<String>> of(
      Dataset dataset, Map<String, Map<UnitId, Outcome<PeerGroup>>> periods) {
    return new TableColumns<Row<String>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of()))
        .text(
            "basis",
            "Cách chọn nhóm: office, profile, size",
            "How the group came about: office, profile or size")
        .is(
            on(Peer.class, peer -> text(peer.group().basis().code()))
                .or(Compared.class, compared -> text(compared.group().basis().code())))
        .text(
            "level",
            "Cấp: peer (một đơn vị cùng nhóm), total, area (so với trung vị của nhóm)",
            "Level: peer (one of the group), total or area (against the group's median)")
        .is(row -> text(row.kind()))
        .text("code", "Mã lĩnh vực", "Code of the area")
        .is(on(Compared.class, compared -> text(compared.with().code())))
        .text("peer_code", "Mã đơn vị cùng nhóm", "Code of the peer")
        .is(on(Peer.class, peer -> text(peer.peer().unit().code())))
        .number(
            "distance",
            "percentage points or standard deviations",
            "Khoảng cách: điểm phần trăm (profile) hoặc độ lệch chuẩn (size)",
            "Distance: percentage points (profile) or standard deviations (size)")
        .is(on(Peer.class, peer -> known(peer.peer().distance(), Value::number)))
        .number("own", "per cent", "Giá trị của đơn vị", "The unit's own percentage")
        .is(on(Compared.class, compared -> number(compared.with().own())))
        .number("median", "per cent", "Trung vị của nhóm", "Median of the peers")
        .is(on(Compared.class, compared -> known(compared.with().median(), Value::number)))
        .number(
            "lead",
            "percentage points",
            "Hơn (dương) hoặc kém (âm) trung vị của nhóm",
            "Ahead of (positive) or behind the median")
        .is(on(Compared.class, compared -> known(compared.with().lead(), Value::number)))
        .whole("count", "units", "Số đơn vị cùng nhóm có số", "Peers that have a percentage")
        .is(on(Compared.class, compared -> whole(compared.with().count())))
        .text(
            "status",
            "known, hoặc lý do không so sánh được",
            "known, or the reason why there is no comparison")
        .is(
            on(Peer.class, peer -> status(peer.peer().distance()))
                .or(Compared.class, compared -> status(compared.with().lead()))
                .or(NoResult.class, reason -> text(reason.code())))
        .table(
            "peers",
            () ->
                periods.entrySet().stream()
                    .flatMap(
                        period ->
                            period.getValue().entrySet().stream()
                                .flatMap(
                                    unit ->
                                        rows(
                                            period.getKey(),
                                            dataset.unit(unit.getKey()),
                                            unit.getValue()))));
  }

  private static Stream<Row<String>> rows(
      String period, Optional<Unit> unit, Outcome<PeerGroup> peers) {
    return peers.match(
        group -> rows(period, unit, group),
        reason -> Stream.of(new Row<>(period, "total", unit, reason)));
  }

  private static Stream<Row<String>> rows(String period, Optional<Unit> unit, PeerGroup group) {
    return Stream.of(
            group.peers().stream()
                .map(peer -> new Row<>(period, "peer", unit, new Peer(group, peer))),
            Stream.of(new Row<>(period, "total", unit, new Compared(group, group.total()))),
            group.areas().stream()
                .map(area -> new Row<>(period, "area", unit, new Compared(group, area))))
        .flatMap(rows -> rows);
  }
}
