package vn.parindex.site.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;
import vn.parindex.site.workbook.Validation;

/** The forms as programs for tables show them. */
class FormWorkbookTest {

  private static final Words WORDS = Words.load(TemplateFiles.of(List.of()), "vi");
  private static final Dataset REAL = load(Path.of("..", "data"));
  private static final Dataset SECOND = load(BuiltSite.SECOND_SET);
  private static final Forms FORMS = forms(REAL);
  private static final Unit UNIT = FORMS.units().get(0);
  private static final XSSFWorkbook FORM = FormGrids.open(FORMS.form(UNIT));
  private static final XSSFWorkbook OFFICE = FormGrids.open(FORMS.office());

  private static Dataset load(Path folder) {
    return DatasetLoader.load(folder).dataset().orElseThrow();
  }

  private static Forms forms(Dataset dataset) {
    Period period = dataset.periods().get(dataset.periods().size() - 1);
    return Forms.of(dataset, period, Forms.nextDate(dataset, period), WORDS);
  }

  private static Stream<XSSFSheet> sheets(XSSFWorkbook workbook) {
    List<XSSFSheet> sheets = new ArrayList<>();
    workbook.forEach(sheet -> sheets.add((XSSFSheet) sheet));
    return sheets.stream();
  }

  /** The sheets that ask. */
  private static Stream<XSSFSheet> asking(XSSFWorkbook workbook) {
    return sheets(workbook).filter(sheet -> !sheet.getDataValidations().isEmpty());
  }

  @Test
  void a_form_asks_for_all_that_units_report_in_the_year_that_is_followed() {
    assertThat(sheets(FORM).map(XSSFSheet::getSheetName))
        .containsExactly(
            "Hướng dẫn",
            "Điểm 2025",
            "Số liệu 30-11-2025",
            "Nhiệm vụ 2025",
            "Tồn tại 2024",
            "Tài liệu 2025",
            "_bieu-mau");
    assertThat(FORM.getFirstVisibleTab()).isZero();
    assertThat(FORM.isSheetHidden(6)).isTrue();
    assertThat(FORMS.files(FORMS.units()).keySet().stream().map(SitePath::text))
        .hasSize(19)
        .startsWith("21484-thi-tran-ba-to.xlsx", "21487-xa-ba-dien.xlsx");
  }

