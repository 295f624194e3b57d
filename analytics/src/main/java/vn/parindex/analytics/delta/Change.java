package vn.parindex.analytics.delta;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.succession.SuccessionEstimate;

/** The change of one unit between two periods, or the reason why there is none to speak of. */
public sealed interface Change {

  /** Calls the one that fits. */
  <T> T match(
      Function<Compared, T> compared,
      Function<Estimated, T> estimated,
      Function<NoChange, T> notComparable);

  /** The comparison, if there is one. */
  default Optional<Compared> compared() {
    return match(Optional::of, estimated -> Optional.empty(), reason -> Optional.empty());
  }

  /** The comparison with an estimate, if there is one. */
  default Optional<Estimated> estimated() {
    return match(compared -> Optional.empty(), Optional::of, reason -> Optional.empty());
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
    public <T> T match(
        Function<Compared, T> compared,
        Function<Estimated, T> estimated,
        Function<NoChange, T> notComparable) {
      return compared.apply(this);
    }
  }

  /**
   * The index of a unit that follows others against the estimate of its parts. An estimate itself:
   * it has no parts by leaf, no split, and no places, since the unit stood in no ranking.
   *
   * <p>Worked example. Parts of 3,000, 2,000 and 1,000 people had 80, 86 and 71 %: estimated 80.5
   * %. The unit has 82 % now: estimated 1.5 percentage points more.
   *
   * @param before the estimate for the first period, with the range of its parts; its total has one
   * @param to index in the second period
   * @param areas by area, in the order of the second edition, ended areas last
   * @param adjustments what bonus and penalty do to the estimated change, in percentage points
   */
  record Estimated(
      SuccessionEstimate before, Fraction to, List<EstimatedAreaChange> areas, Fraction adjustments)
      implements Change {
    /** Copies, and checks that there is an estimate. */
    public Estimated {
      areas = List.copyOf(areas);
      if (before.total().estimate().value().isEmpty()) {
        throw new IllegalArgumentException(before.successor() + " has no estimate");
      }
    }

    /** The estimate of the index in the first period. */
    public Fraction from() {
      return before.total().estimate().value().orElseThrow();
    }

    /** Change against the estimate, in percentage points. */
    public Fraction points() {
      return to.subtract(from());
    }

    @Override
    public <T> T match(
        Function<Compared, T> compared,
        Function<Estimated, T> estimated,
        Function<NoChange, T> notComparable) {
      return estimated.apply(this);
    }
  }

  /** No comparison, and why. Never a change of 0. */
  record NotComparable(NoChange reason) implements Change {

    @Override
    public <T> T match(
        Function<Compared, T> compared,
        Function<Estimated, T> estimated,
        Function<NoChange, T> notComparable) {
      return notComparable.apply(reason);
    }
  }
}
