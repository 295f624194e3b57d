package vn.parindex.site.grid;

import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

/**
 * Where a cell stands, or a line of a file that has no cells.
 *
 * @param file as its folder names it, with {@code /}: {@code thang-11/xa-ba-vi.xlsx}
 * @param sheet the name on its tab; empty for files that have one table only
 * @param row from 0
 * @param column from 0; {@link #LINE} for a whole line of a text or row of a sheet
 */
public record CellPlace(String file, String sheet, int row, int column) {

  /** The column of what has none. */
  public static final int LINE = -1;

  private static final int LETTERS = 26;

  /**
   * A line of a text.
   *
   * @param line from 1
   */
  public static CellPlace line(String file, int line) {
    return new CellPlace(file, "", line - 1, LINE);
  }

  /** The cell as spreadsheets name it: C12. */
  public String cell() {
    return letters(column) + (row + 1);
  }

  /** The place in the file in words: {@code trang "Điểm", ô C12}, {@code dòng 12}. */
  public String inWords() {
    return (sheet.isEmpty() ? "" : "trang \"" + sheet + "\", ")
        + (column == LINE ? "dòng " + (row + 1) : "ô " + cell());
  }

  /** What is wrong with the cell. */
  public Finding finding(Problem problem, String found, String expected, String remedy) {
    return problem.at(file, row + 1, column + 1, inWords(), found, expected, remedy);
  }

  /** The name of a column: A to Z, AA, AB, … */
  public static String letters(int column) {
    String last = Character.toString('A' + column % LETTERS);
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
