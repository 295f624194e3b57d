package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The smallest scored item of a framework: a component, or a criterion that has no components.
 *
 * @param code unique in the edition; equals the criterion's code when the criterion is the leaf
 * @param name as worded in the edition
 * @param maxPoints greater than 0
 * @param source who gives the points
 * @param fixableLocally false where a unit cannot mend a loss itself and must not be blamed for it
 * @param scoring how points are given
 * @param continuation what it follows in the edition before
 */
public record Leaf(
    String code,
    String name,
    BigDecimal maxPoints,
    Source source,
    boolean fixableLocally,
    Scoring scoring,
    Continuation continuation) {

  /** Checks the parts. */
  public Leaf {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(source, "source");
    if (maxPoints.signum() <= 0) {
      throw new IllegalArgumentException(code + ": maximum " + maxPoints + " is not positive");
    }
  }

  /** Where the points of a leaf come from. */
  public enum Source {
    /** Self-assessed, then verified. */
    VERIFIED("verified"),
    /** A sociological survey. */
    SURVEY("survey");

    private final String code;

    Source(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
