package vn.parindex.site.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.site.publish.Manifest;

/**
 * What is known of the page that leads to the current release: as it is, and while it is being
 * replaced also as it is to be.
 *
 * @param now empty while there is none
 * @param next empty when none is to come
 */
record SwitchJournal(Optional<Page> now, Optional<Page> next) {

  private static final String FIRST = "parindex pointer 1";
  private static final String NEW = "new";
  private static final String OLD = "old";
  private static final int PARTS = 3;

  /**
   * A pointer.
   *
   * @param sha256 of its bytes
   * @param number to which it leads
   * @param isNew whether that release is published by this very switch, so that it is nothing if
   *     the switch does not happen
   */
  record Page(String sha256, int number, boolean isNew) {

    boolean is(Optional<byte[]> pointer) {
      return pointer.map(Manifest::sha256).equals(Optional.of(sha256));
    }
  }

  /** The largest number in it. */
  int highest() {
    return Math.max(now.map(Page::number).orElse(0), next.map(Page::number).orElse(0));
  }

  /** Whether a pointer is as it was written. */
  boolean knows(Optional<byte[]> pointer) {
    return now.filter(page -> page.is(pointer)).isPresent()
        || next.filter(page -> page.is(pointer)).isPresent();
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    line(text, "now", now);
    line(text, "next", next);
    return text.toString();
  }

  private static void line(StringBuilder text, String key, Optional<Page> page) {
    text.append(key).append(' ');
    page.ifPresentOrElse(
        found ->
            text.append(found.sha256())
                .append(' ')
                .append(found.number())
                .append(' ')
                .append(found.isNew() ? NEW : OLD),
        () -> text.append('-'));
    text.append('\n');
  }

  static Optional<SwitchJournal> parse(String text) {
    String[] lines = text.split("\n", -1);
    List<Optional<Page>> pages = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ");
      boolean isPage =
          parts.length == PARTS + 1
              && parts[1].matches("[0-9a-f]{64}")
              && parts[2].matches("[1-9][0-9]{0,7}");
      if (isPage) {
        pages.add(
            Optional.of(new Page(parts[1], Integer.parseInt(parts[2]), parts[PARTS].equals(NEW))));
      } else if (parts.length == 2 && parts[1].equals("-")) {
        pages.add(Optional.empty());
      }
    }
    return pages.size() == 2
        ? Optional.of(new SwitchJournal(pages.get(0), pages.get(1)))
            .filter(read -> read.text().equals(text))
        : Optional.empty();
  }
}
