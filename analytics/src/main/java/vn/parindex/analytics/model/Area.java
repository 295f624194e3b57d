package vn.parindex.analytics.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An area of a framework: a numbered group of criteria.
 *
 * @param code unique among the areas of the edition
 * @param name as worded in the edition
 * @param continues code of the area of the edition before that it follows; empty when it is new or
 *     the edition is the first
 * @param criteria at least one
 */
public record Area(String code, String name, String continues, List<Criterion> criteria) {

  /** Checks and copies. */
  public Area {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(continues, "continues");
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException(code + " has no criterion");
    }
  }

  /** All leaves of the area in the order of the edition. */
  public Stream<Leaf> leaves() {
    return criteria.stream().flatMap(criterion -> criterion.leaves().stream());
  }

  /** The sum of the leaves' maximum points. */
  public Fraction maxPoints() {
    return leaves().map(Leaf::maxPoints).reduce(Fraction.ZERO, Fraction::add);
  }
}
