package vn.parindex.analytics.table;

import java.util.List;

/**
 * A result in long form: one declaration for every format.
 *
 * @param name of the table, as in the names of its files
 * @param columns at least one, in their order
 * @param key the columns that tell rows apart, none of which is ever empty; none where there are no
 *     such columns
 * @param rows may be gone through more than once; made when asked for and not kept
 */
public record DataTable<R>(
    String name, List<Column<R>> columns, List<String> key, Iterable<R> rows) {

  /** Copies. */
  public DataTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }
}
