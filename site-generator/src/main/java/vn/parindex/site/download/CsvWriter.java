package vn.parindex.site.download;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.Value;

/**
 * Writes a table as CSV, row by row and cell by cell: UTF-8 with a byte order mark, comma, CRLF,
 * quotes where needed (RFC 4180), a dot for decimals, days as 2025-10-31, an empty cell for what is
 * missing.
 *
 * <p>Decimals have up to 17 significant digits, so that a reader gets the very number. Text that a
 * spreadsheet would take for a formula is guarded by an apostrophe.
 */
final class CsvWriter implements Value.Reader<CsvWriter> {

  private static final MathContext PRECISION = new MathContext(17, RoundingMode.HALF_EVEN);

  /** Of a whole number below it every digit counts, and no two of them share a {@code double}. */
  private static final double EXACT = 1e15;

  private static final int POINTS = 10_000;

  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final int CHARACTERS_AT_ONCE = 1 << 14;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder csv = new StringBuilder("\uFEFF");
  private boolean inRow;

  /** A file with these columns and no rows. */
  CsvWriter(List<? extends Column<?>> columns) {
    columns.forEach(column -> cell(column.key()));
    endRow();
  }

  /** Ends a row. */
  void endRow() {
    csv.append("\r\n");
    inRow = false;
    if (csv.length() > CHARACTERS_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    bytes.writeBytes(csv.toString().getBytes(StandardCharsets.UTF_8));
    csv.setLength(0);
  }

  /** The bytes of the file. Nothing can be written after it. */
  byte[] end() {
    flush();
    return bytes.toByteArray();
  }

  private CsvWriter cell(String plain) {
    if (inRow) {
      csv.append(',');
    }
    inRow = true;
    csv.append(plain);
    return this;
  }

  @Override
  public CsvWriter missing() {
    // A row of one empty cell would be read as no row.
    return cell(inRow ? "" : "\"\"");
  }

  @Override
  public CsvWriter text(String text) {
    String guarded = guarded(text);
    return cell(needsQuotes(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded);
  }

  @Override
  public CsvWriter whole(long number) {
    return cell(Long.toString(number));
  }

  @Override
  public CsvWriter number(double number) {
    return number(decimal(number));
  }

  /** A number, written by {@link #decimal}. */
  CsvWriter number(String decimal) {
    return cell(decimal);
  }

  @Override
  public CsvWriter day(LocalDate day) {
    return cell(day.toString());
  }

  /**
   * Whether a reader might take a text apart or for something else: the first sign for that of a
   * comment, blanks at its end for nothing.
   */
  private static boolean needsQuotes(String text) {
    char first = text.charAt(0);
    if (first <= '#' || text.charAt(text.length() - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /**
   * Shortest decimal of at most 17 digits; does not depend on the JDK's own way to write doubles.
   */
  static String decimal(double value) {
    // Most figures are points: quarters and the like, written without further ado.
    double scaled = value * POINTS;
    if (Math.abs(scaled) < EXACT && scaled == Math.rint(scaled) && scaled / POINTS == value) {
      return points((long) scaled);
    }
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal shorter =
          new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        return plain(shorter);
      }
    }
    return plain(new BigDecimal(value).round(PRECISION));
  }

  private static String points(long scaled) {
    long whole = scaled / POINTS;
    long rest = Math.abs(scaled % POINTS);
    if (rest == 0) {
      return Long.toString(whole);
    }
    StringBuilder decimal = new StringBuilder(scaled < 0 && whole == 0 ? "-0." : whole + ".");
    for (long unit = POINTS / 10; rest > 0; unit /= 10) {
      decimal.append(rest / unit);
      rest %= unit;
    }
    return decimal.toString();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String guarded(String text) {
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
