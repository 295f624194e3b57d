package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.missing;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;
import static vn.parindex.analytics.table.Value.yesNo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Unit;

/** Points lost, by leaf over all units and by unit and leaf. */
final class BottleneckTable {

  private BottleneckTable() {}

  private record KindLoss(UnitLoss unit, LossKind kind) {
    Figure lost() {
      return unit.lost(kind);
    }
  }

  /** All points lost in these periods. */
  static DataTable<Row<String>> of(Dataset dataset, Collection<PointsLost> periods) {
    return new TableColumns<Row<String>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of()))
        .text(
            "level",
            "Cấp: leaf (cộng mọi đơn vị), unit-leaf (một đơn vị, một tiêu chí), unit (một đơn vị,"
                + " theo loại mất điểm)",
            "Level: leaf (all units together), unit-leaf (one unit and leaf) or unit (one unit,"
                + " by kind of loss)")
        .is(row -> text(row.kind()))
        .text("area", "Mã lĩnh vực", "Code of the area")
        .is(
            on(LeafLoss.class, loss -> text(loss.areaCode()))
                .or(UnitLoss.Part.class, part -> text(part.areaCode())))
        .text("code", "Mã tiêu chí", "Code of the leaf")
        .is(leaf(leaf -> text(leaf.code())))
        .text("name", "Tên tiêu chí", "Name of the leaf")
        .is(leaf(leaf -> text(leaf.name())))
        .text(
            "kind",
            "Loại: recoverable (có thể lấy lại), not-fixable (địa phương không tự khắc phục được),"
                + " survey (điều tra xã hội học)",
            "Kind: recoverable, not-fixable (not by the unit itself) or survey")
        .is(
            leaf(leaf -> text(LossKind.of(leaf).code()))
                .or(KindLoss.class, loss -> text(loss.kind().code())))
        .number("max_points", "points", "Điểm tối đa của tiêu chí", "Maximum of the leaf")
        .is(leaf(leaf -> number(leaf.maxPoints())))
        .number("lost", "points", "Điểm mất", "Points lost")
        .is(
            on(LeafLoss.class, loss -> loss.scored() > 0 ? number(loss.lost()) : missing())
                .or(UnitLoss.Part.class, part -> number(part.lost()))
                .or(KindLoss.class, loss -> number(loss.lost())))
        .number(
            "cumulative_share",
            "share, 0 to 1",
            "Tỷ trọng cộng dồn trong tổng điểm mất (Pareto)",
            "Cumulative share in all points lost (Pareto)")
        .is(on(LeafLoss.class, loss -> known(loss.cumulativeShare(), Value::number)))
        .whole("scored", "units", "Số đơn vị có điểm", "Units that have a figure")
        .is(on(LeafLoss.class, loss -> whole(loss.scored())))
        .whole("losing", "units", "Số đơn vị mất điểm", "Units that lost anything")
        .is(on(LeafLoss.class, loss -> whole(loss.losing())))
        .whole(
            "losing_much",
            "units",
            "Số đơn vị mất từ mức quy định trở lên (mặc định một nửa)",
            "Units that lost at least the share set (one half by default)")
        .is(on(LeafLoss.class, loss -> whole(loss.losingMuch())))
        .whole(
            "not_applicable",
            "units or leaves",
            "Số đơn vị (ở dòng unit: số tiêu chí) không áp dụng",
            "Units (on unit rows: leaves) to which it does not apply")
        .is(
            on(LeafLoss.class, loss -> whole(loss.notApplicable()))
                .or(KindLoss.class, loss -> whole(loss.unit().notApplicable(loss.kind()))))
        .whole(
            "missing",
            "units or leaves",
            "Số đơn vị (ở dòng unit: số tiêu chí) thiếu số liệu",
            "Units (on unit rows: leaves) without a figure")
        .is(
            on(LeafLoss.class, loss -> whole(loss.missing()))
                .or(KindLoss.class, loss -> whole(loss.unit().missing(loss.kind()))))
        .text("bottleneck", "Điểm nghẽn: yes hoặc no", "Bottleneck: yes or no")
        .is(on(LeafLoss.class, loss -> yesNo(loss.isBottleneck())))
        .text(
            "status",
            "known, hoặc lý do không có số",
            "known, or the reason why there is no figure")
        .is(
            on(LeafLoss.class, loss -> status(loss.cumulativeShare()))
                .or(UnitLoss.Part.class, part -> status(part.lost()))
                .or(KindLoss.class, loss -> status(loss.lost())))
        .table("bottleneck", () -> periods.stream().flatMap(period -> rows(dataset, period)));
  }

  private static MixedCells leaf(Function<Leaf, Value> cell) {
    return on(LeafLoss.class, loss -> cell.apply(loss.leaf()))
        .or(UnitLoss.Part.class, part -> cell.apply(part.leaf()));
  }

  private static Stream<Row<String>> rows(Dataset dataset, PointsLost lost) {
    return Stream.concat(
        lost.leaves().stream()
            .map(loss -> new Row<>(lost.period(), "leaf", Optional.empty(), loss)),
        lost.units().values().stream()
            .flatMap(unit -> rows(lost.period(), dataset.unit(unit.unit()), unit)));
  }

  private static Stream<Row<String>> rows(String period, Optional<Unit> unit, UnitLoss loss) {
    return Stream.concat(
        Arrays.stream(LossKind.values())
            .filter(kind -> loss.leaves().stream().anyMatch(part -> part.kind() == kind))
            .map(kind -> new Row<>(period, "unit", unit, new KindLoss(loss, kind))),
        loss.leaves().stream().map(part -> new Row<>(period, "unit-leaf", unit, part)));
  }
}
