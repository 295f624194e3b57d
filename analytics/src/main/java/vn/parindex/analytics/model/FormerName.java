package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A name by which people still know a unit or a part of it, though no unit of the data set ever had
 * it: of a unit that became part of it before the first period, or its own until it was renamed.
 *
 * @param name without the type: "Ba Chùa"
 * @param type as officially written: "Xã"
 * @param change why it is no longer in use
 * @param year of that change; empty when not recorded
 */
public record FormerName(String name, String type, Change change, OptionalInt year) {

  /** Checks. */
  public FormerName {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(year, "year");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a former name without a name");
    }
  }

  /** What became of whoever was called so. */
  public enum Change {
    /** All of it became part of the unit. */
    MERGED("merged"),
    /** It is the unit itself, under another name or type. */
    RENAMED("renamed");

    private final String code;

    Change(String code) {
      this.code = code;
    }

    /** How data files write it. */
    public String code() {
      return code;
    }
  }
}
