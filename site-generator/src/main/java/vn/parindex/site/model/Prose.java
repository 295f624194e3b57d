package vn.parindex.site.model;

import java.util.Map;

/**
 * Markdown to be rendered with HTML escaped.
 *
 * @param markdown may be empty
 * @param anchorPrefix what stands before the names of its headings, so that no id of the page is
 *     among them
 * @param files the files that come along, by the links in the text that lead to them
 */
public record Prose(String markdown, String anchorPrefix, Map<String, SitePath> files) {
  /** No text. */
  public static final Prose NONE = new Prose("");

  private static final String NOTE = "ghi-chu-";

  /** Copies. */
  public Prose {
    files = Map.copyOf(files);
  }

  /** A text of the program, whose headings other pages lead to by their names. */
  public Prose(String markdown) {
    this(markdown, "", Map.of());
  }

  /** A note of the data. */
  public static Prose note(String markdown, Map<String, SitePath> files) {
    return new Prose(markdown, NOTE, files);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return markdown.isBlank();
  }
}
