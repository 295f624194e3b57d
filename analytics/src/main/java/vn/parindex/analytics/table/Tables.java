package vn.parindex.analytics.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.versions.VersionComparison;

/**
 * The results as tables. {@link #columns} says what every column holds.
 *
 * <p>Figures are {@code double}s nearest to the exact values, not rounded for display. Codes are
 * text, days are days. Rows come in the order of periods, units and the framework, so that the same
 * results give the same table.
 */
public final class Tables {

  private Tables() {}

  /**
   * Every result, by the name of its table, in the order in which they are offered.
   *
   * <ul>
   *   <li>{@code index}: index, areas, criteria, leaves, bonus and penalty of every unit in every
   *       period
   *   <li>{@code ranking}: ranks by total, area and criterion in every period, and by improvement
   *       between the two compared
   *   <li>{@code delta}: the change of every unit and its parts; only where two periods are
   *       compared
   *   <li>{@code trend}: where the index and the areas of each unit are going; only where there is
   *       an earlier period
   *   <li>{@code bottleneck}: points lost in the current period, leaf by leaf and unit by unit
   *   <li>{@code ways-up}: the fewest leaves to a better band and to a better rank
   *   <li>{@code robustness}: how sure the current ranking is
   *   <li>{@code agreement}: self-assessment against verification, rounds, areas and leaves
   *   <li>{@code declared}: what units declare of leaves, and the points that the rules give for
   *       it; only where any does
   *   <li>{@code peers}: each unit's peers in the current period, and how it stands among them
   *   <li>{@code anomalies}: what looks unusual in any period
   *   <li>{@code succession}: the estimated past of successors; only where there are some
   *   <li>{@code targets}, {@code measurements}, {@code tasks}, {@code findings}, {@code evidence},
   *       {@code open-items}: only where a year is followed; no {@code evidence} and no column of
   *       persons where that is not for the public
   * </ul>
   */
  public static Map<String, DataTable<?>> all(Dataset dataset, AnalysisResults results) {
    String period = results.settings().compareTo();
    List<DataTable<?>> tables = new ArrayList<>();
    tables.add(IndexTable.of(dataset, results));
    tables.add(RankingTable.of(dataset, results));
    if (!results.settings().compareFrom().equals(period)) {
      tables.add(DeltaTable.of(dataset, results));
    }
    if (results.indices().size() > 1) {
      tables.add(TrendTable.of(dataset, results.trends()));
    }
    tables.add(BottleneckTable.of(dataset, List.of(results.pointsLost())));
    tables.add(WaysUpTable.of(dataset, Map.of(period, results.waysUp().values())));
    tables.add(RobustnessTable.of(dataset, List.of(results.robustness())));
    tables.add(AgreementTable.of(dataset, List.of(results.agreement())));
    if (!results.declared().isEmpty()) {
      tables.add(DeclaredTable.of(dataset, period, results.declared()));
    }
    tables.add(PeersTable.of(dataset, Map.of(period, results.peers())));
    tables.add(AnomaliesTable.of(dataset, results.screening()));
    if (!results.successors().isEmpty()) {
      tables.add(succession(dataset, results));
    }
    results.followUp().value().ifPresent(year -> tables.addAll(followUp(dataset, year)));
    Map<String, DataTable<?>> byName = new LinkedHashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    return Collections.unmodifiableMap(byName);
  }

  private static DataTable<?> succession(Dataset dataset, AnalysisResults results) {
    Map<String, List<SuccessionEstimate>> periods = new LinkedHashMap<>();
    results
        .successors()
        .forEach(
            estimate ->
                periods.computeIfAbsent(estimate.period(), key -> new ArrayList<>()).add(estimate));
    return SuccessionTable.of(
        dataset, periods.values(), results.settings().ties(), results.settings().equality());
  }

  private static List<DataTable<?>> followUp(Dataset dataset, FollowUp year) {
    List<DataTable<?>> tables =
        new ArrayList<>(
            List.of(
                TargetsTable.of(dataset, year),
                MeasurementsTable.of(dataset, year.asOf()),
                TasksTable.of(dataset, year),
                FindingsTable.of(dataset, year)));
    if (!dataset.withholds(PublicPolicy.Part.EVIDENCE)) {
      tables.add(EvidenceTable.of(dataset, year));
    }
    tables.add(OpenItemsTable.of(dataset, year));
    return tables;
  }

  /**
   * Every cell in which two versions of the data differ: scores, bonus and penalty points, figures
   * on targets.
   */
  public static DataTable<?> versions(VersionComparison versions) {
    return VersionsTable.of(versions);
  }

  /** What every column of these tables holds. */
  public static DataTable<?> columns(Collection<DataTable<?>> tables) {
    return ColumnsTable.of(tables);
  }
}
