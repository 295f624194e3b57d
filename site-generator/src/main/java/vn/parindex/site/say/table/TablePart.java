package vn.parindex.site.say.table;

import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;

/** What whatever has tables is made with. */
public abstract class TablePart {

  protected final Edition edition;
  protected final Formats formats;
  protected final Cells cells;
  protected final Columns columns;

  protected TablePart(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }
}
