package vn.parindex.analytics.model;

import java.util.Objects;

/**
 * A shortcoming or its cause, as the review of a year states it.
 *
 * @param code unique in its year
 * @param clause where the review states it; empty if it gives no number
 * @param kind limitation (tồn tại, hạn chế) or cause (nguyên nhân)
 * @param name the statement
 * @param fixableLocally whether a unit can mend it itself
 */
public record ReviewFinding(
    String code, String clause, Kind kind, String name, boolean fixableLocally) {

  /** Checks the parts. */
  public ReviewFinding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
  }

  /** What is stated. */
  public enum Kind {
    /** Tồn tại, hạn chế. */
    LIMITATION("limitation"),
    /** Nguyên nhân. */
    CAUSE("cause");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
