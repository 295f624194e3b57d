package vn.parindex.analytics.check;

import java.util.Objects;

/**
 * What {@code dataset.json} promises about the data set besides the values themselves.
 *
 * @param compareFrom first of the two periods compared
 * @param compareTo second of the two periods compared
 */
public record Declared(String compareFrom, String compareTo) {
  /** Checks the parts. */
  public Declared {
    Objects.requireNonNull(compareFrom, "compareFrom");
    Objects.requireNonNull(compareTo, "compareTo");
  }
}
