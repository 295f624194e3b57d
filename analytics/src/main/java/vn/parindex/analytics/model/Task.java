package vn.parindex.analytics.model;

import java.util.Objects;

/**
 * A task (nhiệm vụ) that every unit is to do in a year.
 *
 * @param code unique in its year
 * @param clause where the order gives it
 * @param name what is to be done
 * @param measure by what it is seen to be done
 * @param proof the kind of proof that {@code measure} asks for
 */
public record Task(String code, String clause, String name, String measure, ProofKind proof) {

  /** Checks the parts. */
  public Task {
    Objects.requireNonNull(code, "code");
  }

  /** By what a task is seen to be done. */
  public enum ProofKind {
    /** A document with number and date. */
    DOCUMENT("document"),
    /** An amount of money, in đồng. */
    AMOUNT("amount"),
    /** A number of things: initiatives. */
    COUNT("count"),
    /** How many of how many. */
    SHARE("share");

    private final String code;

    ProofKind(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
