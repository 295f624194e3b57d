package vn.parindex.analytics.delta;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;

/**
 * The changes of all units between two periods.
 *
 * @param from code of the first period
 * @param to code of the second period
 * @param fromRanking ranking of the first period
 * @param toRanking ranking of the second period
 * @param equality when two percentages are equal
 * @param links how the two editions hang together; empty when they do not
 * @param units every unit of either period
 */
public record Delta(
    String from,
    String to,
    Ranking<UnitId> fromRanking,
    Ranking<UnitId> toRanking,
    TieEquality equality,
    EditionLinks links,
    Map<UnitId, Change> units) {

  /** Copies. */
  public Delta {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  /** The comparison of a unit, if there is one. */
  public Optional<Change.Compared> of(UnitId unit) {
    return Optional.ofNullable(units.get(unit)).flatMap(Change::compared);
  }

  /**
   * Units that were strictly ahead of {@code unit} in the first period and are strictly behind it
   * in the second; in the order of the second ranking. Units not ranked in both are not named.
   */
  public List<UnitId> overtook(UnitId unit) {
    return crossings(unit, (before, after) -> before < 0 && after > 0);
  }

  /**
   * Units that were strictly behind {@code unit} in the first period and are strictly ahead now.
   */
  public List<UnitId> overtakenBy(UnitId unit) {
    return crossings(unit, (before, after) -> before > 0 && after < 0);
  }

  private List<UnitId> crossings(UnitId unit, BiPredicate<Integer, Integer> crossed) {
    Optional<Rank> before = fromRanking.of(unit).map(Ranking.Placed::rank);
    Optional<Rank> after = toRanking.of(unit).map(Ranking.Placed::rank);
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    return toRanking.placed().stream()
        .filter(
            now ->
                fromRanking
                    .of(now.key())
                    .filter(
                        then ->
                            crossed.test(
                                then.rank().compareTo(before.get()),
                                now.rank().compareTo(after.get())))
                    .isPresent())
        .map(Ranking.Placed::key)
        .toList();
  }
}
