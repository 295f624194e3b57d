package vn.parindex.site.say.result;

import vn.parindex.site.say.Edition;

/** What an area of one of the two editions compared is called. */
public final class AreaNames {

  private final Edition edition;

  public AreaNames(Edition edition) {
    this.edition = edition;
  }

  /**
   * Its name today; of one that ended the name it had, and that it did.
   *
   * @param fromCode code in the first edition
   * @param toCode code in the second edition; empty when the area ended
   */
  public String of(String fromCode, String toCode) {
    if (!toCode.isEmpty()) {
      return edition
          .framework()
          .area(toCode)
          .map(area -> Edition.coded(area.code(), area.name()))
          .orElseThrow();
    }
    return edition
        .results()
        .indices()
        .get(edition.from())
        .framework()
        .area(fromCode)
        .map(area -> edition.say("area.ended", area.name()))
        .orElseThrow();
  }
}
