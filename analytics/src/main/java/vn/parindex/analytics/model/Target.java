package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A numeric target (chỉ tiêu) that every unit is to reach.
 *
 * @param code unique in its year
 * @param clause where the order sets it
 * @param name what is to be reached
 * @param numerator what is counted
 * @param denominator of what; for growth, the base figure
 * @param form how the rate is formed
 * @param comparison on which side of the threshold it is met; growth is never to be at most
 * @param threshold per cent, reached when equal
 * @param base period of the base figure for growth; empty for a ratio
 * @param parent target of which this is an "of which"; empty if none
 * @param scope what is excluded or meant besides; empty if nothing
 * @param cases what becomes of cases that have not succeeded
 */
public record Target(
    String code,
    String clause,
    String name,
    String numerator,
    String denominator,
    Form form,
    Comparison comparison,
    BigDecimal threshold,
    String base,
    String parent,
    String scope,
    CaseKind cases) {

  /** Checks the parts. */
  public Target {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(cases, "cases");
    if ((form == Form.GROWTH) == base.isEmpty()) {
      throw new IllegalArgumentException(code + ": a growth target, and only one, has a base");
    }
    if (form == Form.GROWTH && comparison == Comparison.AT_MOST) {
      throw new IllegalArgumentException(code + ": growth is not to be at most");
    }
  }

  /** A target that is met at or above its threshold. */
  public Target(
      String code,
      String clause,
      String name,
      String numerator,
      String denominator,
      Form form,
      BigDecimal threshold,
      String base,
      String parent,
      String scope,
      CaseKind cases) {
    this(
        code,
        clause,
        name,
        numerator,
        denominator,
        form,
        Comparison.AT_LEAST,
        threshold,
        base,
        parent,
        scope,
        cases);
  }

  /** Whether lower is better: what is counted is to be rare. */
  public boolean isAtMost() {
    return comparison == Comparison.AT_MOST;
  }

  /** On which side of the threshold a target is met; the threshold itself always meets it. */
  public enum Comparison {
    /** The more the better: cases solved in time. */
    AT_LEAST("at-least"),
    /** The fewer the better: cases overdue. */
    AT_MOST("at-most");

    private final String code;

    Comparison(String code) {
      this.code = code;
    }

    /** The word in data files; growth has one of its own there. */
    public String code() {
      return code;
    }
  }

  /** How the rate is formed. */
  public enum Form {
    /** Numerator over denominator. */
    RATIO("ratio"),
    /** Increase on the base period. */
    GROWTH("growth");

    private final String code;

    Form(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
