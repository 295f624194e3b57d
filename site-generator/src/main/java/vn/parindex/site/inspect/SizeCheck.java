package vn.parindex.site.inspect;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.publish.OutputTree;

/** Whether pages stay light enough for an old computer and a slow share. */
public final class SizeCheck {
  /**
   * The most bytes an HTML page may have: 150 kB, with 1 kB = 1,000 bytes. Pages made to be mailed
   * or printed as a whole are downloads, and may have more.
   */
  public static final long LARGEST_PAGE = 150_000;

  /** The code of a page that is too large. */
  static final String TOO_LARGE = "KT-301";

  private SizeCheck() {}

  /**
   * What a site amounts to.
   *
   * @param files all files
   * @param pages the HTML files among them
   * @param bytes the size of all files
   */
  public record Totals(int files, int pages, long bytes) {}

  /** All pages that are too large, and all files without a byte, sorted. */
  public static List<Defect> check(OutputTree tree) {
    return tree.paths().stream().flatMap(path -> check(tree, path)).sorted().toList();
  }

  /** The counts of a site. */
  public static Totals totals(OutputTree tree) {
    int pages = (int) tree.paths().stream().filter(path -> path.hasExtension("html")).count();
    return new Totals(tree.size(), pages, tree.totalBytes());
  }

  private static Stream<Defect> check(OutputTree tree, SitePath path) {
    long size = tree.sizeOf(path);
    if (size == 0) {
      return Stream.of(new Defect("KT-302", path, "toàn tệp", "0 byte", "tệp có nội dung"));
    }
    return path.hasExtension("html") && !TakeAway.is(path) && size > LARGEST_PAGE
        ? Stream.of(
            new Defect(
                TOO_LARGE, path, "toàn tệp", size + " byte", "không quá " + LARGEST_PAGE + " byte"))
        : Stream.of();
  }
}
