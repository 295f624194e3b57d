package vn.parindex.site.model;

import java.util.Objects;

/**
 * Words that lead to a file of the site.
 *
 * @param text what the reader sees
 * @param to where it leads
 */
public record Link(String text, SitePath to) {
  /** Checks the parts. */
  public Link {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(to, "to");
  }
}
