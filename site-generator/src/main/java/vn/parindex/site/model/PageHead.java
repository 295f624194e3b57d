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

  /** What a page belongs to: the entries of the navigation, in its order. */
  public enum Section {
    /** The home page. */
    HOME(Group.OVERVIEW),
    /** The ranking. */
    RANKING(Group.RESULTS),
    /** How sure the ranking is. */
    ROBUSTNESS(Group.RESULTS),
    /** The change between the two periods. */
    CHANGE(Group.RESULTS),
    /** Areas of the framework. */
    AREAS(Group.RESULTS),
    /** Where points are lost. */
    BOTTLENECKS(Group.RESULTS),
    /** Self-assessment against verification. */
    AGREEMENT(Group.RESULTS),
    /** Scorecards. */
    UNITS(Group.UNITS),
    /** Units side by side. */
    COMPARE(Group.UNITS),
    /** Units that follow others. */
    SUCCESSORS(Group.UNITS),
    /** What a meeting has on the table. */
    MEETING_PACK(Group.UNITS),
    /** Everything that is still open. */
    TODO(Group.FOLLOW_UP),
    /** Targets of the year, and each of them. */
    TARGETS(Group.FOLLOW_UP),
    /** Tasks of the year. */
    TASKS(Group.FOLLOW_UP),
    /** Findings of the last review and their remedies. */
    FINDINGS(Group.FOLLOW_UP),
    /** The evidence register. */
    EVIDENCE(Group.FOLLOW_UP),
    /** What is due and when. */
    CALENDAR(Group.FOLLOW_UP),
    /** What changed between two reviews of the year. */
    REVIEWS(Group.FOLLOW_UP),
    /** Drafts of official papers. */
    PAPERS(Group.FOLLOW_UP),
    /** How it is computed. */
    METHODOLOGY(Group.DATA),
    /** Data, sources, downloads. */
    SOURCES(Group.DATA),
    /** The terms of the field. */
    GLOSSARY(Group.DATA),
    /** The index of the site. */
    SEARCH(Group.DATA),
    /** No entry of its own. */
    NONE;

    private final Optional<Group> group;

    Section() {
      this.group = Optional.empty();
    }

    Section(Group group) {
      this.group = Optional.of(group);
    }

    /** The group of the navigation that it stands in; empty for none. */
    public Optional<Group> group() {
      return group;
    }

    /** What a reader comes for, in the order of the navigation. */
    public enum Group {
      /** How the group stands. */
      OVERVIEW,
      /** The results of the assessment. */
      RESULTS,
      /** One unit and others. */
      UNITS,
      /** The year after the letter. */
      FOLLOW_UP,
      /** Data and method. */
      DATA
    }
  }
}
