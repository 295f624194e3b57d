package vn.parindex.analytics.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.UnitId;

/** The change of every unit between the two periods compared, part by part. */
final class DeltaTable {

  static final Layout LAYOUT =
      Layout.of("delta")
          .unit()
          .text("from", "Năm trước", "First period")
          .text("to", "Năm sau", "Second period")
          .text(
              "level",
              "Cấp: total, area, leaf, adjustments",
              "Level: total, area, leaf or adjustments")
          .text(
              "from_code",
              "Mã ở bộ tiêu chí năm trước; trống nếu mới",
              "Code in the first edition; empty if new")
          .text(
              "to_code",
              "Mã ở bộ tiêu chí năm sau; trống nếu bị bỏ",
              "Code in the second edition; empty if dropped")
          .text("name", "Tên", "Name")
          .text(
              "kind",
              "So sánh được hay không: same, renamed, rescaled, redefined, new, dropped, coverage",
              "Comparability: same, renamed, rescaled, redefined, new, dropped or coverage")
          .number(
              "from_value",
              "per cent or points",
              "Giá trị năm trước: phần trăm ở total và area, điểm ở leaf",
              "Value in the first period: per cent on total and area rows, points on leaf rows")
          .number("to_value", "per cent or points", "Giá trị năm sau", "Value in the second period")
          .number(
              "performance",
              "percentage points",
              "Phần do kết quả thực hiện",
              "Part due to performance")
          .number("edition", "percentage points", "Phần do bộ tiêu chí", "Part due to the edition")
          .number(
              "change",
              "percentage points",
              "Thay đổi của chỉ số: tổng hai phần",
              "Change of the index: sum of both parts")
          .number("rank_from", "place", "Hạng năm trước", "Rank in the first period")
          .number("rank_to", "place", "Hạng năm sau", "Rank in the second period")
          .number(
              "places_gained",
              "places",
              "Số bậc tăng; âm là giảm",
              "Places gained; negative when lost")
          .number("own", "places", "Bậc do điểm của chính đơn vị", "Places by own points")
          .number(
              "others",
              "places",
              "Bậc do điểm của các đơn vị khác",
              "Places by the points of others")
          .number(
              "exits", "places", "Bậc do đơn vị thôi xếp hạng", "Places by units no longer ranked")
          .number("entries", "places", "Bậc do đơn vị mới xếp hạng", "Places by units newly ranked")
          .number("ties", "places", "Bậc do cách xếp đồng hạng", "Places by the tie policy")
          .text(
              "status",
              "known, hoặc lý do không so sánh được",
              "known, or the reason why there is no comparison");

  private DeltaTable() {}

  /** The change of every unit: one row for the total and one for each part of it. */
  static Table of(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = LAYOUT.rows();
    Map<String, String> names = new LinkedHashMap<>();
    for (String period :
        List.of(results.settings().compareFrom(), results.settings().compareTo())) {
      Framework framework = results.indices().get(period).framework();
      names.putAll(FrameworkNames.of(framework));
      framework.leaves().forEach(leaf -> names.put(period + " " + leaf.code(), leaf.name()));
    }
    results
        .delta()
        .units()
        .forEach((id, change) -> change(rows, dataset, results, names, id, change));
    return rows.build();
  }

  private static void change(
      TableBuilder rows,
      Dataset dataset,
      AnalysisResults results,
      Map<String, String> names,
      UnitId id,
      Change change) {
    String from = results.settings().compareFrom();
    String to = results.settings().compareTo();
    part(rows, dataset, results, id, "total");
    String status = change.match(compared -> TableBuilder.KNOWN, reason -> reason.code());
    rows.set("status", status);
    change
        .compared()
        .ifPresent(
            compared -> {
              rows.set("from_value", compared.from()).set("to_value", compared.to());
              split(rows, compared.split());
              move(rows, compared.move());
              for (AreaChange area : compared.areas()) {
                part(rows, dataset, results, id, "area")
                    .set("from_code", area.fromCode())
                    .set("to_code", area.toCode())
                    .set(
                        "name",
                        names.getOrDefault(
                            "area " + (area.toCode().isEmpty() ? area.fromCode() : area.toCode()),
                            ""))
                    .set("status", TableBuilder.KNOWN);
                area.from().percent().ifPresent(value -> rows.set("from_value", value));
                area.to().percent().ifPresent(value -> rows.set("to_value", value));
                split(rows, area.split());
              }
              for (LeafChange leaf : compared.leaves()) {
                part(rows, dataset, results, id, "leaf")
                    .set("from_code", leaf.fromCode())
                    .set("to_code", leaf.toCode())
                    .set(
                        "name",
                        leaf.toCode().isEmpty()
                            ? names.get(from + " " + leaf.fromCode())
                            : names.get(to + " " + leaf.toCode()))
                    .set("kind", leaf.kind().code())
                    .set("status", TableBuilder.KNOWN);
                rows.figure("from_value", leaf.fromPoints());
                rows.figure("to_value", leaf.toPoints());
                split(rows, leaf.split());
              }
              part(rows, dataset, results, id, "adjustments").set("status", TableBuilder.KNOWN);
              split(rows, compared.adjustments());
            });
  }

  private static TableBuilder part(
      TableBuilder rows, Dataset dataset, AnalysisResults results, UnitId id, String level) {
    return rows.unit(dataset, id)
        .set("from", results.settings().compareFrom())
        .set("to", results.settings().compareTo())
        .set("level", level);
  }

  private static void split(TableBuilder rows, Split split) {
    rows.set("performance", split.performance())
        .set("edition", split.edition())
        .set("change", split.total());
  }

  private static void move(TableBuilder rows, RankMove move) {
    rows.set("rank_from", move.from().value())
        .set("rank_to", move.to().value())
        .set("places_gained", move.gained())
        .set("own", move.own())
        .set("others", move.others())
        .set("exits", move.exits())
        .set("entries", move.entries())
        .set("ties", move.ties());
  }
}
