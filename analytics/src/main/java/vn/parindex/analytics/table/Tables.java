package vn.parindex.analytics.table;

import java.util.List;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;

/**
 * The results as tables. {@link #documents()} says what every column holds.
 *
 * <p>Figures are {@code double}s nearest to the exact values, not rounded for display. Codes are
 * text. Rows come in the order of periods, units and the framework, so that the same results give
 * the same table.
 */
public final class Tables {

  private static final List<Layout> LAYOUTS =
      List.of(IndexTable.LAYOUT, RankingTable.LAYOUT, DeltaTable.LAYOUT);

  private static final Layout COLUMNS =
      Layout.of("columns")
          .text("table", "", "")
          .text("column", "", "")
          .text("type", "", "")
          .text("unit", "", "")
          .text("vi", "", "")
          .text("en", "", "");

  private Tables() {}

  /** What every column of every table holds, in the order of the columns. */
  public static List<ColumnDoc> documents() {
    return LAYOUTS.stream().flatMap(layout -> layout.columns().stream()).toList();
  }

  /** {@link #documents()} as a table. */
  public static Table columns() {
    TableBuilder rows = COLUMNS.rows();
    for (ColumnDoc document : documents()) {
      rows.row()
          .set("table", document.table())
          .set("column", document.name())
          .set("type", document.type())
          .set("unit", document.unit())
          .set("vi", document.vietnamese())
          .set("en", document.english());
    }
    return rows.build();
  }

  /**
   * Index, areas, criteria, leaves, bonus and penalty of every unit in every period: one row each.
   */
  public static Table index(Dataset dataset, AnalysisResults results) {
    return IndexTable.of(dataset, results);
  }

  /** Ranks by total and by area in every period, and by improvement between the two compared. */
  public static Table ranking(Dataset dataset, AnalysisResults results) {
    return RankingTable.of(dataset, results);
  }

  /** The change of every unit: one row for the total and one for each part of it. */
  public static Table delta(Dataset dataset, AnalysisResults results) {
    return DeltaTable.of(dataset, results);
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
                .and(index.stringColumn("status").isEqualTo(TableBuilder.KNOWN)));
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
