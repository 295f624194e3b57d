package vn.parindex.analytics.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Fills a table row by row; a column that a row does not set is missing in it. */
final class TableBuilder {

  /** The status of a row whose figure is there. */
  static final String KNOWN = "known";

  private final String name;
  private final Map<String, Column<?>> columns = new LinkedHashMap<>();

  TableBuilder(String name, List<ColumnDoc> documents) {
    this.name = name;
    for (ColumnDoc document : documents) {
      ColumnType type =
          switch (document.type()) {
            case ColumnDoc.NUMBER -> ColumnType.DOUBLE;
            case ColumnDoc.WHOLE_NUMBER -> ColumnType.INTEGER;
            case ColumnDoc.DATE -> ColumnType.LOCAL_DATE;
            default -> ColumnType.STRING;
          };
      columns.put(document.name(), type.create(document.name()));
    }
  }

  /** Starts a row. */
  TableBuilder row() {
    columns.values().forEach(Column::appendMissing);
    return this;
  }

  /** Starts a row about a unit. */
  TableBuilder unit(Dataset dataset, UnitId id) {
    Unit unit = dataset.unit(id).orElseThrow();
    return row()
        .set("unit_code", unit.code())
        .set("unit_name", unit.name())
        .set("unit_type", unit.type());
  }

  /** The word for a condition. */
  static String yesNo(boolean condition) {
    return condition ? "yes" : "no";
  }

  private int last(Column<?> column) {
    return column.size() - 1;
  }

  TableBuilder set(String column, String value) {
    StringColumn cells = (StringColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  TableBuilder set(String column, LocalDate value) {
    DateColumn cells = (DateColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  TableBuilder set(String column, int value) {
    IntColumn cells = (IntColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not finite: a table would show NaN as missing
   */
  TableBuilder set(String column, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + "." + column + " is " + value);
    }
    DoubleColumn cells = (DoubleColumn) columns.get(column);
    cells.set(last(cells), value);
    return this;
  }

  TableBuilder set(String column, Fraction value) {
    return set(column, value.toDouble());
  }

  /** A number that may not be there; says nothing about the status. */
  TableBuilder number(String column, Outcome<Double> value) {
    value.value().ifPresent(known -> set(column, known.doubleValue()));
    return this;
  }

  /** A figure that may be missing; says nothing about the status. */
  TableBuilder figure(String column, Figure figure) {
    return figure.<TableBuilder>match(
        (BigDecimal known) -> set(column, Fraction.of(known)), reason -> this);
  }

  /** A percentage, and the column {@code status}. */
  TableBuilder score(String column, Score score) {
    return score.<TableBuilder>match(
        (Fraction percent) -> set(column, percent).set("status", KNOWN),
        reason -> set("status", reason.code()));
  }

  /** The column {@code status} of a row about a figure. */
  TableBuilder figureStatus(Figure figure) {
    return set("status", figure.<String>match(known -> KNOWN, reason -> reason.code()));
  }

  Table build() {
    return Table.create(name, columns.values());
  }
}
