package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * The index of the site, which a script filters while one types.
 *
 * @param head what every page has
 * @param groups units first
 */
public record SearchIndex(PageHead head, List<Group> groups) implements Page {

  /** Checks and copies. */
  public SearchIndex {
    Objects.requireNonNull(head, "head");
    groups = List.copyOf(groups);
  }

  @Override
  public String template() {
    return "search-index";
  }

  /**
   * Entries of one kind.
   *
   * @param id ASCII, unique on the page
   * @param heading what kind
   * @param entries at least one, in display order
   */
  public record Group(String id, String heading, List<Entry> entries) {
    /** Checks and copies. */
    public Group {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(heading, "heading");
      entries = List.copyOf(entries);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException(id + ": nothing to find");
      }
    }
  }

  /**
   * One line of the index.
   *
   * @param place where it leads
   * @param detail what tells it from others; may be empty
   * @param key folded words by which it is found
   */
  public record Entry(Place place, String detail, String key) {
    /** Checks the parts. */
    public Entry {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(key, "key");
    }
  }
}
