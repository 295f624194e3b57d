package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Commentary in Markdown. Untrusted: whoever shows it must escape HTML in it.
 *
 * @param scope what it is about
 * @param key code of the area or unit; empty for the group
 * @param markdown the text
 * @param writtenOn the day on which it was written; {@link LocalDate#MIN} when nobody says
 */
public record Note(Scope scope, String key, String markdown, LocalDate writtenOn) {

  /** Checks the parts. */
  public Note {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(markdown, "markdown");
    Objects.requireNonNull(writtenOn, "writtenOn");
  }

  /** What a note is about. */
  public enum Scope {
    /** All units together. */
    GROUP,
    /** One area of the newest edition. */
    AREA,
    /** One unit. */
    UNIT
  }
}
