package vn.parindex.site.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as readers see it. The first column is the row header.
 *
 * @param id ASCII, unique on the page
 * @param caption what the table shows
 * @param columns at least one
 * @param rows each with one cell per column, in display order
 * @param notes lines under the table
 * @param among where each row stands among more rows than these; empty when these are all
 * @param answers which of its figures say more when they are asked
 */
public record TableView(
    String id,
    String caption,
    List<Column> columns,
    List<Row> rows,
    List<String> notes,
    Optional<List<List<String>>> among,
    Answers answers) {

  /** Longest words, in characters, of a column that is short, and of one with some words. */
  private static final int SHORT = 24;

  private static final int LONG = 60;

  /** Checks and copies. */
  public TableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            id + ": " + row.cells().size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /**
   * Some of its rows.
   *
   * @param which their places, from 0
   * @param all the {@link #places} of all rows, which these keep
   * @param more a line under the table; empty for none
   */
  public TableView some(List<Integer> which, List<List<String>> all, String more) {
    List<String> lines = new ArrayList<>(notes);
    if (!more.isEmpty()) {
      lines.add(more);
    }
    return new TableView(
        id,
        caption,
        columns,
        which.stream().map(rows::get).toList(),
        lines,
        Optional.of(which.stream().map(all::get).toList()),
        answers.some(which));
  }

  /** A table whose figures say no more than what is written. */
  public TableView(
      String id, String caption, List<Column> columns, List<Row> rows, List<String> notes) {
    this(id, caption, columns, rows, notes, Answers.NONE);
  }

  /** A table with all its rows. */
  public TableView(
      String id,
      String caption,
      List<Column> columns,
      List<Row> rows,
      List<String> notes,
      Answers answers) {
    this(id, caption, columns, rows, notes, Optional.empty(), answers);
  }

  /** Whether a reader may sort: at least two rows and one sortable column. */
  public boolean sortable() {
    return rows.size() > 1 && columns.stream().anyMatch(Column::sortable);
  }

  /**
   * Where each row stands when sorted by each column, as text for the page: "0" comes first; empty
   * for a figure that is not there, and where nothing sorts. Some rows of a table have the places
   * that they have among all.
   */
  public List<List<String>> places() {
    return among.orElseGet(() -> SortKey.places(rows.stream().map(this::sortKeys).toList()));
  }

  private List<SortKey> sortKeys(Row row) {
    List<SortKey> keys = new ArrayList<>();
    for (Column column : columns) {
      boolean sorts = sortable() && column.sortable();
      keys.add(sorts ? row.cells().get(keys.size()).sortKey() : SortKey.LAST);
    }
    return keys;
  }

  /**
   * How much its longest cell says, for the room that a column of words has on a narrow screen.
   *
   * @param column its place, from 0
   */
  public Wording wording(int column) {
    Column head = columns.get(column);
    if (head.align() != Align.TEXT) {
      return Wording.SHORT;
    }
    int longest =
        rows.stream()
            .map(row -> row.cells().get(column))
            .filter(cell -> !(cell instanceof Cell.Band))
            .mapToInt(cell -> cell.text().length())
            .max()
            .orElse(0);
    if (longest > LONG) {
      return Wording.LONG;
    }
    return longest > SHORT || head.label().length() > SHORT ? Wording.SOME : Wording.SHORT;
  }

  /** Of each column but the first whether it says sentences: such rows are cards on a phone. */
  public List<Boolean> sentences() {
    return IntStream.range(0, columns.size())
        .mapToObj(column -> column > 0 && wording(column) == Wording.LONG)
        .toList();
  }

  /** How much the cells of a column say. */
  public enum Wording {
    /** Figures, a word or two. */
    SHORT,
    /** Some words. */
    SOME,
    /** Sentences. */
    LONG
  }

  /**
   * A column.
   *
   * @param key ASCII, for sort state in addresses
   * @param label the heading
   * @param unit unit of all its figures; empty if none
   * @param align text to the left, figures to the right
   * @param sortable whether the heading sorts
   * @param width its part of the width of a sheet of paper, in relation to the other columns; at
   *     least 1
   * @param about what a short heading stands for; empty where it says all
   * @param paper whether it is printed too: a sheet has less room than a page
   */
  public record Column(
      String key,
      String label,
      String unit,
      Align align,
      boolean sortable,
      int width,
      Optional<About> about,
      boolean paper) {
    /** Checks the parts. */
    public Column {
      if (width < 1) {
        throw new IllegalArgumentException(label + ": width " + width);
      }
    }

    /** A column of a sheet of paper. */
    public static Column ofPaper(String label, Align align, int width) {
      return new Column("", label, "", align, false, width, Optional.empty(), true);
    }

    /** A column of a page, which is as wide as its words. */
    public Column(String key, String label, String unit, Align align, boolean sortable) {
      this(key, label, unit, align, sortable, 1, Optional.empty(), true);
    }

    /** The same, left out where it is printed. */
    public Column onScreen() {
      return new Column(key, label, unit, align, sortable, width, about, false);
    }
  }

  /**
   * What a heading stands for that is as short as it can be.
   *
   * @param name in full, for those who point at the heading or hear it
   * @param page where more is said; the heading leads there
   * @param note a word or two under the heading: "trong đó"; empty for none
   * @param lowFirst whether the smallest figure is the best one, as with ranks
   */
  public record About(String name, Link page, String note, boolean lowFirst) {}

  /**
   * What figures of a table are about, by which a script finds what else there is to say of them: a
   * unit, and what of it.
   *
   * @param unit the one that all rows are about; empty where each row leads to a unit of its own
   * @param columns of each column what its figures are about; {@link #BY_ROW} where the row says
   *     it, empty where they say no more
   * @param rows of each row what its figures are about; empty where the columns say it
   */
  public record Answers(String unit, List<String> columns, List<String> rows) {
    /** A table whose figures say no more than what is written. */
    public static final Answers NONE = new Answers("", List.of(), List.of());

    /** What figures of a column are about where it depends on the row. */
    public static final String BY_ROW = "*";

    /** Copies. */
    public Answers {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    private Answers some(List<Integer> which) {
      return rows.isEmpty()
          ? this
          : new Answers(unit, columns, which.stream().map(rows::get).toList());
    }
  }

  /** To which side the cells of a column stand. */
  public enum Align {
    /** Words. */
    TEXT,
    /** Numbers of rows, dates and symbols on paper. */
    CENTRE,
    /** Figures, with tabular digits. */
    NUMBER
  }

  /**
   * A row.
   *
   * @param cells one per column
   * @param emphasised whether it is the row the page is about
   * @param repeated whether another table of the page says the same, so that paper does without
   * @param id ASCII, unique on the page, where links lead to the row; else empty
   */
  public record Row(List<Cell> cells, boolean emphasised, boolean repeated, String id) {
    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row to which no link leads. */
    public Row(List<Cell> cells, boolean emphasised, boolean repeated) {
      this(cells, emphasised, repeated, "");
    }

    /** A row of which nothing is said elsewhere. */
    public Row(List<Cell> cells, boolean emphasised) {
      this(cells, emphasised, false);
    }
  }
}
