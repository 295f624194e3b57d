package vn.parindex.site.download;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.Value;
import vn.parindex.site.workbook.Decimals;

/**
 * Writes a table as CSV, row by row and cell by cell: UTF-8 with a byte order mark, comma, CRLF,
 * quotes where needed (RFC 4180), a dot for decimals, days as 2025-10-31, an empty cell for what is
 * missing.
 *
 * <p>Decimals have up to 17 significant digits, so that a reader gets the very number. Text that a
 * spreadsheet would take for a formula is guarded by an apostrophe.
 */
final class CsvWriter implements Value.Reader<CsvWriter> {

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
    return number(Decimals.shortest(number));
  }

  /** A number, written by {@link Decimals}. */
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

  static String guarded(String text) {
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
