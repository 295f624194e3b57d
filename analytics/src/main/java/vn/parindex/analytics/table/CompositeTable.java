package vn.parindex.analytics.table;

import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.composite.CompositeResult;
import vn.parindex.analytics.composite.IndicatorTree;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** A composite index in long form: every node of the tree for every unit and period. */
public final class CompositeTable {

  static final Layout LAYOUT =
      Layout.of("composite")
          .text("unit_code", "Mã đơn vị", "Code of the unit")
          .text("period", "Năm", "Period")
          .text("node", "Mã nút trong cây chỉ số", "Node of the index")
          .text("kind", "Loại nút: index, branch, leaf", "Kind of node: index, branch or leaf")
          .number(
              "value",
              "index points",
              "Giá trị; ở leaf là trị số đã chuẩn hóa",
              "Value; of a leaf the normalised figure")
          .number(
              "contribution",
              "index points",
              "Đóng góp vào chỉ số (chỉ khi cộng được)",
              "Contribution of a leaf to the index (additive trees only)")
          .number(
              "rank", "place", "Hạng theo nút; 1 là tốt nhất", "Rank by the node; 1 is the best")
          .whole(
              "shared",
              "units",
              "Số đơn vị cùng hạng, kể cả đơn vị này",
              "How many share the rank, this unit included")
          .text(
              "status",
              "known, hoặc lý do không có giá trị",
              "known, or the reason why there is no value");

  private CompositeTable() {}

  /** The index with ranks that go to the best of equals, equal exactly. */
  public static Table of(CompositeResult result) {
    return of(result, TiePolicy.STANDARD_1224, TieEquality.EXACT);
  }

  /**
   * The index: periods, within them units, within them nodes in the order of the tree.
   *
   * @param result the index
   * @param policy which rank equals share
   * @param equality when two values are equal
   */
  public static Table of(CompositeResult result, TiePolicy policy, TieEquality equality) {
    TableBuilder rows = LAYOUT.rows();
    for (String period : result.periods()) {
      Map<String, Map<String, Ranking.Placed<String>>> places = new LinkedHashMap<>();
      for (IndicatorTree.Node node : result.tree().nodes()) {
        Map<String, Score> scores = result.scores(period, node.code());
        places.put(node.code(), Rankings.rank(scores, policy, equality).byKey());
      }
      for (String unit : result.units()) {
        Outcome<Map<String, Double>> contributions = result.contributions(unit, period);
        for (IndicatorTree.Node node : result.tree().nodes()) {
          Outcome<Double> value = result.value(unit, period, node.code());
          rows.row()
              .set("unit_code", unit)
              .set("period", period)
              .set("node", node.code())
              .set("kind", kind(result, node))
              .number("value", value)
              .set("status", value.status());
          contributions
              .value()
              .map(parts -> parts.get(node.code()))
              .ifPresent(part -> rows.set("contribution", part.doubleValue()));
          Ranking.Placed<String> place = places.get(node.code()).get(unit);
          if (place != null) {
            rows.set("rank", place.rank().value()).set("shared", place.shared());
          }
        }
      }
    }
    return rows.build();
  }

  private static String kind(CompositeResult result, IndicatorTree.Node node) {
    return node.match(
        leaf -> "leaf", branch -> branch.equals(result.tree().root()) ? "index" : "branch");
  }
}
