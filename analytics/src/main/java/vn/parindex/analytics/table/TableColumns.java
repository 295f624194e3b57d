package vn.parindex.analytics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.Unit;

/** Declares the columns of a table one after the other. */
final class TableColumns<R> {

  private final List<Column<R>> columns = new ArrayList<>();
  private List<String> key = List.of();

  /** A column that still has to say what its cells are. */
  final class Heading {
    private final String key;
    private final Column.Kind kind;
    private final String unit;
    private final String vietnamese;
    private final String english;

    private Heading(String key, Column.Kind kind, String unit, String vietnamese, String english) {
      this.key = key;
      this.kind = kind;
      this.unit = unit;
      this.vietnamese = vietnamese;
      this.english = english;
    }

    /** The cell of a row. */
    TableColumns<R> is(Function<? super R, Value> cell) {
      columns.add(new Column<>(key, kind, unit, vietnamese, english, cell));
      return TableColumns.this;
    }
  }

  /**
   * The columns that say which unit a row is about, if it is about one. A unit is its code and the
   * day from which it exists; there is no day where that was before the data begin.
   */
  TableColumns<R> unit(Function<R, Optional<Unit>> unit) {
    return text("unit_code", "Mã đơn vị", "Code of the unit")
        .is(row -> Value.known(unit.apply(row), known -> Value.text(known.code())))
        .text("unit_name", "Tên đơn vị", "Name of the unit")
        .is(row -> Value.known(unit.apply(row), known -> Value.text(known.name())))
        .text("unit_type", "Loại đơn vị", "Type of the unit")
        .is(row -> Value.known(unit.apply(row), known -> Value.text(known.type())))
        .day("unit_from", "Đơn vị có từ ngày", "Unit exists since")
        .is(
            row ->
                Value.known(
                    unit.apply(row)
                        .map(known -> known.id().validFrom())
                        .filter(from -> from.isAfter(LocalDate.MIN)),
                    Value::day));
  }

  /** The column that says who is in charge, where that may be said. */
  TableColumns<R> person(Dataset dataset, Function<? super R, Value> cell) {
    return dataset.withholds(PublicPolicy.Part.PERSONS)
        ? this
        : text("person", "Người phụ trách", "In charge").is(cell);
  }

  /** Columns that are there only where something is to be said in them. */
  TableColumns<R> when(boolean there, UnaryOperator<TableColumns<R>> more) {
    return there ? more.apply(this) : this;
  }

  /** A column of words or codes. */
  Heading text(String key, String vietnamese, String english) {
    return new Heading(key, Column.Kind.TEXT, "", vietnamese, english);
  }

  /** A column of numbers. */
  Heading number(String key, String unit, String vietnamese, String english) {
    return new Heading(key, Column.Kind.NUMBER, unit, vietnamese, english);
  }

  /** A column of whole numbers. */
  Heading whole(String key, String unit, String vietnamese, String english) {
    return new Heading(key, Column.Kind.WHOLE_NUMBER, unit, vietnamese, english);
  }

  /** A column of days. */
  Heading day(String key, String vietnamese, String english) {
    return new Heading(key, Column.Kind.DAY, "", vietnamese, english);
  }

  /** Names the columns that tell rows apart; none of them is ever empty. */
  TableColumns<R> key(String... names) {
    key = List.of(names);
    return this;
  }

  /** The table of these columns. */
  DataTable<R> table(String name, Supplier<Stream<R>> rows) {
    return new DataTable<>(name, columns, key, () -> rows.get().iterator());
  }
}
