package vn.parindex.analytics.table;

import java.util.Objects;

/**
 * What a column of a table holds.
 *
 * @param table the table
 * @param name the column
 * @param type "text", "number", "whole number" or "date"
 * @param unit of its figures; empty for text
 * @param vietnamese the meaning for the clerk
 * @param english the meaning for everybody else
 */
public record ColumnDoc(
    String table, String name, String type, String unit, String vietnamese, String english) {
  /** The type of words and codes. */
  static final String TEXT = "text";

  /** The type of numbers that may have a fraction. */
  static final String NUMBER = "number";

  /** The type of counts. */
  static final String WHOLE_NUMBER = "whole number";

  /** The type of days. */
  static final String DATE = "date";

  /** Checks the parts. */
  public ColumnDoc {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(vietnamese, "vietnamese");
    Objects.requireNonNull(english, "english");
  }
}
