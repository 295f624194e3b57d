package vn.parindex.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.agreement.Agreements;
import vn.parindex.analytics.anomaly.Anomalies;
import vn.parindex.analytics.bottleneck.Bottlenecks;
import vn.parindex.analytics.bottleneck.WaysUp;
import vn.parindex.analytics.declaration.DeclaredClaims;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Delta;
import vn.parindex.analytics.delta.Deltas;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.Peers;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.robustness.Execution;
import vn.parindex.analytics.robustness.RobustnessChecks;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;
import vn.parindex.analytics.succession.SuccessionSettings;

/** Runs all analyses. */
public final class Analyses {

  private Analyses() {}

  /**
   * Computes everything from a data set that passed the checks.
   *
   * <p>A pure function: the same arguments give equal results. A figure that is missing gives a
   * result that says why, never an exception. What became known after {@link AnalysisSettings#asOf}
   * is not looked at: see {@link AsOf}.
   *
   * @throws IllegalArgumentException if a period of the comparison is not in the data set, or if no
   *     period is closed on the day of the settings
   */
  public static AnalysisResults run(Dataset dataset, AnalysisSettings settings) {
    return AsOf.of(dataset, settings)
        .map(known -> compute(known.dataset(), known.settings()))
        .orElseThrow(
            () -> new IllegalArgumentException("no period is closed on " + settings.asOf()));
  }

  private static AnalysisResults compute(Dataset dataset, AnalysisSettings settings) {
    Map<String, PeriodIndex> indices = new LinkedHashMap<>();
    Map<String, Ranking<UnitId>> rankings = new LinkedHashMap<>();
    Map<String, Map<String, Ranking<UnitId>>> areaRankings = new LinkedHashMap<>();
    Map<String, Map<String, Ranking<UnitId>>> criterionRankings = new LinkedHashMap<>();
    for (Period period : closed(dataset, settings)) {
      PeriodIndex index =
          Indices.compute(
              period.code(),
              dataset.frameworkOf(period),
              dataset.unitsOf(period).stream().map(Unit::id).toList(),
              dataset.sheets().getOrDefault(period.code(), List.of()),
              settings.index());
      indices.put(period.code(), index);
      rankings.put(period.code(), rank(index.totals(), settings));
      Map<String, Ranking<UnitId>> byArea = new LinkedHashMap<>();
      for (Area area : index.framework().areas()) {
        byArea.put(area.code(), rank(index.area(area.code()), settings));
      }
      areaRankings.put(period.code(), byArea);
      Map<String, Ranking<UnitId>> byCriterion = new LinkedHashMap<>();
      index
          .framework()
          .criteria()
          .map(Criterion::code)
          .forEach(code -> byCriterion.put(code, rank(index.criterion(code), settings)));
      criterionRankings.put(period.code(), byCriterion);
    }
    MethodSettings methods = settings.methods();
    List<SuccessionEstimate> successors = successors(dataset, indices, methods.succession());
    Delta delta = compare(dataset, settings, indices, rankings, successors);
    PeriodIndex current = indices.get(settings.compareTo());
    List<ScoreSheet> sheets = dataset.sheets().getOrDefault(settings.compareTo(), List.of());
    return new AnalysisResults(
        settings,
        indices,
        rankings,
        areaRankings,
        criterionRankings,
        delta,
        improvement(delta, current, settings),
        IndexTrends.of(dataset, indices, settings.compareTo(), methods.trend()),
        Bottlenecks.find(current, methods.bottleneck()),
        WaysUp.find(current, settings.bands(), settings.ties(), settings.equality()),
        RobustnessChecks.run(
            current,
            sheets,
            settings.ties(),
            settings.equality(),
            methods.robustness(),
            Execution.PARALLEL),
        Agreements.compute(current, sheets),
        DeclaredClaims.of(
            dataset.period(settings.compareTo()).orElseThrow(), current.framework(), sheets),
        Peers.find(current, dataset.units(), methods.peers()),
        Anomalies.find(List.copyOf(indices.values()), methods.anomaly()),
        successors,
        FollowUpAssessment.assess(dataset, settings.asOf(), methods.target()));
  }

  /** A period that is still open has no scores to look at. */
  private static List<Period> closed(Dataset dataset, AnalysisSettings settings) {
    return dataset.periods().stream()
        .filter(period -> AsOf.isClosed(period, settings.asOf()))
        .toList();
  }

  /** Of the periods whose units were there before the succession. */
  private static List<SuccessionEstimate> successors(
      Dataset dataset, Map<String, PeriodIndex> indices, SuccessionSettings settings) {
    List<SuccessionEstimate> estimates = new ArrayList<>();
    for (PeriodIndex index : indices.values()) {
      LocalDate day = dataset.period(index.period()).orElseThrow().unitsAsOf();
      estimates.addAll(
          SuccessionEstimates.of(
              dataset.successions().stream().filter(s -> s.date().isAfter(day)).toList(),
              dataset.units(),
              index,
              settings));
    }
    return estimates;
  }

  private static Delta compare(
      Dataset dataset,
      AnalysisSettings settings,
      Map<String, PeriodIndex> indices,
      Map<String, Ranking<UnitId>> rankings,
      List<SuccessionEstimate> successors) {
    String from = settings.compareFrom();
    String to = settings.compareTo();
    if (!indices.containsKey(from) || !indices.containsKey(to)) {
      throw new IllegalArgumentException("no period " + from + " or " + to);
    }
    return Deltas.compare(
        dataset.frameworks(),
        indices.get(from),
        indices.get(to),
        rankings.get(from),
        rankings.get(to),
        settings.equality(),
        successors.stream().filter(estimate -> estimate.period().equals(from)).toList());
  }

  /** Of the units of the second period: who has ceased by then is in no ranking of it. */
  private static Ranking<UnitId> improvement(
      Delta delta, PeriodIndex second, AnalysisSettings settings) {
    Map<UnitId, Score> changes = new LinkedHashMap<>();
    second
        .units()
        .keySet()
        .forEach(
            unit ->
                changes.put(
                    unit,
                    delta
                        .of(unit)
                        .map(Change.Compared::points)
                        .map(Score::of)
                        .orElse(Score.none(NoScore.NOT_COMPARABLE))));
    return rank(changes, settings);
  }

  private static Ranking<UnitId> rank(Map<UnitId, Score> scores, AnalysisSettings settings) {
    return Rankings.rank(scores, settings.ties(), settings.equality());
  }
}
