package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;

/** Thirds in workbooks, as texts and as what formulas came to, brought in by the command. */
class FractionCellsTest {

  /** The three of them share the ten points of an area; they are steps, yes or no, and a rate. */
  private static final List<String> LEAVES = List.of("1.1", "1.2.1", "1.2.2");

  @TempDir private Path folder;

  private Path data;
  private Path received;

  @BeforeEach
  void share_ten_points() throws IOException {
    data = folder.resolve("data");
    received = Files.createDirectories(folder.resolve("nhan-ve"));
    SmallData small = SmallData.copyTo(data);
    // They go with the list of files.
    BuiltSite.delete(data.resolve("notes"));
    small
        .edit("dataset.json", head -> head.remove(List.of("files", "dataVersion")))
        .edit(
            "frameworks/2025.json",
            framework -> {
              framework.put("schemaVersion", 2);
              thirds(framework);
            });
  }

  private static void thirds(JsonNode node) {
    if (LEAVES.contains(node.path("code").asText()) && node.has("maxPoints")) {
      ((ObjectNode) node).put("maxPoints", "10/3");
      ((ObjectNode) node.get("continues")).put("as", "rescaled");
    }
    node.forEach(FractionCellsTest::thirds);
  }

  private BuiltSite.Run bring() {
    return BuiltSite.run(
        "import",
        "--data",
        data.toString(),
        "--from",
        received.toString(),
        "--on",
        "2025-07-05",
        "--accept");
  }

  /** What a unit gave itself, and the first round gave it. */
  private Fraction points(String unit, String leaf, boolean verified) {
    ScoreSheet sheet =
        DatasetLoader.load(data).dataset().orElseThrow().sheets().get("2025").stream()
            .filter(one -> one.unit().code().equals(unit))
            .findFirst()
            .orElseThrow();
    LeafScore.Verified score = (LeafScore.Verified) sheet.leaves().get(leaf);
    return (verified ? score.round1() : score.selfAssessed())
        .match(points -> points, reason -> Fraction.ZERO);
  }

  private static Fraction fraction(String written) {
    return Fraction.ofWritten(written).orElseThrow();
  }

  private interface Change {
    void of(XSSFWorkbook workbook);
  }

  private static void write(XSSFWorkbook workbook, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A formula begins with "="; all else is text. */
  private static void put(Row row, int column, String said) {
    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (said.startsWith("=")) {
      cell.setCellFormula(said.substring(1));
    } else {
      cell.setCellValue(said);
    }
  }

  /** The table of the office: a unit a row, a leaf a column, what the first round gave. */
  private void office(String... cells) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Tổng hợp");
      put(sheet.createRow(0), 0, "BẢNG TỔNG HỢP ĐIỂM THẨM ĐỊNH LẦN 1 NĂM 2025");
      Row head = sheet.createRow(2);
      Row row = sheet.createRow(3);
      put(head, 0, "Đơn vị");
      put(row, 0, "Xã Đông Hòa");
      for (int i = 0; i < cells.length; i++) {
        put(head, i + 1, LEAVES.get(i));
        put(row, i + 1, cells[i]);
      }
      write(workbook, received.resolve("tong-hop.xlsx"));
    }
  }

  @Test
  void a_table_of_the_office_may_say_thirds_as_text_and_by_formulas() throws IOException {
    office("10/3", "=5/3", "=10/3*0.7");
    BuiltSite.Run run = bring();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(points("00102", "1.1", true)).isEqualTo(fraction("10/3"));
    assertThat(points("00102", "1.2.1", true)).isEqualTo(fraction("5/3"));
    assertThat(points("00102", "1.2.2", true)).isEqualTo(fraction("7/3"));
    assertThat(run.out())
        .contains("GHI CHÚ DL-617  tong-hop.xlsx")
        .contains("Đang ghi: 1.66666666666667")
        .contains("Đã đọc là 5/3.")
        .contains("Đã đọc là 7/3.");
    // A text is no matter of understanding.
    assertThat(run.out().split("DL-617", -1)).hasSize(3);
  }

  @Test
  void what_a_cell_rounds_itself_is_what_it_says_and_no_more_than_there_is() throws IOException {
    office("3,33", "=ROUND(5/3,2)", "=11/3");
    BuiltSite.Run run = bring();
    assertThat(run.code()).isNotZero();
    assertThat(run.out() + run.err())
        .contains("DL-440", "11/3", "10/3")
        .doesNotContain("Đã đọc là 5/3");
    office("3,33", "=ROUND(5/3,2)", "=7/3");
    assertThat(bring().code()).isZero();
    assertThat(points("00102", "1.1", true)).isEqualTo(fraction("333/100"));
    assertThat(points("00102", "1.2.1", true)).isEqualTo(fraction("167/100"));
  }

  private void form(String... cells) throws IOException {
    Path forms = folder.resolve("bieu-mau");
    assertThat(
            BuiltSite.run("template", "--data", data.toString(), "--out", forms.toString()).code())
        .isZero();
    try (Stream<Path> all = Files.list(forms)) {
      Path form =
          all.filter(file -> file.getFileName().toString().startsWith("00102"))
              .findFirst()
              .orElseThrow();
      try (InputStream in = Files.newInputStream(form);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        XSSFSheet sheet = workbook.getSheet("Điểm 2025");
        for (Row row : sheet) {
          Cell code = row.getCell(0);
          int leaf = code == null ? -1 : LEAVES.indexOf(code.toString());
          if (leaf >= 0) {
            put(row, column(sheet, "Tự chấm"), cells[leaf]);
          }
        }
        write(workbook, received.resolve(form.getFileName()));
      }
    }
    BuiltSite.delete(forms);
  }

  private static int column(XSSFSheet sheet, String head) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(head)) {
          return cell.getColumnIndex();
        }
      }
    }
    throw new AssertionError("no column " + head);
  }

  @Test
  void a_form_of_a_unit_may_say_them_too() throws IOException {
    form("10/3", "=10/3/2", "=10/3");
    BuiltSite.Run run = bring();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(points("00102", "1.1", false)).isEqualTo(fraction("10/3"));
    assertThat(points("00102", "1.2.1", false)).isEqualTo(fraction("5/3"));
    assertThat(points("00102", "1.2.2", false)).isEqualTo(fraction("10/3"));
    assertThat(run.out()).contains("DL-617", "Đã đọc là 10/3.");
  }

  @Test
  void what_is_too_much_for_a_third_is_refused_with_the_third() throws IOException {
    form("3,34", "10/3", "10/3");
    BuiltSite.Run run = bring();
    assertThat(run.code()).isNotZero();
    assertThat(run.out() + run.err())
        .contains("DL-440", "3,34", "số từ 0 đến 10/3")
        .contains("Đủ điểm thì ghi 10/3.");
  }
}
