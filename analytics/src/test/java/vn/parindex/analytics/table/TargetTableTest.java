package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.Attainments;
import vn.parindex.analytics.target.Reading;
import vn.parindex.analytics.target.TargetSettings;

class TargetTableTest {

  private static Attainment ratio(Reading reading) {
    return Attainments.ratio(reading, Fraction.of(80), TargetSettings.DEFAULT);
  }

  /** 463 of 800 is 57.875 %: 22.125 points and 177 cases short of 80 %, which are 640. */
  @Test
  void a_row_has_the_rate_the_gap_and_the_reason_where_there_is_none() {
    Map<String, Attainment> units = new LinkedHashMap<>();
    units.put("a", ratio(Reading.of(463, 800)));
    units.put("b", ratio(Reading.of(80, 100)));
    units.put("c", ratio(Reading.of(0, 0)));
    units.put("d", ratio(Reading.missing(MissingReason.LATE)));
    units.put("e", Attainments.growth(Figure.of("130"), Figure.of("100"), Fraction.of(20)));
    Table table = TargetTable.of(units);
    assertThat(table.columnNames())
        .isEqualTo(TargetTable.LAYOUT.columns().stream().map(ColumnDoc::name).toList());
    assertThat(table.stringColumn("state").asList())
        .containsExactly("not-met", "met", "no-cases", "no-data", "met");
    assertThat(table.stringColumn("status").asList())
        .containsExactly("known", "known", "no-cases", "no-values", "known");
    assertThat(table.doubleColumn("percent").get(0)).isEqualTo(57.875);
    assertThat(table.doubleColumn("gap_points").get(0)).isEqualTo(-22.125);
    assertThat(table.doubleColumn("gap_cases").get(0)).isEqualTo(177);
    assertThat(table.doubleColumn("gap_cases").get(1)).isZero();
    assertThat(table.doubleColumn("low").get(0)).isLessThan(57.875);
    assertThat(table.doubleColumn("high").get(0)).isGreaterThan(57.875);
    assertThat(table.doubleColumn("percent").isMissing(2)).isTrue();
    assertThat(table.doubleColumn("percent").get(4)).isEqualTo(30);
    assertThat(table.doubleColumn("low").isMissing(4)).isTrue();
  }
}
