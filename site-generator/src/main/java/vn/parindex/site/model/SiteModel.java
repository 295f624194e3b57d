package vn.parindex.site.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around every page of one language edition.
 *
 * @param language of all words: "vi", "en"
 * @param name title of the site
 * @param publisher who answers for it
 * @param edition the periods and data version it shows, in words
 * @param navigation groups of entries; the first leads to the home page
 * @param otherLanguages the other editions
 * @param downloads files with the figures of pages, by the section that the pages belong to
 * @param search the index of the site, to which all pages lead
 * @param foot where the foot of every page leads
 * @param unit what one unit is called in running text
 * @param units what several are called
 * @param periodNames what periods are called that are not called by their codes, by code
 * @param terms what pages explain at their end
 * @param foreign what on its pages is in the language of the administration
 * @param published where it is published, when that is known
 * @param successors units with a page of their own that follow units that are scored, by name
 * @param whole what the site is a part of; empty for a site of its own
 */
public record SiteModel(
    String language,
    String name,
    String publisher,
    String edition,
    List<NavGroup> navigation,
    List<OtherLanguage> otherLanguages,
    Map<PageHead.Section, List<Link>> downloads,
    Link search,
    List<Link> foot,
    String unit,
    String units,
    Map<String, String> periodNames,
    PageTerms terms,
    Foreign foreign,
    Optional<Published> published,
    List<Successor> successors,
    Optional<Whole> whole) {

  /** Copies. */
  public SiteModel {
    navigation = List.copyOf(navigation);
    otherLanguages = List.copyOf(otherLanguages);
    foot = List.copyOf(foot);
    downloads = Map.copyOf(downloads);
    periodNames = Map.copyOf(periodNames);
    successors = List.copyOf(successors);
  }

  /** The same as a part of a whole. */
  public SiteModel within(Whole above) {
    return new SiteModel(
        language,
        name,
        publisher,
        edition,
        navigation,
        otherLanguages,
        downloads,
        search,
        foot,
        unit,
        units,
        periodNames,
        terms,
        foreign,
        published,
        successors,
        Optional.of(above));
  }

  /** Files with the figures of the pages of a section; none if none are offered there. */
  public List<Link> downloadsFor(PageHead.Section section) {
    return downloads.getOrDefault(section, List.of());
  }

  /**
   * A unit that follows others.
   *
   * @param name within a sentence: "xã Ba Dinh mới"
   * @param page what is said of it
   * @param parts the scorecards of those that it follows; at least one
   */
  public record Successor(String name, SitePath page, List<SitePath> parts) {
    /** Copies. */
    public Successor {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What a site is a part of. Its links lead {@link SitePath#above} the site.
   *
   * @param home leads to the whole
   * @param part which part this is: "Phường · Chỉ số CCHC"
   * @param blocks the other parts about the same index, by the names of their blocks
   * @param indices the other parts about the same block, by the names of their indices
   */
  public record Whole(Link home, String part, List<Link> blocks, List<Link> indices) {
    /** Copies. */
    public Whole {
      blocks = List.copyOf(blocks);
      indices = List.copyOf(indices);
    }
  }

  /**
   * Another edition of the site.
   *
   * @param language of its words: "en"
   * @param text its name, in its own language: "English"
   * @param folder where it stands, empty or ending in a slash
   * @param from where the edition stands that leads to it
   * @param home its home page
   */
  public record OtherLanguage(
      String language, String text, String folder, String from, SitePath home) {

    /** The same page there; for papers, which are in the language of the administration, home. */
    public SitePath of(PageHead head) {
      return head.section() == PageHead.Section.PAPERS
          ? home
          : SitePath.of(folder + head.path().text().substring(from.length()));
    }
  }

  /**
   * A group of the navigation. Pages show all groups, and of the entries those of their own group.
   *
   * @param text its name
   * @param entries at least one, in display order
   */
  public record NavGroup(String text, List<NavEntry> entries) {
    /** Checks and copies. */
    public NavGroup {
      entries = List.copyOf(entries);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException(text + ": a group without entries leads nowhere");
      }
    }

    /** Where the group leads: to its first entry. */
    public Link link() {
      return new Link(text, entries.get(0).link().to());
    }

    /** Whether pages of this section stand in the group. */
    public boolean holds(PageHead.Section section) {
      return entries.stream().anyMatch(entry -> entry.holds(section))
          || section.isAdded() && section.group().equals(entries.get(0).section().group());
    }

    /** Whether there is a choice within the group. */
    public boolean hasChoice() {
      return entries.size() > 1;
    }
  }

  /**
   * An entry of the navigation.
   *
   * @param link words and address
   * @param section of its page
   */
  public record NavEntry(Link link, PageHead.Section section) {
    /** Whether a page is its own, or stands below it. */
    public boolean leadsTo(PageHead page) {
      return section.isAdded() ? link.to().equals(page.path()) : holds(page.section());
    }

    /** Whether pages of this section are its own, or stand below it. */
    public boolean holds(PageHead.Section other) {
      return other == section || other.below().equals(Optional.of(section));
    }
  }

  /**
   * Texts in the language of the administration on pages that are in another one.
   *
   * @param names what is named so, in words, tables and drawings
   * @param sentences what is said so, never in a drawing
   */
  public record Foreign(Set<String> names, Set<String> sentences) {
    /** Nothing. */
    public static final Foreign NONE = new Foreign(Set.of(), Set.of());

    /** Copies. */
    public Foreign {
      names = Set.copyOf(names);
      sentences = Set.copyOf(sentences);
    }
  }
}
