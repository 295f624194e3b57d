package vn.parindex.site.feature.data;

import java.util.List;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;

/**
 * A list of single figures under a sentence that counts them.
 *
 * @param finding how many there are, true of none as well
 * @param table the figures, or the first of them
 */
record Listing(String finding, TableView table) {

  /** A longer table is folded away until a reader asks for it. */
  private static final int LONG = 12;

  /**
   * The first rows of a list.
   *
   * @param notes under the table; one of them says how many are left out
   */
  static <R> Listing of(String finding, TableOf<R> table, List<R> all, String... notes) {
    return new Listing(finding, table.note(notes).rows(all.subList(0, RowLimit.of(all.size()))));
  }

  /** Whether the table is folded away on screens. */
  boolean folded() {
    return table.rows().size() > LONG;
  }

  List<Block> blocks(Edition edition) {
    Block grid = Grid.of(table);
    return List.of(
        Block.Paragraph.of(finding),
        folded() ? new Block.Fold(edition.say("frame.list"), true, List.of(grid)) : grid);
  }
}
