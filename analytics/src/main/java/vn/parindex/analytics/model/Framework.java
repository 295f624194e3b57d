package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of the set of criteria (bộ tiêu chí): areas, criteria, components, with points on the
 * leaves.
 *
 * @param edition the edition's code, usually a year
 * @param name the title
 * @param continues the edition before; empty in the first
 * @param bonusCap most bonus points a unit can get, on top of the leaves
 * @param penaltyCap most penalty points a unit can lose
 * @param areas at least one
 * @param dropped leaves of the edition before that nothing here continues
 */
public record Framework(
    String edition,
    String name,
    String continues,
    BigDecimal bonusCap,
    BigDecimal penaltyCap,
    List<Area> areas,
    List<DroppedLeaf> dropped) {

  /** Checks and copies. */
  public Framework {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(continues, "continues");
    areas = List.copyOf(areas);
    dropped = List.copyOf(dropped);
    if (areas.isEmpty()) {
      throw new IllegalArgumentException(edition + " has no area");
    }
    if (bonusCap.signum() < 0 || penaltyCap.signum() < 0) {
      throw new IllegalArgumentException(edition + ": a cap is negative");
    }
  }

  /** All criteria in the order of the edition. */
  public Stream<Criterion> criteria() {
    return areas.stream().flatMap(area -> area.criteria().stream());
  }

  /** All leaves in the order of the edition. */
  public Stream<Leaf> leaves() {
    return areas.stream().flatMap(Area::leaves);
  }

  /** All leaves by code, in the order of the edition. */
  public Map<String, Leaf> leavesByCode() {
    Map<String, Leaf> byCode = new LinkedHashMap<>();
    leaves().forEach(leaf -> byCode.put(leaf.code(), leaf));
    return Collections.unmodifiableMap(byCode);
  }

  /** The area with this code. */
  public Optional<Area> area(String code) {
    return areas.stream().filter(area -> area.code().equals(code)).findFirst();
  }

  /** The sum of the leaves' maximum points. */
  public Fraction maxPoints() {
    return leaves().map(Leaf::maxPoints).reduce(Fraction.ZERO, Fraction::add);
  }

  /**
   * A leaf that ended with the edition before.
   *
   * @param leafCode its code there
   * @param reason why it was dropped
   */
  public record DroppedLeaf(String leafCode, String reason) {
    /** Checks the parts. */
    public DroppedLeaf {
      Objects.requireNonNull(leafCode, "leafCode");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
