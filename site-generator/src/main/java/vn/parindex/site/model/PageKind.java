package vn.parindex.site.model;

import java.util.Set;

/** The kinds of pages that there are: pages of one kind are made alike. */
public final class PageKind {

  /** Their names, by which a designer may give one kind a template of its own. */
  public static final Set<String> ALL =
      Set.of(
          "added",
          "agreement",
          "area",
          "areas",
          "bottlenecks",
          "calculation",
          "calendar",
          "change",
          "compare",
          "evidence",
          "evidence-area",
          "finding",
          "findings",
          "former",
          "glossary",
          "home",
          "meeting-pack",
          "methodology",
          "not-found",
          "paper-draft",
          "papers",
          "part",
          "ranking",
          "review",
          "robustness",
          "scorecard",
          "search-index",
          "sheets",
          "sources",
          "successor",
          "successors",
          "target-detail",
          "target-overview",
          "tasks",
          "trust",
          "todo",
          "units");

  private PageKind() {}

  /**
   * A name that is one of them.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String checked(String kind) {
    if (!ALL.contains(kind)) {
      throw new IllegalArgumentException(kind + ": no such kind of page");
    }
    return kind;
  }

  /** Whether a template file arranges the pages of one kind: {@code pages/home.ftlh}. */
  public static boolean isTemplate(String path) {
    return ALL.stream()
        .anyMatch(
            kind ->
                path.equals("pages/" + kind + ".ftlh") || path.equals("pages/" + kind + ".md.ftl"));
  }
}
