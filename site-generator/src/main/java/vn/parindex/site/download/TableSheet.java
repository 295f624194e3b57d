package vn.parindex.site.download;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;

/**
 * A table as a sheet: numbers are numbers, days are days, codes stay text, what is missing is an
 * empty cell. No cell is a formula, since text is written as text whatever it begins with.
 */
final class TableSheet implements Value.Reader<Void> {

  /** As in the CSV, so that both read alike. */
  private static final String DAY = "yyyy-mm-dd";

  private static final int ROWS_AT_ONCE = 1000;
  private static final int NARROWEST = 8;

  /** A day that does not fit shows as ####. */
  private static final int DAY_WIDTH = 12;

  private static final int WIDEST = 48;
  private static final int FILTER_BUTTON = 4;

  private final Worksheet sheet;
  private int row = 1;
  private int place;

  private TableSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** Adds the sheet; its name is the one of the table. */
  static <R> void add(Workbook workbook, DataTable<R> table) throws IOException {
    new TableSheet(workbook.newWorksheet(table.name())).write(table);
  }

  private <R> void write(DataTable<R> table) throws IOException {
    heading(table);
    for (R cells : table.rows()) {
      place = 0;
      for (Column<R> column : table.columns()) {
        column.value(cells).read(this);
        place++;
      }
      if (row % ROWS_AT_ONCE == 0) {
        sheet.flush();
      }
      row++;
    }
    sheet.finish();
  }

  private <R> void heading(DataTable<R> table) {
    List<Column<R>> columns = table.columns();
    int[] widths = columns.stream().mapToInt(TableSheet::narrowest).toArray();
    int rows = 0;
    for (R cells : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).value(cells) instanceof Value.Text text) {
          widths[i] = Math.max(widths[i], text.text().length() + 1);
        }
      }
      rows++;
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setAutoFilter(0, 0, rows, columns.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      WorkbookWriter.text(sheet, 0, i, columns.get(i).key());
      sheet.style(0, i).bold().fillColor("FFE3EAF1").set();
      sheet.width(i, Math.min(widths[i], WIDEST));
    }
  }

  private static int narrowest(Column<?> column) {
    int narrowest = column.kind() == Column.Kind.DAY ? DAY_WIDTH : NARROWEST;
    return Math.max(narrowest, column.key().length() + FILTER_BUTTON);
  }

  @Override
  public Void missing() {
    return null;
  }

  @Override
  public Void text(String text) {
    WorkbookWriter.text(sheet, row, place, text);
    return null;
  }

  @Override
  public Void whole(long number) {
    sheet.value(row, place, number);
    return null;
  }

  @Override
  public Void number(double number) {
    // Not as a double: how Java writes those differs between its versions.
    sheet.value(row, place, new BigDecimal(CsvWriter.number(number)));
    return null;
  }

  @Override
  public Void day(LocalDate day) {
    sheet.value(row, place, day);
    sheet.style(row, place).format(DAY).set();
    return null;
  }
}
