package vn.parindex.analytics.table;

import java.util.function.Function;

/**
 * A column of a data table: what it is called, what it holds, and how that follows from a row.
 *
 * @param key its name in files and programs; never changes
 * @param kind what its cells hold where they hold anything
 * @param unit of its figures; empty if they have none
 * @param vietnamese the meaning for the clerk
 * @param english the meaning for everybody else
 * @param of the cell of a row
 */
public record Column<R>(
    String key,
    Kind kind,
    String unit,
    String vietnamese,
    String english,
    Function<? super R, Value> of) {

  /** What the cells of a column hold. */
  public enum Kind {
    /** Words and codes. */
    TEXT("text"),
    /** Counts. */
    WHOLE_NUMBER("whole number"),
    /** Numbers that may have a fraction. */
    NUMBER("number"),
    /** Days. */
    DAY("date");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in the table of columns. */
    public String code() {
      return code;
    }
  }

  /** The cell of a row. */
  public Value value(R row) {
    return of.apply(row);
  }
}
