package vn.parindex.analytics.robustness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.UnitId;

/**
 * How often each unit was above each other, and the groups that follow from it.
 *
 * @param pairs every pair once, in the order of the published ranking: 1–2, 1–3, …, 2–3, …
 * @param groups the units from first to last, in groups within which no two can be told apart;
 *     every unit is in one group. See {@link RankUncertainties} for the rule
 */
public record PairOrders(List<PairOrder> pairs, List<List<UnitId>> groups) {

  /** Checks and copies. */
  public PairOrders {
    pairs = List.copyOf(pairs);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * The share of the draws in which {@code one} was truly above {@code other}; 0 for a unit against
   * itself.
   *
   * @throws IllegalArgumentException if one of them was not ranked
   */
  public double above(UnitId one, UnitId other) {
    List<UnitId> order = groups.stream().flatMap(List::stream).toList();
    int i = order.indexOf(one);
    int j = order.indexOf(other);
    if (i < 0 || j < 0) {
      throw new IllegalArgumentException("not ranked: " + one + " or " + other);
    }
    if (i == j) {
      return 0;
    }
    PairOrder pair = pairs.get(place(Math.min(i, j), Math.max(i, j), order.size()));
    return i < j ? pair.above() : pair.below();
  }

  /** Where in the list the pair of the units at these places of the ranking stands. */
  private static int place(int upper, int lower, int units) {
    return upper * (2 * units - upper - 1) / 2 + lower - upper - 1;
  }

  /** The number of each unit's group, from 1. */
  public Map<UnitId, Integer> groupNumbers() {
    Map<UnitId, Integer> numbers = new LinkedHashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      for (UnitId unit : groups.get(group)) {
        numbers.put(unit, group + 1);
      }
    }
    return Collections.unmodifiableMap(numbers);
  }
}
