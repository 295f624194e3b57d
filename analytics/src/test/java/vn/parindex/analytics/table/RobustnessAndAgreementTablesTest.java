package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.Agreements;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.robustness.Execution;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.RobustnessChecks;
import vn.parindex.analytics.robustness.RobustnessSettings;

class RobustnessAndAgreementTablesTest {

  private static Table robustness;
  private static Table agreement;
  private static Robustness checked;
  private static Agreement compared;

  @BeforeAll
  static void compute() {
    Dataset dataset = RealData.dataset();
    AnalysisResults results = RealData.results();
    List<Robustness> robust = new ArrayList<>();
    List<Agreement> agreed = new ArrayList<>();
    for (String period : List.of("2024", "2025")) {
      robust.add(
          RobustnessChecks.run(
              results.indices().get(period),
              dataset.sheets().get(period),
              results.settings().ties(),
              results.settings().equality(),
              RobustnessSettings.DEFAULT.withDraws(200),
              Execution.SEQUENTIAL));
      agreed.add(Agreements.compute(results.indices().get(period), dataset.sheets().get(period)));
    }
    checked = robust.get(1);
    compared = agreed.get(1);
    robustness = Tablesaw.table(RobustnessTable.of(dataset, robust));
    agreement = Tablesaw.table(AgreementTable.of(dataset, agreed));
  }

  private static Table rows(Table table, String kind) {
    return table.where(
        table
            .stringColumn("kind")
            .isEqualTo(kind)
            .and(table.stringColumn("period").isEqualTo("2025")));
  }

  @Test
  void columns_begin_with_the_unit_and_end_with_the_status() {
    assertThat(robustness.columnNames())
        .hasSize(33)
        .doesNotHaveDuplicates()
        .startsWith("unit_code")
        .endsWith("status");
    assertThat(agreement.columnNames())
        .hasSize(43)
        .doesNotHaveDuplicates()
        .startsWith("unit_code")
        .endsWith("status");
    assertThat(robustness.name()).isEqualTo("robustness");
    assertThat(agreement.name()).isEqualTo("agreement");
  }

  @Test
  void every_kind_of_row_has_as_many_rows_as_the_result_has_parts() {
    int units = checked.uncertainty().units().size();
    assertThat(rows(robustness, "rank").rowCount())
        .isEqualTo(units + checked.uncertainty().unranked().size());
    assertThat(rows(robustness, "pair").rowCount()).isEqualTo(units * (units - 1) / 2);
    assertThat(rows(robustness, "variant").rowCount()).isEqualTo(checked.variants().size());
    assertThat(rows(robustness, "shift").rowCount()).isEqualTo(units * checked.variants().size());
    assertThat(rows(robustness, "choice").rowCount()).isEqualTo(5);
    assertThat(rows(robustness, "setting").rowCount()).isEqualTo(14);

    assertThat(rows(agreement, "unit-claims").rowCount())
        .isEqualTo(compared.claims().units().size());
    assertThat(rows(agreement, "leaf-claims").rowCount())
        .isEqualTo(compared.claims().leaves().size());
    assertThat(rows(agreement, "all-claims").rowCount()).isEqualTo(1);
    assertThat(rows(agreement, "unit-appeals").rowCount())
        .isEqualTo(compared.appeals().units().size());
    assertThat(rows(agreement, "appeal-move").rowCount())
        .isEqualTo(compared.appeals().moves().size());
    assertThat(rows(agreement, "area-pair").rowCount()).isEqualTo(compared.areas().pairs().size());
    assertThat(rows(agreement, "area-survey").rowCount())
        .isEqualTo(compared.areas().survey().size());
    assertThat(rows(agreement, "areas").rowCount()).isEqualTo(1);
    assertThat(rows(agreement, "leaf-test").rowCount()).isEqualTo(compared.leaves().size());
  }

  @Test
  void figures_are_those_of_the_results() {
    Table ranks = rows(robustness, "rank");
    assertThat(ranks.doubleColumn("rank_mean").get(3))
        .isEqualTo(checked.uncertainty().units().get(3).mean());
    assertThat(ranks.intColumn("group").get(0)).isEqualTo(1);
    assertThat(rows(robustness, "variant").doubleColumn("mean_shift").get(0))
        .isEqualTo(checked.variants().get(0).meanAbsoluteShift().value().orElseThrow());
    assertThat(rows(robustness, "setting").stringColumn("value").asList()).contains("2025", "200");
    assertThat(rows(agreement, "areas").doubleColumn("alpha").get(0))
        .isEqualTo(compared.areas().alpha().value().orElseThrow());
    assertThat(rows(agreement, "unit-claims").doubleColumn("points").get(0))
        .isEqualTo(compared.claims().units().get(0).points().toDouble());
    assertThat(rows(agreement, "leaf-test").stringColumn("spread").get(0))
        .isEqualTo(compared.leaves().get(0).spread().code());
  }

  @Test
  void every_row_has_a_status_and_no_figure_is_infinite() {
    for (Table table : List.of(robustness, agreement)) {
      assertThat(table.stringColumn("status").countMissing()).isZero();
      assertThat(table.stringColumn("kind").countMissing()).isZero();
      for (int column = 0; column < table.columnCount(); column++) {
        for (int row = 0; row < table.rowCount(); row++) {
          assertThat(table.get(row, column)).isNotEqualTo(Double.POSITIVE_INFINITY);
        }
      }
    }
  }
}
