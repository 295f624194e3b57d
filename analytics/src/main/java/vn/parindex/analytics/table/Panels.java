package vn.parindex.analytics.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.AddCellToColumnException;
import tech.tablesaw.io.ColumnIndexOutOfBoundsException;
import tech.tablesaw.io.csv.CsvReadOptions;
import vn.parindex.analytics.composite.Panel;

/**
 * Panels from tables and tables from panels, in wide form: one row for each unit and period, one
 * column for each indicator.
 *
 * <p>Every column but those of unit and period is an indicator. A cell that is blank, {@code NA} or
 * {@code -} is missing. Every other cell is a number as programs write it: digits, a decimal point,
 * perhaps an exponent; {@code 12,5} and {@code 1.234,5} are refused, not guessed at. Periods are
 * put in the order of their text (2024, 2025), units and indicators keep the order of the table.
 *
 * <p>Rows are numbered as a spreadsheet does: the header is row 1.
 */
public final class Panels {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Tablesaw drops lines that start with #: no line starts with this. */
  private static final Character NO_COMMENTS = '\u0000';

  private static final int MOST_COLUMNS = 100_000;

  private Panels() {}

  /**
   * Reads a CSV file in UTF-8, with or without byte order mark.
   *
   * @param file with a header
   * @param unitColumn name of the column of units
   * @param periodColumn name of the column of periods
   * @throws UncheckedIOException if the file cannot be read or is not UTF-8
   * @throws IllegalArgumentException as for {@link #of}, and if a column has no name, two have the
   *     same, or a row has more or fewer cells than the header
   */
  public static Panel readCsv(Path file, String unitColumn, String periodColumn) {
    try {
      return read(Files.readString(file), unitColumn, periodColumn);
    } catch (IOException fault) {
      throw new UncheckedIOException("cannot read " + file + " as UTF-8", fault);
    }
  }

  /**
   * Reads CSV; does not close the reader.
   *
   * @param reader of a text with a header, with or without byte order mark
   * @param unitColumn name of the column of units
   * @param periodColumn name of the column of periods
   * @throws UncheckedIOException if the reader fails
   * @throws IllegalArgumentException as for a file
   */
  public static Panel readCsv(Reader reader, String unitColumn, String periodColumn) {
    try {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return read(text.toString(), unitColumn, periodColumn);
    } catch (IOException fault) {
      throw new UncheckedIOException("cannot read the table", fault);
    }
  }

  private static Panel read(String text, String unitColumn, String periodColumn) {
    String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (csv.isBlank()) {
      throw new IllegalArgumentException("the table is empty: a header is needed");
    }
    CsvReadOptions options =
        CsvReadOptions.builder(new StringReader(csv))
            .header(false)
            .columnTypes(name -> ColumnType.STRING)
            .missingValueIndicator("")
            .commentPrefix(NO_COMMENTS)
            .maxNumberOfColumns(MOST_COLUMNS)
            .sample(false)
            .locale(Locale.ROOT)
            .build();
    Table rows;
    try {
      rows = Table.read().usingOptions(options);
    } catch (AddCellToColumnException | ColumnIndexOutOfBoundsException fault) {
      throw new IllegalArgumentException(
          "a row has more or fewer cells than the header: " + fault.getMessage(), fault);
    }
    Set<String> names = new LinkedHashSet<>();
    for (Column<?> column : rows.columns()) {
      String name = column.getString(0).strip();
      if (name.isEmpty() || !names.add(name)) {
        throw new IllegalArgumentException(
            "row 1, cell %d: %s"
                .formatted(
                    rows.columns().indexOf(column) + 1,
                    name.isEmpty()
                        ? "the column has no name"
                        : "there are two columns \"" + name + "\""));
      }
    }
    return panel(List.copyOf(names), rows.columns(), 1, unitColumn, periodColumn);
  }

  /**
   * The panel in a table. Indicators are text columns, read as said above, or number columns.
   *
   * @param table wide form
   * @param unitColumn name of the column of units
   * @param periodColumn name of the column of periods
   * @throws IllegalArgumentException if one of the two columns is not there, a row has no unit or
   *     period, two rows are about the same unit and period, or a cell is no number; the message
   *     names row, column and what stands there
   */
  public static Panel of(Table table, String unitColumn, String periodColumn) {
    return panel(table.columnNames(), table.columns(), 0, unitColumn, periodColumn);
  }