  @Test
  void the_schema_of_the_format_has_nothing_against_any_sheet() {
    for (XSSFWorkbook workbook : List.of(FORM, OFFICE)) {
      List<XmlError> faults = new ArrayList<>();
      XmlOptions options = new XmlOptions().setErrorListener(faults);
      sheets(workbook).forEach(sheet -> sheet.getCTWorksheet().validate(options));
      workbook.getCTWorkbook().validate(options);
      workbook.getStylesSource().getCTStylesheet().validate(options);
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void nothing_can_be_changed_but_cells_that_ask() {
    for (XSSFWorkbook workbook : List.of(FORM, OFFICE)) {
      sheets(workbook).forEach(sheet -> assertThat(sheet.getProtect()).isTrue());
      asking(workbook)
          .forEach(
              sheet ->
                  sheet.forEach(
                      row ->
                          row.forEach(
                              cell -> {
                                if (!cell.getCellStyle().getLocked()) {
                                  assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                                  assertThat(row.getRowNum()).isGreaterThan(2);
                                }
                              })));
    }
    assertThat(open(FORM, "Điểm 2025")).isEqualTo(2 * 41 + 7);
    assertThat(open(OFFICE, "Điểm 2025")).isEqualTo(19 * (4 * 41 + 2 * 7 + 2));
  }

  private static long open(XSSFWorkbook workbook, String tab) {
    long open = 0;
    for (var row : workbook.getSheet(tab)) {
      for (var cell : row) {
        open += cell.getCellStyle().getLocked() ? 0 : 1;
      }
    }
    return open;
  }

  @Test
  void codes_are_text_and_stay_on_the_screen_with_the_heads() {
    asking(OFFICE)
        .forEach(
            sheet -> {
              assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                  .isEqualTo((short) 3);
              assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn())
                  .isEqualTo((short) 4);
              assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
              assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
              assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
              assertThat(sheet.getFitToPage()).isTrue();
              XSSFCell code = sheet.getRow(4).getCell(2);
              assertThat(code.getCellType()).isEqualTo(CellType.STRING);
              assertThat(code.getCellStyle().getDataFormatString()).isEqualTo("@");
            });
  }

  @Test
  void every_column_that_asks_says_what_and_refuses_what_is_not_right() {
    for (XSSFWorkbook workbook : List.of(FORM, OFFICE)) {
      asking(workbook)
          .flatMap(sheet -> sheet.getDataValidations().stream())
          .forEach(
              rule -> {
                assertThat(rule.getPromptBoxText()).isNotBlank();
                assertThat(rule.getShowErrorBox()).isTrue();
                boolean isFree =
                    rule.getValidationConstraint().getValidationType() == ValidationType.ANY;
                assertThat(rule.getErrorBoxText() == null).isEqualTo(isFree);
              });
    }
    assertThat(accepts("Điểm 2025", "H6", 0.75)).isTrue();
    assertThat(accepts("Điểm 2025", "H6", 0)).isTrue();
    assertThat(accepts("Điểm 2025", "H6", 1)).isTrue();
    assertThat(accepts("Điểm 2025", "H6", 1.25)).isFalse();
    assertThat(accepts("Điểm 2025", "H6", -0.25)).isFalse();
    assertThat(accepts("Điểm 2025", "H7", 2)).as("the most of its own row").isTrue();
    assertThat(accepts("Số liệu 30-11-2025", "G4", 12)).isTrue();
    assertThat(accepts("Số liệu 30-11-2025", "G4", 12.5)).isFalse();
    assertThat(accepts("Số liệu 30-11-2025", "G4", -1)).isFalse();
    assertThat(accepts("Điểm 2025", "H6", "nộp muộn")).isTrue();
    assertThat(accepts("Điểm 2025", "H6", "-")).isFalse();
    assertThat(accepts("Điểm 2025", "G6", "không áp dụng")).isTrue();
    assertThat(accepts("Điểm 2025", "G6", "x")).isFalse();
    assertThat(accepts("Nhiệm vụ 2025", "F4", "hoàn thành")).isTrue();
    assertThat(accepts("Nhiệm vụ 2025", "F4", "xong")).isFalse();
  }

  private static boolean accepts(String tab, String reference, double number) {
    XSSFCell cell = cell(tab, reference);
    cell.setCellValue(number);
    return isAccepted(cell);
  }

  private static boolean accepts(String tab, String reference, String text) {
    XSSFCell cell = cell(tab, reference);
    cell.setCellValue(text);
    return isAccepted(cell);
  }

  private static XSSFCell cell(String tab, String reference) {
    CellReference at = new CellReference(reference);
    return FORM.getSheet(tab).getRow(at.getRow()).getCell(at.getCol());
  }

  private static boolean isAccepted(XSSFCell cell) {
    boolean accepted =
        new DataValidationEvaluator(FORM, FORM.getCreationHelper().createFormulaEvaluator())
            .isValidCell(
                new CellReference(
                    cell.getSheet().getSheetName(),
                    cell.getRowIndex(),
                    cell.getColumnIndex(),
                    false,
                    false));
    cell.setBlank();
    return accepted;
  }

  @Test
  void a_rule_reaches_from_the_first_row_to_the_last() {
    XSSFSheet sheet = OFFICE.getSheet("Điểm 2025");
    for (DataValidation rule : sheet.getDataValidations()) {
      CellRangeAddress cells = rule.getRegions().getCellRangeAddress(0);
      assertThat(cells.getFirstRow()).isEqualTo(3);
      assertThat(cells.getLastRow()).isEqualTo(sheet.getLastRowNum());
    }
  }

  @Test
  void what_the_data_have_stands_beside_what_is_asked() {
    XSSFSheet scores = FORM.getSheet("Điểm 2025");
    assertThat(text(scores, 5))
        .contains("1.1.1", "theo mức 100% / 50% / 0% của 1 điểm, tức 1 / 0,5 / 0");
    assertThat(text(scores, 5)).anyMatch(cell -> cell.startsWith("tự chấm 1; lần 1: 1"));
    assertThat(text(FORM.getSheet("Số liệu 30-11-2025"), 3))
        .anyMatch(cell -> cell.matches("[0-9.]+/[0-9.]+ \\(31/10/2025\\)"));
    assertThat(text(FORM.getSheet("Nhiệm vụ 2025"), 3)).contains("hoàn thành (18/07/2025)");
  }

  private static List<String> text(XSSFSheet sheet, int row) {
    List<String> text = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> text.add(cell.toString()));
    return text;
  }

