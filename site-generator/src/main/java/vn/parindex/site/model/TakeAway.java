package vn.parindex.site.model;

/**
 * Pages that are made to leave the site: to be mailed or to be printed as a whole. They are
 * downloads in the form of pages, so the limit on the weight of a page does not hold for them.
 */
public final class TakeAway {

  private static final String SINGLE_FILE = "-mot-tep.html";
  private static final String ALL_SHEETS = "in-tat-ca.html";

  private static final String MEETING_PACK = "hop.html";

  private TakeAway() {}

  /** Where the copy of a page in one file stands: {@code xa/21484-mot-tep.html}. */
  public static SitePath singleFile(SitePath page) {
    return SitePath.of(page.text().substring(0, page.text().lastIndexOf('.')) + SINGLE_FILE);
  }

  /** Where all scorecards stand in one page, to be printed in one go. */
  public static SitePath allSheets(SitePath units) {
    return beside(units, ALL_SHEETS);
  }

  /** Where all that a meeting needs stands in one page, to be printed in one go. */
  public static SitePath meetingPack(SitePath home) {
    return beside(home, MEETING_PACK);
  }

  private static SitePath beside(SitePath page, String name) {
    return SitePath.of(page.text().substring(0, page.text().lastIndexOf('/') + 1) + name);
  }

  /** Whether this is a copy in one file, with nothing outside of it. */
  public static boolean isSingleFile(SitePath path) {
    return path.text().endsWith(SINGLE_FILE);
  }

  /** Whether this page is made to leave the site. */
  public static boolean is(SitePath path) {
    String name = path.text().substring(path.text().lastIndexOf('/') + 1);
    return isSingleFile(path) || isOrPart(name, ALL_SHEETS) || isOrPart(name, MEETING_PACK);
  }

  /** The page, or the one of a group of very many units. */
  private static boolean isOrPart(String name, String whole) {
    String stem = whole.substring(0, whole.indexOf('.'));
    return name.equals(whole) || name.matches(stem + "-nhom-[0-9]+[.]html");
  }
}
