package vn.parindex.site.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;

/** All pages of an edition: whoever leads to a page asks here whether there is one. */
public final class Routes {

  private final Map<SitePath, Route> byPath = new LinkedHashMap<>();

  /**
   * Of these pages.
   *
   * @throws IllegalArgumentException if two have the same address
   */
  public Routes(List<Route> routes) {
    for (Route route : routes) {
      if (byPath.put(route.path(), route) != null) {
        throw new IllegalArgumentException(route.path() + ": two pages with one address");
      }
    }
  }

  /** Every page, those of other editions too, in the order of the topics. */
  public Stream<Route> all() {
    return byPath.values().stream();
  }

  /** Every page that the edition makes, in the order of the topics. */
  public Stream<Route> here() {
    return byPath.values().stream().filter(Route::isHere);
  }

  /** The pages of one kind, in order. */
  public Stream<Route> of(String kind) {
    return byPath.values().stream().filter(route -> route.kind().equals(kind));
  }

  /** Whether there is such a page, here or in another edition. */
  public boolean has(SitePath path) {
    return byPath.containsKey(path);
  }

  /** Makes a page that another page shows parts of; empty when the edition has none there. */
  public Optional<Page> page(SitePath path) {
    return Optional.ofNullable(byPath.get(path)).filter(Route::isHere).map(Route::page);
  }

  /** The same with all rows, where the page at the address has only some. */
  public Optional<Page> whole(SitePath path) {
    return Optional.ofNullable(byPath.get(path)).filter(Route::isHere).map(Route::whole);
  }

  /** The entry of a section in the navigation; empty when it has none. */
  public Optional<Link> entry(Section section) {
    return entries(section).findFirst();
  }

  private Stream<Link> entries(Section section) {
    return byPath.values().stream()
        .filter(route -> route.section() == section)
        .flatMap(route -> route.entry().map(words -> new Link(words, route.path())).stream());
  }

  /** The pages that stand below an entry of the navigation, by the words of their own entries. */
  public List<Link> below(Section entry) {
    return Stream.of(Section.values())
        .filter(section -> section.below().equals(Optional.of(entry)))
        .flatMap(section -> entry(section).stream())
        .toList();
  }

  /**
   * The navigation: entries in groups by what a reader comes for. An entry is there when its page
   * is, a group when it has an entry. What stands below an entry that is not there is one itself. A
   * section has one entry, or as many as pages from outside ask for.
   *
   * @param name says a group
   */
  public List<SiteModel.NavGroup> navigation(Function<Section.Group, String> name) {
    List<SiteModel.NavGroup> groups = new ArrayList<>();
    for (Section.Group group : Section.Group.values()) {
      List<SiteModel.NavEntry> entries =
          Stream.of(Section.values())
              .filter(section -> section.group().equals(Optional.of(group)))
              .filter(section -> section.below().flatMap(this::entry).isEmpty())
              .flatMap(
                  section ->
                      entries(section)
                          .limit(section.isAdded() ? Long.MAX_VALUE : 1)
                          .map(link -> new SiteModel.NavEntry(link, section)))
              .toList();
      if (!entries.isEmpty()) {
        groups.add(new SiteModel.NavGroup(name.apply(group), entries));
      }
    }
    return groups;
  }
}
