package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A wide table of figures, units down and targets across, in which the eye finds what is far off:
 * one hue, which stands out from the page the more, the further. Every cell also has a sign, so
 * that the state needs no colour.
 *
 * @param id ASCII, unique on the page
 * @param caption what the table shows
 * @param corner heading of the first column
 * @param columns at least one, each as short as it can be
 * @param rows each with one cell per column; sortable
 * @param sums rows about all units, below the others and never sorted among them
 * @param key what shades and signs mean
 * @param notes lines under the table
 */
public record HeatTable(
    String id,
    String caption,
    String corner,
    List<Column> columns,
    List<Row> rows,
    List<Row> sums,
    List<Key> key,
    List<String> notes) {

  /** The shade that stands out most, on a light page and on a dark one; 0 is none. */
  public static final int FARTHEST = 4;

  /** Checks and copies. */
  public HeatTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(corner, "corner");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
    key = List.copyOf(key);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      check(row, columns.size());
    }
    for (Row row : sums) {
      check(row, columns.size());
    }
  }

  private static void check(Row row, int columns) {
    if (row.cells().size() != columns) {
      throw new IllegalArgumentException(row.cells().size() + " cells for " + columns + " columns");
    }
  }

  /** Whether a reader may sort. */
  public boolean sortable() {
    return rows.size() > 1;
  }

  /** As {@link TableView#places()}; the first of each row is that of its head. */
  public List<List<String>> places() {
    return SortKey.places(
        rows.stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(row.head().sortKey()),
                            row.cells().stream().map(Heat::sortKey))
                        .toList())
            .toList());
  }

  /**
   * A column.
   *
   * @param key ASCII, for sort state in addresses
   * @param label the heading: "ct-03"
   * @param name in full, for those who point at the heading or hear it
   * @param page where more is said; the heading leads there
   * @param note a word or two under the heading: "trong đó"; empty for none
   * @param lowFirst whether the smallest figure is the best one, as with ranks
   */
  public record Column(
      String key, String label, String name, Link page, String note, boolean lowFirst) {
    /** Checks the parts. */
    public Column {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(note, "note");
    }
  }

  /**
   * A row.
   *
   * @param head its name
   * @param cells one per column
   */
  public record Row(Cell head, List<Heat> cells) {
    /** Checks and copies. */
    public Row {
      Objects.requireNonNull(head, "head");
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure with its sign.
   *
   * @param text the figure; empty where the sign says all
   * @param sign the state in one sign: "✓"; empty for none
   * @param shade 0 to {@value #FARTHEST}
   * @param sortKey as of {@link Cell#sortKey()}
   * @param gap its difference from the sum below it, rounded once; empty where there is none
   */
  public record Heat(String text, String sign, int shade, SortKey sortKey, String gap) {
    /** A figure that is not held against a sum. */
    public Heat(String text, String sign, int shade, SortKey sortKey) {
      this(text, sign, shade, sortKey, "");
    }

    /** Checks the shade, and that there is something to read. */
    public Heat {
      if (shade < 0 || shade > FARTHEST) {
        throw new IllegalArgumentException("shade " + shade);
      }
      Objects.requireNonNull(sortKey, "sortKey");
      Objects.requireNonNull(gap, "gap");
      if (text.isEmpty() && sign.isEmpty()) {
        throw new IllegalArgumentException("a cell without words");
      }
    }

    /** Whether a reason stands where a figure would. */
    public boolean isReason() {
      return sortKey.equals(SortKey.LAST) && text.length() > 2;
    }
  }

  /**
   * What a sign, or a shade, means.
   *
   * @param sign as in the cells; empty where a shade is explained
   * @param shade 0 where a sign is explained
   * @param words the meaning
   */
  public record Key(String sign, int shade, String words) {
    /** Checks the parts. */
    public Key {
      Objects.requireNonNull(sign, "sign");
      Objects.requireNonNull(words, "words");
    }
  }
}
