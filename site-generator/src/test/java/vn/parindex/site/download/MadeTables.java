package vn.parindex.site.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;

/** Tables made of nothing but cells. */
final class MadeTables {

  private MadeTables() {}

  /** The table "t" with these columns and rows. */
  static DataTable<List<Value>> of(
      List<String> keys, List<Column.Kind> kinds, List<List<Value>> rows) {
    List<Column<List<Value>>> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int place = i;
      columns.add(new Column<>(keys.get(i), kinds.get(i), "", "", "", row -> row.get(place)));
    }
    return new DataTable<>("t", columns, List.of(), rows);
  }

  /** The table "t" with one column of these texts. */
  static DataTable<List<Value>> texts(String... texts) {
    return of(
        List.of("text"),
        List.of(Column.Kind.TEXT),
        Arrays.stream(texts).map(text -> List.of(Value.text(text))).toList());
  }
}
