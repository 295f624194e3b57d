package vn.parindex.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * What people do to forms, one after the other, and what they are told: {@code forms/mistakes.txt},
 * letter by letter, with what is read all the same. To write it anew, run with {@code
 * -Dparindex.golden=write} and read the difference before committing it.
 */
class FormMistakesTest {

  private static final Path EXPECTED = Path.of("src/test/resources/forms/mistakes.txt");

  /** Of so many mistakes one is made in LibreOffice too. */
  private static final int EVERY = 2;

  private static final String SCORES = "Điểm 2025";
  private static final String FIGURES = "Số liệu 30-11-2025";
  private static final String TASKS = "Nhiệm vụ 2025";
  private static final String EVIDENCE = "Tài liệu 2025";

  /** 1.1.1 of the score sheet, at most 1 point, in the column of the unit. */
  private static final String SELF = "H6";

  private static final Dataset DATASET =
      DatasetLoader.load(Path.of("..", "data")).dataset().orElseThrow();
  private static final Forms FORMS =
      Forms.of(
          DATASET,
          DATASET.period("2025").orElseThrow(),
          LocalDate.of(2025, 11, 30),
          Words.load(TemplateFiles.of(List.of()), "vi"));
  private static final Unit UNIT =
      FORMS.units().stream().filter(unit -> unit.code().equals("21529")).findFirst().orElseThrow();
  private static final byte[] FORM = FORMS.form(UNIT);
  private static final byte[] OFFICE = FORMS.office();

  /** A form with one mistake. */
  private record Mistake(byte[] form, Consumer<XSSFWorkbook> made) {}

