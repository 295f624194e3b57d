package vn.parindex.analytics.bottleneck;

import java.util.List;
import java.util.function.Predicate;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;

/**
 * What one unit lost, leaf by leaf.
 *
 * @param unit whose losses
 * @param leaves one per leaf, in the order of the edition
 */
public record UnitLoss(UnitId unit, List<Part> leaves) {

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  /** Copies. */
  public UnitLoss {
    leaves = List.copyOf(leaves);
  }

  /**
   * What is lost on one leaf.
   *
   * @param areaCode the area it belongs to
   * @param leaf the leaf
   * @param lost maximum minus points; without a figure when the leaf has none, never 0
   */
  public record Part(String areaCode, Leaf leaf, Figure lost) {

    /** What the unit can do about it. */
    public LossKind kind() {
      return LossKind.of(leaf);
    }
  }

  /** Points lost on the leaves that have a figure; why nobody knows when none has. */
  public Figure lost() {
    return sum(part -> true);
  }

  /**
   * Points lost on the leaves of one kind that have a figure; the three kinds sum to the whole.
   * When none has one: a reason why, {@code NOT_APPLICABLE} only when no leaf of the kind applies.
   */
  public Figure lost(LossKind kind) {
    return sum(part -> part.kind() == kind);
  }

  private Figure sum(Predicate<Part> which) {
    List<Figure> losses = leaves.stream().filter(which).map(Part::lost).toList();
    return losses.stream()
        .filter(Figure::isKnown)
        .reduce(UnitLoss::plus)
        .or(() -> losses.stream().filter(lost -> !lost.equals(NOT_APPLICABLE)).findFirst())
        .orElse(NOT_APPLICABLE);
  }

  private static Figure plus(Figure one, Figure other) {
    return one.match(
        first -> other.match(second -> Figure.of(first.add(second)), reason -> other),
        reason -> one);
  }

  /** How many leaves of one kind do not apply to the unit. */
  public int notApplicable(LossKind kind) {
    return count(kind, part -> part.lost().equals(NOT_APPLICABLE));
  }

  /** How many leaves of one kind apply but have no figure. */
  public int missing(LossKind kind) {
    return count(kind, part -> !part.lost().isKnown() && !part.lost().equals(NOT_APPLICABLE));
  }

  private int count(LossKind kind, Predicate<Part> which) {
    return (int) leaves.stream().filter(part -> part.kind() == kind).filter(which).count();
  }
}
