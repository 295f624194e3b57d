package vn.parindex.site.inspect;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.site.publish.OutputTree;

/** All checks of a finished site. */
public final class SiteInspection {
  private SiteInspection() {}

  /** Every defect, sorted by file; a site without faults among them may be published. */
  public static List<Defect> inspect(OutputTree tree) {
    ParsedSite site = ParsedSite.of(tree);
    return Stream.of(LinkCheck.check(site), HtmlCheck.check(site), SizeCheck.check(tree))
        .flatMap(List::stream)
        .sorted()
        .toList();
  }
}
