package vn.parindex.analytics.delta;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Fraction;

/** The change of one unit between two periods, or the reason why there is none to speak of. */
public sealed interface Change {

  /** Calls the one that fits. */
  <T> T match(Function<Compared, T> compared, Function<NoChange, T> notComparable);

  /** The comparison, if there is one. */
  default Optional<Compared> compared() {
    return match(Optional::of, reason -> Optional.empty());
  }

  /**
   * A change.
   *
   * @param from index in the first period
   * @param to index in the second period
   * @param areas parts by area, in the order of the second edition, ended areas last
   * @param leaves parts by leaf, in the order of the second edition, dropped leaves last
   * @param adjustments the part of bonus and penalty
   * @param move what it did to the rank
   */
  record Compared(
      Fraction from,
      Fraction to,
      List<AreaChange> areas,
      List<LeafChange> leaves,
      Split adjustments,
      RankMove move)
      implements Change {
    /** Copies. */
    public Compared {
      areas = List.copyOf(areas);
      leaves = List.copyOf(leaves);
    }

    /** Change of the index in percentage points. */
    public Fraction points() {
      return to.subtract(from);
    }

    /** The change in its two parts: the sum over leaves and adjustments. */
    public Split split() {
      return leaves.stream().map(LeafChange::split).reduce(adjustments, Split::add);
    }

    @Override
    public <T> T match(Function<Compared, T> compared, Function<NoChange, T> notComparable) {
      return compared.apply(this);
    }
  }

  /** No comparison, and why. Never a change of 0. */
  record NotComparable(NoChange reason) implements Change {

    @Override
    public <T> T match(Function<Compared, T> compared, Function<NoChange, T> notComparable) {
      return notComparable.apply(reason);
    }
  }
}
