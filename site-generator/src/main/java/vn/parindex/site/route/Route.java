package vn.parindex.site.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.PageKind;
import vn.parindex.site.model.SitePath;

/**
 * A page that the site has: what it is and where, known before it is made. Navigation, search and
 * links go by routes; the page is made when it is asked for, and made anew each time.
 *
 * @param kind one of {@link PageKind#ALL}
 * @param section which entry of the navigation it belongs to
 * @param path its address
 * @param title its heading
 * @param inputs the kinds of data files that feed it
 * @param under the pages above it, below the home page
 * @param entry its words in the navigation; empty when it has no entry there
 * @param maker makes the page; empty when another edition has it and this one leads there
 * @param cut what becomes of it where it is too long for one page
 */
public record Route(
    String kind,
    PageHead.Section section,
    SitePath path,
    String title,
    Set<DataFile.Kind> inputs,
    List<Link> under,
    Optional<String> entry,
    Optional<Function<Route, Page>> maker,
    UnaryOperator<Page> cut) {

  /** Checks and copies. */
  public Route {
    PageKind.checked(kind);
    inputs = Set.copyOf(inputs);
    under = List.copyOf(under);
  }

  /** A page with no entry in the navigation, right below the home page. */
  public static Route of(
      String kind,
      PageHead.Section section,
      SitePath path,
      String title,
      Set<DataFile.Kind> inputs,
      Function<Route, Page> maker) {
    return new Route(
        kind,
        section,
        path,
        title,
        inputs,
        List.of(),
        Optional.empty(),
        Optional.of(maker),
        UnaryOperator.identity());
  }

  /** A page of another edition to which this one leads. */
  public static Route elsewhere(
      String kind, PageHead.Section section, SitePath path, String title) {
    return new Route(
        kind,
        section,
        path,
        title,
        Set.of(),
        List.of(),
        Optional.of(title),
        Optional.empty(),
        UnaryOperator.identity());
  }

  /** The same with an entry in the navigation. */
  public Route entered(String words) {
    return new Route(kind, section, path, title, inputs, under, Optional.of(words), maker, cut);
  }

  /** The same below other pages. */
  public Route under(Link... above) {
    return under(List.of(above));
  }

  /** The same below other pages. */
  public Route under(List<Link> above) {
    return new Route(kind, section, path, title, inputs, above, entry, maker, cut);
  }

  /**
   * The same of a page that is too long.
   *
   * @param whole makes all of it
   * @param shorter what stands at its address
   */
  public Route cut(Function<Route, Page> whole, UnaryOperator<Page> shorter) {
    return new Route(kind, section, path, title, inputs, under, entry, Optional.of(whole), shorter);
  }

  /** Whether this edition makes the page. */
  public boolean isHere() {
    return maker.isPresent();
  }

  /**
   * Makes the page.
   *
   * @throws java.util.NoSuchElementException if another edition has it
   */
  public Page page() {
    return cut.apply(whole());
  }

  /**
   * Makes the page with all its rows, however many there are.
   *
   * @throws java.util.NoSuchElementException if another edition has it
   */
  public Page whole() {
    return maker.orElseThrow().apply(this);
  }

  /** Leads to it by its heading. */
  public Link link() {
    return new Link(title, path);
  }
}
