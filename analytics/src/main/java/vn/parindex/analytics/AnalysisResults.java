package vn.parindex.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.anomaly.Screening;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.trend.UnitTrends;

/**
 * Everything that was computed: immutable, unrounded, not formatted.
 *
 * @param settings what was decided
 * @param indices index of all units by period code, oldest first
 * @param rankings ranking by the total, by period code
 * @param areaRankings ranking by area percentage: period code, then area code
 * @param criterionRankings ranking by criterion percentage: period code, then criterion code
 * @param delta change between the two periods of the settings
 * @param improvement ranking by the change of the index in percentage points
 * @param trends where index and areas of each unit of the current period are going, over all
 *     periods whose edition hangs together with the current one
 * @param pointsLost where points were lost in the current period
 * @param waysUp what each unit can win back in the current period, and where that leads
 * @param robustness how sure the ranking of the current period is
 * @param agreement self-assessment against verification in the current period
 * @param declared what units declare of leaves in the current period beside the points they claim:
 *     units in the order of their sheets, leaves in that of the edition; empty when nobody declares
 * @param peers whom each unit of the current period is like
 * @param screening what looks unusual in any period
 * @param successors the past of the units that follow others, estimated: for each period in which a
 *     part was scored, oldest first
 * @param followUp how the year stands on the day of the settings; {@code NO_VALUES} when neither
 *     targets nor tasks, findings or evidence are in the data
 */
public record AnalysisResults(
    AnalysisSettings settings,
    Map<String, PeriodIndex> indices,
    Map<String, Ranking<UnitId>> rankings,
    Map<String, Map<String, Ranking<UnitId>>> areaRankings,
    Map<String, Map<String, Ranking<UnitId>>> criterionRankings,
    Delta delta,
    Ranking<UnitId> improvement,
    UnitTrends trends,
    PointsLost pointsLost,
    Map<UnitId, UnitWaysUp> waysUp,
    Robustness robustness,
    Agreement agreement,
    List<DeclaredClaim> declared,
    Map<UnitId, Outcome<PeerGroup>> peers,
    Screening screening,
    List<SuccessionEstimate> successors,
    Outcome<FollowUp> followUp) {

  /** Copies. */
  public AnalysisResults {
    indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
    rankings = Collections.unmodifiableMap(new LinkedHashMap<>(rankings));
    areaRankings = copy(areaRankings);
    criterionRankings = copy(criterionRankings);
    declared = List.copyOf(declared);
    waysUp = Collections.unmodifiableMap(new LinkedHashMap<>(waysUp));
    peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
    successors = List.copyOf(successors);
  }

  /** The index of the second period of the comparison, the one the site is about. */
  public PeriodIndex current() {
    return indices.get(settings.compareTo());
  }

  /** The estimates for the second period of the comparison; empty when no unit is followed. */
  public List<SuccessionEstimate> currentSuccessors() {
    return successors.stream()
        .filter(estimate -> estimate.period().equals(settings.compareTo()))
        .toList();
  }

  /** In which band each unit of a period is. */
  public Grades grades(String period) {
    return new Grades(settings.bands(), rankings.get(period));
  }

  /** The ranking of the second period of the comparison. */
  public Ranking<UnitId> currentRanking() {
    return rankings.get(settings.compareTo());
  }

  private static Map<String, Map<String, Ranking<UnitId>>> copy(
      Map<String, Map<String, Ranking<UnitId>>> rankings) {
    Map<String, Map<String, Ranking<UnitId>>> copies = new LinkedHashMap<>();
    rankings.forEach(
        (period, byCode) ->
            copies.put(period, Collections.unmodifiableMap(new LinkedHashMap<>(byCode))));
    return Collections.unmodifiableMap(copies);
  }
}
