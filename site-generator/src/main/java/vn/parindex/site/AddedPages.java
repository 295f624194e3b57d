package vn.parindex.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** The pages of extensions, as routes of an edition. */
final class AddedPages {

  private static final String KIND = "added";

  private AddedPages() {}

  /** Those of one edition, in the order of the extensions. */
  static List<Route> routes(List<SiteExtension> extensions, Edition edition) {
    EditionView view = new EditionView(edition);
    return extensions.stream()
        .flatMap(extension -> extension.pages(view).stream())
        .map(page -> route(edition, page))
        .toList();
  }

  private static Route route(Edition edition, AddedPage page) {
    Route route =
        Route.of(
            KIND,
            Section.added(page.group()),
            page.path(),
            page.title(),
            page.kinds(),
            own -> edition.page(own, page.lead()).add(page.blocks().get()).made());
    return page.entry().map(route::entered).orElse(route);
  }

  /**
   * Looks whether each added page can lead to itself in the other languages.
   *
   * @throws IllegalArgumentException if it is not there, or does not lie in the folder of its
   *     edition
   */
  static void requireInEveryLanguage(List<LanguageSite> editions, Dataset.Identity identity) {
    Map<String, TreeSet<String>> added = new TreeMap<>();
    for (LanguageSite edition : editions) {
      String folder = Addresses.folder(identity, edition.frame().language());
      added.put(
          edition.frame().language(),
          edition
              .routes()
              .of(KIND)
              .map(route -> below(folder, route))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    List<String> faults = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>();
    added.values().forEach(all::addAll);
    added.forEach(
        (language, paths) ->
            all.stream()
                .filter(path -> !paths.contains(path))
                .forEach(path -> faults.add(path + " is missing in language " + language)));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }

  private static String below(String folder, Route route) {
    String path = route.path().text();
    if (!path.startsWith(folder)) {
      throw new IllegalArgumentException(path + " does not lie in the folder " + folder);
    }
    return path.substring(folder.length());
  }
}
