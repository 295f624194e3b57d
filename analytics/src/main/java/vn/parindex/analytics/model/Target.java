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
    BigDecimal threshold,
    String base,
    String parent,
    String scope,
    CaseKind cases) {

  /** Checks the parts. */
  public Target {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(cases, "cases");
    if ((form == Form.GROWTH) == base.isEmpty()) {
      throw new IllegalArgumentException(code + ": a growth target, and only one, has a base");
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