  /**
   * The panel of columns whose cells before {@code first} are not figures. Columns are read where
   * they are: copying a column of text costs more than reading it.
   */
  private static Panel panel(
      List<String> header,
      List<Column<?>> columns,
      int first,
      String unitColumn,
      String periodColumn) {
    List<String> units = names(header, columns, first, unitColumn);
    List<String> periods = names(header, columns, first, periodColumn);
    Panel.Builder builder = Panel.builder();
    new TreeSet<>(periods).forEach(builder::period);
    Map<List<String>, Integer> seen = new LinkedHashMap<>();
    for (int row = 0; row < units.size(); row++) {
      Integer before = seen.put(List.of(units.get(row), periods.get(row)), row);
      if (before != null) {
        throw new IllegalArgumentException(
            "rows %d and %d are both about %s, %s"
                .formatted(before + 2, row + 2, units.get(row), periods.get(row)));
      }
      builder.unit(units.get(row));
    }
    for (int i = 0; i < columns.size(); i++) {
      String indicator = header.get(i);
      if (!indicator.equals(unitColumn) && !indicator.equals(periodColumn)) {
        builder.indicator(indicator);
        for (int row = 0; row < units.size(); row++) {
          Cell cell = new Cell(columns.get(i), first + row, row + 2, indicator);
          OptionalDouble figure = cell.figure();
          if (figure.isPresent()) {
            builder.put(units.get(row), periods.get(row), indicator, figure.getAsDouble());
          }
        }
      }
    }
    return builder.build();
  }

  /**
   * The table of a panel: columns {@code unit} and {@code period} and one number column for each
   * indicator; one row for each unit and period, periods within units. Missing cells are missing;
   * their reasons are not kept.
   */
  public static Table table(Panel panel) {
    StringColumn units = StringColumn.create("unit");
    StringColumn periods = StringColumn.create("period");
    for (String unit : panel.units()) {
      for (String period : panel.periods()) {
        units.append(unit);
        periods.append(period);
      }
    }
    Table table = Table.create("panel", units, periods);
    for (String indicator : panel.indicators()) {
      DoubleColumn figures = DoubleColumn.create(indicator);
      for (String unit : panel.units()) {
        for (String period : panel.periods()) {
          panel
              .value(unit, period, indicator)
              .ifPresentOrElse(figures::append, figures::appendMissing);
        }
      }
      table.addColumns(figures);
    }
    return table;
  }

  private static List<String> names(
      List<String> header, List<Column<?>> columns, int first, String name) {
    int place = header.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(
          "there is no column \"" + name + "\"; there are " + header);
    }
    Column<?> column = columns.get(place);
    List<String> names = new ArrayList<>();
    for (int index = first; index < column.size(); index++) {
      String text = column.getString(index).strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException(
            "row %d, column \"%s\" is blank".formatted(index - first + 2, name));
      }
      names.add(text);
    }
    return names;
  }

  /**
   * A cell of an indicator.
   *
   * @param column where it stands
   * @param index its place there
   * @param row its row in the spreadsheet
   * @param indicator the name of its column
   */
  private record Cell(Column<?> column, int index, int row, String indicator) {

    OptionalDouble figure() {
      if (column instanceof NumericColumn<?> numbers) {
        return column.isMissing(index)
            ? OptionalDouble.empty()
            : OptionalDouble.of(finite(numbers.getDouble(index)));
      }
      String text = column.getString(index).strip();
      if (text.isEmpty() || text.equals("NA") || text.equals("-")) {
        return OptionalDouble.empty();
      }
      if (!NUMBER.matcher(text).matches()) {
        throw refusal();
      }
      return OptionalDouble.of(finite(Double.parseDouble(text)));
    }

    private double finite(double figure) {
      if (!Double.isFinite(figure)) {
        throw refusal();
      }
      return figure;
    }

    private IllegalArgumentException refusal() {
      return new IllegalArgumentException(
          "row %d, column \"%s\": \"%s\" is not a number (12.5; blank, NA or - where missing)"
              .formatted(row, indicator, column.getString(index).strip()));
    }
  }
}
