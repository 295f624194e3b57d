package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.text;

import java.util.Collection;

/** What every column of every table holds. */
final class ColumnsTable {

  private ColumnsTable() {}

  /** A column of a table. */
  record Described(DataTable<?> table, Column<?> column) {}

  /** The columns of these tables in their order. */
  static DataTable<Described> of(Collection<DataTable<?>> tables) {
    return new TableColumns<Described>()
        .text("table", "Tên bảng", "Name of the table")
        .is(row -> text(row.table().name()))
        .text("column", "Tên cột", "Name of the column")
        .is(row -> text(row.column().key()))
        .text("type", "Kiểu: text, number, whole number, date", "text, number, whole number, date")
        .is(row -> text(row.column().kind().code()))
        .text("unit", "Đơn vị tính; trống nếu không có", "Unit of its figures; empty if none")
        .is(row -> text(row.column().unit()))
        .text("vi", "Ý nghĩa của cột, tiếng Việt", "What the column holds, in Vietnamese")
        .is(row -> text(row.column().vietnamese()))
        .text("en", "Ý nghĩa của cột, tiếng Anh", "What the column holds, in English")
        .is(row -> text(row.column().english()))
        .key("table", "column")
        .table(
            "columns",
            () ->
                tables.stream()
                    .flatMap(
                        table -> table.columns().stream().map(one -> new Described(table, one))));
  }
}
