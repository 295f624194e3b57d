package vn.parindex.site;

import java.util.List;
import java.util.Map;

/**
 * Pages and words that somebody adds to a site from outside. Added pages stand in the navigation,
 * the index of the site and its Markdown as its own ones do, and are inspected like them: a link
 * that leads nowhere stops the build.
 *
 * <p>Pages are composed of the blocks of {@link vn.parindex.site.model.Block}. There are no blocks
 * with templates from outside: a block of ours is HTML, Markdown and print at once, escaped and
 * accessible in each, and a template from outside would have to promise all of that again. Whoever
 * wants another look lays it over the pages of the kind {@code added} by templates of his own
 * ({@link SiteSettings#withTemplates}): {@code pages/added.ftlh} and {@code pages/added.md.ftl}.
 */
@FunctionalInterface
public interface SiteExtension {

  /**
   * Its pages in one language. Every edition has the same addresses below its folder ({@link
   * EditionView#at}), since each page leads to itself in the other languages.
   *
   * @param edition what the pages are made of; may be kept until the blocks of a page are asked for
   */
  List<AddedPage> pages(EditionView edition);

  /**
   * Its words in one language, by key: {@code {0}}, {@code {1}} … stand for arguments, {@code
   * {0|place|places}} for the first word where argument 0 is "1". A key of the site itself gets
   * other words; it may use the arguments that the text of the site has. Every language of a site
   * has the same keys with the same arguments.
   *
   * @param language of the site: "vi", "en"
   */
  default Map<String, String> words(String language) {
    return Map.of();
  }
}
