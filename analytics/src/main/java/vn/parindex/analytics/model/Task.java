package vn.parindex.analytics.model;

import java.util.Objects;

/**
 * A task (nhiệm vụ) that every unit is to do in a year.
 *
 * @param code unique in its year
 * @param clause where the order gives it
 * @param name what is to be done
 * @param measure by what it is seen to be done
 */
public record Task(String code, String clause, String name, String measure) {

  /** Checks the parts. */
  public Task {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(measure, "measure");
  }
}
