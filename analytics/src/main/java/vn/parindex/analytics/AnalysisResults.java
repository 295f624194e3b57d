package vn.parindex.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/**
 * Everything that was computed: immutable, unrounded, not formatted.
 *
 * @param settings what was decided
 * @param indices index of all units by period code, oldest first
 * @param rankings ranking by the total, by period code
 * @param areaRankings ranking by area percentage: period code, then area code
 * @param delta change between the two periods of the settings
 * @param improvement ranking by the change of the index in percentage points
 */
public record AnalysisResults(
    AnalysisSettings settings,
    Map<String, PeriodIndex> indices,
    Map<String, Ranking<UnitId>> rankings,
    Map<String, Map<String, Ranking<UnitId>>> areaRankings,
    Delta delta,
    Ranking<UnitId> improvement) {

  /** Checks and copies. */
  public AnalysisResults {
    Objects.requireNonNull(settings, "settings");
    indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
    rankings = Collections.unmodifiableMap(new LinkedHashMap<>(rankings));
    Map<String, Map<String, Ranking<UnitId>>> copies = new LinkedHashMap<>();
    areaRankings.forEach(
        (period, byArea) ->
            copies.put(period, Collections.unmodifiableMap(new LinkedHashMap<>(byArea))));
    areaRankings = Collections.unmodifiableMap(copies);
    Objects.requireNonNull(delta, "delta");
    Objects.requireNonNull(improvement, "improvement");
  }

  /** The index of the second period of the comparison, the one the site is about. */
  public PeriodIndex current() {
    return indices.get(settings.compareTo());
  }

  /** The ranking of the second period of the comparison. */
  public Ranking<UnitId> currentRanking() {
    return rankings.get(settings.compareTo());
  }
}
