package vn.parindex.site;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.MadeDownloads;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Site;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.RealEdition;

/** All pages of an edition, for tests of their words. */
public final class TestTopics {

  /** Those of the real data for all: they take long to write, and pages only lead to them. */
  private static final Lazy<Downloads> DOWNLOADS =
      Lazy.of(
          () ->
              MadeDownloads.write(
                  RealEdition.VI.dataset(),
                  RealEdition.VI.results(),
                  Optional.empty(),
                  List.of(RealEdition.VI.words()),
                  Site.nowhere()));

  private TestTopics() {}

  /** Without warnings and without an earlier version. */
  public static List<Route> routes(Edition edition) {
    List<Finding> none = List.of();
    return new Topics(
            none, DOWNLOADS.get(), Optional.empty(), () -> Optional.of(SourceLines.NONE), List.of())
        .routes(edition);
  }

  /** The only page of a kind. */
  public static Route only(Edition edition, String kind) {
    List<Route> routes = edition.routes().of(kind).toList();
    if (routes.size() != 1) {
      throw new AssertionError(kind + ": " + routes.size() + " pages");
    }
    return routes.get(0);
  }

  /** The only page of a kind, made. */
  public static Page page(Edition edition, String kind) {
    return only(edition, kind).page();
  }

  /** The page at an address, made. */
  public static Page page(Edition edition, SitePath path) {
    return edition.routes().page(path).orElseThrow();
  }
}
