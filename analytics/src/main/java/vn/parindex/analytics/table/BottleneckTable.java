package vn.parindex.analytics.table;

import java.util.Collection;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;

/** Points lost, by leaf over all units and by unit and leaf. */
final class BottleneckTable {

  static final Layout LAYOUT =
      Layout.of("bottleneck")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "level",
              "Cấp: leaf (cộng mọi đơn vị), unit-leaf (một đơn vị, một tiêu chí), unit (một đơn vị,"
                  + " theo loại mất điểm)",
              "Level: leaf (all units together), unit-leaf (one unit and leaf) or unit (one unit,"
                  + " by kind of loss)")
          .text("area", "Mã lĩnh vực", "Code of the area")
          .text("code", "Mã tiêu chí", "Code of the leaf")
          .text("name", "Tên tiêu chí", "Name of the leaf")
          .text(
              "kind",
              "Loại: recoverable (có thể lấy lại), not-fixable (địa phương không tự khắc phục được),"
                  + " survey (điều tra xã hội học)",
              "Kind: recoverable, not-fixable (not by the unit itself) or survey")
          .number("max_points", "points", "Điểm tối đa của tiêu chí", "Maximum of the leaf")
          .number("lost", "points", "Điểm mất", "Points lost")
          .number(
              "cumulative_share",
              "share, 0 to 1",
              "Tỷ trọng cộng dồn trong tổng điểm mất (Pareto)",
              "Cumulative share in all points lost (Pareto)")
          .whole("scored", "units", "Số đơn vị có điểm", "Units that have a figure")
          .whole("losing", "units", "Số đơn vị mất điểm", "Units that lost anything")
          .whole(
              "losing_much",
              "units",
              "Số đơn vị mất từ mức quy định trở lên (mặc định một nửa)",
              "Units that lost at least the share set (one half by default)")
          .whole(
              "not_applicable",
              "units or leaves",
              "Số đơn vị (ở dòng unit: số tiêu chí) không áp dụng",
              "Units (on unit rows: leaves) to which it does not apply")
          .whole(
              "missing",
              "units or leaves",
              "Số đơn vị (ở dòng unit: số tiêu chí) thiếu số liệu",
              "Units (on unit rows: leaves) without a figure")
          .text("bottleneck", "Điểm nghẽn: yes hoặc no", "Bottleneck: yes or no")
          .text(
              "status",
              "known, hoặc lý do không có số",
              "known, or the reason why there is no figure");

  private BottleneckTable() {}

  /** All points lost in these periods. */
  static Table of(Dataset dataset, Collection<PointsLost> periods) {
    TableBuilder rows = LAYOUT.rows();
    for (PointsLost period : periods) {
      for (LeafLoss loss : period.leaves()) {
        leaf(rows.row(), period, "leaf", loss.areaCode(), loss.leaf());
        if (loss.scored() > 0) {
          rows.set("lost", Fraction.of(loss.lost()));
        }
        rows.set("scored", loss.scored())
            .set("losing", loss.losing())
            .set("losing_much", loss.losingMuch())
            .set("not_applicable", loss.notApplicable())
            .set("missing", loss.missing())
            .set("bottleneck", loss.isBottleneck() ? "yes" : "no")
            .set("status", loss.cumulativeShare().status());
        loss.cumulativeShare().value().ifPresent(share -> rows.set("cumulative_share", share));
      }
      for (UnitLoss unit : period.units().values()) {
        for (LossKind kind : LossKind.values()) {
          if (unit.leaves().stream().noneMatch(part -> part.kind() == kind)) {
            continue;
          }
          rows.unit(dataset, unit.unit())
              .set("period", period.period())
              .set("level", "unit")
              .set("kind", kind.code())
              .figure("lost", unit.lost(kind))
              .set("not_applicable", unit.notApplicable(kind))
              .set("missing", unit.missing(kind))
              .figureStatus(unit.lost(kind));
        }
        for (UnitLoss.Part part : unit.leaves()) {
          rows.unit(dataset, unit.unit());
          leaf(rows, period, "unit-leaf", part.areaCode(), part.leaf());
          rows.figure("lost", part.lost()).figureStatus(part.lost());
        }
      }
    }
    return rows.build();
  }

  private static void leaf(
      TableBuilder rows, PointsLost period, String level, String areaCode, Leaf leaf) {
    rows.set("period", period.period())
        .set("level", level)
        .set("area", areaCode)
        .set("code", leaf.code())
        .set("name", leaf.name())
        .set("kind", LossKind.of(leaf).code())
        .set("max_points", Fraction.of(leaf.maxPoints()));
  }
}
