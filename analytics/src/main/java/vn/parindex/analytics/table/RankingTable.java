package vn.parindex.analytics.table;

import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/** Ranks by total, by area and by improvement. */
final class RankingTable {

  static final Layout LAYOUT =
      Layout.of("ranking")
          .unit()
          .text("period", "Năm", "Period")
          .text(
              "scope",
              "Xếp theo: total, area, criterion, improvement",
              "Ranked by: total, area, criterion or improvement")
          .text("code", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or criterion")
          .number(
              "percent",
              "per cent",
              "Giá trị dùng để xếp hạng; ở improvement là thay đổi tính bằng điểm phần trăm",
              "Value ranked; for improvement the change in percentage points")
          .number("rank", "place", "Hạng; 1 là tốt nhất", "Rank; 1 is the best")
          .number(
              "percentile",
              "per cent",
              "Tỷ lệ đơn vị khác xếp sau; đơn vị đồng hạng tính một nửa",
              "Share of the others behind; those of equal rank count half")
          .whole(
              "shared",
              "units",
              "Số đơn vị cùng hạng, kể cả đơn vị này",
              "How many share the rank, this unit included")
          .text(
              "status",
              "known, hoặc lý do không xếp hạng",
              "known, or the reason why it is unranked");

  private RankingTable() {}

  /** Ranks by total and by area in every period, and by improvement between the two compared. */
  static Table of(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = LAYOUT.rows();
    results
        .rankings()
        .forEach(
            (period, ranking) -> {
              places(rows, dataset, period, "total", "", ranking);
              results
                  .areaRankings()
                  .get(period)
                  .forEach((area, places) -> places(rows, dataset, period, "area", area, places));
              results
                  .criterionRankings()
                  .get(period)
                  .forEach(
                      (criterion, places) ->
                          places(rows, dataset, period, "criterion", criterion, places));
            });
    String to = results.settings().compareTo();
    if (!to.equals(results.settings().compareFrom())) {
      places(rows, dataset, to, "improvement", "", results.improvement());
    }
    return rows.build();
  }

  private static void places(
      TableBuilder rows,
      Dataset dataset,
      String period,
      String scope,
      String code,
      Ranking<UnitId> ranking) {
    for (Ranking.Placed<UnitId> placed : ranking.placed()) {
      rows.unit(dataset, placed.key())
          .set("period", period)
          .set("scope", scope)
          .set("code", code)
          .set("percent", placed.value())
          .set("rank", placed.rank().value())
          .set("shared", placed.shared())
          .set("status", TableBuilder.KNOWN);
      ranking.percentile(placed.key()).ifPresent(share -> rows.set("percentile", share));
    }
    ranking
        .unplaced()
        .forEach(
            (id, reason) ->
                rows.unit(dataset, id)
                    .set("period", period)
                    .set("scope", scope)
                    .set("code", code)
                    .set("status", reason.code()));
  }
}
