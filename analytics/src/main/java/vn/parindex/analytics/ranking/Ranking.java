package vn.parindex.analytics.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.KeyedList;
import vn.parindex.analytics.model.NoScore;

/**
 * A ranking, best first. Whatever has no percentage stands apart, unranked, with the reason.
 *
 * @param placed best first; equals in the natural order of their keys
 * @param unplaced keys without a percentage, in natural order
 * @param <K> what is ranked
 */
public record Ranking<K>(KeyedList<K, Placed<K>> placed, Map<K, NoScore> unplaced) {

  /** Checks and copies. */
  public Ranking {
    unplaced = Collections.unmodifiableMap(new LinkedHashMap<>(unplaced));
  }

  /** The place of a key; empty when it is unranked or unknown. */
  public Optional<Placed<K>> of(K key) {
    return placed.find(key);
  }

  /** All keys: by rank, then those without one. */
  public List<K> keys() {
    return Stream.concat(byKey().keySet().stream(), unplaced.keySet().stream()).toList();
  }

  /** What the percentages look like; empty when nothing is ranked. */
  public Optional<Summary> summary() {
    return Summary.of(placed.stream().map(Placed::value).toList());
  }

  /**
   * The percentile of a key: per cent of the others that are behind it, those that share its rank
   * half. Of 90, 85, 85 and 70 the first is at 100, the two equals are at 50, the last is at 0.
   *
   * @return empty when the key is unranked or ranked alone
   */
  public Optional<Fraction> percentile(K key) {
    int others = placed.size() - 1;
    return of(key)
        .filter(place -> others > 0)
        .map(
            place -> {
              int behind = placed.size() - upTo(place.rank());
              return Fraction.of(2L * behind + place.shared() - 1)
                  .divide(Fraction.of(2L * others))
                  .multiply(Fraction.HUNDRED);
            });
  }

  /** How many are ahead of a place of this ranking; equals are not. */
  public int ahead(Placed<K> place) {
    return upTo(place.rank()) - place.shared();
  }

  /** How many have this rank or a better one. */
  private int upTo(Rank rank) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (placed.get(middle).rank().compareTo(rank) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** All places by key, best first. */
  public Map<K, Placed<K>> byKey() {
    return placed.byKey();
  }

  /**
   * One place.
   *
   * @param key what is ranked
   * @param value its percentage, exact, also when ties are judged at the published precision
   * @param rank its rank
   * @param shared how many share the rank: 1 when nobody else does
   * @param <K> what is ranked
   */
  public record Placed<K>(K key, Fraction value, Rank rank, int shared) {

    /** Whether somebody else has the same rank. */
    public boolean isTied() {
      return shared > 1;
    }
  }
}
