package vn.parindex.site.say.year;

import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TablePart;

/** What all that is said of the year that is followed is made with. */
public abstract class YearPart extends TablePart {

  protected final FollowUp year;
  protected final FollowedUnits units;
  protected final FollowUpWords words;

  protected YearPart(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new FollowUpWords(edition);
  }
}
