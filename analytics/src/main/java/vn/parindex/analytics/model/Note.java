package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Commentary in Markdown. Untrusted: whoever shows it must escape HTML in it.
 *
 * @param scope what it is about
 * @param key code of the area or unit; empty for the group
 * @param language in which it is written, where it is not that of the data: "en"; else empty
 * @param markdown the text
 * @param writtenOn the day on which it was written; {@link LocalDate#MIN} when nobody says
 * @param files the pictures and documents of the data folder to which its links lead; every other
 *     link that is neither https nor to a heading of the note itself leads nowhere
 */
public record Note(
    Scope scope,
    String key,
    String language,
    String markdown,
    LocalDate writtenOn,
    List<NoteFile> files) {

  /** Checks and copies. */
  public Note {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(language, "language");
    files = List.copyOf(files);
  }

  /** A note in the language of the data that leads to no file. */
  public Note(Scope scope, String key, String markdown, LocalDate writtenOn) {
    this(scope, key, "", markdown, writtenOn, List.of());
  }

  /** What this note is about. */
  public About about() {
    return new About(scope, key, language);
  }

  /**
   * What a note is about.
   *
   * @param scope of which kind
   * @param key which one, as {@link Note#key}
   * @param language in which language, as {@link Note#language}
   */
  public record About(Scope scope, String key, String language) {}

  /** Of which kind the thing is that a note is about. */
  public enum Scope {
    /** All units together. */
    GROUP,
    /** One area of the newest edition. */
    AREA,
    /** One unit. */
    UNIT
  }
}
