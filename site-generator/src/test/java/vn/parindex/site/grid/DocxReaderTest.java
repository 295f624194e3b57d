package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DocxReaderTest {

  private static DocxReader read(String body) throws Exception {
    DocxReader reader = new DocxReader("diem.docx");
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory
        .newSAXParser()
        .parse(
            new InputSource(new StringReader("<w:body xmlns:w='w'>" + body + "</w:body>")), reader);
    return reader;
  }

  private static List<List<String>> rows(String body) throws Exception {
    return read(body).grid().rows().stream()
        .map(row -> row.stream().map(cell -> cell instanceof Cell.Words w ? w.text() : "").toList())
        .toList();
  }

  private static String words(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String cell(String text) {
    return "<w:tc>" + words(text) + "</w:tc>";
  }

  private static String span(int columns, String text) {
    return "<w:tc><w:tcPr><w:gridSpan w:val='" + columns + "'/></w:tcPr>" + words(text) + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  @Test
  void tables_and_paragraphs_stand_one_below_the_other() throws Exception {
    assertThat(
            rows(
                words("Bảng 1")
                    + table(row(cell("mã"), cell("tên")), row(cell("1"), cell("Ba Vì")))
                    + words("")
                    + words("Hết")))
        .containsExactly(
            List.of("Bảng 1"),
            List.of("mã", "tên"),
            List.of("1", "Ba Vì"),
            List.of(),
            List.of("Hết"));
  }

  @Test
  void a_file_may_have_no_table() throws Exception {
    assertThat(read(words("Kính gửi")).hasTable()).isFalse();
    assertThat(read(table(row(cell("a")))).hasTable()).isTrue();
  }

  @Test
  void a_cell_over_several_columns_leaves_those_blank() throws Exception {
    assertThat(rows(table(row(span(2, "a"), cell("b")), row(span(0, "c"), cell("d")))))
        .containsExactly(List.of("a", "", "b"), List.of("c", "d"));
  }

  @Test
  void a_cell_over_several_rows_stands_in_the_first() throws Exception {
    String first = "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + words("a") + "</w:tc>";
    String next = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + words("x") + "</w:tc>";
    assertThat(rows(table(row(first, cell("b")), row(next, cell("c")), row(first, cell("d")))))
        .containsExactly(List.of("a", "b"), List.of("", "c"), List.of("a", "d"));
  }

  @Test
  void a_table_in_a_cell_is_words_of_that_cell() throws Exception {
    String inner =
        "<w:tc>"
            + words("a")
            + table(row(span(3, "b"), "<w:tc><w:vMerge/>" + words("c") + "</w:tc>"))
            + words("d")
            + "</w:tc>";
    assertThat(rows(table(row(inner, cell("e")), row(cell("f"))) + words("g")))
        .containsExactly(List.of("a b c d", "e"), List.of("f"), List.of("g"));
  }

  @Test
  void only_words_that_are_shown_are_read() throws Exception {
    assertThat(
            rows(
                "<w:p><w:pPr>x</w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/>"
                    + "<w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r>"
                    + "<w:del><w:r><w:delText>f</w:delText></w:r></w:del></w:p>"))
        .containsExactly(List.of("a b c d-e"));
  }
}
