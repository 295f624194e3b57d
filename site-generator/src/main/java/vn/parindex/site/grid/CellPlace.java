package vn.parindex.site.grid;

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

  /** The name of a column: A to Z, AA, AB, … */
  public static String letters(int column) {
    String last = Character.toString('A' + column % LETTERS);
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
