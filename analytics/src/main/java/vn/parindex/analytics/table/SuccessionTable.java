package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.succession.EstimatedScore;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;

/** What is estimated of the past of units that follow others. */
final class SuccessionTable {

  private SuccessionTable() {}

  /**
   * The estimate of a total or an area.
   *
   * @param place of a total among the successors
   */
  record Estimated(
      Optional<Unit> unit,
      SuccessionEstimate estimate,
      String level,
      EstimatedScore score,
      Optional<Ranking.Placed<UnitId>> place) {}

  /** The estimates, one list per period. */
  static DataTable<Estimated> of(
      Dataset dataset,
      Collection<List<SuccessionEstimate>> periods,
      TiePolicy ties,
      TieEquality equality) {
    return new TableColumns<Estimated>()
        .unit(Estimated::unit)
        .text("period", "Năm", "Period")
        .is(row -> text(row.estimate().period()))
        .day("valid_from", "Ngày đầu tiên của đơn vị mới", "First day of the successor")
        .is(row -> day(row.estimate().succession().date()))
        .text(
            "parts",
            "Mã các đơn vị hợp thành, cách nhau bằng dấu cách",
            "Codes of the parts, separated by spaces")
        .is(row -> codes(row.estimate().succession().parts()))
        .text("level", "Cấp: total, area", "Level: total or area")
        .is(row -> text(row.level()))
        .text("code", "Mã lĩnh vực", "Code of the area")
        .is(row -> text(row.score().code()))
        .number(
            "estimate",
            "per cent",
            "Ước tính: bình quân theo dân số của các đơn vị hợp thành",
            "Estimate: mean of the parts weighted by population")
        .is(row -> known(row.score().estimate(), Value::number))
        .number(
            "estimate_rank",
            "place",
            "Hạng ước tính giữa các đơn vị mới, chỉ ở dòng total",
            "Estimated rank among the successors, on total rows only")
        .is(row -> known(row.place(), place -> number(place.rank().value())))
        .number("lowest", "per cent", "Thấp nhất trong các đơn vị hợp thành", "Lowest part")
        .is(row -> known(row.score().range(), range -> number(range.lowest())))
        .text("lowest_parts", "Mã đơn vị thấp nhất", "Codes of the lowest parts")
        .is(row -> known(row.score().range(), range -> codes(range.lowestParts())))
        .number("highest", "per cent", "Cao nhất trong các đơn vị hợp thành", "Highest part")
        .is(row -> known(row.score().range(), range -> number(range.highest())))
        .text("highest_parts", "Mã đơn vị cao nhất", "Codes of the highest parts")
        .is(row -> known(row.score().range(), range -> codes(range.highestParts())))
        .whole("parts_count", "units", "Số đơn vị hợp thành", "Number of parts")
        .is(row -> whole(row.estimate().parts()))
        .whole("parts_known", "units", "Số đơn vị hợp thành có số", "Parts that have a figure")
        .is(row -> whole(row.score().known()))
        .number(
            "covered",
            "share, 0 to 1",
            "Tỷ trọng dân số của các đơn vị có số",
            "Share of the people in parts that have a figure")
        .is(row -> known(row.score().covered(), Value::number))
        .number("population", "persons", "Tổng dân số", "Sum of the populations")
        .is(row -> number(row.estimate().population()))
        .number("area_km2", "km²", "Tổng diện tích", "Sum of the surfaces")
        .is(row -> number(row.estimate().areaKm2()))
        .text(
            "status",
            "known, hoặc lý do không ước tính được",
            "known, or the reason why there is no estimate")
        .is(row -> status(row.score().estimate()))
        .table(
            "succession",
            () ->
                periods.stream()
                    .flatMap(
                        estimates ->
                            rows(
                                dataset,
                                estimates,
                                SuccessionEstimates.rank(estimates, ties, equality).byKey())));
  }

  private static Stream<Estimated> rows(
      Dataset dataset,
      List<SuccessionEstimate> estimates,
      Map<UnitId, Ranking.Placed<UnitId>> places) {
    return estimates.stream()
        .flatMap(
            estimate -> {
              Optional<Unit> unit = dataset.unit(estimate.successor());
              Optional<Ranking.Placed<UnitId>> place =
                  Optional.ofNullable(places.get(estimate.successor()));
              return Stream.concat(
                  Stream.of(new Estimated(unit, estimate, "total", estimate.total(), place)),
                  estimate.areas().stream()
                      .map(area -> new Estimated(unit, estimate, "area", area, Optional.empty())));
            });
  }

  private static Value codes(List<UnitId> units) {
    return text(units.stream().map(UnitId::code).collect(Collectors.joining(" ")));
  }
}
