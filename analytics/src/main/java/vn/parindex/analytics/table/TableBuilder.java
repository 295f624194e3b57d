package vn.parindex.analytics.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vn.parindex.analytics.model.Fraction;

/** Fills a table row by row; a column that a row does not set is missing in it. */
final class TableBuilder {

  private final String name;
  private final Map<String, Column<?>> columns = new LinkedHashMap<>();

  TableBuilder(String name, List<ColumnDoc> documents) {
    this.name = name;
    for (ColumnDoc document : documents) {
      ColumnType type =
          switch (document.type()) {
            case "number" -> ColumnType.DOUBLE;
            case "whole number" -> ColumnType.INTEGER;
            default -> ColumnType.STRING;
          };
      columns.put(document.name(), type.create(document.name()));
    }
  }

  TableBuilder row() {
    columns.values().forEach(Column::appendMissing);
    return this;
  }

  private int last(Column<?> column) {
    return column.size() - 1;
  }

  TableBuilder set(String column, String value) {
    StringColumn cells = (StringColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  TableBuilder set(String column, int value) {
    IntColumn cells = (IntColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  TableBuilder set(String column, Fraction value) {
    DoubleColumn cells = (DoubleColumn) columns.get(column);
    cells.set(last(cells), value.toDouble());
    return this;
  }

  Table build() {
    return Table.create(name, columns.values());
  }
}
