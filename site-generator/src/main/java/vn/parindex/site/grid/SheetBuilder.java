package vn.parindex.site.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the cells of one sheet in any order and makes a grid of them. Blank cells cost nothing,
 * however many of them are formatted; what holds more than any table of figures is refused.
 */
final class SheetBuilder {

  /** Rows of a sheet of Excel. */
  static final int MOST_ROWS = 1 << 20;

  /** Columns of a sheet of Excel. */
  static final int MOST_COLUMNS = 1 << 14;

  /** Cells with content in one file: 3,321 communes with 46 leaves and 3 scores are 460,000. */
  static final int MOST_CELLS = 800_000;

  /** Places from the first column to the last cell of each row, in one file. */
  private static final int MOST_PLACES = 5_000_000;

  private static final Cell BLANK = new Cell.Blank();
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\x0B\\f]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x00-\\x08\\x0E-\\x1F\\x7F]+");
  private static final Pattern LINE_ENDS = Pattern.compile(" *\\R[ \\n]*");

  /** How much room a file has taken, all its sheets together. */
  static final class Room {
    private final String file;
    private int cells;
    private int places;

    Room(String file) {
      this.file = file;
    }

    private void take(int newPlaces) throws Refusal {
      cells++;
      places += newPlaces;
      if (cells > MOST_CELLS || places > MOST_PLACES) {
        throw Refusal.tooLarge(file, "hơn " + (cells - 1) / 1000 + ".000 ô");
      }
    }
  }

  private final Room room;
  private final String file;
  private final String sheet;
  private final boolean hidden;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Grid.Merged> merged = new ArrayList<>();

  SheetBuilder(Room room, String sheet, boolean hidden) {
    this.room = room;
    this.file = room.file;
    this.sheet = tidy(sheet);
    this.hidden = hidden;
  }

  /** Puts a cell at its place; later ones replace earlier ones. */
  void put(int row, int column, Cell cell) throws Refusal {
    if (cell instanceof Cell.Blank) {
      return;
    }
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) {
      throw Refusal.tooLarge(file, "ô ở dòng " + (row + 1L) + ", cột " + (column + 1L));
    }
    while (rows.size() <= row) {
      rows.add(Collections.emptyList());
    }
    if (rows.get(row).isEmpty()) {
      rows.set(row, new ArrayList<>(Math.max(4, column + 1)));
    }
    List<Cell> cells = rows.get(row);
    room.take(Math.max(0, column + 1 - cells.size()));
    while (cells.size() <= column) {
      cells.add(BLANK);
    }
    cells.set(column, cell);
  }

  void hideRow(int row) {
    if (row >= 0 && row < MOST_ROWS) {
      hiddenRows.set(row);
    }
  }

  void hideColumns(int first, int last) {
    hiddenColumns.set(
        Math.max(0, Math.min(first, MOST_COLUMNS)),
        Math.max(first, Math.min(last, MOST_COLUMNS - 1)) + 1);
  }

  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) throws Refusal {
    if (firstRow < 0 || firstColumn < 0 || firstRow > lastRow || firstColumn > lastColumn) {
      return;
    }
    if (merged.size() >= MOST_CELLS) {
      throw Refusal.tooLarge(file, "hơn " + MOST_CELLS / 1000 + ".000 ô gộp");
    }
    merged.add(new Grid.Merged(firstRow, lastRow, firstColumn, lastColumn));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Grid grid() {
    return new Grid(file, sheet, rows, hiddenRows, hiddenColumns, hidden, merged);
  }

  /** Text as a cell: blank when nobody sees anything. */
  static Cell words(String text) {
    String tidy = tidy(text);
    return tidy.isEmpty() ? BLANK : new Cell.Words(tidy);
  }

  /** In NFC, with plain blanks, without characters that nobody sees. */
  private static String tidy(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String plain = BLANKS.matcher(seen).replaceAll(" ");
    return Normalizer.normalize(LINE_ENDS.matcher(plain).replaceAll("\n"), Normalizer.Form.NFC)
        .strip();
  }
}
