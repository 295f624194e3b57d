package vn.parindex.analytics.delta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;

/**
 * Splits the move of every key that is ranked in both of two rankings.
 *
 * <p>Between the two published ranks stands the middle rank: 1 + the number ahead + half the number
 * of other equals. It treats equals alike, so that own and others' change can be swapped in either
 * order; what the tie policy adds to it is the part "ties".
 */
public final class RankMoves {

  private RankMoves() {}

  /**
   * The moves from {@code from} to {@code to}.
   *
   * @param from ranking of the first period
   * @param to ranking of the second period
   * @param equality when two percentages are equal, as in both rankings
   * @param <K> what is ranked
   * @return one move for each key in both, in the order of {@code to}
   */
  public static <K> Map<K, RankMove> between(Ranking<K> from, Ranking<K> to, TieEquality equality) {
    Ordinals ordinals = Ordinals.of(from, to, equality);
    Map<K, Ranking.Placed<K>> first = from.byKey();
    Map<K, Ranking.Placed<K>> second = to.byKey();
    Field allFirst = new Field(ordinals, from.placed());
    Field allSecond = new Field(ordinals, to.placed());
    Field commonFirst =
        new Field(
            ordinals, from.placed().stream().filter(p -> second.containsKey(p.key())).toList());
    Field commonSecond =
        new Field(ordinals, to.placed().stream().filter(p -> first.containsKey(p.key())).toList());
    Map<K, RankMove> moves = new LinkedHashMap<>();
    for (Ranking.Placed<K> now : to.placed()) {
      Ranking.Placed<K> then = first.get(now.key());
      if (then != null) {
        int before = ordinals.of(then.value());
        int after = ordinals.of(now.value());
        // Twice the middle rank among the units of both periods: own figure x others' figures.
        int oldOld = commonFirst.middleTwice(before, before);
        int newOld = commonFirst.middleTwice(after, before);
        int oldNew = commonSecond.middleTwice(before, after);
        int newNew = commonSecond.middleTwice(after, after);
        int allBefore = allFirst.middleTwice(before, before);
        int allAfter = allSecond.middleTwice(after, after);
        moves.put(
            now.key(),
            new RankMove(
                then.rank(),
                now.rank(),
                quarters((oldOld - newOld) + (oldNew - newNew)),
                quarters((oldOld - oldNew) + (newOld - newNew)),
                halves(allBefore - oldOld),
                halves(newNew - allAfter),
                halves(then.rank().doubled() - allBefore)
                    .subtract(halves(now.rank().doubled() - allAfter))));
      }
    }
    return moves;
  }

  private static Fraction halves(int doubled) {
    return Fraction.of(doubled).multiply(Fraction.HALF);
  }

  private static Fraction quarters(int fourfold) {
    return halves(fourfold).multiply(Fraction.HALF);
  }

  /** Whole numbers in the order of the percentages of both periods. */
  private record Ordinals(Map<Fraction, Integer> byKey, TieEquality equality) {
    static <K> Ordinals of(Ranking<K> from, Ranking<K> to, TieEquality equality) {
      TreeSet<Fraction> keys = new TreeSet<>();
      from.placed().forEach(placed -> keys.add(equality.key(placed.value())));
      to.placed().forEach(placed -> keys.add(equality.key(placed.value())));
      Map<Fraction, Integer> byKey = new LinkedHashMap<>();
      keys.forEach(key -> byKey.put(key, byKey.size()));
      return new Ordinals(byKey, equality);
    }

    int of(Fraction value) {
      return byKey.get(equality.key(value));
    }
  }

  /** The figures of one period, in which a unit's own figure can be exchanged. */
  private static final class Field {
    private final int size;

    /** How many figures are below each ordinal, and below none. */
    private final int[] below;

    <K> Field(Ordinals ordinals, List<Ranking.Placed<K>> placed) {
      size = placed.size();
      below = new int[ordinals.byKey().size() + 1];
      placed.forEach(entry -> below[ordinals.of(entry.value()) + 1]++);
      for (int i = 1; i < below.length; i++) {
        below[i] += below[i - 1];
      }
    }

    /**
     * Twice the middle rank of {@code figure} among the others of this field.
     *
     * @param figure the figure to be placed
     * @param own the figure of the same unit in this field, which is not one of the others
     */
    int middleTwice(int figure, int own) {
      int ahead = size - below[figure + 1];
      int equal = below[figure + 1] - below[figure];
      if (own > figure) {
        ahead--;
      } else if (own == figure) {
        equal--;
      }
      return 2 + 2 * ahead + equal;
    }
  }
}
