package vn.parindex.analytics.model;

import java.util.List;
import java.util.Objects;

/**
 * A criterion of an area. Its leaves are its components, or the criterion itself.
 *
 * @param code unique in the edition
 * @param name as worded in the edition
 * @param leaves at least one
 */
public record Criterion(String code, String name, List<Leaf> leaves) {

  /** Checks and copies. */
  public Criterion {
    Objects.requireNonNull(code, "code");
    leaves = List.copyOf(leaves);
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException(code + " has no leaf");
    }
  }

  /** Whether the criterion is scored as a whole, without components. */
  public boolean isLeaf() {
    return leaves.size() == 1 && leaves.get(0).code().equals(code);
  }
}
