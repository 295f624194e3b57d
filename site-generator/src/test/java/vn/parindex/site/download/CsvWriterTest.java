package vn.parindex.site.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CsvWriterTest {

  @Test
  void writes_a_mark_crlf_quotes_and_empty_cells() {
    DoubleColumn figures = DoubleColumn.create("figure");
    figures.append(0.1).appendMissing();
    Table table = Table.create("t", StringColumn.create("text", "a,\"b\"", "Ba Tơ"), figures);
    assertThat(new String(CsvWriter.write(table), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFtext,figure\r\n\"a,\"\"b\"\"\",0.1\r\nBa Tơ,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void text_is_never_a_formula(String text) {
    Table table = Table.create("t", StringColumn.create("text", text));
    assertThat(new String(CsvWriter.write(table), StandardCharsets.UTF_8)).contains("'" + text);
  }

  @Test
  void a_number_reads_back_as_the_very_same_number() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 6));
      assertThat(Double.parseDouble(CsvWriter.number(value))).isEqualTo(value);
    }
    assertThat(CsvWriter.number(100)).isEqualTo("100");
    assertThat(CsvWriter.number(-0.0)).isEqualTo("0");
    assertThat(CsvWriter.number(1e-7)).isEqualTo("0.0000001");
  }
}
