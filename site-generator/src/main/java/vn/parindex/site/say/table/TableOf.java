package vn.parindex.site.say.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;

/**
 * The declaration of a table: its columns, each with its heading and what it says of a row. It
 * becomes a {@link TableView} when it is given its rows.
 *
 * @param <R> what a row is about
 */
public final class TableOf<R> {

  private final String id;
  private final String caption;
  private final List<TableView.Column> heads = new ArrayList<>();
  private final List<BiFunction<R, Integer, Cell>> cells = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Predicate<R> emphasised = row -> false;
  private Predicate<R> repeated = row -> false;
  private Function<R, String> ids = row -> "";
  private final Map<String, String> answers = new HashMap<>();

  /** The columns that were named together as answering. */
  private final List<List<String>> asked = new ArrayList<>();

  private String answeringUnit = "";
  private Function<R, String> answeringRows = row -> "";

  /**
   * A table without columns yet.
   *
   * @param id ASCII, unique on the page
   * @param caption what it shows
   */
  public TableOf(String id, String caption) {
    this.id = id;
    this.caption = caption;
  }

  /** One more column. */
  public TableOf<R> column(TableView.Column head, Function<R, Cell> of) {
    return numbered(head, (row, place) -> of.apply(row));
  }

  /** One more column whose cells also depend on the place of the row, from 0. */
  public TableOf<R> numbered(TableView.Column head, BiFunction<R, Integer, Cell> of) {
    heads.add(head);
    cells.add(of);
    return this;
  }

  /** One more column for each of several things. */
  public <T> TableOf<R> each(
      Iterable<? extends T> things, Function<T, TableView.Column> head, BiFunction<R, T, Cell> of) {
    for (T thing : things) {
      column(head.apply(thing), row -> of.apply(row, thing));
    }
    return this;
  }

  /** Columns that the table has under a condition. */
  public TableOf<R> when(boolean condition, Function<TableOf<R>, TableOf<R>> more) {
    return condition ? more.apply(this) : this;
  }

  /** Lines under the table; empty ones are left out. */
  public TableOf<R> note(String... lines) {
    for (String line : lines) {
      if (!line.isEmpty()) {
        notes.add(line);
      }
    }
    return this;
  }

  /** Which rows the page is about. */
  public TableOf<R> emphasise(Predicate<R> which) {
    emphasised = which;
    return this;
  }

  /** Which rows another table of the page says as well. */
  public TableOf<R> repeat(Predicate<R> which) {
    repeated = which;
    return this;
  }

  /** Names of the rows to which links lead; empty for none. */
  public TableOf<R> ids(Function<R, String> of) {
    ids = of;
    return this;
  }

  /**
   * Figures of these columns are about one thing, each of the unit to which its row leads. Columns
   * that the table does not have are passed over, as long as it has one of them.
   *
   * @param about as {@link vn.parindex.site.route.FigureKey} names it
   */
  public TableOf<R> answers(String about, String... keys) {
    asked.add(List.of(keys));
    for (String key : keys) {
      answers.put(key, about);
    }
    return this;
  }

  /**
   * Figures of these columns are of one unit, each about what its row is about.
   *
   * @param about as {@link vn.parindex.site.route.FigureKey} names it; empty for none
   */
  public TableOf<R> rowsAnswer(String unit, Function<R, String> about, String... keys) {
    answeringUnit = unit;
    answeringRows = about;
    return answers(TableView.Answers.BY_ROW, keys);
  }

  /** The table with these rows, in this order. */
  public TableView rows(Iterable<? extends R> all) {
    List<TableView.Row> rows = new ArrayList<>();
    List<String> about = new ArrayList<>();
    for (R row : all) {
      about.add(answeringRows.apply(row));
      int place = rows.size();
      rows.add(
          new TableView.Row(
              cells.stream().map(cell -> cell.apply(row, place)).toList(),
              emphasised.test(row),
              repeated.test(row),
              ids.apply(row)));
    }
    return answers.isEmpty()
        ? new TableView(id, caption, heads, rows, notes)
        : new TableView(id, caption, heads, rows, notes, answering(about));
  }

  private TableView.Answers answering(List<String> rows) {
    List<String> keys = heads.stream().map(TableView.Column::key).toList();
    for (List<String> together : asked) {
      if (together.stream().noneMatch(keys::contains)) {
        throw new IllegalStateException(
            id + ": figures of " + together + " answer, but its columns are " + keys);
      }
    }
    return new TableView.Answers(
        answeringUnit,
        keys.stream().map(key -> answers.getOrDefault(key, "")).toList(),
        answeringUnit.isEmpty() ? List.of() : rows);
  }
}
