package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.composite.CompositeResult;
import vn.parindex.analytics.composite.IndicatorTree;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** A composite index in long form: every node of the tree for every unit and period. */
public final class CompositeTable {

  private CompositeTable() {}

  /**
   * A node of the tree for a unit in a period.
   *
   * @param contributions of the leaves to the index of the unit
   * @param place of the unit by the node; empty if it has none
   */
  record Scored(
      String unit,
      String period,
      IndicatorTree.Node node,
      Outcome<Double> value,
      Outcome<Map<String, Double>> contributions,
      Optional<Ranking.Placed<String>> place) {}

  /** The index with ranks that go to the best of equals, equal exactly. */
  public static DataTable<?> of(CompositeResult result) {
    return of(result, TiePolicy.STANDARD_1224, TieEquality.EXACT);
  }

  /**
   * The index: periods, within them units, within them nodes in the order of the tree.
   *
   * @param result the index
   * @param policy which rank equals share
   * @param equality when two values are equal
   */
  public static DataTable<?> of(CompositeResult result, TiePolicy policy, TieEquality equality) {
    return new TableColumns<Scored>()
        .text("unit_code", "Mã đơn vị", "Code of the unit")
        .is(row -> text(row.unit()))
        .text("period", "Năm", "Period")
        .is(row -> text(row.period()))
        .text("node", "Mã nút trong cây chỉ số", "Node of the index")
        .is(row -> text(row.node().code()))
        .text("kind", "Loại nút: index, branch, leaf", "Kind of node: index, branch or leaf")
        .is(
            row ->
                text(
                    row.node()
                        .match(
                            leaf -> "leaf",
                            branch -> branch.equals(result.tree().root()) ? "index" : "branch")))
        .number(
            "value",
            "index points",
            "Giá trị; ở leaf là trị số đã chuẩn hóa",
            "Value; of a leaf the normalised figure")
        .is(row -> known(row.value(), Value::number))
        .number(
            "contribution",
            "index points",
            "Đóng góp vào chỉ số (chỉ khi cộng được)",
            "Contribution of a leaf to the index (additive trees only)")
        .is(
            row ->
                known(
                    row.contributions().value().map(parts -> parts.get(row.node().code())),
                    Value::number))
        .number("rank", "place", "Hạng theo nút; 1 là tốt nhất", "Rank by the node; 1 is the best")
        .is(row -> known(row.place(), place -> number(place.rank().value())))
        .whole(
            "shared",
            "units",
            "Số đơn vị cùng hạng, kể cả đơn vị này",
            "How many share the rank, this unit included")
        .is(row -> known(row.place(), place -> whole(place.shared())))
        .text(
            "status",
            "known, hoặc lý do không có giá trị",
            "known, or the reason why there is no value")
        .is(row -> status(row.value()))
        .table(
            "composite",
            () ->
                result.periods().stream()
                    .flatMap(period -> rows(result, period, policy, equality)));
  }

  private static Stream<Scored> rows(
      CompositeResult result, String period, TiePolicy policy, TieEquality equality) {
    Map<String, Map<String, Ranking.Placed<String>>> places = new LinkedHashMap<>();
    for (IndicatorTree.Node node : result.tree().nodes()) {
      places.put(
          node.code(), Rankings.rank(result.scores(period, node.code()), policy, equality).byKey());
    }
    return result.units().stream()
        .flatMap(
            unit -> {
              Outcome<Map<String, Double>> contributions = result.contributions(unit, period);
              return result.tree().nodes().stream()
                  .map(
                      node ->
                          new Scored(
                              unit,
                              period,
                              node,
                              result.value(unit, period, node.code()),
                              contributions,
                              Optional.ofNullable(places.get(node.code()).get(unit))));
            });
  }
}
