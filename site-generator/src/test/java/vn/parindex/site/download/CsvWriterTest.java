package vn.parindex.site.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;

class CsvWriterTest {

  @Test
  void writes_a_mark_crlf_quotes_and_empty_cells() {
    Value figure = Value.number(0.1);
    DataTable<?> table =
        MadeTables.of(
            List.of("text", "figure"),
            List.of(Column.Kind.TEXT, Column.Kind.NUMBER),
            List.of(
                List.of(Value.text("a,\"b\""), figure),
                List.of(Value.text("Ba Tơ"), Value.missing())));
    assertThat(new String(CsvWriter.write(table), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFtext,figure\r\n\"a,\"\"b\"\"\",0.1\r\nBa Tơ,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void text_is_never_a_formula(String text) {
    DataTable<?> table = MadeTables.texts(text);
    assertThat(new String(CsvWriter.write(table), StandardCharsets.UTF_8)).contains("'" + text);
  }

  @Test
  void a_number_reads_back_as_the_very_same_number() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 6));
      assertThat(Double.parseDouble(CsvWriter.number(value))).isEqualTo(value);
    }
    for (int i = 0; i < 10_000; i++) {
      long tenThousandths = random.nextLong(-10_000_000_000L, 10_000_000_000L);
      assertThat(CsvWriter.number(tenThousandths / 10_000.0))
          .isEqualTo(BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros().toPlainString());
    }
    assertThat(CsvWriter.number(100)).isEqualTo("100");
    assertThat(CsvWriter.number(-0.0)).isEqualTo("0");
    assertThat(CsvWriter.number(1e-7)).isEqualTo("0.0000001");
  }
}
