package vn.parindex.site.say.year;

import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;

/** What all that is said of the year that is followed is made with. */
public abstract class YearPart {

  protected final Edition edition;
  protected final Formats formats;
  protected final Cells cells;
  protected final Columns columns;
  protected final FollowUp year;
  protected final FollowedUnits units;
  protected final FollowUpWords words;

  protected YearPart(Edition edition, FollowUp year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new FollowUpWords(edition);
  }
}
