package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Map;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/** Ranks by total, by area and by improvement. */
final class RankingTable {

  private RankingTable() {}

  /**
   * One ranking.
   *
   * @param code of the area or criterion; empty if it is of neither
   */
  record Places(String period, String code, Ranking<UnitId> ranking) {}

  /** Ranks by total and by area in every period, and by improvement between the two compared. */
  static DataTable<Row<Places>> of(Dataset dataset, AnalysisResults results) {
    return new TableColumns<Row<RankingTable.Places>>()
        .unit(Row::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.of().period()))
        .text(
            "scope",
            "Xếp theo: total, area, criterion, improvement",
            "Ranked by: total, area, criterion or improvement")
        .is(row -> text(row.kind()))
        .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or criterion")
        .is(row -> text(row.of().code()))
        .number(
            "percent",
            "per cent",
            "Giá trị dùng để xếp hạng; ở improvement là thay đổi tính bằng điểm phần trăm",
            "Value ranked; for improvement the change in percentage points")
        .is(on(Ranking.Placed.class, placed -> number(placed.value())))
        .number("rank", "place", "Hạng; 1 là tốt nhất", "Rank; 1 is the best")
        .is(on(Ranking.Placed.class, placed -> number(placed.rank().value())))
        .number(
            "percentile",
            "per cent",
            "Tỷ lệ đơn vị khác xếp sau; đơn vị đồng hạng tính một nửa",
            "Share of the others behind; those of equal rank count half")
        .is(
            row ->
                known(
                    row.unit().flatMap(unit -> row.of().ranking().percentile(unit.id())),
                    Value::number))
        .whole(
            "shared",
            "units",
            "Số đơn vị cùng hạng, kể cả đơn vị này",
            "How many share the rank, this unit included")
        .is(on(Ranking.Placed.class, placed -> whole(placed.shared())))
        .text(
            "status", "known, hoặc lý do không xếp hạng", "known, or the reason why it is unranked")
        .is(
            on(Ranking.Placed.class, placed -> KNOWN)
                .or(NoScore.class, reason -> text(reason.code())))
        .table(
            "ranking",
            () ->
                Stream.concat(
                    results.rankings().keySet().stream()
                        .flatMap(period -> period(dataset, results, period)),
                    improvement(dataset, results)));
  }

  private static Stream<Row<Places>> period(
      Dataset dataset, AnalysisResults results, String period) {
    return Stream.of(
            rows(dataset, "total", new Places(period, "", results.rankings().get(period))),
            nodes(dataset, "area", period, results.areaRankings().get(period)),
            nodes(dataset, "criterion", period, results.criterionRankings().get(period)))
        .flatMap(rows -> rows);
  }

  private static Stream<Row<Places>> nodes(
      Dataset dataset, String scope, String period, Map<String, Ranking<UnitId>> rankings) {
    return rankings.entrySet().stream()
        .flatMap(node -> rows(dataset, scope, new Places(period, node.getKey(), node.getValue())));
  }

  private static Stream<Row<Places>> improvement(Dataset dataset, AnalysisResults results) {
    String to = results.settings().compareTo();
    return to.equals(results.settings().compareFrom())
        ? Stream.empty()
        : rows(dataset, "improvement", new Places(to, "", results.improvement()));
  }

  private static Stream<Row<Places>> rows(Dataset dataset, String scope, Places places) {
    return Stream.concat(
        places.ranking().placed().stream()
            .map(placed -> new Row<>(places, scope, dataset.unit(placed.key()), placed)),
        places.ranking().unplaced().entrySet().stream()
            .map(unit -> new Row<>(places, scope, dataset.unit(unit.getKey()), unit.getValue())));
  }
}
