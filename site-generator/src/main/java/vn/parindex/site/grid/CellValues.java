package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.format.Formats;

/** Numbers and days of cells, also of those that are text. What has two meanings is refused. */
public final class CellValues {

  private static final Set<String> PLACEHOLDERS =
      Set.of("-", "--", "–", "—", "x", "n/a", "na", "#n/a", "?", "…", "...", "/", "\\", "k", "o");

  private static final Pattern PERCENT = Pattern.compile("[+-]?[0-9][0-9.,  ]* ?%");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2}([.][0-9]{3})+");
  private static final Pattern SHORT_DAY =
      Pattern.compile("(?:ngày )?([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
  private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern LONG_DAY =
      Pattern.compile("ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  /** Digits, marks and a bar: somebody meant a fraction. */
  private static final Pattern NO_FRACTION = Pattern.compile("[-+−0-9., /]+");

  /** 01/01/2000 and 31/12/2099, as spreadsheets count days: other numbers are hardly days. */
  private static final BigDecimal FIRST_LIKELY_DAY = BigDecimal.valueOf(36_526);

  private static final BigDecimal LAST_LIKELY_DAY = BigDecimal.valueOf(73_050);
  private static final int LONGEST_SHOWN = 60;

  private CellValues() {}

  /**
   * What became of a cell: a value, a fault, or neither because it is blank.
   *
   * @param value what it says
   * @param finding why it says nothing that can be used; beside a value, how that was understood
   */
  public record Said<T>(Optional<T> value, Optional<Finding> finding) {

    static <T> Said<T> of(T value) {
      return new Said<>(Optional.of(value), Optional.empty());
    }

    /** What is made of the value. */
    public <U> Said<U> map(Function<T, U> made) {
      return new Said<>(value.map(made), finding);
    }

    static <T> Said<T> fault(Finding finding) {
      return new Said<>(Optional.empty(), Optional.of(finding));
    }

    static <T> Said<T> noted(T value, Finding note) {
      return new Said<>(Optional.of(value), Optional.of(note));
    }

    /** Whether something stands there that cannot be used. */
    public boolean isFault() {
      return value.isEmpty() && finding.isPresent();
    }

    static <T> Said<T> nothing() {
      return new Said<>(Optional.empty(), Optional.empty());
    }
  }

  /**
   * The number in a cell.
   *
   * @param place where it stands
   * @param cell what stands there
   * @param style what dots and commas mean in its column; empty when nothing decides it
   * @param expected what should stand there, in words: "số điểm từ 0 đến 2"
   */
  public static Said<BigDecimal> number(
      CellPlace place, Cell cell, Optional<NumberStyle> style, String expected) {
    if (cell instanceof Cell.Number number) {
      return number.shown().endsWith("%")
          ? Said.fault(percent(place, number.shown(), expected))
          : Said.of(number.value());
    }
    if (cell instanceof Cell.Words words) {
      return number(place, words.text(), style, expected);
    }
    if (cell instanceof Cell.Blank) {
      return Said.nothing();
    }
    return Said.fault(
        cell instanceof Cell.Fault
            ? fault(place, cell, expected)
            : cell instanceof Cell.Day
                ? place.finding(
                    Problem.CELL_DAY_FOR_NUMBER,
                    shown(cell),
                    expected,
                    "Excel đã đổi số thành ngày: chọn ô, định dạng kiểu Số, rồi gõ lại số.")
                : place.finding(
                    Problem.CELL_NO_NUMBER, shown(cell), expected, "Ghi số, hoặc để trống."));
  }

  /**
   * The points in a cell: a number, or a fraction as a text: 10/3. Where the maximum is no decimal,
   * what a formula came to is the fraction of which the cell holds fifteen digits.
   *
   * @param place where they stand
   * @param cell what stands there
   * @param style what dots and commas mean in its column; empty when nothing decides it
   * @param expected what should stand there, in words: "số điểm từ 0 đến 2"
   * @param most the points of the leaf; empty where there is no such limit
   */
  public static Said<Fraction> points(
      CellPlace place,
      Cell cell,
      Optional<NumberStyle> style,
      String expected,
      Optional<Fraction> most) {
    if (most.filter(points -> points.decimal().isEmpty()).isPresent()) {
      Optional<Fraction> computed = ComputedFraction.of(cell);
      if (computed.isPresent()) {
        return Said.noted(
            computed.get(), ComputedFraction.note(place, cell, expected, computed.get()));
      }
    }
    if (cell instanceof Cell.Words words && words.text().indexOf('/') > 0) {
      Optional<Fraction> fraction = Fraction.ofWritten(words.text().strip());
      if (fraction.isPresent() || NO_FRACTION.matcher(words.text()).matches()) {
        return fraction
            .map(Said::of)
            .orElseGet(
                () ->
                    Said.fault(
                        place.finding(
                            Problem.CELL_NO_NUMBER,
                            shown(cell),
                            expected,
                            "Phân số ghi bằng hai số nguyên lớn hơn 0, ví dụ 10/3.")));
      }
    }
    return number(place, cell, style, expected).map(Fraction::of);
  }

  /**
   * The number in a cell of a column of whole numbers, where a point before three digits can part
   * nothing but thousands: "1.529" is 1529, whatever the rest of the column says.
   *
   * @param place where it stands
   * @param cell what stands there
   * @param style what dots and commas mean in its column; empty when nothing decides it
   * @param expected what should stand there, in words: "tử số, là số nguyên"
   */
  public static Said<BigDecimal> count(
      CellPlace place, Cell cell, Optional<NumberStyle> style, String expected) {
    if (!(cell instanceof Cell.Words words)) {
      return number(place, cell, style, expected);
    }
    if (THOUSANDS.matcher(NumberStyle.plain(words.text())).matches()) {
      return Said.of(NumberStyle.VIETNAMESE.read(words.text()).orElseThrow());
    }
    Said<BigDecimal> said = number(place, cell, style, expected);
    boolean ambiguous =
        said.finding().filter(f -> f.code().equals(Problem.CELL_AMBIGUOUS.code())).isPresent();
    return ambiguous ? Said.fault(notWhole(place, words.text(), expected)) : said;
  }

  /** A fraction is no way to write a count. */
  private static Finding notWhole(CellPlace place, String text, String expected) {
    Optional<String> whole =
        NumberStyle.ENGLISH
            .read(text)
            .map(BigDecimal::stripTrailingZeros)
            .filter(number -> number.scale() <= 0)
            .map(number -> number.setScale(0).toPlainString());
    return place.finding(
        Problem.CELL_AMBIGUOUS,
        "chữ \"" + text + "\"",
        expected,
        whole
            .map(number -> "Ghi " + number + " nếu đúng là số ấy, gõ lại trong ô kiểu Số.")
            .orElse("Ghi số nguyên theo sổ gốc, gõ lại trong ô kiểu Số."));
  }

  private static Said<BigDecimal> number(
      CellPlace place, String text, Optional<NumberStyle> style, String expected) {
    Optional<BigDecimal> vietnamese = NumberStyle.VIETNAMESE.read(text);
    Optional<BigDecimal> english = NumberStyle.ENGLISH.read(text);
    if (style.flatMap(s -> s.read(text)).isPresent()) {
      return Said.of(style.get().read(text).get());
    }
    if (NumberStyle.isPlain(text) || vietnamese.isPresent() && english.isEmpty()) {
      return Said.of(vietnamese.orElseThrow());
    }
    if (english.isPresent()) {
      return Said.fault(ambiguous(place, text, vietnamese, english.get(), expected));
    }
    if (PERCENT.matcher(text).matches()) {
      return Said.fault(percent(place, "\"" + text + "\"", expected));
    }
    if (PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT))) {
      return Said.fault(
          place.finding(
              Problem.CELL_PLACEHOLDER,
              "\"" + text + "\"",
              expected,
              "Chưa có số thì để trống; không áp dụng thì ghi \"KAD\"; bằng 0 thì ghi 0."));
    }
    return Said.fault(
        place.finding(
            Problem.CELL_NO_NUMBER,
            shown(new Cell.Words(text)),
            expected,
            "Chỉ ghi số, bỏ chữ và đơn vị tính bên cạnh; lời giải thích ghi ở cột ghi chú."));
  }

  private static Finding ambiguous(
      CellPlace place,
      String text,
      Optional<BigDecimal> vietnamese,
      BigDecimal english,
      String expected) {
    String one = ShownNumber.plain(english).toPlainString().replace('.', ',');
    return place.finding(
        Problem.CELL_AMBIGUOUS,
        "chữ \"" + text + "\"",
        expected,
        vietnamese
                .map(
                    other ->
                        "Ghi "
                            + ShownNumber.plain(other).toPlainString().replace('.', ',')
                            + " hoặc "
                            + one)
                .orElse("Ghi " + one + " nếu đúng là số ấy")
            + ", gõ lại trong ô kiểu Số.");
  }

  private static Finding percent(CellPlace place, String found, String expected) {
    return place.finding(
        Problem.CELL_PERCENT,
        found,
        expected,
        "Ghi số điểm hoặc số lượng; tỷ lệ được tính từ tử số và mẫu số.");
  }

  /** What is wrong with a cell that has no value. */
  public static Finding fault(CellPlace place, Cell cell, String expected) {
    return place.finding(
        Problem.CELL_FAULT,
        shown(cell),
        expected,
        "Sửa công thức, hoặc mở tệp bằng Excel rồi lưu lại để công thức được tính; không có số thì "
            + "để trống.");
  }

  /** The day in a cell: a day, or text as 30/11/2025, 2025-11-30, ngày 30 tháng 11 năm 2025. */
  public static Said<LocalDate> day(CellPlace place, Cell cell) {
    if (cell instanceof Cell.Blank) {
      return Said.nothing();
    }
    if (cell instanceof Cell.Fault) {
      return Said.fault(fault(place, cell, DAY));
    }
    if (cell instanceof Cell.Day day) {
      return inRange(place, cell, day.day());
    }
    if (cell instanceof Cell.Words words) {
      Matcher written = written(words.text());
      if (written != null) {
        return written(words.text(), written)
            .map(day -> inRange(place, cell, day))
            .orElseGet(
                () ->
                    Said.fault(
                        noDay(place, cell, "Ngày này không có trong lịch; sửa theo văn bản gốc.")));
      }
    }
    if (cell instanceof Cell.Number number
        && number.value().scale() <= 0
        && number.value().compareTo(FIRST_LIKELY_DAY) >= 0
        && number.value().compareTo(LAST_LIKELY_DAY) <= 0) {
      String meant = Formats.VIETNAMESE.date(DAY_0.plusDays(number.value().intValue()));
      return Said.fault(
          noDay(place, cell, "Excel đã đổi ngày thành số: ghi " + meant + " nếu đúng là ngày ấy."));
    }
    return Said.fault(noDay(place, cell, "Ghi đủ ngày, tháng và năm bốn chữ số."));
  }

  private static final String DAY = "ngày dạng 30/11/2025";

  private static Said<LocalDate> inRange(CellPlace place, Cell cell, LocalDate day) {
    return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? Said.fault(noDay(place, cell, "Kiểm tra lại năm."))
        : Said.of(day);
  }

  private static Finding noDay(CellPlace place, Cell cell, String remedy) {
    return place.finding(Problem.CELL_NO_DAY, shown(cell), DAY, remedy);
  }

  private static Matcher written(String text) {
    for (Pattern pattern : new Pattern[] {SHORT_DAY, ISO_DAY, LONG_DAY}) {
      Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
      if (matcher.matches()) {
        return matcher;
      }
    }
    return null;
  }

  private static Optional<LocalDate> written(String text, Matcher matcher) {
    boolean yearFirst = ISO_DAY.matcher(text).matches();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(yearFirst ? 1 : 3)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(yearFirst ? 3 : 1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What a cell shows, for messages. */
  public static String shown(Cell cell) {
    if (cell instanceof Cell.Words words) {
      String line = words.text().replace('\n', ' ');
      return "\""
          + (line.length() <= LONGEST_SHOWN ? line : line.substring(0, cut(line)) + "…")
          + "\"";
    }
    if (cell instanceof Cell.Number number) {
      return number.shown();
    }
    if (cell instanceof Cell.Day day) {
      return "ngày " + Formats.VIETNAMESE.date(day.day());
    }
    if (cell instanceof Cell.Flag flag) {
      return flag.value() ? "TRUE" : "FALSE";
    }
    return cell instanceof Cell.Fault fault ? fault.shown() : "";
  }

  /** Not between the two halves of a letter. */
  private static int cut(String line) {
    return Character.isHighSurrogate(line.charAt(LONGEST_SHOWN - 1))
        ? LONGEST_SHOWN - 1
        : LONGEST_SHOWN;
  }
}
