package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * A paper in the list of papers.
 *
 * @param link name and page to print
 * @param summary what it holds, in a few words
 * @param formats the same paper in other formats
 */
public record PaperEntry(Link link, String summary, List<Link> formats) {

  /** Checks and copies. */
  public PaperEntry {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(summary, "summary");
    formats = List.copyOf(formats);
  }
}
