package vn.parindex.analytics.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.UnitId;
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
    return crossings(unit, 1);
  }

  /**
   * Units that were strictly behind {@code unit} in the first period and are strictly ahead now.
   */
  public List<UnitId> overtakenBy(UnitId unit) {
    return crossings(unit, -1);
  }

  /**
   * Who was on one side of a unit and is on the other now.
   *
   * @param behind 1 for those that fell behind, −1 for those that came ahead
   */
  private List<UnitId> crossings(UnitId unit, int behind) {
    Optional<Ranking.Placed<UnitId>> before = fromRanking.of(unit);
    Optional<Ranking.Placed<UnitId>> after = toRanking.of(unit);
    List<UnitId> crossings = new ArrayList<>();
    if (before.isPresent() && after.isPresent()) {
      int then = before.get().rank().doubled();
      int now = after.get().rank().doubled();
      for (Ranking.Placed<UnitId> other : toRanking.placed()) {
        if (behind * (other.rank().doubled() - now) > 0) {
          Ranking.Placed<UnitId> was = fromRanking.byKey().get(other.key());
          if (was != null && behind * (was.rank().doubled() - then) < 0) {
            crossings.add(other.key());
          }
        }
      }
    }
    return crossings;
  }
}
