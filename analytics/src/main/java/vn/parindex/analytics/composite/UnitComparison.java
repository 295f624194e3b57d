package vn.parindex.analytics.composite;

import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Rank;

/**
 * One unit in two indices.
 *
 * @param unit the unit
 * @param from its value in the first
 * @param to its value in the second
 * @param fromRank its rank in the first; NO_INDEX when it has none
 * @param toRank its rank in the second; NO_INDEX when it has none
 * @param effects what each indicator did to the change, in the order of the second tree, indicators
 *     of the first only last; they sum to the change
 */
public record UnitComparison(
    String unit,
    Outcome<Double> from,
    Outcome<Double> to,
    Outcome<Rank> fromRank,
    Outcome<Rank> toRank,
    Outcome<List<LeafEffect>> effects) {

  /** Copies. */
  public UnitComparison {
    effects = effects.map(List::copyOf);
  }

  /** Second less first; the first reason that there is, where one is missing. */
  public Outcome<Double> change() {
    return from.flatMap(before -> to.map(after -> after - before));
  }

  /** Places gained; negative when lost. NO_INDEX when it is not ranked in both. */
  public Outcome<Fraction> gained() {
    return fromRank.flatMap(before -> toRank.map(before::gainedTo));
  }

  /**
   * The effects with the largest size, whatever their sign, equals in the order of the tree.
   *
   * @param most how many at most; none when the change cannot be split
   */
  public List<LeafEffect> largest(int most) {
    return effects.value().orElse(List.of()).stream()
        .sorted(
            Comparator.comparingDouble((LeafEffect effect) -> Math.abs(effect.total())).reversed())
        .limit(most)
        .toList();
  }
}
