package vn.parindex.site.feature.area;

import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.say.AreaTables;
import vn.parindex.site.say.Edition;

/** The list of areas. */
public final class AreasAssembler {

  private final Edition edition;

  public AreasAssembler(Edition edition) {
    this.edition = edition;
  }

  public Page.Areas assemble() {
    return new Page.Areas(
        edition.head(
            edition.addresses().areas(),
            PageHead.Section.AREAS,
            edition.say("areas.title"),
            edition.say(
                "areas.lead",
                edition.formats().count(edition.framework().areas().size()),
                edition.formats().count(edition.framework().criteria().count()),
                edition.formats().count(edition.framework().leaves().count()),
                edition.formats().points(edition.framework().maxPoints())),
            Edition.SCORE_KINDS,
            edition.homeLink()),
        new AreaTables(edition).overview("areas"));
  }
}
