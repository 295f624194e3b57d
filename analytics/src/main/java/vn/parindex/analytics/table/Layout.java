package vn.parindex.analytics.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of one table in their order, each with its unit and its meaning in both languages. A
 * layout never changes: every step gives a new one.
 */
final class Layout {

  private final String table;
  private final List<ColumnDoc> columns;
  private final List<String> key;

  private Layout(String table, List<ColumnDoc> columns, List<String> key) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
  }

  /** A table without columns. */
  static Layout of(String table) {
    return new Layout(table, List.of(), List.of());
  }

  /** The three columns that say which unit a row is about. */
  Layout unit() {
    return text("unit_code", "Mã đơn vị", "Code of the unit")
        .text("unit_name", "Tên đơn vị", "Name of the unit")
        .text("unit_type", "Loại đơn vị", "Type of the unit");
  }

  /** A column of words or codes. */
  Layout text(String name, String vietnamese, String english) {
    return with(name, ColumnDoc.TEXT, "", vietnamese, english);
  }

  /** A column of numbers. */
  Layout number(String name, String unit, String vietnamese, String english) {
    return with(name, ColumnDoc.NUMBER, unit, vietnamese, english);
  }

  /** A column of whole numbers. */
  Layout whole(String name, String unit, String vietnamese, String english) {
    return with(name, ColumnDoc.WHOLE_NUMBER, unit, vietnamese, english);
  }

  /** A column of days. */
  Layout day(String name, String vietnamese, String english) {
    return with(name, ColumnDoc.DATE, "", vietnamese, english);
  }

  /** The columns that tell rows apart; none of them is ever empty. */
  Layout key(String... names) {
    return new Layout(table, columns, List.of(names));
  }

  private Layout with(String name, String type, String unit, String vietnamese, String english) {
    List<ColumnDoc> longer = new ArrayList<>(columns);
    longer.add(new ColumnDoc(table, name, type, unit, vietnamese, english));
    return new Layout(table, longer, key);
  }

  /** The name of the table. */
  String table() {
    return table;
  }

  /** The columns. */
  List<ColumnDoc> columns() {
    return columns;
  }

  /** The columns that tell rows apart; none where no columns that are never empty do. */
  List<String> key() {
    return key;
  }

  /** An empty table of these columns, to be filled row by row. */
  TableBuilder rows() {
    return new TableBuilder(table, columns);
  }
}
