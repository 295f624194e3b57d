package vn.parindex.site.grid;

import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

/**
 * Where a cell stands.
 *
 * @param file as its folder names it, with {@code /}: {@code thang-11/xa-ba-vi.xlsx}
 * @param sheet the name on its tab; empty for files that have one table only
 * @param row from 0
 * @param column from 0
 */
public record CellPlace(String file, String sheet, int row, int column) {

  private static final int LETTERS = 26;

  /** The cell as spreadsheets name it: C12. */
  public String cell() {
    return letters(column) + (row + 1);
  }

  /** The place in the file in words: {@code trang "Điểm", ô C12}. */
  public String inWords() {
    return (sheet.isEmpty() ? "" : "trang \"" + sheet + "\", ") + "ô " + cell();
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
