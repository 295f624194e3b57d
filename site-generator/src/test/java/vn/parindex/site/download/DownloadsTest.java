package vn.parindex.site.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.OutputTree;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;
import vn.parindex.site.workbook.Decimals;
import vn.parindex.site.workbook.WorkbookWriter;

/** The downloads of both data sets, read again by programs that did not write them. */
class DownloadsTest {

  private static final SitePath ALL_TABLES = path("all-tables.xlsx");
  private static final SitePath DATA_PACKAGE = path("datapackage.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Written> ALL = new LinkedHashMap<>();

  /** The downloads, their files, and the rows of those in CSV by name, read once. */
  private record Written(
      Downloads downloads, OutputTree files, Map<String, List<CSVRecord>> records) {

    static Written of(
        Dataset dataset,
        AnalysisSettings settings,
        Optional<VersionComparison> versions,
        List<Words> languages) {
      OutputTree.Builder files = OutputTree.builder();
      Downloads downloads =
          MadeDownloads.write(
              dataset, Analyses.run(dataset, settings), versions, languages, files::put);
      return new Written(downloads, files.build(), new HashMap<>());
    }

    List<Downloads.TableFiles> tables() {
      return downloads.tables();
    }
  }

  @BeforeAll
  static void write() {
    ALL.put("real", downloads(Path.of("..", "data")));
    ALL.put("second", downloads(Path.of("src", "test", "resources", "second-set")));
    ALL.put("compared", compared());
  }

  /** The shipped data, compared with what was known of them at the end of June. */
  private static Written compared() {
    Loaded loaded = DatasetLoader.load(Path.of("..", "data"));
    AsOf now = view(loaded, LocalDate.of(2025, 7, 31));
    AsOf then = view(loaded, LocalDate.of(2025, 6, 30));
    return Written.of(
        now.dataset(),
        now.settings(),
        Optional.of(VersionComparison.of(then.dataset(), now.dataset())),
        List.of(Words.load(TemplateFiles.of(List.of()), "vi")));
  }

  private static AsOf view(Loaded loaded, LocalDate day) {
    return AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow().asOf(day))
        .orElseThrow();
  }

  @Test
  void what_changed_between_versions_is_a_table_of_its_own_only_where_versions_are_compared()
      throws IOException {
    assertThat(ALL.get("real").tables())
        .extracting(Downloads.TableFiles::name)
        .doesNotContain("versions");
    List<CSVRecord> rows = null;
    for (JsonNode resource : description(ALL.get("compared")).get("resources")) {
      if (resource.get("name").textValue().equals("versions")) {
        rows = records(ALL.get("compared"), resource);
      }
    }
    assertThat(rows).isNotNull().hasSizeGreaterThan(200);
    assertThat(rows.stream().skip(1))
        .allSatisfy(row -> assertThat(row.toList()).contains("SỐ LIỆU MINH HỌA"))
        .anySatisfy(row -> assertThat(row.toList()).contains("added", "2025-07-31", "not-written"))
        .anySatisfy(row -> assertThat(row.toList()).contains("changed", "2025-06-30"));
  }

  private static Written downloads(Path data) {
    Loaded loaded = DatasetLoader.load(data);
    Dataset dataset = loaded.dataset().orElseThrow();
    List<Words> languages =
        dataset.identity().languages().stream()
            .map(language -> Words.load(TemplateFiles.of(List.of()), language))
            .toList();
    return Written.of(dataset, loaded.settings().orElseThrow(), Optional.empty(), languages);
  }

  static Stream<String> sets() {
    return Stream.of("real", "second", "compared");
  }

  /** The tables that both have are made of the same data by the same code, to an earlier day. */
  @ParameterizedTest
  @MethodSource("sets")
  void every_cell_of_a_workbook_is_the_one_of_the_csv(String set) throws IOException {
    Written downloads = ALL.get(set);
    for (JsonNode resource : description(downloads).get("resources")) {
      String name = resource.get("name").textValue();
      if (set.equals("compared") && !name.equals("versions")) {
        continue;
      }
      try (XSSFWorkbook alone = workbook(downloads, path(name + ".xlsx"))) {
        assertThat(alone.getNumberOfSheets()).isEqualTo(1);
        same(alone.getSheet(name), records(downloads, resource), resource);
      }
    }
  }

  /** Of the smaller set only: POI takes its time. */
  @Test
  void the_workbook_of_all_tables_has_the_same_cells() throws IOException {
    Written downloads = ALL.get("second");
    try (XSSFWorkbook all = workbook(downloads, ALL_TABLES)) {
      assertThat(all.getNumberOfSheets()).isEqualTo(downloads.tables().size() + 1);
      for (JsonNode resource : description(downloads).get("resources")) {
        same(
            all.getSheet(resource.get("name").textValue()), records(downloads, resource), resource);
      }
    }
  }

