package vn.parindex.site.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;
import vn.parindex.site.grid.SheetMaker;

/**
 * Files and sheets with one fault each, and what is said of them, letter by letter, in {@code
 * workbooks/expected.txt}. To write the messages anew, run with {@code -Dparindex.golden=write} and
 * read the difference before committing it.
 */
class BadSheetsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/workbooks/expected.txt");
  private static final Charset TCVN3 = StandardCharsets.ISO_8859_1;
  private static final List<String> NAMES =
      List.of(
          "Ban hành kế hoạch CCHC năm đúng thời hạn và đủ nội dung",
          "Tỷ lệ hoàn thành nhiệm vụ trong kế hoạch CCHC năm",
          "Ban hành quyết định phân công nhiệm vụ CCHC, người đứng đầu trực tiếp chỉ đạo",
          "Hợp nhất, thành lập Ban Chỉ đạo CCHC, chuyển đổi số và Đề án 06");

  @TempDir Path temporary;

  private final Map<String, String> said = new LinkedHashMap<>();

  // Sheets to spoil.

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  /** Four leaves of one unit and their total; the cells given replace those of the sheet. */
  private static SheetMaker one(Object... replaced) {
    Object[][] rows = {
      {"PHIẾU CHẤM ĐIỂM NĂM 2025"},
      {"Đơn vị: Xã Ba Vì"},
      {"Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định lần 1"},
      {"1.1.1", NAMES.get(0), 1, n("1"), n("0.5")},
      {"1.1.2", NAMES.get(1), 2, n("1.75"), n("1.5")},
      {"1.2.1", NAMES.get(2), 1, n("1"), n("1")},
      {"1.2.2", NAMES.get(3), 1, n("1"), n("1")},
      {null, "Tổng cộng", 5, n("4.75"), n("4")},
    };
    for (int i = 0; i < replaced.length; i += 2) {
      String place = replaced[i].toString();
      int row = Integer.parseInt(place.substring(1)) - 1;
      int column = place.charAt(0) - 'A';
      if (column >= rows[row].length) {
        rows[row] = Arrays.copyOf(rows[row], column + 1);
      }
      rows[row][column] = replaced[i + 1];
    }
    SheetMaker sheet = new SheetMaker("Điểm");
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return sheet;
  }

  /** Two targets of three units. */
  private static SheetMaker measured(Object... replaced) {
    Object[][] rows = {
      {"SỐ LIỆU CHỈ TIÊU ĐẾN NGÀY 31/10/2025"},
      {"Đơn vị", "ct-01", null, null, "ct-04"},
      {null, "Tử số", "Mẫu số", "Tỷ lệ (%)", null},
      {"Ba Vì", 1200, 1500, 80, 1000},
      {"Ba Xa", 450, 500, 90, 2000},
      {"Ba Dinh", 0, 0, null, 3000},
      {"Tổng cộng", 1650, 2000, null, 6000},
    };
    for (int i = 0; i < replaced.length; i += 2) {
      String place = replaced[i].toString();
      rows[Integer.parseInt(place.substring(1)) - 1][place.charAt(0) - 'A'] = replaced[i + 1];
    }
    SheetMaker sheet = new SheetMaker("Biểu 01");
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return sheet.merge(1, 1, 1, 3).merge(1, 2, 0, 0).merge(1, 2, 4, 4);
  }

  // How files are made.

  private static byte[] workbook(Workbook workbook, Consumer<Sheet> change) {
    try (workbook) {
      Sheet sheet = one().fill(workbook);
      change.accept(sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(Consumer<Sheet> change) {
    return workbook(new XSSFWorkbook(), change);
  }

  /** Changes one part of a zip; a part that is not there is added. */
  private static byte[] part(byte[] zip, String name, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      boolean seen = false;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        boolean meant = entry.getName().equals(name);
        seen |= meant;
        to.write(
            meant
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
      if (!seen) {
        to.putNextEntry(new ZipEntry(name));
        to.write(change.apply("").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] sheetXml(UnaryOperator<String> change) {
    return part(one().xlsx(), "xl/worksheets/sheet1.xml", change);
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        to.putNextEntry(new ZipEntry(namesAndTexts[i]));
        to.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] compound(String stream) throws IOException {
    return compound(stream, new byte[5_000]);
  }

  private static byte[] compound(String stream, byte[] content) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(content), stream);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** The records of a workbook with a password: what follows them nobody can read. */
  private static byte[] encryptedXls() throws IOException {
    byte[] records = new byte[5_000];
    byte[] begin = {
      9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 47, 0, 54, 0, 1, 0, 1, 0, 1, 0
    };
    System.arraycopy(begin, 0, records, 0, begin.length);
    return compound("Workbook", records);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // What is said.

  private void tell(String name, String file, byte[] bytes) throws IOException {
    tell(name, file, bytes, Told.NOTHING, List.of());
  }

  private void tell(String name, String file, byte[] bytes, Told told, List<Profile> profiles)
      throws IOException {
    Path path = temporary.resolve("c" + said.size()).resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    tell(name, temporary.resolve("c" + said.size()), told, profiles);
  }

  private void tell(String name, Path folder, Told told, List<Profile> profiles) {
    GridReading reading = GridFiles.read(folder);
    List<Finding> findings = new ArrayList<>(reading.findings());
    StringBuilder text = new StringBuilder();
    if (!reading.grids().isEmpty()) {
      ShapeReading read = ShapesTest.SHAPES.readAll(reading.grids(), told, profiles);
      findings.addAll(read.findings());
      read.understood().forEach(line -> text.append(line).append('\n'));
    }
    new Findings(findings, 0, 0)
        .list()
        .forEach(finding -> text.append(finding.text()).append('\n'));
    String before = said.put(name, text.toString().replace(folder.toString(), "(thư mục)").strip());
    assertThat(before).as(name).isNull();
  }

  private void files() throws Exception {
    tell("empty file", "rong.xlsx", new byte[0]);
    tell("file of blanks", "trang.csv", utf8("\uFEFF  \r\n ; ;\u00A0\r\n"));
    tell(
        "workbook without content",
        "trang.xlsx",
        changed(
            sheet -> {
              for (int row = sheet.getLastRowNum(); row >= 0; row--) {
                sheet.removeRow(sheet.getRow(row));
              }
            }));
    tell("PDF called xlsx", "bao-cao.xlsx", utf8("%PDF-1.7\n1 0 obj"));
    tell(
        "Word called xlsx",
        "bao-cao.xlsx",
        zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/document.xml",
            "<w/>"));
    tell("other zip called xlsx", "anh.xlsx", zip("anh.txt", "abc"));
    tell(
        "OpenDocument",
        "bang.ods",
        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "settings.xml", "<a/>"));
    tell(
        "binary workbook",
        "bang.xlsb",
        part(
            one().xlsx(),
            "[Content_Types].xml",
            types ->
                types.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.binary.macroEnabled.main")));
    tell("Excel 95", "cu.xls", compound("Book"));
    tell("Excel 4", "cu.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0});
    tell("Word 97 called xls", "cu.xls", compound("WordDocument"));
    tell(
        "XML 2003",
        "bang.xls",
        utf8(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
    tell(
        "web archive",
        "bang.xls",
        utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"));
    tell(
        "web page without table",
        "bang.xls",
        utf8("<html><body><p>Phiên làm việc đã hết hạn</p></body></html>"));
    tell("JSON", "diem.xlsx", utf8("{\"kind\": \"scores\"}"));
    tell("zero bytes", "diem.csv", new byte[300]);
    tell("password", "diem.xlsx", compound("EncryptedPackage"));
    tell("password of xls", "diem.xls", encryptedXls());
    tell(
        "macros are not run",
        "diem.xlsm",
        workbook(new XSSFWorkbook(XSSFWorkbookType.XLSM), sheet -> {}));
    tell("xls called xlsx", "diem.xlsx", one().xls());
    tell("xlsx called xls", "diem.xls", one().xlsx());
    tell("web page called xls", "diem.xls", one().html());
    tell("cut off", "diem.xlsx", Arrays.copyOf(one().xlsx(), 3_000));
    byte[] xls = one().xls();
    Arrays.fill(xls, 600, 2_000, (byte) 0x7F);
    tell("xls with other bytes", "diem.xls", xls);
    tell(
        "no sheet",
        "diem.xlsx",
        part(
            one().xlsx(),
            "xl/_rels/workbook.xml.rels",
            rels -> rels.replaceAll("<Relationship [^>]*worksheet[^>]*/>", "")));
    tell(
        "text that is not there",
        "diem.xlsx",
        sheetXml(xml -> xml.replaceFirst("(<c r=\"B4\"[^>]*>)<v>[^<]*<", "$1<v>999<")));
    tell(
        "external entity",
        "diem.xlsx",
        sheetXml(
            xml ->
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + xml.replaceFirst("<\\?xml[^>]*\\?>", "")));
    tell(
        "a row beyond Excel",
        "diem.xlsx",
        sheetXml(xml -> xml.replace("<row r=\"4\"", "<row r=\"2000000\"")));
    tell("quote that is not closed", "diem.csv", utf8(one().csv(';') + "\"a;b\r\nc;d"));
    String csv = one().csv(';');
    tell("UTF-16", "diem.csv", csv.getBytes(StandardCharsets.UTF_16LE));
    tell(
        "Windows-1258",
        "diem.csv",
        Normalizer.normalize(csv, Normalizer.Form.NFC).transform(BadSheetsTest::windows1258));
    tell("TCVN3", "diem.csv", "M·;Tiªu chÝ;Tù chÊm\r\n1;C¶i c¸ch hµnh chÝnh;2\r\n".getBytes(TCVN3));
    tell(
        "VNI",
        "diem.csv",
        "Maõ;Tieâu chí;Töï chaám\r\n1;Caûi caùch haønh chính, ñôn vò;2\r\n".getBytes(TCVN3));
    tell(
        "TCVN3 in a workbook",
        "diem.xlsx",
        one("B4", "KÕ ho¹ch c¶i c¸ch hµnh chÝnh", "B5", "Tû lÖ hoµn thµnh nhiÖm vô, c¸n bé")
            .xlsx());
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Files.write(folder.resolve("~$diem.xlsx"), new byte[165]);
    Files.write(folder.resolve("Thumbs.db"), new byte[10]);
    Files.writeString(folder.resolve("doc-toi.txt"), "Kính gửi Phòng Nội vụ.");
    Files.write(folder.resolve("bao-cao.pdf"), utf8("%PDF-1.7"));
    Files.createSymbolicLink(folder.resolve("lien-ket.xlsx"), folder.resolve("bao-cao.pdf"));
    Path deep = Files.createDirectories(folder.resolve("1/2/3/4/5/6/7"));
    Files.write(deep.resolve("sau.xlsx"), one().xlsx());
    Files.write(Files.createDirectory(folder.resolve("ba-vi")).resolve("diem.xlsx"), one().xlsx());
    tell(
        "folder with other files, a lock, a link and too many folders",
        folder,
        Told.NOTHING,
        List.of());
    tell("no such file", temporary.resolve("khong-co.xlsx"), Told.NOTHING, List.of());
  }

  private static byte[] windows1258(String text) {
    // What Windows writes: the letters that it has, and tones as marks after the others.
    StringBuilder out = new StringBuilder();
    var encoder = Charset.forName("windows-1258").newEncoder();
    for (char c : text.toCharArray()) {
      if (encoder.canEncode(c)) {
        out.append(c);
        continue;
      }
      String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      String marks = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String bare = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      out.append(Normalizer.normalize(bare, Normalizer.Form.NFC)).append(marks);
    }
    return out.toString().getBytes(Charset.forName("windows-1258"));
  }

  private void cells() throws IOException {
    tell(
        "formula without value",
        "diem.xlsx",
        sheetXml(
            xml ->
                xml.replaceFirst(
                    "<c r=\"D5\"[^>]*><v>[^<]*</v>", "<c r=\"D5\"><f>SUM(A1:A2)</f>")));
    tell(
        "formula with value",
        "diem.xlsx",
        sheetXml(xml -> xml.replaceFirst("(<c r=\"D5\"[^>]*>)<v>", "$1<f>1+0.75</f><v>")));
    tell(
        "#DIV/0!",
        "diem.xlsx",
        sheetXml(
            xml ->
                xml.replaceFirst(
                    "<c r=\"D5\"[^>]*><v>[^<]*</v>",
                    "<c r=\"D5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>")));
    tell("number as text, decimal comma", "diem.xlsx", one("D5", "1,75").xlsx());
    tell("number as text, decimal point", "diem.xlsx", one("D5", "1.75", "D8", null).xlsx());
    tell("number as text, decided by the total", "diem.xlsx", one("D5", "1.75").xlsx());
    tell(
        "number as text, decided by the others",
        "diem.xlsx",
        one("D4", "0.75", "D5", "1.5", "D6", "0.125", "D8", null).xlsx());
    tell("text beside a number", "diem.xlsx", one("D5", "1,75 điểm", "E5", "khoảng 1,5").xlsx());
    tell("placeholders", "diem.xlsx", one("D4", "-", "D5", "N/A", "D6", "x", "E6", "…").xlsx());
    tell(
        "percentages",
        "diem.xlsx",
        changed(
            sheet -> {
              var style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00%"));
              sheet.getRow(4).getCell(3).setCellValue(0.855);
              sheet.getRow(4).getCell(3).setCellStyle(style);
              sheet.getRow(5).getCell(3).setCellValue("85%");
            }));
    tell("number turned into a day", "diem.xlsx", one("D5", LocalDate.of(2025, 5, 1)).xlsx());
    tell(
        "yes instead of a number",
        "diem.xlsx",
        changed(sheet -> sheet.getRow(4).getCell(3).setCellValue(true)));
    tell(
        "reasons instead of numbers",
        "diem.xlsx",
        one("D4", "KAD", "E4", null, "D5", "chưa chấm", "E5", "nộp muộn", "D8", null, "E8", null)
            .xlsx());
    tell(
        "does not apply, and has points",
        "diem.xlsx",
        one("D4", "không áp dụng", "D8", null).xlsx());
    tell("merged values", "diem.xlsx", one().merge(3, 4, 3, 3).xlsx());
    tell("hidden row", "diem.xlsx", changed(sheet -> sheet.getRow(4).setZeroHeight(true)));
    tell("hidden column", "diem.xlsx", changed(sheet -> sheet.setColumnHidden(4, true)));
    tell(
        "hidden sheet",
        "diem.xlsx",
        changed(
            sheet -> {
              sheet
                  .getWorkbook()
                  .createSheet("Khác")
                  .createRow(0)
                  .createCell(0)
                  .setCellValue("Ghi chú chung");
              sheet.getWorkbook().setActiveSheet(1);
              sheet.getWorkbook().setSheetHidden(0, true);
            }));
    tell(
        "links and comments are not read",
        "diem.xlsx",
        changed(
            sheet -> {
              var helper = sheet.getWorkbook().getCreationHelper();
              var link = helper.createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
              link.setAddress("https://example.org/");
              sheet.getRow(4).getCell(1).setHyperlink(link);
              var comment =
                  sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
              comment.setString(helper.createRichTextString("xem lại"));
              sheet.getRow(4).getCell(3).setCellComment(comment);
            }));
    tell("noughts lost from a code", "so-lieu.xlsx", measured("A4", 2152).xlsx());
    tell(
        "thousands as text, decided by the total",
        "so-lieu.xlsx",
        measured("B4", "1.200", "C4", "1.500").xlsx());
    tell(
        "thousands as text, without a total",
        "so-lieu.xlsx",
        measured("B4", "1.200", "B7", null).xlsx());
    tell(
        "a count with a comma or a fraction as text",
        "so-lieu.xlsx",
        measured("B4", "1,200", "B5", "45.5", "B7", null, "D4", null, "D5", null).xlsx());
    tell(
        "thousands that became decimals",
        "so-lieu.xlsx",
        measured("B4", n("1.2"), "E4", n("1.234"), "D4", null).xlsx());
    tell(
        "nothing arose",
        "so-lieu.xlsx",
        measured("B6", "không phát sinh", "C6", "Không phát sinh").xlsx());
    tell("not reported", "so-lieu.xlsx", measured("E6", "chưa báo cáo", "E7", null).xlsx());
  }

  private void shapes() throws IOException {
    tell("as it should be", "diem.xlsx", one().xlsx());
    tell("measurements as they should be", "so-lieu.xlsx", measured().xlsx());
    tell("head renamed", "diem.xlsx", one("D3", "Điểm A", "E3", "Điểm B").xlsx());
    tell(
        "head renamed, and told",
        "diem.xlsx",
        one("D3", "Điểm A", "E3", "Điểm B").xlsx(),
        new Told(
            Optional.empty(),
            Optional.empty(),
            Map.of("Điểm A", "Tự chấm", "điểm b", "Thẩm định lần 1")),
        List.of());
    tell("head renamed in one column", "diem.xlsx", one("E3", "Điểm B").xlsx());
    tell(
        "no head",
        "diem.xlsx",
        one("A3", null, "B3", null, "C3", null, "D3", null, "E3", null).xlsx());
    tell("head twice", "diem.xlsx", one("E3", "Điểm tự chấm").xlsx());
    tell(
        "columns in another order",
        "diem.xlsx",
        new SheetMaker("Điểm")
            .row("Xã Ba Vì, năm 2025")
            .row("Thẩm định", "Tiêu chí", "Tự đánh giá")
            .row(n("0.5"), "1.1.1. " + NAMES.get(0), n("1"))
            .xlsx());
    tell("total of the file is wrong", "diem.xlsx", one("D8", n("5")).xlsx());
    tell(
        "sum of an area is wrong",
        "diem.xlsx",
        one("A8", "I", "B8", "Cộng lĩnh vực I", "D8", n("5")).xlsx());
    tell("maximum of another edition", "diem.xlsx", one("C5", n("2.5")).xlsx());
    tell(
        "unknown code, unknown name",
        "diem.xlsx",
        one("A5", "1.1.9", "B5", "Tỷ lệ hoàn thành nhiệm vụ trong kế hoạch CCH năm").xlsx());
    tell("unknown code, known name", "diem.xlsx", one("A5", "1.1.9").xlsx());
    tell("known code, unknown name", "diem.xlsx", one("B5", "Hoàn thành kế hoạch").xlsx());
    tell("code of one, name of another", "diem.xlsx", one("B5", NAMES.get(0)).xlsx());
    tell("one leaf in two rows", "diem.xlsx", one("A5", "1.1.1", "B5", NAMES.get(0)).xlsx());
    tell(
        "code turned into a day",
        "diem.xlsx",
        one("A5", LocalDate.of(2025, 1, 2), "B5", null).xlsx());
    tell("no period", "diem.xlsx", one("A1", "PHIẾU CHẤM ĐIỂM").xlsx());
    tell("period of the file name", "diem-2025.xlsx", one("A1", "PHIẾU CHẤM ĐIỂM").xlsx());
    tell("two periods", "diem.xlsx", one("A1", "PHIẾU CHẤM ĐIỂM NĂM 2024 và năm 2025").xlsx());
    tell("a year that is no period", "diem.xlsx", one("A1", "PHIẾU CHẤM ĐIỂM NĂM 2031").xlsx());
    tell(
        "years swapped",
        "diem.xlsx",
        one("A1", "PHIẾU CHẤM ĐIỂM NĂM 2024").xlsx(),
        new Told(Optional.of("2025"), Optional.empty(), Map.of()),
        List.of());
    tell("no unit", "diem.xlsx", one("A2", null).xlsx());
    tell("two units", "diem.xlsx", one("A2", "Xã Ba Vì, xã Ba Xa").xlsx());
    tell("unit without accents", "diem.xlsx", one("A2", "Đơn vị: xa Ba Vi").xlsx());
    tell("unit with another accent above", "diem.xlsx", one("A2", "UBND XÃ BA VỈ").xlsx());
    tell("unit by its code", "diem.xlsx", one("A2", "Đơn vị: 21529").xlsx());
    tell("unit of the file name", "21529-ba-vi.xlsx", one("A2", null).xlsx());
    tell(
        "a date of the importer that is not that of the sheet",
        "so-lieu.xlsx",
        measured().xlsx(),
        new Told(Optional.empty(), Optional.of(LocalDate.of(2025, 11, 30)), Map.of()),
        List.of());
    tell(
        "unknown name without a code",
        "diem.xlsx",
        one("A5", null, "B5", "Hoàn thành kế hoạch").xlsx());
    tell(
        "who signs below the total",
        "diem.xlsx",
        one()
            .row()
            .row(null, "Người tổng hợp", null, null, "TRƯỞNG PHÒNG")
            .row(null, "Nguyễn Văn A", null, null, "Trần Thị B")
            .xlsx());
    tell(
        "a sum on top, and a word for a figure",
        "so-lieu.xlsx",
        measured("A4", "Tổng cộng", "B4", null, "C4", null, "D4", null, "E4", null)
            .row("Ba Lạ", "đạt")
            .row("Ba Lế", 1, 2)
            .xlsx());
    tell(
        "figures below the total",
        "diem.xlsx",
        one().row(null, "Ghi thêm", null, null, n("1")).xlsx());
    tell(
        "numbers below the signatures",
        "diem.xlsx",
        one("B8", "Người lập biểu", "C8", null, "D8", null, "E8", null)
            .row()
            .row(null, null, null, 7)
            .xlsx());
    tell(
        "bonus and penalty",
        "diem.xlsx",
        one("B8", "Điểm thưởng", "C8", null, "D8", n("1"), "E8", n("0.5"))
            .row(null, "Điểm trừ", null, null, n("0.25"))
            .row(null, "TỔNG", null, null, n("4.25"))
            .xlsx());
    tell(
        "a sheet without figures beside one with",
        "diem.xlsx",
        changed(
            sheet ->
                sheet
                    .getWorkbook()
                    .createSheet("Hướng dẫn")
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("Ghi điểm vào trang kia.")));
    tell("rate that is not that of its counts", "so-lieu.xlsx", measured("D4", n("85")).xlsx());
    tell("total of counts is wrong", "so-lieu.xlsx", measured("E7", n("5999")).xlsx());
    tell("no date", "so-lieu.xlsx", measured("A1", "SỐ LIỆU CHỈ TIÊU").xlsx());
    tell(
        "date of another year",
        "so-lieu.xlsx",
        measured("A1", "SỐ LIỆU CHỈ TIÊU ĐẾN NGÀY 31/10/2031").xlsx());
    tell("unit with another accent", "so-lieu.xlsx", measured("A6", "Ba Đình").xlsx());
    tell("unit without accents in a row", "so-lieu.xlsx", measured("A6", "Ba To").xlsx());
    tell("unit that became part of another", "so-lieu.xlsx", measured("A6", "Xã Ba Chùa").xlsx());
    tell("unit of another time", "so-lieu.xlsx", measured("A6", "Xã Ba Tơ").xlsx());
    tell(
        "unit by an alias",
        "so-lieu.xlsx",
        measured("A6", "ỦY BAN NHÂN DÂN XÃ BA DINH - Tỉnh Quảng Ngãi").xlsx());
    tell(
        "code of one unit, name of another",
        "so-lieu.xlsx",
        measured("A6", "21529 - Ba Dinh").xlsx());
    tell("one unit in two rows", "so-lieu.xlsx", measured("A6", "Xã Ba Vì").xlsx());
    tell(
        "unknown target",
        "so-lieu.xlsx",
        new SheetMaker("B")
            .row("Xã Ba Vì đến ngày 31/10/2025")
            .row("Chỉ tiêu", "Tử số", "Mẫu số")
            .row("ct-01", 1, 2)
            .row("Giao dịch thanh toán trực tuyen", 1, 2)
            .row("Chỉ tiêu lạ", 3, 4)
            .xlsx());
    tell(
        "unknown unit over columns",
        "diem.xlsx",
        new SheetMaker("T")
            .row("Năm 2025")
            .row("Tiêu chí", "Xã Ba Vì", null, "Xã Ba Xá", null)
            .row(null, "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định")
            .merge(1, 1, 1, 2)
            .merge(1, 1, 3, 4)
            .row("1.1.1", 1, 1, 1, 1)
            .xlsx());
    tell(
        "unknown leaf over columns",
        "diem.xlsx",
        new SheetMaker("T")
            .row("Năm 2025")
            .row("Đơn vị", "1.1.1", null, "1.9.9", null)
            .row(null, "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định")
            .merge(1, 1, 1, 2)
            .merge(1, 1, 3, 4)
            .row("Xã Ba Vì", 1, 1, 1, 1)
            .xlsx());
    tell(
        "kind of points of nobody knows which",
        "diem.xlsx",
        new SheetMaker("T")
            .row("Điểm năm 2025")
            .row("Đơn vị", "1.1.1", "1.1.2")
            .row("Xã Ba Vì", 1, 1)
            .xlsx());
    tell(
        "kind of points in the title",
        "diem.xlsx",
        new SheetMaker("T")
            .row("ĐIỂM THẨM ĐỊNH LẦN 2 NĂM 2025")
            .row("Đơn vị", "1.1.1", "1.1.2")
            .row("Xã Ba Vì", 1, 1)
            .xlsx());
    ShapeReading fit =
        ShapesTest.SHAPES.read(
            GridFiles.read(folderOf("diem.xlsx", one().xlsx())).grids().get(0),
            Told.NOTHING,
            Optional.empty());
    Profile profile = fit.profile().orElseThrow();
    ShapeReading unfit =
        ShapesTest.SHAPES.read(
            GridFiles.read(folderOf("diem.xlsx", one("D3", "Điểm đạt").xlsx())).grids().get(0),
            Told.NOTHING,
            Optional.of(profile));
    said.put("profile that no longer fits", unfit.findings().get(0).text());
    said.put(
        "damaged profile",
        Profiles.read(Profiles.text(profile).replace("VALUE", "GIÁ TRỊ"), "mau-nhap/diem.json")
            .finding()
            .orElseThrow()
            .text());
  }

  private Path folderOf(String name, byte[] bytes) throws IOException {
    Path path = Files.createTempDirectory(temporary, "x").resolve(name);
    return Files.write(path, bytes);
  }

  @TestFactory
  Stream<DynamicTest> each_says_what_is_written_in_the_golden_file() throws Exception {
    files();
    cells();
    shapes();
    if (System.getProperty("parindex.golden", "").equals("write")) {
      StringBuilder all = new StringBuilder();
      said.forEach(
          (name, text) -> all.append("== ").append(name).append('\n').append(text).append("\n\n"));
      Files.createDirectories(EXPECTED.getParent());
      Files.writeString(EXPECTED, all.toString().stripTrailing() + "\n");
    }
    Map<String, String> expected = new LinkedHashMap<>();
    for (String block : Files.readString(EXPECTED).split("(?m)^== ")) {
      if (!block.isBlank()) {
        String[] parts = block.split("\n", 2);
        expected.put(parts[0], parts[1].strip());
      }
    }
    assertThat(said.keySet()).isEqualTo(new LinkedHashSet<>(expected.keySet()));
    return said.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> assertThat(entry.getValue()).isEqualTo(expected.get(entry.getKey()))));
  }

  /** Days in cells, fractions of formulas, and the largest of files have tests of their own. */
  @Test
  void every_kind_of_finding_of_sheets_has_a_case() throws IOException {
    String golden = Files.readString(EXPECTED);
    Set<String> without = new TreeSet<>();
    for (Problem problem : Problem.values()) {
      boolean ofSheets =
          problem.code().compareTo("DL-600") >= 0 && problem.code().compareTo("DL-650") < 0;
      if (ofSheets && !golden.contains(problem.level().word() + " " + problem.code())) {
        without.add(problem.code());
      }
    }
    assertThat(without).containsExactly("DL-616", "DL-617");
  }

  // What is too large.

  private static String rows(int count, String row) {
    StringBuilder rows = new StringBuilder();
    for (int i = 9; i < count; i++) {
      rows.append(row.replace("#", Integer.toString(i)));
    }
    return rows.toString();
  }

  private ShapeReading timed(byte[] bytes) throws IOException {
    // Not by the clock: others share the machine.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    GridReading reading = GridFiles.read(folderOf("diem.xlsx", bytes));
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(5));
    return reading.grids().isEmpty()
        ? new ShapeReading(List.of(), reading.findings(), List.of(), Optional.empty())
        : ShapesTest.SHAPES.readAll(reading.grids(), Told.NOTHING, List.of());
  }

  @Test
  void a_million_empty_formatted_rows_are_passed_over() throws IOException {
    ShapeReading reading =
        timed(
            sheetXml(
                xml ->
                    xml.replace(
                        "</sheetData>",
                        rows(1_000_000, "<row r=\"#\" s=\"1\" customFormat=\"1\"/>")
                            + "</sheetData>")));
    assertThat(reading.findings()).extracting(Finding::text).isEmpty();
    assertThat(reading.entries()).hasSize(8);
  }

  @Test
  void bombs_are_refused() throws IOException {
    List<byte[]> bombs =
        List.of(
            sheetXml(
                xml ->
                    xml.replace(
                        "</sheetData>",
                        rows(900_000, "<row r=\"#\"><c r=\"A#\"><v>1</v></c></row>")
                            + "</sheetData>")),
            sheetXml(
                xml ->
                    xml.replace(
                        "</sheetData>",
                        rows(2_000, "<row r=\"#\"><c r=\"XFD#\"><v>1</v></c></row>")
                            + "</sheetData>")),
            sheetXml(
                xml ->
                    xml.replace(
                        "</sheetData>",
                        "<row r=\"9\">"
                            + "<c r=\"A9\" s=\"1\"/>".repeat(3_100_000)
                            + "</row></sheetData>")),
            part(
                one().xlsx(),
                "xl/sharedStrings.xml",
                xml ->
                    xml.replace("</sst>", "<si><t>" + "a".repeat(40_000_000) + "</t></si></sst>")),
            part(
                one().xlsx(),
                "xl/styles.xml",
                xml ->
                    xml.replaceFirst(
                        "<cellXfs[^>]*>", "<cellXfs>" + "<xf numFmtId=\"1\"/>".repeat(80_000))));
    for (byte[] bomb : bombs) {
      assertThat(timed(bomb).findings()).extracting(Finding::code).containsExactly("DL-603");
    }
  }

  @Test
  void a_million_empty_cells_of_xls_are_passed_over() throws IOException {
    byte[] bytes =
        workbook(
            new HSSFWorkbook(),
            sheet -> {
              for (int row = 20; row < 4_020; row++) {
                for (int column = 0; column < 250; column++) {
                  if (column == 0) {
                    sheet.createRow(row);
                  }
                  sheet.getRow(row).createCell(column);
                }
              }
            });
    assertThat(timed(bytes).entries()).hasSize(8);
  }

  // Whatever stands in a grid.

  @Test
  void no_grid_makes_the_reader_throw() {
    Random random = new Random(15);
    List<Cell> vocabulary = new ArrayList<>();
    for (String word :
        List.of(
            "TT",
            "Tiêu chí",
            "Tự chấm",
            "Thẩm định lần 1",
            "Đơn vị",
            "Xã Ba Vì",
            "Ba Xa",
            "1.1.1",
            "I",
            "a",
            "-",
            "1.1",
            "ct-01",
            "Tử số",
            "Mẫu số",
            "Tỷ lệ",
            "Tổng cộng",
            "Điểm tối đa",
            "Năm 2025",
            "đến ngày 31/10/2025",
            "1.234",
            "85.5",
            "1,5",
            "KAD",
            "Điểm thưởng",
            "Cộng lĩnh vực I",
            "Người lập biểu",
            "Lĩnh vực 1",
            "𝟙\uD800",
            "|",
            "(1)",
            NAMES.get(0))) {
      vocabulary.add(new Cell.Words(word));
    }
    vocabulary.add(new Cell.Number(n("1"), "1"));
    vocabulary.add(new Cell.Number(n("1.234"), "1.234"));
    vocabulary.add(new Cell.Number(n("-1E+300"), "x%"));
    vocabulary.add(new Cell.Day(LocalDate.of(2025, 10, 31)));
    vocabulary.add(new Cell.Flag(true));
    vocabulary.add(new Cell.Fault("#REF!"));
    Cell blank = new Cell.Blank();
    int understood = 0;
    for (int round = 0; round < 1_500; round++) {
      List<List<Cell>> rows = new ArrayList<>();
      int count = random.nextInt(12);
      for (int row = 0; row < count; row++) {
        List<Cell> cells = new ArrayList<>();
        int width = random.nextInt(7);
        for (int column = 0; column < width; column++) {
          cells.add(
              random.nextInt(4) == 0 ? blank : vocabulary.get(random.nextInt(vocabulary.size())));
        }
        rows.add(cells);
      }
      if (random.nextBoolean()) {
        rows.add(0, List.of(new Cell.Words("Xã Ba Vì, năm 2025, đến ngày 31/10/2025")));
        rows.add(
            1,
            List.of(
                new Cell.Words("TT"),
                new Cell.Words("Tiêu chí"),
                new Cell.Words("Tự chấm"),
                new Cell.Words("Điểm tối đa")));
        rows.add(
            2 + random.nextInt(rows.size() - 1),
            List.of(new Cell.Words("1.1.2"), blank, new Cell.Number(n("1"), "1")));
      }
      List<Grid.Merged> merged = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        int row = random.nextInt(10);
        int column = random.nextInt(6);
        merged.add(
            new Grid.Merged(row, row + random.nextInt(4), column, column + random.nextInt(4)));
      }
      BitSet hidden = new BitSet();
      hidden.set(random.nextInt(10));
      Grid grid = new Grid("x.xlsx", "T", rows, hidden, hidden, random.nextInt(9) == 0, merged);
      String seen = grid.toString();
      ShapeReading[] reading = new ShapeReading[1];
      assertThatCode(
              () -> reading[0] = ShapesTest.SHAPES.readAll(List.of(grid), Told.NOTHING, List.of()))
          .as(seen)
          .doesNotThrowAnyException();
      understood += reading[0].entries().isEmpty() ? 0 : 1;
    }
    // Else it would be a test of refusals only.
    assertThat(understood).isGreaterThan(100);
  }

  @Test
  void no_bytes_make_the_reader_throw() throws IOException {
    Random random = new Random(43);
    for (byte[] whole : List.of(one().xlsx(), one().xls(), one().html(), utf8(one().csv(';')))) {
      for (int round = 0; round < 60; round++) {
        byte[] bytes = whole.clone();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        byte[] cut =
            random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        Path path = folderOf("x.xlsx", cut);
        assertThatCode(
                () -> {
                  GridReading reading = GridFiles.read(path);
                  ShapesTest.SHAPES.readAll(reading.grids(), Told.NOTHING, List.of());
                })
            .doesNotThrowAnyException();
      }
    }
  }
}
