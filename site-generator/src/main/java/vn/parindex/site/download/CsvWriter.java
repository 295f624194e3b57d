package vn.parindex.site.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, comma, CRLF, quotes where needed (RFC 4180),
 * a dot for decimals, days as 2025-10-31, an empty cell for what is missing.
 *
 * <p>Decimals have up to 17 significant digits, so that a reader gets the very number. Text that a
 * spreadsheet would take for a formula is guarded by an apostrophe.
 */
public final class CsvWriter {

  private static final MathContext PRECISION = new MathContext(17, RoundingMode.HALF_EVEN);

  /** Of a whole number below it every digit counts, and no two of them share a {@code double}. */
  private static final double EXACT = 1e15;

  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private static final Value.Reader<String> CELL =
      new Value.Reader<>() {
        @Override
        public String missing() {
          return "";
        }

        @Override
        public String text(String text) {
          return guarded(text);
        }

        @Override
        public String whole(long number) {
          return Long.toString(number);
        }

        @Override
        public String number(double number) {
          return CsvWriter.number(number);
        }

        @Override
        public String day(LocalDate day) {
          return day.toString();
        }
      };

  private CsvWriter() {}

  /** The bytes of the file. */
  public static <R> byte[] write(DataTable<R> table) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(table.columns().stream().map(Column::key));
      for (R row : table.rows()) {
        for (Column<R> column : table.columns()) {
          printer.print(column.value(row).read(CELL));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Shortest decimal of at most 17 digits; does not depend on the JDK's own way to write doubles.
   */
  static String number(double value) {
    // Most figures are points: quarters and the like, written without further ado.
    double scaled = value * 10_000;
    if (Math.abs(scaled) < EXACT && scaled == Math.rint(scaled) && scaled / 10_000 == value) {
      return plain(BigDecimal.valueOf((long) scaled, 4));
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

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