  private static void same(XSSFSheet sheet, List<CSVRecord> records, JsonNode resource) {
    assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(records.size());
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
    // None is better than a wrong one.
    assertThat(sheet.getCTWorksheet().isSetDimension()).isFalse();
    List<JsonNode> fields = list(resource.at("/schema/fields"));
    for (int i = 0; i < fields.size(); i++) {
      Cell heading = sheet.getRow(0).getCell(i);
      assertThat(heading.getStringCellValue()).isEqualTo(fields.get(i).get("name").textValue());
      assertThat(sheet.getRow(0).getCell(i).getCellStyle().getFont().getBold()).isTrue();
    }
    for (int row = 1; row < records.size(); row++) {
      XSSFRow cells = sheet.getRow(row);
      for (int i = 0; i < fields.size(); i++) {
        String said = said(cells.getCell(i), fields.get(i).get("type").textValue());
        String expected = records.get(row).get(i);
        if (!said.equals(expected)) {
          // A message for each of half a million cells would take longer than all the rest.
          assertThat(said).as(sheet.getSheetName() + " " + row + "," + i).isEqualTo(expected);
        }
      }
    }
  }

  /** A cell as the CSV would say it, by the type that the CSV's own schema declares. */
  private static String said(Cell cell, String type) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (type.equals("string")) {
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      return CsvWriter.guarded(cell.getStringCellValue());
    }
    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    return switch (type) {
      case "number" -> Decimals.shortest(cell.getNumericCellValue());
      case "integer" -> Long.toString((long) cell.getNumericCellValue());
      case "date" -> {
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        yield cell.getLocalDateTimeCellValue().toLocalDate().toString();
      }
      default -> throw new IllegalStateException(type);
    };
  }

  @Test
  void text_that_looks_like_an_escape_of_a_workbook_is_read_as_written() throws IOException {
    String[] texts = {"12_x0041_/QĐ", "_x005F_x0041_", "_x0041_x0042_", "_x12_", "_"};
    byte[] bytes =
        WorkbookWriter.write(
            "t", LocalDate.of(2025, 10, 31), TableWriter.write(MadeTables.texts(texts)).sheets());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int row = 0; row < texts.length; row++) {
        assertThat(workbook.getSheet("t").getRow(row + 1).getCell(0).getStringCellValue())
            .isEqualTo(texts[row]);
      }
    }
  }

  @Test
  void text_that_looks_like_a_formula_or_a_number_stays_text() throws IOException {
    List<String> texts = List.of("=1+1", "+1", "-1", "@x", "007", "a\nb", "");
    List<List<Value>> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(
          List.of(
              Value.text(text),
              text.equals("-1") ? Value.whole(-3_000_000_000L) : Value.missing(),
              rows.isEmpty() ? Value.day(LocalDate.of(2024, 2, 29)) : Value.missing()));
    }
    DataTable<?> table =
        MadeTables.of(
            List.of("text", "whole", "day"),
            List.of(Column.Kind.TEXT, Column.Kind.WHOLE_NUMBER, Column.Kind.DAY),
            rows);
    byte[] bytes =
        WorkbookWriter.write("<&>", LocalDate.of(2025, 10, 31), TableWriter.write(table).sheets());
    assertThat(
            WorkbookWriter.write(
                "<&>", LocalDate.of(2025, 10, 31), TableWriter.write(table).sheets()))
        .isEqualTo(bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheet("t");
      for (int row = 0; row < 6; row++) {
        assertThat(sheet.getRow(row + 1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(row + 1).getCell(0).getStringCellValue()).isEqualTo(texts.get(row));
      }
      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(7);
      assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(-3_000_000_000.0);
      assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getRow(2).getCell(1)).isNull();
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue())
          .isEqualTo(LocalDate.of(2024, 2, 29).atStartOfDay());
      var properties = workbook.getProperties().getCoreProperties();
      assertThat(properties.getTitle()).isEqualTo("<&>");
      assertThat(properties.getCreated().toInstant()).isEqualTo("2025-10-31T00:00:00Z");
    }
  }

  @Test
  void what_one_sheet_cannot_hold_goes_on_in_the_next() throws IOException {
    String[] texts = {"a", "b", "c", "d", "e"};
    TableWriter.Written written = TableWriter.write(MadeTables.texts(texts), 3);
    assertThat(written.rows()).isEqualTo(5);
    byte[] bytes = WorkbookWriter.write("t", LocalDate.of(2025, 10, 31), written.sheets());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> said = new ArrayList<>();
      workbook.forEach(
          sheet -> {
            said.add(sheet.getSheetName());
            sheet.forEach(row -> said.add(row.getCell(0).getStringCellValue()));
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
          });
      assertThat(said)
          .containsExactly("t", "text", "a", "b", "t (2)", "text", "c", "d", "t (3)", "text", "e");
    }
    assertThat(TableWriter.write(MadeTables.texts("a", "b"), 3).sheets()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_first_sheet_of_all_tables_says_what_they_are(String set) throws Exception {
    byte[] all = ALL.get(set).files().bytes(ALL_TABLES).orElseThrow();
    // Read alone: a workbook of POI's reads the cells of all other sheets too.
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(all))) {
      var sheets = (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
      try (InputStream first = sheets.next()) {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(first, "UTF-8", "", Parser.xmlParser())
            .select("c")
            .forEach(cell -> text.append(cell.wholeText()).append('\n'));
        assertThat(sheets.getSheetName()).isEqualTo("Giới thiệu");
        assertThat(text).contains("SỐ LIỆU MINH HỌA", "chốt ngày", "Theo dõi đến hết ngày");
        ALL.get(set).tables().forEach(table -> assertThat(text).contains(table.name() + "\n"));
        assertThat(text.toString().contains("Publisher"))
            .as("also in English")
            .isEqualTo(!set.equals("compared"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_description_is_a_tabular_data_package(String set) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(
                Files.readString(
                    Path.of(
                        "src", "test", "resources", "frictionless", "tabular-data-package.json")),
                InputFormat.JSON);
    String text = ALL.get(set).files().text(DATA_PACKAGE).orElseThrow();
    assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(text.replace("\"fields\"", "\"columns\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(JSON.readTree(text).get("sources").findValuesAsText("hash")).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void what_the_pages_say_of_the_files_is_so(String set) {
    Written written = ALL.get(set);
    List<Downloads.File> files =
        new ArrayList<>(
            List.of(written.downloads().allTables(), written.downloads().dataPackage()));
    written.tables().forEach(table -> files.addAll(List.of(table.csv(), table.workbook())));
    assertThat(files)
        .hasSize(written.files().size())
        .allSatisfy(
            file -> assertThat(file.bytes()).isEqualTo(written.files().sizeOf(file.path())));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_csv_is_what_its_description_says(String set) throws IOException {
    Written downloads = ALL.get(set);
    List<String> described = new ArrayList<>();
    for (JsonNode resource : description(downloads).get("resources")) {
      List<CSVRecord> records = records(downloads, resource);
      String name = resource.get("path").textValue();
      described.add("downloads/" + name);
      byte[] bytes = downloads.files().bytes(path(name)).orElseThrow();
      assertThat(resource.get("bytes").longValue()).isEqualTo(bytes.length);
      assertThat(resource.get("hash").textValue()).isEqualTo("sha256:" + sha256(bytes));
      List<JsonNode> fields = list(resource.at("/schema/fields"));
      assertThat(records.get(0).toList())
          .isEqualTo(fields.stream().map(field -> field.get("name").textValue()).toList());
      List<String> key =
          list(resource.at("/schema/primaryKey")).stream().map(JsonNode::textValue).toList();
      Set<List<String>> keys = new HashSet<>();
      for (CSVRecord record : records.subList(1, records.size())) {
        assertThat(record.size()).isEqualTo(fields.size());
        for (int i = 0; i < fields.size(); i++) {
          parse(record.get(i), fields.get(i), resource.at("/schema/missingValues"));
        }
        if (!key.isEmpty()) {
          List<String> values =
              key.stream()
                  .map(column -> record.get(records.get(0).toList().indexOf(column)))
                  .toList();
          assertThat(values).doesNotContain("");
          assertThat(keys.add(values)).as(name + values).isTrue();
        }
      }
    }
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            downloads.files().paths().stream()
                .map(SitePath::text)
                .filter(path -> path.endsWith(".csv"))
                .toList());
  }

  private static void parse(String value, JsonNode field, JsonNode missing) {
    if (list(missing).stream().anyMatch(empty -> empty.textValue().equals(value))) {
      return;
    }
    switch (field.get("type").textValue()) {
      case "integer" -> Long.parseLong(value);
      case "number" -> Double.parseDouble(value);
      case "date" -> LocalDate.parse(value);
      default -> assertThat(field.get("type").textValue()).isEqualTo("string");
    }
  }

  private static XSSFWorkbook workbook(Written downloads, SitePath path) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(downloads.files().bytes(path).orElseThrow()));
  }

  private static JsonNode description(Written downloads) throws IOException {
    return JSON.readTree(downloads.files().text(DATA_PACKAGE).orElseThrow());
  }

  /** Read as the description says: encoding, delimiter, quotes. */
  private static List<CSVRecord> records(Written downloads, JsonNode resource) throws IOException {
    String name = resource.get("name").textValue();
    if (!downloads.records().containsKey(name)) {
      downloads.records().put(name, parsed(downloads, resource));
    }
    return downloads.records().get(name);
  }

  private static List<CSVRecord> parsed(Written downloads, JsonNode resource) throws IOException {
    JsonNode dialect = resource.get("dialect");
    byte[] bytes = downloads.files().bytes(path(resource.get("path").textValue())).orElseThrow();
    String text = new String(bytes, resource.get("encoding").textValue());
    assertThat(text).startsWith("\uFEFF").contains(dialect.get("lineTerminator").textValue());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.get("delimiter").textValue())
            .setQuote(dialect.get("quoteChar").textValue().charAt(0))
            .setRecordSeparator(dialect.get("lineTerminator").textValue())
            .get();
    return format.parse(new StringReader(text.substring(1))).getRecords();
  }

  private static SitePath path(String name) {
    return SitePath.of("downloads/" + name);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
