package vn.parindex.site.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;

class CsvWriterTest {

  private static byte[] csv(DataTable<?> table) {
    return TableWriter.write(table).csv();
  }

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
    assertThat(new String(csv(table), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFtext,figure\r\n\"a,\"\"b\"\"\",0.1\r\nBa Tơ,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void text_is_never_a_formula(String text) {
    DataTable<?> table = MadeTables.texts(text);
    assertThat(new String(csv(table), StandardCharsets.UTF_8)).contains("'" + text);
  }

  @Test
  void a_row_is_written_cell_by_cell() {
    CsvWriter csv = new CsvWriter(List.of());
    csv.text("a")
        .whole(-12)
        .number(2.5)
        .number("0.10")
        .day(LocalDate.of(2025, 10, 31))
        .missing()
        .text("b")
        .endRow();
    csv.missing().endRow();
    assertThat(new String(csv.end(), StandardCharsets.UTF_8))
        .as("a row of one empty cell is quoted, as it would be read as no row")
        .isEqualTo("\uFEFF\r\na,-12,2.5,0.10,2025-10-31,,b\r\n\"\"\r\n");
  }

  /** What readers of CSV take apart, and in whose company. */
  @Test
  void every_text_is_quoted_where_another_program_quotes_it() throws IOException {
    String[] signs = {
      "a", "b", " ", ",", "\"", "\n", "\r", "#", "$", "Đ", "~", "\u007F", "\u00A0", "\t", "!"
    };
    SplittableRandom random = new SplittableRandom(7);
    List<List<Value>> rows = new ArrayList<>();
    StringBuilder expected = new StringBuilder("\uFEFF");
    try (CSVPrinter other = new CSVPrinter(expected, CSVFormat.RFC4180)) {
      other.printRecord("first", "second");
      for (int i = 0; i < 20_000; i++) {
        List<String> texts = new ArrayList<>();
        for (int cell = 0; cell < 2; cell++) {
          StringBuilder text = new StringBuilder();
          for (int length = random.nextInt(4); length > 0; length--) {
            text.append(signs[random.nextInt(signs.length)]);
          }
          texts.add(text.toString());
        }
        rows.add(texts.stream().map(Value::text).toList());
        other.printRecord(
            texts.stream().map(text -> text.isEmpty() ? text : CsvWriter.guarded(text)));
      }
    }
    DataTable<?> table =
        MadeTables.of(
            List.of("first", "second"), List.of(Column.Kind.TEXT, Column.Kind.TEXT), rows);
    assertThat(new String(csv(table), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
  }
}
