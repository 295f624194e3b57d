package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.missing;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Unit;

/** Index, areas, criteria, leaves, bonus and penalty of every unit in every period. */
final class IndexTable {

  private static final String TOTAL = "total";

  private IndexTable() {}

  /**
   * The total, an area or a criterion.
   *
   * @param contribution of an area to the index
   */
  private record Node(NodeScore score, String name, Optional<Fraction> contribution) {
    Value figures(Function<NodeScore, Fraction> points) {
      return score.hasFigures() ? number(points.apply(score)) : missing();
    }
  }

  private record Scored(UnitIndex unit, LeafResult result) {}

  private record Adjustment(UnitIndex unit, Figure points, Optional<Fraction> contribution) {}

  /**
   * Index, areas, criteria, leaves, bonus and penalty of every unit in every period: one row each.
   */
  static DataTable<Row<PeriodIndex>> of(Dataset dataset, AnalysisResults results) {
    Told rule = told(results.settings().index().notApplicable());
    return new TableColumns<Row<PeriodIndex>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of().period()))
        .text("framework", "Bộ tiêu chí", "Edition of the framework")
        .is(row -> text(row.of().framework().edition()))
        .text(
            "level",
            "Cấp: total, area, criterion, leaf, bonus, penalty",
            "Level: total, area, criterion, leaf, bonus or penalty")
        .is(row -> text(row.kind()))
        .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or criterion")
        .is(
            on(Node.class, node -> text(node.score().code()))
                .or(Scored.class, leaf -> text(leaf.result().leaf().code())))
        .text("name", "Tên lĩnh vực hoặc tiêu chí", "Name of the area or criterion")
        .is(
            on(Node.class, node -> text(node.name()))
                .or(Scored.class, leaf -> text(leaf.result().leaf().name())))
        .number(
            "points",
            "points",
            "Điểm được tính; ở dòng total gồm điểm thưởng và điểm trừ; trống khi chưa có điểm nào"
                + rule.vi(),
            "Points that count; on total rows with bonus and penalty; empty without any figure"
                + rule.en())
        .is(
            on(Node.class, node -> node.figures(NodeScore::points))
                .or(Scored.class, leaf -> number(leaf.result().points()))
                .or(Adjustment.class, extra -> number(extra.points())))
        .number(
            "max_points",
            "points",
            "Điểm tối đa của các tiêu chí có điểm; ở dòng leaf là điểm tối đa của tiêu chí; trống"
                + " khi đơn vị chưa có phiếu điểm"
                + rule.vi(),
            "Maximum of the leaves with points; on leaf rows the leaf's maximum; empty without a"
                + " sheet"
                + rule.en())
        .is(
            on(Node.class, node -> node.figures(NodeScore::countedMax))
                .or(
                    Scored.class,
                    leaf ->
                        leaf.unit().hasSheet()
                            ? number(leaf.result().leaf().maxPoints())
                            : missing()))
        .number(
            "percent",
            "per cent",
            "Tỷ lệ đạt; ở dòng total là chỉ số",
            "Share achieved; on total rows the index")
        .is(
            on(Node.class, node -> number(node.score().score()))
                .or(Scored.class, leaf -> percent(leaf.result())))
        .number(
            "contribution",
            "percentage points",
            "Đóng góp vào chỉ số; điểm trừ ghi số dương",
            "Contribution to the index; penalties are positive")
        .is(
            on(Node.class, node -> known(node.contribution(), Value::number))
                .or(
                    Scored.class,
                    leaf -> known(leaf.unit().contribution(leaf.result()), Value::number))
                .or(Adjustment.class, extra -> known(extra.contribution(), Value::number)))
        .text(
            "status",
            "known, hoặc lý do không có số",
            "known, or the reason why there is no figure")
        .is(
            on(Node.class, node -> status(node.score().score()))
                .or(Scored.class, leaf -> onSheet(leaf.unit(), leaf.result().points()))
                .or(Adjustment.class, extra -> onSheet(extra.unit(), extra.points())))
        .text("band", "Mã xếp loại, chỉ ở dòng total", "Code of the grade band, on total rows only")
        .is(
            row ->
                row.kind().equals(TOTAL)
                    ? known(
                        row.unit().flatMap(unit -> results.grades(row.of().period()).of(unit.id())),
                        band -> text(band.code()))
                    : missing())
        .table(
            "index",
            () -> results.indices().values().stream().flatMap(period -> rows(dataset, period)));
  }

  /** Words in both languages. */
  private record Told(String vi, String en) {}

  /**
   * What the rule for what does not apply makes of sums; nothing where that goes without saying.
   */
  private static Told told(NotApplicablePolicy policy) {
    return switch (policy) {
      case LEAVES_MAXIMUM -> new Told("", "");
      case RESCALES_VERIFIED ->
          new Told(
              "; ở các dòng total, area, criterion phần thẩm định đã quy đổi về đủ điểm tối đa",
              "; on total, area and criterion rows the verified part is rescaled to its full"
                  + " maximum");
      case FULL_MARKS ->
          new Told(
              "; ở các dòng total, area, criterion tiêu chí không áp dụng tính đủ điểm",
              "; on total, area and criterion rows what does not apply counts with full marks");
    };
  }

  private static Stream<Row<PeriodIndex>> rows(Dataset dataset, PeriodIndex period) {
    Map<String, String> names = FrameworkNames.of(period.framework());
    return period.units().values().stream()
        .flatMap(
            unit -> {
              Optional<Unit> about = dataset.unit(unit.unit());
              return parts(names, unit)
                  .map(part -> new Row<>(period, part.level(), about, part.part()));
            });
  }

  private record Part(String level, Object part) {}

  private static Stream<Part> parts(Map<String, String> names, UnitIndex unit) {
    return Stream.of(
            Stream.of(new Part(TOTAL, new Node(unit.total(), "", Optional.empty()))),
            unit.areas().stream()
                .map(
                    area ->
                        new Part(
                            "area",
                            new Node(
                                area,
                                names.get("area " + area.code()),
                                unit.areaContribution(area.code())))),
            unit.criteria().stream()
                .map(
                    criterion ->
                        new Part(
                            "criterion",
                            new Node(
                                criterion,
                                names.get("criterion " + criterion.code()),
                                Optional.empty()))),
            unit.leaves().stream().map(leaf -> new Part("leaf", new Scored(unit, leaf))),
            Stream.of(
                new Part("bonus", new Adjustment(unit, unit.bonus(), unit.bonusContribution())),
                new Part(
                    "penalty", new Adjustment(unit, unit.penalty(), unit.penaltyContribution()))))
        .flatMap(parts -> parts);
  }

  private static Value percent(LeafResult leaf) {
    return leaf.points()
        .match(
            points -> number(points.divide(leaf.leaf().maxPoints()).multiply(Fraction.HUNDRED)),
            reason -> missing());
  }

  /** Of a unit without a sheet nothing is missing here and there: there is no sheet. */
  private static Value onSheet(UnitIndex unit, Figure figure) {
    return unit.hasSheet() ? status(figure) : text(NoScore.NO_SHEET.code());
  }
}
