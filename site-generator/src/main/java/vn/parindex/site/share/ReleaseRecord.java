package vn.parindex.site.share;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the folder remembers of one release. Its text ends with the hash of the lines before, so
 * that a line that somebody changed is seen.
 *
 * @param number counts up, from 1; never used twice
 * @param state what of it is still there
 * @param manifest the SHA-256 of the bytes of its manifest as it is now
 * @param files how many files it had, with the manifest
 * @param bytes the sum of their sizes
 * @param when it was published
 * @param by whom: {@code hoa@MAY-12}
 * @param note the SHA-256 of what was noted of it; empty where nothing was
 */
public record ReleaseRecord(
    int number,
    State state,
    ReleaseFacts facts,
    String manifest,
    int files,
    long bytes,
    Instant when,
    String by,
    String note) {

  private static final String FIRST = "parindex release 1";

  /** What of a release is there. */
  public enum State {
    /** All of it. */
    WHOLE,
    /** It is being retired: pages of it may lead on already, files may be gone. */
    RETIRING,
    /** Pages that lead to the current release, for whoever kept an address. */
    HOLLOW
  }

  /** The same release in another state. */
  ReleaseRecord with(State other, String manifestNow) {
    return new ReleaseRecord(number, other, facts, manifestNow, files, bytes, when, by, note);
  }

  boolean isWhole() {
    return state == State.WHOLE;
  }

  /** As it is written. */
  String text() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    line(text, "number", Integer.toString(number));
    line(text, "state", state.name().toLowerCase(Locale.ROOT));
    line(text, "site", facts.siteName());
    line(text, "language", facts.language());
    line(text, "data-version", facts.dataVersion());
    line(text, "day", facts.day().toString());
    line(text, "edition", facts.edition());
    line(text, "program", facts.program());
    line(text, "manifest", manifest);
    line(text, "files", Integer.toString(files));
    line(text, "bytes", Long.toString(bytes));
    line(text, "when", when.toString());
    line(text, "by", by);
    line(text, "note", note);
    return Sealed.seal(text.toString());
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(' ').append(value.replaceAll("\\p{Cntrl}+", " ")).append('\n');
  }

  /** Reads what {@link #text} wrote; empty for everything else. */
  static Optional<ReleaseRecord> parse(String text) {
    Optional<String> opened = Sealed.open(text).filter(lines -> lines.startsWith(FIRST + "\n"));
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> lines = new HashMap<>();
    for (String line : opened.get().split("\n")) {
      int blank = line.indexOf(' ');
      if (blank < 0) {
        return Optional.empty();
      }
      lines.put(line.substring(0, blank), line.substring(blank + 1));
    }
    try {
      return Optional.of(
          new ReleaseRecord(
              Integer.parseInt(lines.get("number")),
              State.valueOf(lines.get("state").toUpperCase(Locale.ROOT)),
              new ReleaseFacts(
                  lines.get("site"),
                  lines.get("language"),
                  lines.get("data-version"),
                  LocalDate.parse(lines.get("day")),
                  lines.get("edition"),
                  lines.get("program")),
              lines.get("manifest"),
              Integer.parseInt(lines.get("files")),
              Long.parseLong(lines.get("bytes")),
              Instant.parse(lines.get("when")),
              lines.get("by"),
              lines.get("note")));
    } catch (IllegalArgumentException | DateTimeException | NullPointerException ofAnotherVersion) {
      return Optional.empty();
    }
  }
}
