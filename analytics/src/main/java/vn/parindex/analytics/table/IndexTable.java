package vn.parindex.analytics.table;

import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;

/** Index, areas, criteria, leaves, bonus and penalty of every unit in every period. */
final class IndexTable {

  static final Layout LAYOUT =
      Layout.of("index")
          .unit()
          .text("period", "Năm", "Period")
          .text("framework", "Bộ tiêu chí", "Edition of the framework")
          .text(
              "level",
              "Cấp: total, area, criterion, leaf, bonus, penalty",
              "Level: total, area, criterion, leaf, bonus or penalty")
          .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or criterion")
          .text("name", "Tên lĩnh vực hoặc tiêu chí", "Name of the area or criterion")
          .number(
              "points",
              "points",
              "Điểm được tính; ở dòng total gồm điểm thưởng và điểm trừ; trống khi chưa có điểm nào",
              "Points that count; on total rows with bonus and penalty; empty without any figure")
          .number(
              "max_points",
              "points",
              "Điểm tối đa của các tiêu chí có điểm; ở dòng leaf là điểm tối đa của tiêu chí; trống"
                  + " khi đơn vị chưa có phiếu điểm",
              "Maximum of the leaves with points; on leaf rows the leaf's maximum; empty without a"
                  + " sheet")
          .number(
              "percent",
              "per cent",
              "Tỷ lệ đạt; ở dòng total là chỉ số",
              "Share achieved; on total rows the index")
          .number(
              "contribution",
              "percentage points",
              "Đóng góp vào chỉ số; điểm trừ ghi số dương",
              "Contribution to the index; penalties are positive")
          .text(
              "status",
              "known, hoặc lý do không có số",
              "known, or the reason why there is no figure")
          .text(
              "band",
              "Mã xếp loại, chỉ ở dòng total",
              "Code of the grade band, on total rows only");

  private IndexTable() {}

  /**
   * Index, areas, criteria, leaves, bonus and penalty of every unit in every period: one row each.
   */
  static Table of(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = LAYOUT.rows();
    for (PeriodIndex period : results.indices().values()) {
      Map<String, String> names = FrameworkNames.of(period.framework());
      for (UnitIndex unit : period.units().values()) {
        node(rows, dataset, period, unit, "total", unit.total(), "");
        unit.total()
            .score()
            .percent()
            .ifPresent(percent -> rows.set("band", results.settings().bands().of(percent).code()));
        for (NodeScore area : unit.areas()) {
          node(rows, dataset, period, unit, "area", area, names.get("area " + area.code()));
          unit.areaContribution(area.code()).ifPresent(c -> rows.set("contribution", c));
        }
        for (NodeScore criterion : unit.criteria()) {
          node(
              rows,
              dataset,
              period,
              unit,
              "criterion",
              criterion,
              names.get("criterion " + criterion.code()));
        }
        for (LeafResult leaf : unit.leaves()) {
          leaf(rows, dataset, period, unit, leaf);
        }
        adjustment(rows, dataset, period, unit, "bonus", unit.bonus(), unit.bonusContribution());
        adjustment(
            rows, dataset, period, unit, "penalty", unit.penalty(), unit.penaltyContribution());
      }
    }
    return rows.build();
  }

  private static void node(
      TableBuilder rows,
      Dataset dataset,
      PeriodIndex period,
      UnitIndex unit,
      String level,
      NodeScore node,
      String name) {
    rows.unit(dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", level)
        .set("code", node.code())
        .set("name", name);
    if (node.hasFigures()) {
      rows.set("points", Fraction.of(node.points()))
          .set("max_points", Fraction.of(node.countedMax()));
    }
    rows.score("percent", node.score());
  }

  private static void leaf(
      TableBuilder rows, Dataset dataset, PeriodIndex period, UnitIndex unit, LeafResult leaf) {
    rows.unit(dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", "leaf")
        .set("code", leaf.leaf().code())
        .set("name", leaf.leaf().name());
    figureStatus(rows, unit, leaf.points());
    if (unit.hasSheet()) {
      rows.set("max_points", Fraction.of(leaf.leaf().maxPoints()));
    }
    leaf.points()
        .match(
            points ->
                rows.set("points", Fraction.of(points))
                    .set(
                        "percent",
                        Fraction.ratio(points, leaf.leaf().maxPoints()).multiply(Fraction.HUNDRED)),
            reason -> rows);
    unit.contribution(leaf).ifPresent(c -> rows.set("contribution", c));
  }

  /** Of a unit without a sheet nothing is missing here and there: there is no sheet. */
  private static void figureStatus(TableBuilder rows, UnitIndex unit, Figure figure) {
    if (unit.hasSheet()) {
      rows.figureStatus(figure);
    } else {
      rows.set("status", NoScore.NO_SHEET.code());
    }
  }

  private static void adjustment(
      TableBuilder rows,
      Dataset dataset,
      PeriodIndex period,
      UnitIndex unit,
      String level,
      Figure points,
      Optional<Fraction> contribution) {
    rows.unit(dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", level)
        .figure("points", points);
    figureStatus(rows, unit, points);
    contribution.ifPresent(c -> rows.set("contribution", c));
  }
}
