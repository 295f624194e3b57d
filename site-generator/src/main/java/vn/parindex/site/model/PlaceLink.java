package vn.parindex.site.model;

/**
 * Words that lead to a place on a page. Markdown has no such places: there they lead to the page.
 *
 * @param text what the reader sees
 * @param to the page
 * @param anchor id of the place; empty for the page itself
 */
public record PlaceLink(String text, SitePath to, String anchor) {

  /** The page that a link leads to. */
  public static PlaceLink of(Link link) {
    return new PlaceLink(link.text(), link.to(), "");
  }
}
