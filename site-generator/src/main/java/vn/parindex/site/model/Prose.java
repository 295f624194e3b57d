package vn.parindex.site.model;

import java.util.Objects;

/**
 * Markdown to be rendered with HTML escaped.
 *
 * @param markdown may be empty
 */
public record Prose(String markdown) {
  /** No text. */
  public static final Prose NONE = new Prose("");

  /** Checks the text. */
  public Prose {
    Objects.requireNonNull(markdown, "markdown");
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return markdown.isBlank();
  }
}