  private static Map<String, Mistake> mistakes() {
    Map<String, Mistake> all = new LinkedHashMap<>();
    // Numbers
    put(all, "a number that is text, with a comma", typed(SCORES, SELF, "0,75"));
    put(all, "a number that is text, with a dot", typed(SCORES, SELF, "0.75"));
    put(all, "thousands as text are read", typed(FIGURES, Map.of("G4", "1.234", "H4", "1.529")));
    put(all, "a number with its unit", typed(FIGURES, "H4", "35 hồ sơ"));
    put(all, "a percentage as text", typed(SCORES, SELF, "75%"));
    put(all, "a percentage as a number", percent(SCORES, SELF, 0.75));
    put(all, "more points than there are", typed(SCORES, SELF, 1.5));
    put(all, "fewer points than none", typed(SCORES, SELF, -1));
    put(all, "a fraction of a case", typed(FIGURES, "G4", 30.5));
    put(all, "fewer cases than none", typed(FIGURES, "G4", -3));
    put(all, "points that became a day", day(SCORES, SELF, LocalDate.of(2025, 5, 1)));
    put(all, "a hyphen", typed(SCORES, SELF, "-"));
    put(all, "an x", typed(FIGURES, "G4", "x"));
    put(all, "N/A", typed(SCORES, SELF, "N/A"));
    put(all, "KAD beside the column for it", typed(SCORES, SELF, "KAD"));
    put(all, "not applicable beside the column for it", typed(SCORES, SELF, "Không áp dụng"));
    put(all, "words where points go", typed(SCORES, SELF, "đạt"));
    put(all, "a formula with a value is read", form -> formula(form, "0.5+0.25", 0.75));
    put(all, "a formula without a value", form -> formulaFault(form));
    // Words and days
    put(all, "a reason that is read with other accents", typed(SCORES, SELF, "NOP MUON"));
    put(all, "a state that is none", typed(TASKS, Map.of("E4", "30/11/2025", "F4", "xong")));
    put(
        all,
        "a day that is text is read",
        typed(TASKS, Map.of("E4", "30/11/2025", "F4", "hoàn thành")));
    put(
        all,
        "a day that does not exist",
        typed(TASKS, Map.of("E4", "31/11/2025", "F4", "hoàn thành")));
    put(
        all,
        "a day that became a number",
        form -> styled(form, TASKS, "E4", "General").setCellValue(45_991));
    put(all, "a state without its day", typed(TASKS, "F4", "hoàn thành"));
    put(all, "a day without a state", typed(TASKS, "E4", "30/11/2025"));
    put(
        all,
        "a figure and a reason for none",
        typed(FIGURES, Map.of("G4", "30", "H4", "40", "K4", "nộp muộn")));
    put(all, "too many words", typed(EVIDENCE, "D5", "x".repeat(201)));
    // Cells, rows and columns
    put(all, "points for a survey", typed(SCORES, "H24", 1));
    put(all, "points for a group", typed(SCORES, "H4", 1));
    put(all, "a unit that verifies itself", typed(SCORES, "I6", 1));
    put(all, "a deleted code", form -> codes(form, ""));
    put(all, "a code of the form with a slip", form -> codes(form, "1.1.l"));
    put(all, "a code of another row", form -> codes(form, "1.1.2"));
    put(all, "an inserted row", form -> inserted(form));
    put(all, "a row of totals", form -> totals(form));
    put(all, "a copied row", form -> copied(form));
    put(
        all,
        "a deleted row",
        form -> form.getSheet(SCORES).removeRow(form.getSheet(SCORES).getRow(5)));
    put(all, "a hidden row with points", form -> hidden(form));
    put(all, "merged cells", form -> merged(form));
    put(all, "a column that moved", form -> movedColumn(form));
    put(all, "a renamed head", typed(SCORES, "H3", "Điểm tự chấm"));
    put(all, "a deleted head", typed(SCORES, "H3", ""));
    put(all, "a head that stands twice", typed(SCORES, "L3", "Tự chấm"));
    put(all, "a column of one's own", typed(SCORES, Map.of("L3", "Ghi chú", "L6", "xem lại")));
    put(
        all,
        "no heads at all",
        form -> form.getSheet(SCORES).removeRow(form.getSheet(SCORES).getRow(2)));
    // Sheets and forms
    put(all, "a renamed sheet", form -> form.setSheetName(1, "Diem 2025"));
    put(all, "a deleted sheet", form -> form.removeSheetAt(1));
    put(
        all,
        "a sheet of one's own",
        form -> form.createSheet("Nháp").createRow(0).createCell(0).setCellValue("1"));
    put(all, "a form of other data", typed(FormLabel.TAB, "B2", "Chỉ số của huyện khác"));
    put(all, "a form of another version", typed(FormLabel.TAB, "B1", "9"));
    put(all, "a form of a period that is not there", typed(FormLabel.TAB, "D5", "2030"));
    put(all, "a form of a day that is none", typed(FormLabel.TAB, "D6", "2025 2025-02-31"));
    put(all, "a form of a unit that is not there", typed(FormLabel.TAB, "B3", "99999"));
    put(all, "no form at all", form -> form.removeSheetAt(form.getNumberOfSheets() - 1));
    all.put(
        "a unit that the form of the office does not ask",
        new Mistake(OFFICE, typed(SCORES, Map.of("A6", "21999", "K6", "1"))));
    all.put(
        "names shifted against codes in the form of the office",
        new Mistake(OFFICE, typed(SCORES, Map.of("D6", "Tổ chức khác", "J6", "1"))));
    return all;
  }

  private static void put(Map<String, Mistake> all, String name, Consumer<XSSFWorkbook> made) {
    all.put(name, new Mistake(FORM, made));
  }

  private static XSSFCell cell(XSSFWorkbook form, String tab, String reference) {
    CellReference at = new CellReference(reference);
    XSSFSheet sheet = form.getSheet(tab);
    XSSFRow row = sheet.getRow(at.getRow());
    XSSFCell there = row.getCell(at.getCol());
    if (there == null || there.getCellType() != CellType.STRING) {
      return there == null ? row.createCell(at.getCol()) : there;
    }
    // POI leaves the text of a form in its cell when it writes another one there.
    XSSFCellStyle style = there.getCellStyle();
    row.removeCell(there);
    XSSFCell cell = row.createCell(at.getCol());
    cell.setCellStyle(style);
    return cell;
  }

