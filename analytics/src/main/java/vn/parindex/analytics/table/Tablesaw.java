package vn.parindex.analytics.table;

import java.time.LocalDate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Hands data tables to Tablesaw, for grouping, joining and pivoting. */
public final class Tablesaw {

  private Tablesaw() {}

  /**
   * A table with the same name, columns and rows: words and codes as text, counts as {@code int},
   * numbers as {@code double}, days as days; what is missing is missing.
   *
   * @throws ArithmeticException if a count is no {@code int}
   */
  public static <R> Table table(DataTable<R> data) {
    Table table = Table.create(data.name());
    for (Column<R> column : data.columns()) {
      table.addColumns(column(data, column));
    }
    return table;
  }

  private static <R> tech.tablesaw.columns.Column<?> column(DataTable<R> data, Column<R> column) {
    tech.tablesaw.columns.Column<?> cells =
        switch (column.kind()) {
          case TEXT -> StringColumn.create(column.key());
          case WHOLE_NUMBER -> IntColumn.create(column.key());
          case NUMBER -> DoubleColumn.create(column.key());
          case DAY -> DateColumn.create(column.key());
        };
    Appender appender = new Appender(cells);
    data.rows().forEach(row -> column.value(row).read(appender));
    return cells;
  }

  private record Appender(tech.tablesaw.columns.Column<?> cells)
      implements Value.Reader<tech.tablesaw.columns.Column<?>> {
    @Override
    public tech.tablesaw.columns.Column<?> missing() {
      return cells.appendMissing();
    }

    @Override
    public tech.tablesaw.columns.Column<?> text(String text) {
      return ((StringColumn) cells).append(text);
    }

    @Override
    public tech.tablesaw.columns.Column<?> whole(long number) {
      return ((IntColumn) cells).append(Math.toIntExact(number));
    }

    @Override
    public tech.tablesaw.columns.Column<?> number(double number) {
      return ((DoubleColumn) cells).append(number);
    }

    @Override
    public tech.tablesaw.columns.Column<?> day(LocalDate day) {
      return ((DateColumn) cells).append(day);
    }
  }
}
