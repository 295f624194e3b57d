package vn.parindex.site.model;

/**
 * Where a site is published.
 *
 * @param address of the folder with the home page, ending in a slash: "https://example.org/par/"
 * @param picture stands for the site wherever a link to it is shown
 */
public record Published(String address, SitePath picture) {

  /** The whole address of a file of the site. */
  public String of(SitePath path) {
    return address + path;
  }
}
