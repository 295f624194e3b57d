package vn.parindex.analytics.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.KeyedList;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;

/**
 * Ranks by percentage, highest first, before any rounding.
 *
 * <p>Worked example: A 85, B 90, C 85, D without a figure gives B 1, A 2, C 2 under 1224, and D
 * unranked. The order in which the map is iterated does not matter.
 */
public final class Rankings {

  private Rankings() {}

  /**
   * Ranks the entries of {@code scores}.
   *
   * @param scores percentage or reason for each key; may be empty
   * @param policy which rank equals share
   * @param equality when two percentages are equal
   * @param <K> what is ranked; its natural order puts equals in a stable order
   */
  public static <K extends Comparable<K>> Ranking<K> rank(
      Map<K, Score> scores, TiePolicy policy, TieEquality equality) {
    List<Candidate<K>> candidates = new ArrayList<>();
    Map<K, NoScore> unplaced = new TreeMap<>();
    scores.forEach(
        (key, score) -> {
          if (score instanceof Score.Known known) {
            candidates.add(new Candidate<>(key, known.value(), equality.key(known.value())));
          } else if (score instanceof Score.None none) {
            unplaced.put(key, none.reason());
          }
        });
    candidates.sort(
        Comparator.comparing((Candidate<K> candidate) -> candidate.order)
            .reversed()
            .thenComparing(candidate -> candidate.key));
    List<Ranking.Placed<K>> placed = new ArrayList<>(candidates.size());
    int group = 0;
    int first = 0;
    while (first < candidates.size()) {
      int end = first + 1;
      while (end < candidates.size()
          && candidates.get(end).order.equals(candidates.get(first).order)) {
        end++;
      }
      group++;
      Rank rank = policy.rank(first + 1, end - first, group);
      for (Candidate<K> candidate : candidates.subList(first, end)) {
        placed.add(new Ranking.Placed<>(candidate.key, candidate.value, rank, end - first));
      }
      first = end;
    }
    return new Ranking<>(KeyedList.of(placed, Ranking.Placed::key), unplaced);
  }

  private record Candidate<K>(K key, Fraction value, Fraction order) {}
}
