package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.ranking.Summary;

class TablesTest {

  private static final Map<Class<?>, Column.Kind> KINDS =
      Map.of(
          Value.Text.class,
          Column.Kind.TEXT,
          Value.Whole.class,
          Column.Kind.WHOLE_NUMBER,
          Value.Number.class,
          Column.Kind.NUMBER,
          Value.Day.class,
          Column.Kind.DAY);

  private static Dataset dataset;
  private static AnalysisResults results;

  @BeforeAll
  static void load() {
    dataset = RealData.dataset();
    results = RealData.results();
  }

  private static DataTable<?> columns() {
    return Tables.columns(Tables.all(dataset, results).values());
  }

  private static Table index() {
    return Tablesaw.table(Tables.all(dataset, results).get("index"));
  }

  @Test
  void columns_are_those_that_are_documented() {
    Table documents = Tablesaw.table(columns());
    int columns = 0;
    for (DataTable<?> data : Tables.all(dataset, results).values()) {
      Table table = Tablesaw.table(data);
      assertThat(table.columnNames())
          .isEqualTo(
              documents
                  .where(documents.stringColumn("table").isEqualTo(table.name()))
                  .stringColumn("column")
                  .asList());
      assertThat(table.columnNames().get(0)).isEqualTo("unit_code");
      columns += table.columnCount();
    }
    assertThat(documents.rowCount()).isEqualTo(columns);
    assertThat(documents.stringColumn("vi").countMissing()).isZero();
    assertThat(documents.stringColumn("en").countMissing()).isZero();
  }

  @Test
  void keys_are_never_empty_and_tell_all_rows_apart() {
    List<DataTable<?>> tables = new ArrayList<>(Tables.all(dataset, results).values());
    tables.add(columns());
    int keyed = 0;
    for (DataTable<?> data : tables) {
      List<String> key = data.key();
      if (key.isEmpty()) {
        continue;
      }
      keyed++;
      Table table = Tablesaw.table(data);
      Table parts = table.selectColumns(key.toArray(String[]::new));
      assertThat(parts.columns()).as(table.name()).allMatch(column -> column.countMissing() == 0);
      assertThat(parts.dropDuplicateRows().rowCount()).as(table.name()).isEqualTo(table.rowCount());
    }
    assertThat(keyed).isEqualTo(8);
  }

  @Test
  void totals_are_the_results_and_missing_figures_give_their_reason() {
    Table index = index();
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
    Table index = index();
    Table summary =
        index
            .where(
                index
                    .stringColumn("level")
                    .isEqualTo("area")
                    .and(index.stringColumn("status").isEqualTo("known")))
            .summarize(
                "percent",
                AggregateFunctions.count,
                AggregateFunctions.median,
                AggregateFunctions.max)
            .by("period", "code");
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

  @Test
  void cells_are_of_the_kind_of_their_column_and_the_same_each_time() {
    Tables.all(dataset, results).values().forEach(TablesTest::check);
  }

  private static <R> void check(DataTable<R> table) {
    Iterator<R> again = table.rows().iterator();
    for (R row : table.rows()) {
      R same = again.next();
      for (Column<R> column : table.columns()) {
        Value value = column.value(row);
        if (!value.equals(Value.missing()) && !KINDS.get(value.getClass()).equals(column.kind())
            || !value.equals(column.value(same))) {
          assertThat(value).as(table.name() + "." + column.key()).isNull();
        }
      }
    }
    assertThat(again).as(table.name()).isExhausted();
  }

  @Test
  void a_figure_that_is_no_number_and_a_count_that_is_too_large_are_refused() {
    assertThatThrownBy(() -> Value.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    DataTable<Long> counts =
        new TableColumns<Long>()
            .whole("count", "things", "", "")
            .is(Value::whole)
            .table("counts", () -> Stream.of(1L << 31));
    assertThatThrownBy(() -> Tablesaw.table(counts)).isInstanceOf(ArithmeticException.class);
  }
}
