package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellValuesTest {

  private static final CellPlace PLACE = new CellPlace("diem.xlsx", "Điểm", 11, 2);

  private static CellValues.Said<BigDecimal> number(String text, Optional<NumberStyle> style) {
    return CellValues.number(PLACE, SheetBuilder.words(text), style, "số điểm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "007|7",
        "-3|-3",
        "−3|-3",
        "+5|5",
        "1,5|1.5",
        "0,125|0.125",
        "1.234,5|1234.5",
        "1.234.567|1234567",
        "1.234.567,8|1234567.8",
        "12 345|12345",
        "12 345,5|12345.5"
      })
  void numbers_with_one_meaning_are_read(String text, BigDecimal value) {
    assertThat(number(text, Optional.empty()).value())
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|DL-611",
        "85.5|DL-611",
        "0.5|DL-611",
        "1,234|DL-611",
        "1,234.5|DL-611",
        "85%|DL-614",
        "85,50 %|DL-614",
        "-|DL-613",
        "N/A|DL-613",
        "x|DL-613",
        "…|DL-613",
        "12 người|DL-612",
        "khoảng 5|DL-612",
        "1,2,3|DL-612",
        "1.23.4|DL-612",
        "１２|DL-612",
        "1e3|DL-612",
        "NaN|DL-612",
        "1 2|DL-612",
        "12.|DL-612",
        "--5|DL-612"
      })
  void what_has_two_meanings_or_none_is_refused(String text, String code) {
    CellValues.Said<BigDecimal> said = number(text, Optional.empty());
    assertThat(said.value()).isEmpty();
    assertThat(said.finding())
        .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(code));
    assertThat(said.finding().orElseThrow().place()).isEqualTo("diem.xlsx, trang \"Điểm\", ô C12");
  }

  private static CellValues.Said<BigDecimal> count(String text, Optional<NumberStyle> style) {
    return CellValues.count(PLACE, SheetBuilder.words(text), style, "tử số, là số nguyên");
  }

  @Test
  void a_point_before_three_digits_parts_thousands_of_counts() {
    for (Optional<NumberStyle> style :
        List.of(
            Optional.<NumberStyle>empty(),
            Optional.of(NumberStyle.VIETNAMESE),
            Optional.of(NumberStyle.ENGLISH))) {
      assertThat(count("1.529", style).value()).contains(new BigDecimal("1529"));
      assertThat(count("1.000", style).value()).contains(new BigDecimal("1000"));
      assertThat(count("12.001.529", style).value()).contains(new BigDecimal("12001529"));
      assertThat(count("1529", style).value()).contains(new BigDecimal("1529"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "85.5|Ghi số nguyên theo sổ gốc",
        "0.529|Ghi số nguyên theo sổ gốc",
        "1,234.5|Ghi số nguyên theo sổ gốc",
        "1,529|Ghi 1529 nếu đúng là số ấy"
      })
  void no_fraction_is_proposed_for_a_count(String text, String remedy) {
    CellValues.Said<BigDecimal> said = count(text, Optional.empty());
    assertThat(said.value()).isEmpty();
    assertThat(said.finding().orElseThrow().code()).isEqualTo("DL-611");
    assertThat(said.finding().orElseThrow().text()).endsWith(remedy + ", gõ lại trong ô kiểu Số.");
  }

  private static Optional<NumberStyle> style(Optional<String> total, String... column) {
    return NumberStyle.of(
        Stream.of(column).map(SheetBuilder::words).toList(), total.map(SheetBuilder::words));
  }

  @Test
  void the_total_decides_what_dots_mean() {
    assertThat(style(Optional.of("2468"), "1.234", "1.234")).contains(NumberStyle.VIETNAMESE);
    assertThat(style(Optional.of("1734"), "1.234", "500")).contains(NumberStyle.VIETNAMESE);
    assertThat(style(Optional.of("501.234"), "1.234", "500")).contains(NumberStyle.ENGLISH);
    assertThat(style(Optional.of("99"), "1.234", "500")).isEmpty();
    // Thousands add up to 2.468 as well as decimals.
    assertThat(style(Optional.of("2.468"), "1.234", "1.234")).isEmpty();
    assertThat(style(Optional.of("4"), "1.234", "2.766")).contains(NumberStyle.ENGLISH);
  }

  @Test
  void the_other_numbers_of_a_column_decide_what_dots_mean() {
    assertThat(style(Optional.empty(), "1.234", "1.234,5")).contains(NumberStyle.VIETNAMESE);
    assertThat(style(Optional.empty(), "1.234", "0,5")).contains(NumberStyle.VIETNAMESE);
    assertThat(style(Optional.empty(), "1.234", "85.5", "0.25")).contains(NumberStyle.ENGLISH);
    assertThat(style(Optional.empty(), "1.234", "85.5")).isEmpty();
    assertThat(style(Optional.empty(), "85.5", "0.25", "0,5")).isEmpty();
    assertThat(style(Optional.empty(), "1.234", "12", "x")).isEmpty();
  }

  @Test
  void a_style_that_is_decided_is_used() {
    assertThat(number("1.234", Optional.of(NumberStyle.VIETNAMESE)).value())
        .contains(new BigDecimal("1234"));
    assertThat(number("1.234", Optional.of(NumberStyle.ENGLISH)).value())
        .contains(new BigDecimal("1.234"));
    // A decimal comma has one meaning, whatever the others do.
    assertThat(number("0,5", Optional.of(NumberStyle.ENGLISH)).value())
        .contains(new BigDecimal("0.5"));
  }

  @Test
  void cells_that_are_numbers_are_what_they_are_unless_they_are_percentages() {
    Cell plain = new Cell.Number(new BigDecimal("1.234"), "1.234");
    assertThat(CellValues.number(PLACE, plain, Optional.empty(), "số").value())
        .contains(new BigDecimal("1.234"));
    Cell percent = new Cell.Number(new BigDecimal("0.855"), "85,50%");
    assertThat(CellValues.number(PLACE, percent, Optional.empty(), "số").finding())
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("DL-614"));
    assertThat(CellValues.number(PLACE, new Cell.Blank(), Optional.empty(), "số"))
        .isEqualTo(new CellValues.Said<>(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30/11/2025|2025-11-30", "1/2/2025|2025-02-01", "01-02-2025|2025-02-01",
        "5.3.2025|2025-03-05", "2025-11-30|2025-11-30", "ngày 05 tháng 3 năm 2025|2025-03-05",
        "Ngày 30/11/2025|2025-11-30"
      })
  void days_are_read_as_they_are_written(String text, LocalDate day) {
    assertThat(CellValues.day(PLACE, SheetBuilder.words(text)).value()).contains(day);
  }

  @Test
  void what_is_no_day_is_refused_with_the_day_that_may_be_meant() {
    for (String text :
        List.of("31/02/2025", "30/11/25", "11/2025", "30/13/2025", "mai", "1/1/0001")) {
      assertThat(CellValues.day(PLACE, SheetBuilder.words(text)).finding())
          .as(text)
          .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo("DL-616"));
    }
    Cell serial = new Cell.Number(new BigDecimal("45991"), "45991");
    assertThat(CellValues.day(PLACE, serial).finding().orElseThrow().text())
        .isEqualTo(
            """
            LỖI DL-616  diem.xlsx, trang "Điểm", ô C12
              Ô không phải là ngày
              Đang ghi: 45991   Cần: ngày dạng 30/11/2025
              Sửa: Excel đã đổi ngày thành số: ghi 30/11/2025 nếu đúng là ngày ấy.""");
    assertThat(
            CellValues.day(PLACE, SheetBuilder.words("31/02/2025"))
                .finding()
                .orElseThrow()
                .remedy())
        .startsWith("Ngày này không có trong lịch");
    assertThat(CellValues.day(PLACE, new Cell.Day(LocalDate.of(2025, 11, 30))).value())
        .contains(LocalDate.of(2025, 11, 30));
  }

  @Test
  void formats_of_workbooks_tell_days_percentages_thousands_and_codes() {
    assertThat(cell("0.00%", 0.855)).isEqualTo(new Cell.Number(new BigDecimal("0.855"), "85,50%"));
    assertThat(cell("#,##0", 1234.0)).isEqualTo(new Cell.Number(new BigDecimal("1234"), "1.234"));
    assertThat(cell("00000", 101.0)).isEqualTo(new Cell.Number(new BigDecimal("101"), "00101"));
    assertThat(cell("dd/mm/yyyy", 45991.0)).isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 30)));
    assertThat(cell("[$-42A]dd\\ mmmm\\ yyyy;@", 45991.5))
        .isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 30)));
    assertThat(cell("\"Ngày\" 0.0", 1.5)).isEqualTo(new Cell.Number(new BigDecimal("1.5"), "1.5"));
    assertThat(cell("General", 0.28999999999999998))
        .isEqualTo(new Cell.Number(new BigDecimal("0.29"), "0.29"));
    assertThat(cell("General", Double.NaN)).isEqualTo(new Cell.Fault("#NUM!"));
    assertThat(new ShownNumber(14, null, true).of(44529.0))
        .isEqualTo(new Cell.Day(LocalDate.of(2025, 11, 30)));
  }

  private static Cell cell(String format, double stored) {
    return new ShownNumber(200, format, false).of(stored);
  }

  @Test
  void formats_of_days_are_those_of_days_that_calendars_of_spreadsheets_have() {
    assertThat(cell("dd/mm/yyyy", 1)).isEqualTo(new Cell.Day(LocalDate.of(1900, 1, 1)));
    assertThat(cell("dd/mm/yyyy", 2_958_465)).isEqualTo(new Cell.Day(LocalDate.of(9999, 12, 31)));
    assertThat(cell("dd/mm/yyyy", 2_958_466)).isInstanceOf(Cell.Number.class);
    assertThat(cell("hh:mm", 0.5))
        .as("a time of day")
        .isEqualTo(new Cell.Number(new BigDecimal("0.5"), "0.5"));
  }

  @Test
  void numbers_are_shown_as_people_see_them() {
    assertThat(shownAs("#,##0", 123456)).isEqualTo("123.456");
    assertThat(shownAs("#,##0", -1234567)).isEqualTo("-1.234.567");
    assertThat(shownAs("#,##0.00", 1234.5)).isEqualTo("1.234,50");
    assertThat(shownAs("0%", 0)).isEqualTo("0%");
    assertThat(shownAs("0.0%", -0.1234)).isEqualTo("-12,3%");
    assertThat(shownAs(".0%", 0.12345)).isEqualTo("12,3%");
    assertThat(shownAs("00000", 0)).isEqualTo("00000");
    assertThat(shownAs("00000", -5)).as("no code").isEqualTo("-5");
    assertThat(shownAs("000", 1.5)).isEqualTo("1.5");
    assertThat(shownAs("General", 1e20)).isEqualTo("100000000000000000000");
  }

  private static String shownAs(String format, double stored) {
    return CellValues.shown(cell(format, stored));
  }

  private static final Cell DAY = new Cell.Day(LocalDate.of(2025, 3, 5));
  private static final Cell FAULT = new Cell.Fault("#DIV/0!");

  @Test
  void what_is_no_number_is_refused_with_what_became_of_it() {
    refused(
        CellValues.number(PLACE, DAY, Optional.empty(), "số"), "DL-615", "đã đổi số thành ngày");
    refused(
        CellValues.number(PLACE, new Cell.Flag(true), Optional.empty(), "số"),
        "DL-612",
        "Ghi số, hoặc để trống.");
    refused(CellValues.number(PLACE, FAULT, Optional.empty(), "số"), "DL-610", "Sửa công thức");
    refused(CellValues.day(PLACE, FAULT), "DL-610", "Sửa công thức");
    refused(CellValues.count(PLACE, FAULT, Optional.empty(), "số"), "DL-610", "Sửa công thức");
    refused(count("12 người", Optional.empty()), "DL-612", "Chỉ ghi số");
    refused(number("1.234", Optional.empty()), "DL-611", "Ghi 1234 hoặc 1,234, gõ lại");
    refused(number("85.5", Optional.empty()), "DL-611", "Ghi 85,5 nếu đúng là số ấy, gõ lại");
  }

  private static void refused(CellValues.Said<?> said, String code, String remedy) {
    assertThat(said.value()).isEmpty();
    assertThat(said.finding().orElseThrow().code()).isEqualTo(code);
    assertThat(said.finding().orElseThrow().remedy()).contains(remedy);
  }

  @Test
  void blank_cells_say_nothing() {
    CellValues.Said<?> nothing = new CellValues.Said<>(Optional.empty(), Optional.empty());
    assertThat(CellValues.day(PLACE, new Cell.Blank())).isEqualTo(nothing);
    assertThat(CellValues.count(PLACE, new Cell.Blank(), Optional.empty(), "số"))
        .isEqualTo(nothing);
  }

  @Test
  void years_are_those_that_data_may_have() {
    assertThat(CellValues.day(PLACE, SheetBuilder.words("1/1/1900")).value()).isPresent();
    assertThat(CellValues.day(PLACE, SheetBuilder.words("31/12/2099")).value()).isPresent();
    refused(CellValues.day(PLACE, SheetBuilder.words("31/12/1899")), "DL-616", "lại năm");
    refused(CellValues.day(PLACE, SheetBuilder.words("1/1/2100")), "DL-616", "lại năm");
  }

  /** A number between the days of 2000 and 2099 may be one of them; any other is none. */
  @Test
  void a_day_that_became_a_number_is_proposed_if_it_may_be_meant() {
    refused(CellValues.day(PLACE, whole("36526")), "DL-616", "ghi 01/01/2000 nếu");
    refused(CellValues.day(PLACE, whole("73050")), "DL-616", "ghi 31/12/2099 nếu");
    refused(CellValues.day(PLACE, whole("36525")), "DL-616", "Ghi đủ ngày");
    refused(CellValues.day(PLACE, whole("73051")), "DL-616", "Ghi đủ ngày");
    refused(CellValues.day(PLACE, whole("2025")), "DL-616", "Ghi đủ ngày");
    refused(CellValues.day(PLACE, whole("99999")), "DL-616", "Ghi đủ ngày");
    refused(CellValues.day(PLACE, whole("45991.5")), "DL-616", "Ghi đủ ngày");
  }

  private static Cell whole(String number) {
    return new Cell.Number(new BigDecimal(number), number);
  }

  @Test
  void messages_show_a_cell_as_the_sheet_does() {
    assertThat(CellValues.shown(DAY)).isEqualTo("ngày 05/03/2025");
    assertThat(CellValues.shown(FAULT)).isEqualTo("#DIV/0!");
    assertThat(CellValues.shown(new Cell.Flag(true))).isEqualTo("TRUE");
    assertThat(CellValues.shown(new Cell.Flag(false))).isEqualTo("FALSE");
    assertThat(CellValues.shown(new Cell.Blank())).isEmpty();
    assertThat(CellValues.shown(new Cell.Words("a\nb"))).isEqualTo("\"a b\"");
  }

  @Test
  void long_words_are_cut_but_no_letter_is() {
    assertThat(CellValues.shown(new Cell.Words("a".repeat(60))))
        .isEqualTo("\"" + "a".repeat(60) + "\"");
    assertThat(CellValues.shown(new Cell.Words("a".repeat(61))))
        .isEqualTo("\"" + "a".repeat(60) + "…\"");
    String wide = "\uD83D\uDE00";
    assertThat(CellValues.shown(new Cell.Words("a".repeat(59) + wide)))
        .isEqualTo("\"" + "a".repeat(59) + "…\"");
    assertThat(CellValues.shown(new Cell.Words("a".repeat(58) + wide + "b")))
        .isEqualTo("\"" + "a".repeat(58) + wide + "…\"");
  }
}
