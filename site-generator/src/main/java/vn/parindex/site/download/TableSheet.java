package vn.parindex.site.download;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as a sheet: numbers are numbers, days are days, codes stay text, what is missing is an
 * empty cell. No cell is a formula, since text is written as text whatever it begins with.
 */
final class TableSheet {

  /** As in the CSV, so that both read alike. */
  private static final String DAY = "yyyy-mm-dd";

  private static final int ROWS_AT_ONCE = 1000;
  private static final int NARROWEST = 8;

  /** A day that does not fit shows as ####. */
  private static final int DAY_WIDTH = 12;

  private static final int WIDEST = 48;
  private static final int FILTER_BUTTON = 4;

  private final Worksheet sheet;
  private final Table table;

  private TableSheet(Worksheet sheet, Table table) {
    this.sheet = sheet;
    this.table = table;
  }

  /** Adds the sheet; its name is the one of the table. */
  static void add(Workbook workbook, Table table) throws IOException {
    new TableSheet(workbook.newWorksheet(table.name()), table).write();
  }

  private void write() throws IOException {
    heading();
    List<Column<?>> columns = table.columns();
    for (int row = 0; row < table.rowCount(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        cell(row, i, columns.get(i));
      }
      if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private void heading() {
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setAutoFilter(0, 0, table.rowCount(), table.columnCount() - 1);
    for (int i = 0; i < table.columnCount(); i++) {
      WorkbookWriter.text(sheet, 0, i, table.column(i).name());
      sheet.style(0, i).bold().fillColor("FFE3EAF1").set();
      sheet.width(i, width(table.column(i)));
    }
  }

  private static int width(Column<?> column) {
    ColumnKind kind = ColumnKind.of(column);
    int widest = column.name().length() + FILTER_BUTTON;
    if (kind == ColumnKind.TEXT) {
      for (int row = 0; row < column.size() && widest < WIDEST; row++) {
        widest = Math.max(widest, column.getString(row).length() + 1);
      }
    }
    int narrowest = kind == ColumnKind.DAY ? DAY_WIDTH : NARROWEST;
    return Math.min(Math.max(widest, narrowest), WIDEST);
  }

  private void cell(int row, int place, Column<?> column) {
    if (column.isMissing(row)) {
      return;
    }
    switch (ColumnKind.of(column)) {
      // Not as a double: how Java writes those differs between its versions.
      case NUMBER ->
          sheet.value(
              row + 1,
              place,
              new BigDecimal(CsvWriter.number(((DoubleColumn) column).getDouble(row))));
      case WHOLE_NUMBER -> sheet.value(row + 1, place, ((IntColumn) column).getInt(row));
      case DAY -> {
        sheet.value(row + 1, place, (LocalDate) column.get(row));
        sheet.style(row + 1, place).format(DAY).set();
      }
      case TEXT -> WorkbookWriter.text(sheet, row + 1, place, column.getString(row));
    }
  }
}