  @Test
  void illustrative_data_say_so_on_every_sheet_that_is_printed() {
    for (XSSFSheet sheet : asking(FORM).toList()) {
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("SỐ LIỆU MINH HỌA");
      assertThat(sheet.getFooter().getLeft()).contains("SỐ LIỆU MINH HỌA");
    }
    assertThat(FORM.getSheet("Hướng dẫn").getRow(1).getCell(0).getStringCellValue())
        .isEqualTo("SỐ LIỆU MINH HỌA");
    assertThat(FormReader.read(FormGrids.of("x.xlsx", FORMS.form(UNIT)), REAL).isIllustrative())
        .isTrue();
  }

  @Test
  void the_same_data_give_the_same_bytes() {
    assertThat(forms(REAL).form(UNIT)).isEqualTo(FORMS.form(UNIT));
    assertThat(forms(REAL).office()).isEqualTo(FORMS.office());
  }

  /** A year that was not followed has scores only. */
  @Test
  void other_data_get_other_forms() {
    Forms forms = forms(SECOND);
    assertThat(forms.tabs()).first().asString().startsWith("Điểm ");
    assertThat(FormGrids.open(forms.office()).getNumberOfSheets())
        .isEqualTo(forms.tabs().size() + 2);
    assertThat(
            Forms.of(REAL, REAL.period("2022").orElseThrow(), LocalDate.of(2022, 1, 31), WORDS)
                .tabs())
        .containsExactly("Điểm 2022");
  }

  @Test
  void figures_are_asked_for_the_month_after_the_last() {
    assertThat(FORMS.date()).isEqualTo("2025-11-30");
    Period before = REAL.period("2024").orElseThrow();
    assertThat(Forms.nextDate(REAL, before)).isEqualTo("2024-01-31");
  }

  /**
   * Where a year ends on 14/12 the figures of its last days are asked for, not those of November.
   */
  @Test
  void figures_are_asked_until_the_last_day_of_a_year_that_ends_within_a_month() {
    assertThat(Forms.nextDate(REAL, until(LocalDate.of(2025, 11, 14)))).isEqualTo("2025-11-14");
    assertThat(Forms.nextDate(REAL, until(LocalDate.of(2025, 10, 31)))).isEqualTo("2025-10-31");
  }

  /** The followed year, if it ended on another day. */
  private static Period until(LocalDate last) {
    Period year = REAL.period("2025").orElseThrow();
    return new Period(
        year.code(),
        year.from(),
        last,
        year.unitsAsOf(),
        year.unitCount(),
        year.framework(),
        year.closedOn());
  }

  /** The clerk reads one word for one thing, whether in a form or on a page. */
  @Test
  void the_form_says_states_and_reasons_as_the_site_does() {
    assertThat(Choice.TASK_STATES.stream().map(Choice::words))
        .isEqualTo(
            words(
                "task-state.",
                Arrays.stream(TaskProgress.State.values()).map(TaskProgress.State::code)));
    assertThat(Choice.FINDING_STATES.stream().map(Choice::words))
        .isEqualTo(
            words(
                "finding-state.",
                Arrays.stream(UnitFinding.State.values()).map(UnitFinding.State::code)));
    assertThat(Choice.EVIDENCE_STATES.stream().map(Choice::words))
        .isEqualTo(
            words(
                "evidence-state.",
                Arrays.stream(Evidence.State.values()).map(Evidence.State::code)));
    assertThat(Arrays.stream(MissingReason.values()).map(Choice::words))
        .isEqualTo(
            words("missing.", Arrays.stream(MissingReason.values()).map(MissingReason::code)));
  }

  private static List<String> words(String family, Stream<String> codes) {
    return codes.map(code -> WORDS.text(family + code)).toList();
  }

  @Test
  void words_that_would_damage_a_workbook_are_refused() {
    assertThatThrownBy(() -> Validation.words("x".repeat(33), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Validation.words("x", "x".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Validation.list(List.of("x".repeat(300)), "x", "x", "x").type()).isEqualTo("none");
  }

  @Test
  void a_workbook_without_the_hidden_sheet_is_no_form() {
    byte[] form = FORMS.form(UNIT);
    assertThat(FormReader.isForm(FormGrids.of("x.xlsx", form))).isTrue();
    assertThat(
            FormReader.isForm(
                FormGrids.of("x.xlsx", form).stream()
                    .filter(grid -> !grid.sheet().equals(FormLabel.TAB))
                    .toList()))
        .isFalse();
  }
}
