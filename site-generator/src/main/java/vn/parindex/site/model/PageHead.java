package vn.parindex.site.model;

import java.util.List;
import java.util.Optional;

/**
 * What every page has.
 *
 * @param path its address; the Markdown twin has the same with {@code .md}
 * @param section which entry of the navigation it belongs to
 * @param title the h1 and, with the site's name, the title of the window
 * @param lead the finding in one sentence
 * @param notice words that its figures are illustrative; empty when they are not
 * @param trail the way from the home page, without the page itself
 * @param sources names of the data files that feed the page
 */
public record PageHead(
    SitePath path,
    Section section,
    String title,
    String lead,
    String notice,
    List<Link> trail,
    List<String> sources) {

  /** Copies. */
  public PageHead {
    trail = List.copyOf(trail);
    sources = List.copyOf(sources);
  }

  /** The same with other words that figures are illustrative. */
  public PageHead withNotice(String words) {
    return new PageHead(path, section, title, lead, words, trail, sources);
  }

  /**
   * What a page belongs to. Most are entries of the navigation, in its order; the others stand
   * below one of those, which leads to them.
   */
  public enum Section {
    /** The home page. */
    HOME(Group.OVERVIEW),
    /** What a meeting has on the table. */
    MEETING_PACK(HOME),
    /** Scorecards. */
    UNITS(Group.UNITS),
    /** Units that follow others. */
    SUCCESSORS(UNITS),
    /** Units side by side. */
    COMPARE(Group.UNITS),
    /** The ranking. */
    RANKING(Group.RESULTS),
    /** The change between the two periods. */
    CHANGE(Group.RESULTS),
    /** Areas of the framework. */
    AREAS(Group.RESULTS),
    /** Where points are lost. */
    BOTTLENECKS(Group.RESULTS),
    /** Everything that is still open. */
    OPEN_ITEMS(Group.FOLLOW_UP),
    /** Targets of the year, and each of them. */
    TARGETS(Group.FOLLOW_UP),
    /** Tasks of the year. */
    TASKS(OPEN_ITEMS),
    /** Findings of the last review and their remedies. */
    FINDINGS(OPEN_ITEMS),
    /** The evidence register. */
    EVIDENCE(OPEN_ITEMS),
    /** What is due and when. */
    CALENDAR(OPEN_ITEMS),
    /** What changed between two reviews of the year. */
    REVIEWS(OPEN_ITEMS),
    /** Drafts of official papers. */
    PAPERS(Group.FOLLOW_UP),
    /** Why the figures can be trusted, and how far. */
    TRUST(Group.TRUST),
    /** How sure the ranking is. */
    ROBUSTNESS(TRUST),
    /** Self-assessment against verification. */
    AGREEMENT(TRUST),
    /** How it is computed. */
    METHODOLOGY(TRUST),
    /** The terms of the field. */
    GLOSSARY(TRUST),
    /** Data, sources, downloads. */
    SOURCES(Group.DATA),
    /** Pages from outside about the whole. */
    ADDED_OVERVIEW(Group.OVERVIEW),
    /** Pages from outside about units. */
    ADDED_UNITS(Group.UNITS),
    /** Pages from outside about results. */
    ADDED_RESULTS(Group.RESULTS),
    /** Pages from outside about the year after the letter. */
    ADDED_FOLLOW_UP(Group.FOLLOW_UP),
    /** Pages from outside about how sure all that is. */
    ADDED_TRUST(Group.TRUST),
    /** Pages from outside about data. */
    ADDED_DATA(Group.DATA),
    /** The index of the site, to which the head of every page leads. */
    SEARCH,
    /** No entry of its own. */
    NONE;

    private final Optional<Group> group;
    private final Optional<Section> below;

    Section() {
      this.group = Optional.empty();
      this.below = Optional.empty();
    }

    Section(Group group) {
      this.group = Optional.of(group);
      this.below = Optional.empty();
    }

    Section(Section entry) {
      this.group = entry.group;
      this.below = Optional.of(entry);
    }

    /** That of the pages from outside in a group. */
    public static Section added(Group group) {
      return switch (group) {
        case OVERVIEW -> ADDED_OVERVIEW;
        case UNITS -> ADDED_UNITS;
        case RESULTS -> ADDED_RESULTS;
        case FOLLOW_UP -> ADDED_FOLLOW_UP;
        case TRUST -> ADDED_TRUST;
        case DATA -> ADDED_DATA;
      };
    }

    /** Whether it has pages from outside, each of which may have an entry of its own. */
    public boolean isAdded() {
      return group.filter(its -> added(its) == this).isPresent();
    }

    /** The group of the navigation that it stands in; empty for none. */
    public Optional<Group> group() {
      return group;
    }

    /** The entry below which it stands; empty for an entry and for what stands in no group. */
    public Optional<Section> below() {
      return below;
    }

    /** What a reader comes for, in the order of the navigation. */
    public enum Group {
      /** How the group stands. */
      OVERVIEW,
      /** One unit and others. */
      UNITS,
      /** The results of the assessment. */
      RESULTS,
      /** The year after the letter. */
      FOLLOW_UP,
      /** How sure all that is. */
      TRUST,
      /** Data to take away. */
      DATA
    }
  }
}
