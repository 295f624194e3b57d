package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderTest {

  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  private static final String MAIN = EXCEL + ".sheet.main+xml";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir private Path folder;

  private String type = MAIN;
  private String properties = "";
  private String sheets = "<sheet name='Điểm' r:id='r1'/>";
  private String styles = "";
  private String shared = "";
  private String relations = "";
  private final Map<String, String> parts = new LinkedHashMap<>();

  private GridReading read(String sheet) throws Refusal, IOException {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + ("<Override PartName='/w.xml' ContentType='" + type + "'/></Types>"));
    parts.put(
        "_rels/.rels",
        relations("<Relationship Id='r0' Type='" + RELATED + "/officeDocument' Target='w.xml'/>"));
    parts.put(
        "_rels/w.xml.rels",
        relations(
            related("r1", "worksheet", "s1.xml")
                + related("r8", "styles", "styles.xml")
                + related("r9", "sharedStrings", "shared.xml")
                + relations));
    parts.putIfAbsent(
        "w.xml",
        "<workbook xmlns:r='"
            + RELATED
            + "'>"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    parts.put("styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    parts.put("shared.xml", "<sst>" + shared + "</sst>");
    parts.put("s1.xml", "<worksheet>" + sheet + "</worksheet>");
    Path file = folder.resolve("diem.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return XlsxReader.read(file, "diem.xlsx");
  }

  private static String relations(String all) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + all
        + "</Relationships>";
  }

  private static String related(String id, String kind, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + RELATED
        + "/"
        + kind
        + "' Target='"
        + target
        + "'/>";
  }

  private Grid grid(String sheet) throws Refusal, IOException {
    return read(sheet).grids().get(0);
  }

  /** The cell A1. */
  private Cell cell(String xml) throws Refusal, IOException {
    List<Grid> grids = read("<row>" + xml + "</row>").grids();
    return grids.isEmpty() ? new Cell.Blank() : grids.get(0).at(0, 0);
  }

  private void refused(String sheet, String... says) {
    assertThatThrownBy(() -> read(sheet))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("diem.xlsx")
        .satisfies(e -> assertThat(e.getMessage()).contains(says));
  }

  private static Cell number(String value) {
    return new Cell.Number(new BigDecimal(value), value);
  }

  @Test
  void cells_stand_where_they_say_or_next_to_the_one_before() throws Exception {
    Grid grid =
        grid(
            "<row><c><v>1</v></c><c><v>2</v></c><c r='$D1'><v>4</v></c><c><v>5</v></c></row>"
                + "<row><c><v>6</v></c></row><row r='5'><c r='Z5'><v>3</v></c><c r='AA5'><v>7</v></c><c r='A5'><v>0</v></c></row>"
                + "<row><c><v>8</v></c></row>");
    assertThat(grid.sheet()).isEqualTo("Điểm");
    assertThat(grid.rows().get(0))
        .containsExactly(number("1"), number("2"), new Cell.Blank(), number("4"), number("5"));
    assertThat(grid.at(1, 0)).isEqualTo(number("6"));
    assertThat(grid.at(4, 0)).isEqualTo(number("0"));
    assertThat(grid.at(4, 25)).isEqualTo(number("3"));
    assertThat(grid.at(4, 26)).isEqualTo(number("7"));
    assertThat(grid.at(5, 0)).isEqualTo(number("8"));
    assertThat(grid.rows()).hasSize(6);
  }

  @Test
  void words_are_shared_or_stand_in_the_cell() throws Exception {
    shared =
        "<si><t>không</t></si><si><r><t>Ba </t></r><r><t>Tơ</t></r><rPh><t>x</t></rPh></si>"
            + "<si><rPh><t>y</t></rPh><t>Ba Vì</t></si>";
    assertThat(cell("<c t='s'><v>1</v></c>")).isEqualTo(new Cell.Words("Ba Tơ"));
    assertThat(cell("<c t='s'><v> 2 </v></c>")).isEqualTo(new Cell.Words("Ba Vì"));
    assertThat(cell("<c t='s'><v>0</v></c>")).isEqualTo(new Cell.Words("không"));
    assertThat(
            cell("<c t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>"))
        .isEqualTo(new Cell.Words("ab"));
    assertThat(cell("<c t='str'><f>A2</f><v>c</v></c>")).isEqualTo(new Cell.Words("c"));
  }

  @Test
  void each_cell_has_words_of_its_own() throws Exception {
    Grid grid =
        grid(
            "<row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c>"
                + "<c><f>1</f><v>1</v></c><c t='str'><v>x</v></c><c/><c t='n'/></row>"
                + "<row><c><v>9</v></c></row>");
    assertThat(grid.rows().get(0))
        .containsExactly(
            new Cell.Words("a"), new Cell.Words("b"), number("1"), new Cell.Words("x"));
  }

  @Test
  void a_text_that_is_not_there_is_told() {
    shared = "<si><t>một</t></si>";
    refused("<row r='3'><c r='B3' t='s'><v>1</v></c></row>", "ô B3 thiếu chữ");
    refused("<row><c t='s'><v>-1</v></c></row>", "ô A1 thiếu chữ");
    refused("<row><c t='s'><v>x</v></c></row>", "ô A1 thiếu chữ");
  }

  @Test
  void flags_faults_and_days_are_what_they_are() throws Exception {
    assertThat(cell("<c t='b'><v>1</v></c>")).isEqualTo(new Cell.Flag(true));
    assertThat(cell("<c t='b'><v>0</v></c>")).isEqualTo(new Cell.Flag(false));
    assertThat(cell("<c t='e'><v>#DIV/0!</v></c>")).isEqualTo(new Cell.Fault("#DIV/0!"));
    assertThat(cell("<c t='d'><v>2025-11-30T10:00:00</v></c>"))
        .isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 30)));
    assertThat(cell("<c t='d'><v>2025-11</v></c>")).isEqualTo(new Cell.Words("2025-11"));
  }

  @Test
  void a_formula_that_was_never_computed_has_no_value() throws Exception {
    assertThat(cell("<c><f>B1</f></c>")).isEqualTo(new Cell.Fault(XlsxReader.UNCOMPUTED));
    assertThat(cell("<c><f>B1</f><v> </v></c>")).isEqualTo(new Cell.Fault(XlsxReader.UNCOMPUTED));
    assertThat(cell("<c t='str'><f>B1</f><v></v></c>")).isEqualTo(new Cell.Blank());
    assertThat(cell("<c/>")).isEqualTo(new Cell.Blank());
  }

  @Test
  void numbers_look_as_their_style_says() throws Exception {
    styles =
        "<numFmts><numFmt numFmtId='170' formatCode='0.0%'/><numFmt numFmtId='171'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
            + "<cellXfs><xf/><xf numFmtId='170'/><xf numFmtId='14'/><xf numFmtId='171'/></cellXfs>"
            + "<dxfs><xf numFmtId='9'/></dxfs>";
    Cell plain = number("0.5");
    assertThat(cell("<c><v>0.5</v></c>")).isEqualTo(plain);
    assertThat(cell("<c s='1'><v>0.5</v></c>"))
        .isEqualTo(new Cell.Number(new BigDecimal("0.5"), "50,0%"));
    assertThat(cell("<c s='2'><v>45991</v></c>"))
        .isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 30)));
    for (String style : List.of("3", "4", "-1", "x", "")) {
      assertThat(cell("<c s='" + style + "'><v>0.5</v></c>")).as(style).isEqualTo(plain);
    }
    refused("<row><c r='C1'><v>1,5</v></c></row>", "ô C1 không phải là số");
  }

  @ParameterizedTest
  @CsvSource({"1,2025-11-30", "true,2025-11-30", "0,2021-11-29"})
  void days_are_counted_from_the_day_that_the_workbook_says(String from1904, LocalDate day)
      throws Exception {
    properties = "<workbookPr date1904='" + from1904 + "'/>";
    styles = "<cellXfs><xf numFmtId='14'/></cellXfs>";
    assertThat(cell("<c s='0'><v>44529</v></c>")).isEqualTo(new Cell.Day(day));
  }

  @Test
  void what_is_hidden_is_told() throws Exception {
    sheets = "<sheet name='a' r:id='r1' state='veryHidden'/>";
    assertThat(grid("<row><c><v>1</v></c></row>").hidden()).isTrue();
    parts.clear();
    sheets = "<sheet name='a' r:id='r1' state='visible'/>";
    Grid grid =
        grid(
            "<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' hidden='0'/></cols>"
                + "<row><c><v>1</v></c></row><row r='4' hidden='true'/><row r='5' hidden='0'/>");
    assertThat(grid.hidden()).isFalse();
    assertThat(grid.hiddenRows().stream()).containsExactly(3);
    assertThat(grid.hiddenColumns().stream()).containsExactly(1, 2);
  }

  @Test
  void merged_cells_are_told() throws Exception {
    assertThat(
            grid("<row><c><v>1</v></c></row><mergeCells><mergeCell ref='B2:AC10'/>"
                    + "<mergeCell ref='A1'/><mergeCell/><mergeCell ref='A1:B2:C3'/></mergeCells>")
                .merged())
        .containsExactly(new Grid.Merged(1, 9, 1, 28));
  }

  @Test
  void every_sheet_with_cells_is_read_and_charts_are_not() throws Exception {
    sheets =
        "<sheet name='a' r:id='r1'/><sheet name='b' r:id='r2'/><sheet name='c' r:id='r3'/>"
            + "<sheet r:id='r4'/>";
    relations =
        related("r2", "worksheet", "s2.xml")
            + related("r3", "chartsheet", "s3.xml")
            + related("r4", "worksheet", "s4.xml");
    parts.put("s2.xml", "<worksheet><row><c/></row></worksheet>");
    parts.put("s3.xml", "<worksheet><row><c><v>3</v></c></row></worksheet>");
    parts.put("s4.xml", "<worksheet><row><c><v>4</v></c></row></worksheet>");
    GridReading reading = read("<row><c><v>1</v></c></row>");
    assertThat(reading.grids()).extracting(Grid::sheet).containsExactly("a", "");
    assertThat(reading.grids().get(1).at(0, 0)).isEqualTo(number("4"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void a_sheet_that_is_not_there_is_told() {
    sheets = "<sheet name='Điểm' r:id='r7'/>";
    refused("", "thiếu trang \"Điểm\"");
  }

  @Test
  void macros_are_told_and_not_looked_at() throws Exception {
    type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    GridReading reading = read("<row><c><v>1</v></c></row>");
    assertThat(reading.grids()).hasSize(1);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("macro không chạy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXCEL + ".template.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        MAIN
      })
  void templates_are_workbooks_too(String kind) throws Exception {
    type = kind;
    assertThat(cell("<c><v>1</v></c>")).isEqualTo(number("1"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main, bảng tính nhị phân (.xlsb)",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, tệp nén",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, không có bảng"
  })
  void what_is_no_table_is_told(String kind, String says) {
    type = kind;
    refused("", says);
  }

  @Test
  void tables_of_word_files_are_read() throws Exception {
    type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    parts.put("w.xml", "<document><tbl><tr><tc><p><r><t>a</t></r></p></tc></tr></tbl></document>");
    assertThat(grid("").at(0, 0)).isEqualTo(new Cell.Words("a"));
  }

  @Test
  void faults_of_the_xml_are_told_apart() {
    refused("<row>", "phần XML bên trong sai cú pháp");
    parts.put("w.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><workbook/>");
    refused("", "khai báo DOCTYPE trong phần XML");
  }

  @Test
  void what_no_sheet_holds_is_refused() {
    refused(
        "<row><c t='inlineStr'><is><t>" + "a".repeat(100_001) + "</t></is></c></row>",
        "chữ dài hơn một trang tính chứa được");
    refused("<row><c r='ZZZZ1'><v>1</v></c></row>", "dòng 1, cột 475254");
    parts.clear();
    sheets = "<sheet name='a' r:id='r1'/>".repeat(1_001);
    refused("", "hơn 1000 trang");
  }

  @Test
  void what_is_no_package_is_told() throws IOException {
    Path file = folder.resolve("a.zip");
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
    assertThatThrownBy(() -> XlsxReader.read(file, "a.zip"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tệp nén (zip) không đọc được hết");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
    assertThatThrownBy(() -> XlsxReader.read(file, "a.zip"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tệp nén (zip)");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("settings.xml"));
    }
    assertThatThrownBy(() -> XlsxReader.read(file, "a.zip"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("bảng tính OpenDocument (.ods)");
  }
}