  private static Consumer<XSSFWorkbook> typed(String tab, String reference, String text) {
    return form -> cell(form, tab, reference).setCellValue(text);
  }

  private static Consumer<XSSFWorkbook> typed(String tab, String reference, double number) {
    return form -> cell(form, tab, reference).setCellValue(number);
  }

  private static Consumer<XSSFWorkbook> typed(String tab, Map<String, String> cells) {
    return form ->
        cells.forEach((reference, text) -> cell(form, tab, reference).setCellValue(text));
  }

  private static Consumer<XSSFWorkbook> percent(String tab, String reference, double number) {
    return form -> styled(form, tab, reference, "0%").setCellValue(number);
  }

  private static Consumer<XSSFWorkbook> day(String tab, String reference, LocalDate day) {
    return form -> styled(form, tab, reference, "d-mmm").setCellValue(day);
  }

  private static XSSFCell styled(XSSFWorkbook form, String tab, String reference, String format) {
    XSSFCellStyle style = form.createCellStyle();
    style.setDataFormat(form.createDataFormat().getFormat(format));
    XSSFCell cell = cell(form, tab, reference);
    cell.setCellStyle(style);
    return cell;
  }

  private static void formula(XSSFWorkbook form, String formula, double value) {
    XSSFCell cell = cell(form, SCORES, SELF);
    cell.setCellFormula(formula);
    cell.setCellValue(value);
  }

  private static void formulaFault(XSSFWorkbook form) {
    XSSFCell cell = cell(form, SCORES, SELF);
    cell.setCellFormula("1/0");
    cell.setCellErrorValue(FormulaError.DIV0);
  }

  private static void codes(XSSFWorkbook form, String code) {
    cell(form, SCORES, "A6").setCellValue(code);
    cell(form, SCORES, SELF).setCellValue(1);
  }

  private static void inserted(XSSFWorkbook form) {
    XSSFSheet sheet = form.getSheet(SCORES);
    sheet.shiftRows(6, sheet.getLastRowNum(), 1);
    sheet.createRow(6);
    cell(form, SCORES, "B7").setCellValue("Kế hoạch bổ sung");
    cell(form, SCORES, "H7").setCellValue(1);
    // What stood in row 7 is read where it stands now.
    cell(form, SCORES, "H8").setCellValue(2);
  }

  private static void totals(XSSFWorkbook form) {
    form.getSheet(SCORES).createRow(80);
    cell(form, SCORES, "B81").setCellValue("Tổng cộng");
    cell(form, SCORES, "H81").setCellValue(88.5);
  }

  private static void copied(XSSFWorkbook form) {
    form.getSheet(SCORES).createRow(80);
    for (String column : List.of("A", "B")) {
      String text =
          form.getSheet(SCORES).getRow(5).getCell(column.charAt(0) - 'A').getStringCellValue();
      cell(form, SCORES, column + "81").setCellValue(text);
    }
    cell(form, SCORES, SELF).setCellValue(1);
    cell(form, SCORES, "H81").setCellValue(0.5);
  }

  private static void hidden(XSSFWorkbook form) {
    cell(form, SCORES, SELF).setCellValue(1);
    form.getSheet(SCORES).getRow(5).setZeroHeight(true);
  }

  private static void merged(XSSFWorkbook form) {
    cell(form, SCORES, SELF).setCellValue(1);
    form.getSheet(SCORES).addMergedRegion(CellRangeAddress.valueOf("H6:H7"));
  }

