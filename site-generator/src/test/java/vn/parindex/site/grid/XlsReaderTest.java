package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReaderTest {

  @TempDir private Path folder;

  private final HSSFWorkbook book = new HSSFWorkbook();

  private GridReading read() throws Refusal, IOException {
    try (OutputStream out = Files.newOutputStream(file())) {
      book.write(out);
    }
    return XlsReader.read(file(), "diem.xls");
  }

  private Path file() {
    return folder.resolve("diem.xls");
  }

  private void refused(String says) {
    assertThatThrownBy(() -> XlsReader.read(file(), "diem.xls"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("diem.xls")
        .hasMessageContaining(says);
  }

  private static Cell number(String value) {
    return new Cell.Number(new BigDecimal(value), value);
  }

  @Test
  void cells_are_what_they_are() throws Exception {
    CellStyle days = book.createCellStyle();
    days.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    CellStyle shares = book.createCellStyle();
    shares.setDataFormat(book.createDataFormat().getFormat("0.00%"));
    Row row = book.createSheet("Điểm").createRow(2);
    row.createCell(0).setCellValue(1.5);
    row.createCell(1).setCellValue("Ba Tơ");
    row.createCell(2).setCellValue(true);
    row.createCell(3).setCellValue(false);
    row.createCell(4).setCellErrorValue(FormulaError.DIV0.getCode());
    row.createCell(5).setCellValue(LocalDate.of(2025, 11, 30));
    row.getCell(5).setCellStyle(days);
    row.createCell(6).setCellValue(0.5);
    row.getCell(6).setCellStyle(shares);
    row.createCell(7).setCellStyle(shares);
    row.createCell(8).setCellValue("Ba Vì");
    Grid grid = read().grids().get(0);
    assertThat(grid.sheet()).isEqualTo("Điểm");
    assertThat(grid.rows()).hasSize(3);
    assertThat(grid.rows().get(2))
        .containsExactly(
            number("1.5"),
            new Cell.Words("Ba Tơ"),
            new Cell.Flag(true),
            new Cell.Flag(false),
            new Cell.Fault("#DIV/0!"),
            new Cell.Day(LocalDate.of(2025, 11, 30)),
            new Cell.Number(new BigDecimal("0.5"), "50,00%"),
            new Cell.Blank(),
            new Cell.Words("Ba Vì"));
  }

  @Test
  void a_formula_is_what_it_gave_when_it_was_computed() throws Exception {
    Row row = book.createSheet("a").createRow(0);
    row.createCell(0).setCellFormula("1+1");
    row.createCell(1).setCellFormula("\"Ba \"&\"Tơ\"");
    row.createCell(2).setCellFormula("1=1");
    row.createCell(3).setCellFormula("1/0");
    row.createCell(4).setCellFormula("\"\"");
    row.createCell(5).setCellValue("sau");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(read().grids().get(0).rows().get(0))
        .containsExactly(
            number("2"),
            new Cell.Words("Ba Tơ"),
            new Cell.Flag(true),
            new Cell.Fault("#DIV/0!"),
            new Cell.Blank(),
            new Cell.Words("sau"));
  }

  @Test
  void what_is_hidden_or_merged_is_told() throws Exception {
    Sheet sheet = book.createSheet("a");
    sheet.createRow(0).createCell(0).setCellValue(1);
    sheet.createRow(3).setZeroHeight(true);
    sheet.setColumnHidden(2, true);
    sheet.setColumnWidth(5, 4_000);
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 5));
    sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 1));
    for (String name : new String[] {"b", "c"}) {
      book.createSheet(name).createRow(0).createCell(0).setCellValue(name);
    }
    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
    book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    GridReading reading = read();
    Grid grid = reading.grids().get(0);
    assertThat(grid.hiddenRows().stream()).containsExactly(3);
    assertThat(grid.hiddenColumns().stream()).containsExactly(2);
    assertThat(grid.merged())
        .containsExactlyInAnyOrder(new Grid.Merged(1, 2, 3, 5), new Grid.Merged(4, 4, 0, 1));
    assertThat(reading.grids()).extracting(Grid::hidden).containsExactly(false, true, true);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void each_sheet_with_cells_is_read_under_its_name() throws Exception {
    book.createSheet("a").createRow(0).createCell(0).setCellValue(1);
    book.createSheet("trống");
    book.createSheet("b").createRow(1).createCell(0).setCellValue(2);
    book.setSheetOrder("b", 0);
    GridReading reading = read();
    assertThat(reading.grids()).extracting(Grid::sheet).containsExactly("b", "a");
    assertThat(reading.grids().get(0).at(1, 0)).isEqualTo(number("2"));
  }

  @Test
  void a_password_is_told() throws Exception {
    write("EncryptedPackage");
    refused("tệp có mật khẩu mở");
  }

  @Test
  void what_is_no_workbook_is_told() throws Exception {
    write("Book");
    refused("bảng tính của Excel 95 trở về trước");
    write("WordDocument");
    refused("tệp Word");
    write("x");
    refused("tệp của chương trình khác");
    Files.write(file(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    refused("cấu trúc bên trong không đọc được");
  }

  @Test
  void macros_are_told_and_not_looked_at() throws Exception {
    book.createSheet("a").createRow(0).createCell(0).setCellValue(1);
    read();
    try (POIFSFileSystem container = new POIFSFileSystem(file().toFile(), false)) {
      container.createDocument(new ByteArrayInputStream(new byte[1]), "_VBA_PROJECT_CUR");
      container.writeFilesystem();
    }
    GridReading reading = XlsReader.read(file(), "diem.xls");
    assertThat(reading.grids()).hasSize(1);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("macro không chạy"));
  }

  /** A file of a container that has nothing but one empty stream of this name. */
  private void write(String name) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file())) {
      container.createDocument(new ByteArrayInputStream(new byte[0]), name);
      container.writeFilesystem(out);
    }
  }
}
