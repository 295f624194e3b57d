package vn.parindex.analytics.index;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.UnitId;

/**
 * The index of one unit in one period, with everything it is made of.
 *
 * <p>Contributions are points that count over the counted maximum, in per cent: those of all
 * leaves, plus the bonus, minus the penalty, sum to the index exactly, whatever becomes of leaves
 * that do not apply.
 *
 * @param unit whose index
 * @param total the whole
 * @param areas one per area, in the order of the edition
 * @param criteria one per criterion, in the order of the edition
 * @param leaves one per leaf, in the order of the edition
 * @param bonus points on top, after the cap; or why nobody knows them
 * @param penalty points off, positive, after the cap; or why nobody knows them
 */
public record UnitIndex(
    UnitId unit,
    NodeScore total,
    List<NodeScore> areas,
    List<NodeScore> criteria,
    List<LeafResult> leaves,
    Figure bonus,
    Figure penalty) {

  /** Copies. */
  public UnitIndex {
    areas = List.copyOf(areas);
    criteria = List.copyOf(criteria);
    leaves = List.copyOf(leaves);
  }

  /** Whether anybody handed in its sheet. */
  public boolean hasSheet() {
    return total.score().match(percent -> true, reason -> reason != NoScore.NO_SHEET);
  }

  /** The result of an area. */
  public Optional<NodeScore> area(String code) {
    return areas.stream().filter(area -> area.code().equals(code)).findFirst();
  }

  /** The result of a criterion. */
  public Optional<NodeScore> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /**
   * What a leaf adds to the index, in percentage points; empty when nothing is counted on the leaf
   * or the unit has no index. A leaf that has full marks because it does not apply adds those.
   */
  public Optional<Fraction> contribution(LeafResult leaf) {
    return leaf.counted()
        .match(points -> share(points.multiply(leaf.scale())), reason -> Optional.empty());
  }

  /**
   * What so many points more on leaves of one source would add to the index, in percentage points;
   * empty when the unit has no index.
   */
  public Optional<Fraction> contribution(Leaf.Source source, Fraction points) {
    return share(points.multiply(scale(source)));
  }

  /** How many times points on leaves of one source count; 1 where the edition has none. */
  public Fraction scale(Leaf.Source source) {
    return leaves.stream()
        .filter(leaf -> leaf.leaf().source() == source)
        .map(LeafResult::scale)
        .findFirst()
        .orElse(Fraction.ONE);
  }

  /**
   * What an area adds to the index, in percentage points; empty when it has no figure or the unit
   * has no index.
   */
  public Optional<Fraction> areaContribution(String areaCode) {
    return area(areaCode).filter(NodeScore::hasFigures).flatMap(area -> share(area.points()));
  }

  /** Bonus minus penalty, in points; one of them that nobody knows changes nothing. */
  public Fraction adjustment() {
    return changing(bonus).subtract(changing(penalty));
  }

  private static Fraction changing(Figure points) {
    return points.match(known -> known, reason -> Fraction.ZERO);
  }

  /** What the bonus adds to the index; empty when it is not known, or the unit has no index. */
  public Optional<Fraction> bonusContribution() {
    return bonus.match(points -> share(points), reason -> Optional.empty());
  }

  /**
   * What the penalty takes off the index, as a positive number; empty when it is not known, or the
   * unit has no index.
   */
  public Optional<Fraction> penaltyContribution() {
    return penalty.match(points -> share(points), reason -> Optional.empty());
  }

  private Optional<Fraction> share(Fraction points) {
    return total
        .score()
        .percent()
        .map(index -> points.divide(total.countedMax()).multiply(Fraction.HUNDRED));
  }
}
