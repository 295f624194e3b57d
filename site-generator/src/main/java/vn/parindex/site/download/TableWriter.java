package vn.parindex.site.download;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;
import vn.parindex.site.workbook.Decimals;
import vn.parindex.site.workbook.Sheet;
import vn.parindex.site.workbook.SheetWriter;

/**
 * Writes a table as CSV and as sheets at once: its rows, which may be costly to make, are gone
 * through once, and its numbers written once.
 */
final class TableWriter implements Value.Reader<TableWriter> {

  /** The most rows that a sheet may have, with the heading. */
  private static final int MOST_ROWS = 1 << 20;

  private final String name;
  private final List<? extends Column<?>> columns;
  private final List<Integer> widths;
  private final int mostRows;
  private final CsvWriter csv;
  private final boolean withSheets;
  private final List<Sheet> full = new ArrayList<>();
  private SheetWriter sheet;

  private TableWriter(DataTable<?> table, int mostRows, boolean withSheets) {
    this.name = table.name();
    this.columns = table.columns();
    this.widths = SheetWriter.widths(table);
    this.mostRows = mostRows;
    this.withSheets = withSheets;
    this.csv = new CsvWriter(columns);
    this.sheet = SheetWriter.table(columns, widths);
  }

  /**
   * A table in both formats.
   *
   * @param sheets as few as can hold it, each with the heading; the first has the name of the
   *     table; none if they were not asked for
   * @param rows without the headings
   */
  record Written(byte[] csv, List<Sheet> sheets, int rows) {}

  /** Writes a table. */
  static Written write(DataTable<?> table) {
    return write(table, MOST_ROWS);
  }

  /** Writes a table as CSV only: without sheets, whose writing takes most of the time. */
  static Written csv(DataTable<?> table) {
    return write(table, MOST_ROWS, false);
  }

  /**
   * Writes a table.
   *
   * @param mostRows that a sheet may have, with the heading: at least 2
   */
  static Written write(DataTable<?> table, int mostRows) {
    return write(table, mostRows, true);
  }

  private static <R> Written write(DataTable<R> table, int mostRows, boolean withSheets) {
    TableWriter writer = new TableWriter(table, mostRows, withSheets);
    int rows = 0;
    for (R row : table.rows()) {
      writer.row();
      for (Column<R> column : table.columns()) {
        column.value(row).read(writer);
      }
      writer.csv.endRow();
      rows++;
    }
    if (withSheets) {
      writer.endSheet();
    }
    return new Written(writer.csv.end(), writer.full, rows);
  }

  private void row() {
    if (!withSheets) {
      return;
    }
    if (sheet.rows() == mostRows) {
      endSheet();
      sheet = SheetWriter.table(columns, widths);
    }
    sheet.row();
  }

  private void endSheet() {
    full.add(sheet.end(full.isEmpty() ? name : name + " (" + (full.size() + 1) + ")"));
  }

  @Override
  public TableWriter missing() {
    csv.missing();
    if (withSheets) {
      sheet.missing();
    }
    return this;
  }

  @Override
  public TableWriter text(String text) {
    csv.text(text);
    if (withSheets) {
      sheet.text(text);
    }
    return this;
  }

  @Override
  public TableWriter whole(long number) {
    csv.whole(number);
    if (withSheets) {
      sheet.whole(number);
    }
    return this;
  }

  @Override
  public TableWriter number(double number) {
    String decimal = Decimals.shortest(number);
    csv.number(decimal);
    if (withSheets) {
      sheet.number(decimal);
    }
    return this;
  }

  @Override
  public TableWriter day(LocalDate day) {
    csv.day(day);
    if (withSheets) {
      sheet.day(day);
    }
    return this;
  }
}
