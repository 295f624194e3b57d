package vn.parindex.site.feature.whole;

import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Edition;

/**
 * A part of a whole, in one language.
 *
 * @param folder in which it stands
 * @param block which units it ranks: "Phường"
 * @param index by what: "Chỉ số CCHC"
 * @param name both: "Phường · Chỉ số CCHC"
 * @param edition what its own pages are made with
 */
public record WholePart(String folder, String block, String index, String name, Edition edition) {

  /** Its home page, as the whole knows it. */
  public SitePath home() {
    return edition.addresses().home().below(folder);
  }

  /** A place in it, as the whole knows it. */
  PlaceLink place(PlaceLink own) {
    return new PlaceLink(own.text(), own.to().below(folder), own.anchor());
  }

  /** What leads into it, as the whole knows it. */
  Way way(Way own) {
    return new Way(place(own.place()), own.figure(), own.words());
  }

  /** What a page of it says. */
  Page page(SitePath own) {
    return edition.routes().page(own).orElseThrow();
  }
}
