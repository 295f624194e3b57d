package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.ranking.Summary;

class TablesTest {

  private static Dataset dataset;
  private static AnalysisResults results;

  @BeforeAll
  static void load() {
    dataset = RealData.dataset();
    results = RealData.results();
  }

  @Test
  void columns_are_those_that_are_documented() {
    for (Table table : Tables.all(dataset, results).values()) {
      assertThat(table.columnNames())
          .isEqualTo(
              Tables.documents().stream()
                  .filter(document -> document.table().equals(table.name()))
                  .map(ColumnDoc::name)
                  .toList());
      assertThat(table.columnNames().get(0)).isEqualTo("unit_code");
    }
    assertThat(Tables.columns(results).rowCount()).isEqualTo(Tables.documents().size());
  }

  @Test
  void keys_are_never_empty_and_tell_all_rows_apart() {
    Map<String, Table> tables = new LinkedHashMap<>(Tables.all(dataset, results));
    tables.put("columns", Tables.columns(results));
    int keyed = 0;
    for (Table table : tables.values()) {
      List<String> key = Tables.key(table.name());
      if (key.isEmpty()) {
        continue;
      }
      keyed++;
      Table parts = table.selectColumns(key.toArray(String[]::new));
      assertThat(parts.columns()).as(table.name()).allMatch(column -> column.countMissing() == 0);
      assertThat(parts.dropDuplicateRows().rowCount()).as(table.name()).isEqualTo(table.rowCount());
    }
    assertThat(keyed).isEqualTo(6);
  }

  @Test
  void totals_are_the_results_and_missing_figures_give_their_reason() {
    Table index = Tables.index(dataset, results);
    Table totals = index.where(index.stringColumn("level").isEqualTo("total"));
    assertThat(totals.rowCount())
        .isEqualTo(results.indices().values().stream().mapToInt(p -> p.units().size()).sum());
    Table absent =
        index.where(
            index
                .stringColumn("level")
                .isEqualTo("leaf")
                .and(index.stringColumn("status").isNotEqualTo("known")));
    assertThat(absent.rowCount()).isPositive();
    assertThat(absent.doubleColumn("points").countMissing()).isEqualTo(absent.rowCount());
    assertThat(absent.stringColumn("status").unique().asList())
        .isSubsetOf("not-applicable", "not-scored", "late", "missing");
  }

  @Test
  void areas_grouped_by_tablesaw_agree_with_the_summary_of_the_ranking() {
    Table summary = Tables.areaSummary(dataset, results);
    Table row =
        summary.where(
            summary
                .stringColumn("period")
                .isEqualTo("2025")
                .and(summary.stringColumn("code").isEqualTo("3")));
    Summary expected =
        Summary.of(
                results.areaRankings().get("2025").get("3").placed().stream()
                    .map(placed -> placed.value())
                    .toList())
            .orElseThrow();
    assertThat(row.rowCount()).isEqualTo(1);
    assertThat(row.doubleColumn("Median [percent]").get(0)).isEqualTo(expected.median());
    assertThat(row.doubleColumn("Max [percent]").get(0)).isEqualTo(expected.highest());
    assertThat(row.doubleColumn("Count [percent]").get(0)).isEqualTo(expected.count());
  }
}
