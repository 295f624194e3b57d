package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

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

  /** Checks and copies. */
  public PageHead {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(notice, "notice");
    trail = List.copyOf(trail);
    sources = List.copyOf(sources);
  }

  /** The same with other words that figures are illustrative. */
  public PageHead withNotice(String words) {
    return new PageHead(path, section, title, lead, words, trail, sources);
  }

  /** The entries of the navigation, in its order. */
  public enum Section {
    /** The home page. */
    HOME,
    /** The ranking. */
    RANKING,
    /** How sure the ranking is. */
    ROBUSTNESS,
    /** The change between the two periods. */
    CHANGE,
    /** Scorecards. */
    UNITS,
    /** Units side by side. */
    COMPARE,
    /** What a meeting has on the table. */
    MEETING_PACK,
    /** Areas of the framework. */
    AREAS,
    /** Where points are lost. */
    BOTTLENECKS,
    /** Units that follow others. */
    SUCCESSORS,
    /** Self-assessment against verification. */
    AGREEMENT,
    /** Targets of the year, and each of them. */
    TARGETS,
    /** Tasks of the year. */
    TASKS,
    /** Findings of the last review and their remedies. */
    FINDINGS,
    /** The evidence register. */
    EVIDENCE,
    /** What is due and when. */
    CALENDAR,
    /** What changed between two reviews of the year. */
    REVIEWS,
    /** Drafts of official papers. */
    PAPERS,
    /** How it is computed. */
    METHODOLOGY,
    /** Data, sources, downloads. */
    SOURCES,
    /** The terms of the field. */
    GLOSSARY,
    /** The index of the site. */
    SEARCH,
    /** No entry of its own. */
    NONE
  }
}
