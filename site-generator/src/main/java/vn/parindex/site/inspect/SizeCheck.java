package vn.parindex.site.inspect;

import java.util.Optional;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/** Whether pages stay light enough for an old computer and a slow share. */
final class SizeCheck {
  /**
   * The most bytes an HTML page may have: 150 kB, with 1 kB = 1,000 bytes. Pages made to be mailed
   * or printed as a whole are downloads, and may have more.
   */
  static final long LARGEST_PAGE = 150_000;

  /** The code of a page that is too large. */
  static final String TOO_LARGE = "KT-301";

  private SizeCheck() {}

  /** A page that is too large, or a file without a byte. */
  static Optional<Defect> check(SitePath path, long size) {
    if (size == 0) {
      return Optional.of(new Defect("KT-302", path, "toàn tệp", "0 byte", "tệp có nội dung"));
    }
    return path.hasExtension("html") && !TakeAway.is(path) && size > LARGEST_PAGE
        ? Optional.of(
            new Defect(
                TOO_LARGE, path, "toàn tệp", size + " byte", "không quá " + LARGEST_PAGE + " byte"))
        : Optional.empty();
  }
}
