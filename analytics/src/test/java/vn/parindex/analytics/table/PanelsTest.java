package vn.parindex.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.composite.Panel;
import vn.parindex.analytics.model.MissingReason;

class PanelsTest {

  @TempDir private Path folder;

  private static Panel read(String text) {
    return Panels.readCsv(new StringReader(text), "unit", "year");
  }

  @Test
  void wide_rows_become_a_panel() {
    Panel panel =
        read(
            """
            year,unit,x,y
            2025,Ba Tơ,1.5,-2
            2024,Ba Tơ,NA,
            2025,"Ba Tô, mới", 1e3 ,-
            """);
    assertThat(panel.units()).containsExactly("Ba Tơ", "Ba Tô, mới");
    assertThat(panel.periods()).containsExactly("2024", "2025");
    assertThat(panel.indicators()).containsExactly("x", "y");
    assertThat(panel.value("Ba Tơ", "2025", "x")).hasValue(1.5);
    assertThat(panel.value("Ba Tơ", "2025", "y")).hasValue(-2);
    assertThat(panel.missing("Ba Tơ", "2024", "x")).contains(MissingReason.MISSING);
    assertThat(panel.missing("Ba Tơ", "2024", "y")).contains(MissingReason.MISSING);
    assertThat(panel.value("Ba Tô, mới", "2025", "x")).hasValue(1000);
    assertThat(panel.value("Ba Tô, mới", "2025", "y")).isEmpty();
    assertThat(panel.value("Ba Tô, mới", "2024", "x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,5",
        "1.234,5",
        "12 5",
        "5%",
        "n/a",
        "NaN",
        "Infinity",
        "0x10",
        "1e999",
        "--",
        "1.5d",
        "١٢",
        "−3"
      })
  void what_is_not_a_number_is_refused_with_its_place(String cell) {
    String text = "unit,year,x,y\na,2024,1,2\nb,2024,1,\"" + cell + "\"\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "row 3, column \"y\": \""
                + cell
                + "\" is not a number (12.5; blank, NA or - where missing)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1.5", "1.", ".5", "-0", "007", "1E-3"})
  void numbers_as_programs_write_them_are_read(String cell) {
    assertThat(read("unit,year,x\na,1," + cell + "\n").value("a", "1", "x"))
        .hasValue(Double.parseDouble(cell));
  }

  @Test
  void tables_that_say_nothing_or_the_same_twice_are_refused() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table is empty: a header is needed");
    assertThatThrownBy(() -> read("unit,period,x\na,1,2\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no column \"year\"; there are [unit, period, x]");
    assertThatThrownBy(() -> read("unit,year,x\na,1,2\nb,1,2\na,1,3\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows 2 and 4 are both about a, 1");
    assertThatThrownBy(() -> read("unit,year,x\na,1,2\n ,1,3\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 3, column \"unit\" is blank");
    assertThatThrownBy(() -> read("unit,year,x\na,,2\n"))
        .hasMessage("row 2, column \"year\" is blank");
    assertThat(read("unit,year,x\n").units()).isEmpty();
    assertThatThrownBy(() -> read("unit,year,x,\na,1,2,\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1, cell 4: the column has no name");
    assertThatThrownBy(() -> read("unit,year,x,x\na,1,2,3\n"))
        .hasMessage("row 1, cell 4: there are two columns \"x\"");
    for (String row : new String[] {"b,1", "b,1,2,3"}) {
      assertThatThrownBy(() -> read("unit,year,x\na,1,2\n" + row + "\n"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a row has more or fewer cells than the header: ");
    }
  }

  @Test
  void a_name_may_begin_with_a_hash_and_lines_end_in_either_way() {
    Panel panel = read("unit,year,x\r\n#1,2024,5\r\n\r\nb,2024,6");
    assertThat(panel.units()).containsExactly("#1", "b");
    assertThat(panel.known()).isEqualTo(2);
  }

  @Test
  void files_are_utf_8_with_or_without_a_byte_order_mark() throws IOException {
    String text = "unit,year,x\nBa Tơ,2024,1\n";
    for (String start : new String[] {"", "\uFEFF"}) {
      Path file = folder.resolve("panel.csv");
      Files.writeString(file, start + text);
      Panel panel = Panels.readCsv(file, "unit", "year");
      assertThat(panel.units()).containsExactly("Ba Tơ");
      assertThat(panel.value("Ba Tơ", "2024", "x")).hasValue(1);
    }
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "unit,year,x\ncaf\u00e9,1,2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Panels.readCsv(latin, "unit", "year"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + latin + " as UTF-8");
    Path none = folder.resolve("none.csv");
    assertThatThrownBy(() -> Panels.readCsv(none, "unit", "year"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + none + " as UTF-8");
  }

  @Test
  void number_columns_of_a_table_are_read_and_the_way_back_keeps_the_figures() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("unit", "a", "b"),
            IntColumn.create("year", 2024, 2024),
            DoubleColumn.create("x", 1.25, Double.NaN),
            IntColumn.create("n", 3, 4));
    Panel panel = Panels.of(table, "unit", "year");
    assertThat(panel.value("a", "2024", "x")).hasValue(1.25);
    assertThat(panel.value("b", "2024", "x")).isEmpty();
    assertThat(panel.value("b", "2024", "n")).hasValue(4);
    Table back = Panels.table(panel);
    assertThat(back.columnNames()).containsExactly("unit", "period", "x", "n");
    assertThat(back.rowCount()).isEqualTo(2);
    assertThat(back.doubleColumn("x").get(0)).isEqualTo(1.25);
    assertThat(back.doubleColumn("x").isMissing(1)).isTrue();
    Panel again = Panels.of(back, "unit", "period");
    assertThat(again.known()).isEqualTo(panel.known());
    assertThat(again.value("b", "2024", "n")).hasValue(4);
  }
}