  private static void movedColumn(XSSFWorkbook form) {
    XSSFSheet sheet = form.getSheet(SCORES);
    for (int row = 2; row <= sheet.getLastRowNum(); row++) {
      String first = "G" + (row + 1);
      String second = "H" + (row + 1);
      if (row == 2) {
        cell(form, SCORES, first).setCellValue("Tự chấm");
        cell(form, SCORES, second).setCellValue("Không áp dụng");
      } else {
        XSSFCellStyle style = cell(form, SCORES, first).getCellStyle();
        cell(form, SCORES, first).setCellStyle(cell(form, SCORES, second).getCellStyle());
        cell(form, SCORES, second).setCellStyle(style);
      }
    }
    cell(form, SCORES, "G6").setCellValue(1);
  }

  private static XSSFWorkbook made(Mistake mistake) {
    XSSFWorkbook form = FormGrids.open(mistake.form());
    mistake.made().accept(form);
    return form;
  }

  private static String told(List<Grid> form) {
    FormReading reading = FormReader.read(form, DATASET);
    List<String> lines = new ArrayList<>();
    reading.findings().stream().sorted().map(Finding::text).forEach(lines::add);
    reading
        .entries()
        .forEach(
            entry ->
                lines.add(
                    "đọc "
                        + entry.place().inWords()
                        + ": "
                        + entry.unit()
                        + " "
                        + entry.item()
                        + entry.on().map(day -> " " + day).orElse("")
                        + " "
                        + entry.property()
                        + " "
                        + entry.given()));
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  @TestFactory
  Stream<DynamicTest> every_mistake_is_told_with_sheet_and_cell() throws IOException {
    Map<String, String> actual = new LinkedHashMap<>();
    mistakes()
        .forEach(
            (name, mistake) -> actual.put(name, told(FormGrids.saved("xa.xlsx", made(mistake)))));
    if ("write".equals(System.getProperty("parindex.golden"))) {
      StringBuilder text = new StringBuilder();
      actual.forEach((name, told) -> text.append("== ").append(name).append('\n').append(told));
      Files.writeString(EXPECTED, text);
    }
    Map<String, String> expected = sections();
    assertThat(expected.keySet()).isEqualTo(actual.keySet());
    return actual.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      assertThat(entry.getValue()).isNotEmpty();
                      assertThat(entry.getValue()).isEqualTo(expected.get(entry.getKey()));
                    }));
  }

  /** People use LibreOffice too, which writes everything anew in its own way. */
  @Test
  void every_mistake_is_told_alike_when_libreoffice_has_saved_the_form(@TempDir Path folder)
      throws IOException {
    Map<String, XSSFWorkbook> forms = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, Mistake> mistake : mistakes().entrySet()) {
      // LibreOffice takes a second for each: some of every kind.
      if (number++ % EVERY == 0) {
        forms.put(mistake.getKey(), made(mistake.getValue()));
      }
    }
    Map<String, String> expected = sections();
    expected.keySet().retainAll(forms.keySet());
    Map<String, String> actual = new LinkedHashMap<>();
    LibreOffice.saved(folder, forms)
        .forEach((name, bytes) -> actual.put(name, told(FormGrids.of("xa.xlsx", bytes))));
    assertThat(actual).hasSizeGreaterThan(20).isEqualTo(expected);
  }

  @Test
  void every_fault_of_forms_has_a_mistake() throws IOException {
    String golden = Files.readString(EXPECTED, StandardCharsets.UTF_8);
    Set<String> without = new TreeSet<>();
    for (Problem problem : Problem.values()) {
      if (problem.name().startsWith("FORM_")
          && !golden.contains(problem.level().word() + " " + problem.code())) {
        without.add(problem.name());
      }
    }
    assertThat(without).isEmpty();
  }

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : Files.readString(EXPECTED, StandardCharsets.UTF_8).split("(?m)^== ")) {
      if (!section.isEmpty()) {
        int end = section.indexOf('\n');
        sections.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    return sections;
  }
}
