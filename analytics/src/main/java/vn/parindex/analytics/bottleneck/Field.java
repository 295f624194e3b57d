package vn.parindex.analytics.bottleneck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** All percentages that are ranked, in which one can be changed and placed anew. */
final class Field {
  private final TiePolicy ties;
  private final TieEquality equality;

  /** Different percentages, best first. */
  private final List<Fraction> keys;

  /** How many units have a better percentage than each of {@link #keys}, and one for all. */
  private final int[] ahead;

  Field(Collection<Fraction> percents, TiePolicy ties, TieEquality equality) {
    this.ties = ties;
    this.equality = equality;
    TreeMap<Fraction, Integer> counts = new TreeMap<>();
    percents.forEach(percent -> counts.merge(equality.key(percent), 1, Integer::sum));
    keys = new ArrayList<>(counts.descendingKeySet());
    ahead = new int[keys.size() + 1];
    for (int i = 0; i < keys.size(); i++) {
      ahead[i + 1] = ahead[i] + counts.get(keys.get(i));
    }
  }

  /**
   * The rank of a unit of this field if its percentage were another.
   *
   * @param own its percentage as it is
   * @param other its percentage as it would be, higher or lower
   */
  Rank rankIf(Fraction own, Fraction other) {
    Fraction key = equality.key(other);
    Fraction now = equality.key(own);
    int groups = better(key);
    int first = ahead[groups];
    int equal = 0;
    if (groups < keys.size() && keys.get(groups).equals(key)) {
      equal = ahead[groups + 1] - first;
    }
    // The unit itself is neither ahead of its new place nor one of the others there.
    int against = now.compareTo(key);
    if (against == 0) {
      equal--;
    } else if (against > 0) {
      first--;
      groups -= isAlone(now) ? 1 : 0;
    }
    return ties.rank(first + 1, equal + 1, groups + 1);
  }

  /** How many of the others would be ahead of a unit if its percentage were another. */
  int aheadIf(Fraction own, Fraction other) {
    Fraction key = equality.key(other);
    int better = ahead[better(key)];
    return equality.key(own).compareTo(key) > 0 ? better - 1 : better;
  }

  /** How many are ranked. */
  int size() {
    return ahead[keys.size()];
  }

  /** Whether one unit only has this percentage. */
  private boolean isAlone(Fraction key) {
    int place = better(key);
    return ahead[place + 1] - ahead[place] == 1;
  }

  /** How many different percentages are better than {@code key}. */
  private int better(Fraction key) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (keys.get(middle).compareTo(key) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
