package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * A table of a paper. Its heading row is repeated on every sheet and no row is cut in two.
 *
 * @param id ASCII, unique in its paper
 * @param caption what it shows
 * @param captioned whether the caption is printed above it, or the heading above says it already
 * @param columns at least one
 * @param rows each with one cell per column
 * @param notes lines under the table
 * @param dense many columns: set small
 */
public record PaperTable(
    String id,
    String caption,
    boolean captioned,
    List<Column> columns,
    List<List<PaperText>> rows,
    List<String> notes,
    boolean dense) {

  /** Checks and copies. */
  public PaperTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(caption, "caption");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<PaperText> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            id + ": " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** Sum of the widths of all columns. */
  public int width() {
    return columns.stream().mapToInt(Column::width).sum();
  }

  /** The part of the width that a column takes, in per cent. */
  public int percent(Column column) {
    return column.width() * 100 / width();
  }

  /** Where the words of a column stand. */
  public enum Align {
    /** Words. */
    LEFT,
    /** Numbers of rows, dates, symbols. */
    CENTRE,
    /** Figures. */
    RIGHT
  }

  /**
   * A column.
   *
   * @param label its heading
   * @param width its part of the width, in relation to the other columns; at least 1
   * @param align where its words stand
   */
  public record Column(String label, int width, Align align) {
    /** Checks the parts. */
    public Column {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(align, "align");
      if (width < 1) {
        throw new IllegalArgumentException(label + ": width " + width);
      }
    }
  }
}
