package vn.parindex.analytics.check;

import java.util.Comparator;

/**
 * One thing that is wrong, or worth knowing, at one place of the data.
 *
 * <p>Example: {@code LỖI DL-213 scores/2025.json:14:22 /units/3/leaves/3.1.2/verified1}, about "Xã
 * Ba Vì (21529), tiêu chí 3.1.2", found {@code "85.5"}, expected "số từ 0 trở lên", remedy "Bỏ dấu
 * ngoặc kép".
 *
 * @param level whether a site can be made all the same
 * @param code the documented code: {@code DL-213}
 * @param title the fault in a few words
 * @param file path below the data folder, with {@code /}, or the name of a workbook; empty for the
 *     folder itself
 * @param line from 1, in a workbook the row; 0 when the finding is about the whole file
 * @param column from 1, in UTF-16 units, in a workbook cells; 0 when the finding is about the whole
 *     file
 * @param pointer JSON pointer of the value; in a workbook sheet and cell in words: {@code trang
 *     "Điểm", ô C12}; empty for the whole document
 * @param subject what the value is about, in words; empty for the file as a whole
 * @param found what is there ("Đang ghi"); empty when nothing is
 * @param expected what should be there ("Cần"); never empty
 * @param remedy what to do ("Sửa"); never empty
 */
public record Finding(
    Level level,
    String code,
    String title,
    String file,
    int line,
    int column,
    String pointer,
    String subject,
    String found,
    String expected,
    String remedy)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::pointer)
          .thenComparing(Finding::code)
          .thenComparing(Finding::found)
          .thenComparing(Finding::expected)
          .thenComparing(Finding::remedy);

  /** Checks the parts. */
  public Finding {
    if (expected.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(code + " says neither what is needed nor what to do");
    }
  }

  /** The same finding with the words for what it is about. */
  public Finding about(String subjectInWords) {
    return new Finding(
        level, code, title, file, line, column, pointer, subjectInWords, found, expected, remedy);
  }

  /** The same finding, as seen from the folder in which the data folder lies. */
  Finding below(String folder) {
    return new Finding(
        level,
        code,
        title,
        file.isEmpty() ? folder : folder + "/" + file,
        line,
        column,
        pointer,
        subject,
        found,
        expected,
        remedy);
  }

  /** By file, then by position; findings about a whole file come first. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * The place as editors understand it: {@code scores/2025.json:14:22}; in a workbook {@code
   * diem.xlsx, trang "Điểm", ô C12}.
   */
  public String place() {
    return (file.isEmpty() ? "(thư mục dữ liệu)" : file)
        + (isInWorkbook() ? ", " + pointer : line == 0 ? "" : ":" + line + ":" + column);
  }

  /** JSON pointers begin with a slash; what stands there in words is a place in a workbook. */
  private boolean isInWorkbook() {
    return !pointer.isEmpty() && !pointer.startsWith("/");
  }

  /** The fault, and of what: "Thiếu điểm của một tiêu chí – Xã Ba Vì (21529)". */
  public String what() {
    return title + (subject.isEmpty() ? "" : " – " + subject);
  }

  /** The finding as text, on three or four lines without a final line break. */
  public String text() {
    return level.word()
        + " "
        + code
        + "  "
        + place()
        + (pointer.isEmpty() || isInWorkbook() ? "" : "  " + pointer)
        + "\n  "
        + what()
        + "\n  "
        + (found.isEmpty() ? "" : "Đang ghi: " + found + "   ")
        + "Cần: "
        + expected
        + "\n  Sửa: "
        + remedy;
  }

  /** How much a finding weighs. */
  public enum Level {
    /** No site is made. */
    ERROR("LỖI"),
    /** A site is made; the data page lists the finding. */
    WARNING("CẢNH BÁO"),
    /** Only told. */
    NOTE("GHI CHÚ");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** The word in messages. */
    public String word() {
      return word;
    }
  }
}
