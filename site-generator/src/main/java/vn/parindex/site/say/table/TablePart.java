package vn.parindex.site.say.table;

import vn.parindex.analytics.model.Area;
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

  /** A table with a row for each area, which its name leads to. */
  protected TableOf<Area> byArea(String id, String caption) {
    return new TableOf<Area>(id, caption)
        .numbered(
            columns.words("area", edition.say("column.area")),
            (area, place) ->
                cells.link(
                    Edition.coded(area.code(), area.name()),
                    edition.addresses().area(area.code()),
                    place));
  }
}
