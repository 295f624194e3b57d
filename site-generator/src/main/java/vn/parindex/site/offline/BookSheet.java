package vn.parindex.site.offline;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of the workbook that the form exports.
 *
 * @param name on its tab
 * @param isHidden whether people do not see it
 * @param head how many rows are heads
 * @param widths of the columns, in characters
 * @param rows from the first; cells from the first column, with none after the last that is not
 *     blank
 */
public record BookSheet(
    String name, boolean isHidden, int head, List<Integer> widths, List<List<BookCell>> rows) {

  /** Copies. */
  public BookSheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /** A cell. */
  public sealed interface BookCell {}

  /** Nothing. */
  public record Blank() implements BookCell {}

  /** Words, which may look like anything. */
  public record Words(String text) implements BookCell {}

  /** A whole number. */
  public record Whole(int number) implements BookCell {}

  /**
   * What was filled in.
   *
   * @param leaf its code; empty for what is said of the form as a whole
   * @param property as the exported JSON names it: {@code selfAssessed}, {@code
   *     declared/numerator}, {@code missing}, {@code person}, {@code bonus}
   */
  public record Answer(String leaf, String property) implements BookCell {}

  /** As the script reads it: null, a text, a number, or leaf and property. */
  static Object plain(BookCell cell) {
    if (cell instanceof Words words) {
      return words.text();
    }
    if (cell instanceof Whole whole) {
      return whole.number();
    }
    return cell instanceof Answer answer ? List.of(answer.leaf(), answer.property()) : null;
  }

  /** A row as the script reads it. */
  static List<Object> plain(List<BookCell> row) {
    // Blank cells are null, which List.of refuses.
    List<Object> plain = new ArrayList<>();
    row.forEach(cell -> plain.add(plain(cell)));
    return plain;
  }
}
