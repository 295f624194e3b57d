package vn.parindex.site.download;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.table.ColumnDoc;
import vn.parindex.site.words.Words;

/**
 * A table as it is downloaded.
 *
 * @param table with everything that it holds
 * @param columns what each of its columns holds
 * @param key the columns that tell its rows apart; may be none
 */
record DownloadTable(Table table, List<ColumnDoc> columns, List<String> key) {

  /** Checks and copies. */
  DownloadTable {
    Objects.requireNonNull(table, "table");
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    if (!columns.stream().map(ColumnDoc::name).toList().equals(table.columnNames())) {
      throw new IllegalArgumentException(table.name() + ": columns without a document");
    }
  }

  String name() {
    return table.name();
  }

  /** What the table is about. */
  String description(Words words) {
    return words.text("download." + name());
  }

  /** What a column holds, in the language of the words. */
  static String meaning(ColumnDoc column, Words words) {
    return words.language().equals("vi") ? column.vietnamese() : column.english();
  }
}
