package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  private static List<List<String>> rows(String text) throws Refusal {
    return CsvReader.read(text, "diem.csv").rows().stream()
        .map(row -> row.stream().map(CsvReaderTest::words).toList())
        .toList();
  }

  private static String words(Cell cell) {
    return cell instanceof Cell.Words words ? words.text() : "";
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void the_separator_is_the_one_that_most_lines_have(String separator) throws Refusal {
    String text = "Bảng điểm\nmã;tên;điểm\n1;Ba Vì;2\n2;Ba Tơ;0\n".replace(";", separator);
    assertThat(rows(text))
        .containsExactly(
            List.of("Bảng điểm"),
            List.of("mã", "tên", "điểm"),
            List.of("1", "Ba Vì", "2"),
            List.of("2", "Ba Tơ", "0"));
  }

  @Test
  void with_a_decimal_comma_nobody_parts_by_commas() throws Refusal {
    assertThat(rows("a;1,5\nb;2,5")).containsExactly(List.of("a", "1,5"), List.of("b", "2,5"));
    assertThat(rows("a,b;c\nd,e\nf,g"))
        .as("unless more lines have it")
        .containsExactly(List.of("a", "b;c"), List.of("d", "e"), List.of("f", "g"));
  }

  @Test
  void a_sentence_above_the_table_decides_nothing() throws Refusal {
    assertThat(rows("Gồm: a; b; c; d; e; f\n1,x\n2,y\n3,z\n")).endsWith(List.of("3", "z"));
  }

  @Test
  void the_last_line_needs_no_end() throws Refusal {
    assertThat(rows("a,b\nc;d\ne,f")).contains(List.of("e", "f"));
  }

  @Test
  void separators_and_line_ends_in_quotes_part_nothing() throws Refusal {
    assertThat(rows("a,\"x;y;z\n;\"\nb,\"1;2\"\n"))
        .containsExactly(List.of("a", "x;y;z\n;"), List.of("b", "1;2"));
  }

  @Test
  void empty_lines_are_lines_and_columns_keep_their_places() throws Refusal {
    assertThat(rows("a;b\n\n;c\n")).containsExactly(List.of("a", "b"), List.of(), List.of("", "c"));
  }

  @Test
  void the_separator_that_the_file_says_is_believed() throws Refusal {
    assertThat(rows("sep=,\na;1,b\nc;2,d\n"))
        .as("and its line stays a line, for the numbers of those below")
        .containsExactly(List.of(), List.of("a;1", "b"), List.of("c;2", "d"));
    assertThat(rows("sep=\t\r\na\tb\r\n")).containsExactly(List.of(), List.of("a", "b"));
    assertThat(rows("a;b\nsep=,\n")).contains(List.of("sep=,"));
  }

  @Test
  void a_quote_that_is_never_closed_is_told() {
    assertThatThrownBy(() -> CsvReader.read("a;b\n\"c;d\n", "diem.csv"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("diem.csv")
        .hasMessageContaining("dấu ngoặc kép mở mà không đóng");
  }

  @Test
  void a_text_has_columns_where_lines_are_parted() {
    assertThat(CsvReader.hasColumns("a;b")).isTrue();
    assertThat(CsvReader.hasColumns("x\na\tb\n")).isTrue();
    assertThat(CsvReader.hasColumns("a,b\n")).isTrue();
    assertThat(CsvReader.hasColumns("một dòng\nhai dòng\n")).isFalse();
    assertThat(CsvReader.hasColumns("\"a;b\"\n")).isFalse();
    assertThat(CsvReader.hasColumns("")).isFalse();
  }

  @Test
  void only_the_beginning_of_a_file_decides() throws Refusal {
    String text = "a;b\n".repeat(60) + "c,d\n".repeat(100);
    assertThat(rows(text)).startsWith(List.of("a", "b")).endsWith(List.of("c,d"));
    String even = "a;b\n".repeat(30) + "c,d\n".repeat(30);
    assertThat(rows(even + "e,f\n")).as("60 lines").endsWith(List.of("e,f"));
  }
}
