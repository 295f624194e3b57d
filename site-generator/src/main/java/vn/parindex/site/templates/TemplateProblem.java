package vn.parindex.site.templates;

import java.util.Collection;
import vn.parindex.analytics.io.Spelling;

/**
 * One thing that is wrong in a folder of somebody's own templates; all texts in Vietnamese.
 *
 * @param kind what kind of thing
 * @param place the folder or file, with line and column where they are known
 * @param found what is there; empty when nothing is
 * @param expected what is needed
 * @param remedy what to do
 */
public record TemplateProblem(
    Kind kind, String place, String found, String expected, String remedy) {

  /** The finding as text, on two or three lines without a final line break. */
  public String text() {
    return "LỖI "
        + kind.code
        + "  "
        + place
        + "\n  "
        + (found.isEmpty() ? "" : "Đang ghi: " + found + "   ")
        + "Cần: "
        + expected
        + "\n  Sửa: "
        + remedy;
  }

  /** "Có phải ý bạn là …? " for the nearest of several words, or nothing. */
  public static String suggestion(String written, Collection<String> known) {
    return Spelling.nearest(written, known)
        .map(word -> "Có phải ý bạn là \"" + word + "\"? ")
        .orElse("");
  }

  /** What can be wrong. The codes are stable: documents and people cite them. */
  public enum Kind {
    /** There is no such folder, or nothing in it. */
    NO_FOLDER("MT-001"),
    /** A file that replaces nothing. */
    UNKNOWN_FILE("MT-002"),
    /** A file that cannot be read as UTF-8. */
    UNREADABLE("MT-003"),
    /** A key of a words file that does not exist. */
    UNKNOWN_KEY("MT-004"),
    /** A text of a words file that cannot be used. */
    WORDS("MT-005"),
    /** A template that cannot be processed. */
    TEMPLATE("MT-006"),
    /** Pages that come out wrong with these templates and right without them. */
    PAGES("MT-007");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code as shown, such as {@code MT-002}. */
    public String code() {
      return code;
    }
  }
}
