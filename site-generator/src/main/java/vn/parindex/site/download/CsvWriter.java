package vn.parindex.site.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, comma, CRLF, quotes where needed (RFC 4180),
 * a dot for decimals, days as 2025-10-31, an empty cell for what is missing.
 *
 * <p>Decimals have up to 17 significant digits, so that a reader gets the very number. Text that a
 * spreadsheet would take for a formula is guarded by an apostrophe.
 */
public final class CsvWriter {

  private static final MathContext PRECISION = new MathContext(17, RoundingMode.HALF_EVEN);
  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private CsvWriter() {}

  /** The bytes of the file. */
  public static byte[] write(Table table) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(table.columnNames());
      List<Object> record = new ArrayList<>(table.columnCount());
      for (Row row : table) {
        record.clear();
        for (Column<?> column : table.columns()) {
          record.add(cell(column, row.getRowNumber()));
        }
        printer.printRecord(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    return switch (ColumnKind.of(column)) {
      case NUMBER -> number(((DoubleColumn) column).getDouble(row));
      case TEXT -> guarded(column.get(row).toString());
      case WHOLE_NUMBER, DAY -> column.get(row).toString();
    };
  }

  /**
   * Shortest decimal of at most 17 digits; does not depend on the JDK's own way to write doubles.
   */
  static String number(double value) {
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
