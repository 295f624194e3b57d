package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * One language edition of the site, ready to be rendered.
 *
 * @param language of all words: "vi", "en"
 * @param name title of the site
 * @param publisher who answers for it
 * @param edition the periods and data version it shows, in words
 * @param navigation entries with the section each stands for
 * @param otherLanguages home pages of the other editions
 * @param pages all pages; the first is the home page
 */
public record SiteModel(
    String language,
    String name,
    String publisher,
    String edition,
    List<NavEntry> navigation,
    List<Link> otherLanguages,
    List<Page> pages) {

  /** Checks and copies. */
  public SiteModel {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(edition, "edition");
    navigation = List.copyOf(navigation);
    otherLanguages = List.copyOf(otherLanguages);
    pages = List.copyOf(pages);
  }

  /**
   * An entry of the navigation.
   *
   * @param link words and address
   * @param section marked as current on pages of this section
   */
  public record NavEntry(Link link, PageHead.Section section) {
    /** Checks the parts. */
    public NavEntry {
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(section, "section");
    }
  }
}
