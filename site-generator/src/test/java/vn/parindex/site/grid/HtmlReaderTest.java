package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  private static Grid grid(String html) throws Refusal {
    return HtmlReader.read(html, "diem.xls");
  }

  private static List<List<String>> rows(String html) throws Refusal {
    return grid(html).rows().stream()
        .map(row -> row.stream().map(CellValues::shown).toList())
        .toList();
  }

  @Test
  void tables_and_paragraphs_stand_one_below_the_other() throws Refusal {
    assertThat(
            rows(
                "<p>Bảng 1</p><table><tr><th>mã<td> Ba\n Vì </tr><tr><td><td>2</tr></table>"
                    + "<script>x</script><style>y</style>  <b>Hết</b>"))
        .containsExactly(
            List.of("\"Bảng 1\""),
            List.of("\"mã\"", "\"Ba Vì\""),
            List.of("", "\"2\""),
            List.of("\"Hết\""));
  }

  @Test
  void a_table_that_lays_out_others_is_no_table() throws Refusal {
    assertThat(
            rows(
                "<table><tr><td>Trên<table><tr><td>a<td>b</tr></table></td><td>Dưới</td></tr>"
                    + "</table>"))
        .containsExactly(List.of("\"Trên\""), List.of("\"a\"", "\"b\""), List.of("\"Dưới\""));
  }

  @Test
  void cells_over_several_rows_and_columns_push_others_aside() throws Refusal {
    String html =
        "<table><tr><td rowspan=2>a<td colspan=2 rowspan=2>b<td>c</tr><tr><td>d</tr>"
            + "<tr><td>e<td colspan=2>f<td>g</tr></table>";
    assertThat(rows(html))
        .containsExactly(
            List.of("\"a\"", "\"b\"", "", "\"c\""),
            List.of("", "", "", "\"d\""),
            List.of("\"e\"", "\"f\"", "", "\"g\""));
    assertThat(grid(html).merged())
        .containsExactly(
            new Grid.Merged(0, 1, 0, 0), new Grid.Merged(0, 1, 1, 2), new Grid.Merged(2, 2, 1, 2));
  }

  @Test
  void a_span_that_is_no_number_is_one() throws Refusal {
    for (String span : List.of("0", "1", "-2", "x", "", "01", "9999999999")) {
      assertThat(grid("<table><tr><td colspan='" + span + "'>a<td>b</tr></table>"))
          .as(span)
          .satisfies(
              grid -> {
                assertThat(grid.merged()).isEmpty();
                assertThat(grid.at(0, 1)).isEqualTo(new Cell.Words("b"));
              });
    }
  }

  @Test
  void nobody_merges_more_than_a_thousand() throws Refusal {
    assertThat(grid("<table><tr><td colspan=1000>a</tr></table>").merged())
        .containsExactly(new Grid.Merged(0, 0, 0, 999));
    assertThatThrownBy(
            () -> grid("<table><tr><td>a</tr><tr><td rowspan=1001>b</tr><tr><td>c</tr></table>"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ô gộp 1001 dòng hoặc cột");
  }

  @Test
  void what_a_page_of_excel_says_of_a_number_is_believed() throws Refusal {
    assertThat(
            grid("<table><tr><td x:num=\"0.8550\">85,5%<td x:num=\"-12\">(12)<td x:num>7</tr></table>")
                .rows()
                .get(0))
        .containsExactly(
            new Cell.Number(new BigDecimal("0.855"), "85,5%"),
            new Cell.Number(new BigDecimal("-12"), "(12)"),
            new Cell.Words("7"));
  }
}
