package vn.parindex.analytics.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/**
 * The results as tables. {@link #documents()} says what every column holds.
 *
 * <p>Figures are {@code double}s nearest to the exact values, not rounded for display. Codes are
 * text. Rows come in the order of periods, units and the framework, so that the same results give
 * the same table.
 */
public final class Tables {

  private static final String KNOWN = "known";

  private Tables() {}

  /** What every column of every table holds, in the order of the columns. */
  public static List<ColumnDoc> documents() {
    return ColumnDocs.ALL;
  }

  /** {@link #documents()} as a table. */
  public static Table columns() {
    StringColumn table = StringColumn.create("table");
    StringColumn name = StringColumn.create("column");
    StringColumn type = StringColumn.create("type");
    StringColumn unit = StringColumn.create("unit");
    StringColumn vietnamese = StringColumn.create("vi");
    StringColumn english = StringColumn.create("en");
    for (ColumnDoc document : documents()) {
      table.append(document.table());
      name.append(document.name());
      type.append(document.type());
      unit.append(document.unit());
      vietnamese.append(document.vietnamese());
      english.append(document.english());
    }
    return Table.create("columns", table, name, type, unit, vietnamese, english);
  }

  private static TableBuilder builder(String table) {
    return new TableBuilder(
        table, documents().stream().filter(d -> d.table().equals(table)).toList());
  }

  private static TableBuilder unit(TableBuilder rows, Dataset dataset, UnitId id) {
    Unit unit = dataset.unit(id).orElseThrow();
    return rows.row()
        .set("unit_code", unit.code())
        .set("unit_name", unit.name())
        .set("unit_type", unit.type());
  }

  private static void score(TableBuilder rows, String column, Score score) {
    score.percent().ifPresent(percent -> rows.set(column, percent));
    rows.set("status", status(score));
  }

  private static String status(Score score) {
    return score.match(percent -> KNOWN, reason -> reason.code());
  }

  private static String status(Figure figure) {
    return figure.match(value -> KNOWN, reason -> reason.code());
  }

  private static Optional<Fraction> fraction(Figure figure) {
    return figure.match(value -> Optional.of(Fraction.of(value)), reason -> Optional.empty());
  }

  /**
   * Index, areas, criteria, leaves, bonus and penalty of every unit in every period: one row each.
   */
  public static Table index(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = builder("index");
    for (PeriodIndex period : results.indices().values()) {
      Map<String, String> names = names(period.framework());
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

  private static Map<String, String> names(Framework framework) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Area area : framework.areas()) {
      names.put("area " + area.code(), area.name());
      for (Criterion criterion : area.criteria()) {
        names.put("criterion " + criterion.code(), criterion.name());
      }
    }
    return names;
  }

  private static void node(
      TableBuilder rows,
      Dataset dataset,
      PeriodIndex period,
      UnitIndex unit,
      String level,
      NodeScore node,
      String name) {
    unit(rows, dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", level)
        .set("code", node.code())
        .set("name", name)
        .set("points", Fraction.of(node.points()))
        .set("max_points", Fraction.of(node.countedMax()));
    score(rows, "percent", node.score());
  }

  private static void leaf(
      TableBuilder rows, Dataset dataset, PeriodIndex period, UnitIndex unit, LeafResult leaf) {
    unit(rows, dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", "leaf")
        .set("code", leaf.leaf().code())
        .set("name", leaf.leaf().name())
        .set("max_points", Fraction.of(leaf.leaf().maxPoints()))
        .set("status", status(leaf.points()));
    fraction(leaf.points())
        .ifPresent(
            points ->
                rows.set("points", points)
                    .set(
                        "percent",
                        points
                            .divide(Fraction.of(leaf.leaf().maxPoints()))
                            .multiply(Fraction.HUNDRED)));
    unit.contribution(leaf).ifPresent(c -> rows.set("contribution", c));
  }

  private static void adjustment(
      TableBuilder rows,
      Dataset dataset,
      PeriodIndex period,
      UnitIndex unit,
      String level,
      BigDecimal points,
      Optional<Fraction> contribution) {
    unit(rows, dataset, unit.unit())
        .set("period", period.period())
        .set("framework", period.framework().edition())
        .set("level", level)
        .set("points", Fraction.of(points))
        .set("status", KNOWN);
    contribution.ifPresent(c -> rows.set("contribution", c));
  }

  /** Ranks by total and by area in every period, and by improvement between the two compared. */
  public static Table ranking(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = builder("ranking");
    results
        .rankings()
        .forEach(
            (period, ranking) -> {
              places(rows, dataset, period, "total", "", ranking);
              results
                  .areaRankings()
                  .get(period)
                  .forEach((area, places) -> places(rows, dataset, period, "area", area, places));
            });
    places(rows, dataset, results.settings().compareTo(), "improvement", "", results.improvement());
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
      unit(rows, dataset, placed.key())
          .set("period", period)
          .set("scope", scope)
          .set("code", code)
          .set("percent", placed.value())
          .set("rank", placed.rank().value())
          .set("shared", placed.shared())
          .set("status", KNOWN);
    }
    ranking
        .unplaced()
        .forEach(
            (id, reason) ->
                unit(rows, dataset, id)
                    .set("period", period)
                    .set("scope", scope)
                    .set("code", code)
                    .set("status", reason.code()));
  }

  /** The change of every unit: one row for the total and one for each part of it. */
  public static Table delta(Dataset dataset, AnalysisResults results) {
    TableBuilder rows = builder("delta");
    Map<String, String> names = new LinkedHashMap<>();
    for (String period :
        List.of(results.settings().compareFrom(), results.settings().compareTo())) {
      Framework framework = results.indices().get(period).framework();
      names.putAll(names(framework));
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
    String status = change.match(compared -> KNOWN, reason -> reason.code());
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
                    .set("status", KNOWN);
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
                    .set("status", KNOWN);
                fraction(leaf.fromPoints()).ifPresent(value -> rows.set("from_value", value));
                fraction(leaf.toPoints()).ifPresent(value -> rows.set("to_value", value));
                split(rows, leaf.split());
              }
              part(rows, dataset, results, id, "adjustments").set("status", KNOWN);
              split(rows, compared.adjustments());
            });
  }

  private static TableBuilder part(
      TableBuilder rows, Dataset dataset, AnalysisResults results, UnitId id, String level) {
    return unit(rows, dataset, id)
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

  /**
   * Count, lowest, median and highest percentage of every area in every period, over the units that
   * have one: the index table grouped by Tablesaw.
   */
  public static Table areaSummary(Dataset dataset, AnalysisResults results) {
    Table index = index(dataset, results);
    Table areas =
        index.where(
            index
                .stringColumn("level")
                .isEqualTo("area")
                .and(index.stringColumn("status").isEqualTo(KNOWN)));
    return areas
        .summarize(
            "percent",
            AggregateFunctions.count,
            AggregateFunctions.min,
            AggregateFunctions.median,
            AggregateFunctions.max)
        .by("period", "code")
        .sortOn("period", "code");
  }
}
