package vn.parindex.site.feature.data;

import java.util.List;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.TableOf;

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
   * The first rows of a list, with a note of how many are left out.
   *
   * @param cut key of that note, with both numbers
   * @param notes further ones
   */
  static <R> Listing of(
      Edition edition, String finding, TableOf<R> table, List<R> all, String cut, String... notes) {
    List<R> shown = all.subList(0, RowLimit.of(all.size()));
    return new Listing(
        finding,
        table.note(RowLimit.cut(edition, cut, shown.size(), all.size())).note(notes).rows(shown));
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
