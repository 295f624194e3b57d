package vn.parindex.site.inspect;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.site.publish.OutputTree;

/** All checks of a finished site. */
public final class SiteInspection {
  private SiteInspection() {}

  /**
   * Every defect, sorted by file; a site without faults among them may be published.
   *
   * @param tree the site
   * @param traces those of the program that its data cannot make
   */
  public static List<Defect> inspect(OutputTree tree, Traces traces) {
    ParsedSite site = ParsedSite.of(tree);
    return Stream.of(LinkCheck.check(site), HtmlCheck.check(site, traces), SizeCheck.check(tree))
        .flatMap(List::stream)
        .sorted()
        .toList();
  }
}
