package vn.parindex.site.share;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.publish.Manifest;

/**
 * What is known of the page that leads to the current release: as it is, and while it is being
 * replaced also as it is to be.
 *
 * @param now empty while there is none
 * @param next empty when none is to come
 * @param begun the largest number with which a release was begun, published or not: a run that was
 *     taken for dead and goes on after all must not find its folder in use
 */
record SwitchJournal(Optional<Page> now, Optional<Page> next, int begun) {

  /** Nothing was published, nothing begun. */
  static final SwitchJournal EMPTY = new SwitchJournal(Optional.empty(), Optional.empty(), 0);

  private static final String FIRST = "parindex pointer 1";
  private static final String NEW = "new";
  private static final String OLD = "old";

  /** Groups of a pattern that a page takes. */
  private static final int GROUPS = 4;

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

  /** A release is begun. */
  SwitchJournal begin(int number) {
    return new SwitchJournal(now, next, Math.max(begun, number));
  }

  /** A page is to come. */
  SwitchJournal to(Page page) {
    return new SwitchJournal(now, Optional.of(page), Math.max(begun, page.number()));
  }

  /** It came. */
  SwitchJournal done() {
    return new SwitchJournal(next, Optional.empty(), begun);
  }

  /** It did not come. */
  SwitchJournal undone() {
    return new SwitchJournal(now, Optional.empty(), begun);
  }

  /** Whether a pointer is as it was written. */
  boolean knows(Optional<byte[]> pointer) {
    return now.filter(page -> page.is(pointer)).isPresent()
        || next.filter(page -> page.is(pointer)).isPresent();
  }

  void write(ShareFiles files) throws IOException {
    files.put(files.own(ShareFiles.SWITCH), text(), ShareFiles.SHORT);
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    line(text, "now", now);
    line(text, "next", next);
    return Sealed.seal(text.append("begun ").append(begun).append('\n').toString());
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

  /** Reads what {@link #text} wrote; empty for everything else. */
  static Optional<SwitchJournal> parse(String text) {
    String page = "(-|([0-9a-f]{64}) ([1-9][0-9]{0,7}) (new|old))";
    Matcher parts =
        Pattern.compile(FIRST + "\nnow " + page + "\nnext " + page + "\nbegun ([0-9]{1,8})\n")
            .matcher(Sealed.open(text).orElse(""));
    return parts.matches()
        ? Optional.of(
            new SwitchJournal(
                page(parts, 1),
                page(parts, 1 + GROUPS),
                Integer.parseInt(parts.group(1 + 2 * GROUPS))))
        : Optional.empty();
  }

  private static Optional<Page> page(Matcher parts, int group) {
    return parts.group(group).equals("-")
        ? Optional.empty()
        : Optional.of(
            new Page(
                parts.group(group + 1),
                Integer.parseInt(parts.group(group + 2)),
                parts.group(group + GROUPS - 1).equals(NEW)));
  }
}
