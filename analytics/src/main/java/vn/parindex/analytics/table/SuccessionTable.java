package vn.parindex.analytics.table;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.succession.EstimatedScore;
import vn.parindex.analytics.succession.PartsRange;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;

/** What is estimated of the past of units that follow others. */
final class SuccessionTable {

  static final Layout LAYOUT =
      Layout.of("succession")
          .unit()
          .text("period", "Năm", "Period")
          .day("valid_from", "Ngày đầu tiên của đơn vị mới", "First day of the successor")
          .text(
              "parts",
              "Mã các đơn vị hợp thành, cách nhau bằng dấu cách",
              "Codes of the parts, separated by spaces")
          .text("level", "Cấp: total, area", "Level: total or area")
          .text("code", "Mã lĩnh vực", "Code of the area")
          .number(
              "estimate",
              "per cent",
              "Ước tính: bình quân theo dân số của các đơn vị hợp thành",
              "Estimate: mean of the parts weighted by population")
          .number(
              "estimate_rank",
              "place",
              "Hạng ước tính giữa các đơn vị mới, chỉ ở dòng total",
              "Estimated rank among the successors, on total rows only")
          .number("lowest", "per cent", "Thấp nhất trong các đơn vị hợp thành", "Lowest part")
          .text("lowest_parts", "Mã đơn vị thấp nhất", "Codes of the lowest parts")
          .number("highest", "per cent", "Cao nhất trong các đơn vị hợp thành", "Highest part")
          .text("highest_parts", "Mã đơn vị cao nhất", "Codes of the highest parts")
          .whole("parts_count", "units", "Số đơn vị hợp thành", "Number of parts")
          .whole("parts_known", "units", "Số đơn vị hợp thành có số", "Parts that have a figure")
          .number(
              "covered",
              "share, 0 to 1",
              "Tỷ trọng dân số của các đơn vị có số",
              "Share of the people in parts that have a figure")
          .number("population", "persons", "Tổng dân số", "Sum of the populations")
          .number("area_km2", "km²", "Tổng diện tích", "Sum of the surfaces")
          .text(
              "status",
              "known, hoặc lý do không ước tính được",
              "known, or the reason why there is no estimate");

  private SuccessionTable() {}

  /** The estimates, one list per period. */
  static Table of(
      Dataset dataset,
      Collection<List<SuccessionEstimate>> periods,
      TiePolicy ties,
      TieEquality equality) {
    TableBuilder rows = LAYOUT.rows();
    for (List<SuccessionEstimate> estimates : periods) {
      Ranking<UnitId> ranking = SuccessionEstimates.rank(estimates, ties, equality);
      for (SuccessionEstimate estimate : estimates) {
        score(rows, dataset, estimate, "total", estimate.total());
        ranking
            .of(estimate.successor())
            .ifPresent(place -> rows.set("estimate_rank", place.rank().value()));
        estimate.areas().forEach(area -> score(rows, dataset, estimate, "area", area));
      }
    }
    return rows.build();
  }

  private static void score(
      TableBuilder rows,
      Dataset dataset,
      SuccessionEstimate estimate,
      String level,
      EstimatedScore score) {
    rows.unit(dataset, estimate.successor())
        .set("period", estimate.period())
        .set("valid_from", estimate.succession().date())
        .set("parts", codes(estimate.succession().parts()))
        .set("level", level)
        .set("code", score.code())
        .set("parts_count", estimate.parts())
        .set("parts_known", score.known())
        .set("status", score.estimate().status());
    score.estimate().value().ifPresent(percent -> rows.set("estimate", percent));
    score.range().value().ifPresent(range -> range(rows, range));
    score.covered().value().ifPresent(share -> rows.set("covered", share));
    rows.figure("population", estimate.population()).figure("area_km2", estimate.areaKm2());
  }

  private static void range(TableBuilder rows, PartsRange range) {
    rows.set("lowest", range.lowest())
        .set("lowest_parts", codes(range.lowestParts()))
        .set("highest", range.highest())
        .set("highest_parts", codes(range.highestParts()));
  }

  private static String codes(List<UnitId> units) {
    return units.stream().map(UnitId::code).collect(Collectors.joining(" "));
  }
}
