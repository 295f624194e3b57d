package vn.parindex.analytics.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.versions.VersionComparison;

/**
 * The results as tables. {@link #documents()} says what every column holds.
 *
 * <p>Figures are {@code double}s nearest to the exact values, not rounded for display. Codes are
 * text, days are days. Rows come in the order of periods, units and the framework, so that the same
 * results give the same table.
 */
public final class Tables {

  private static final List<Layout> LAYOUTS =
      List.of(
          IndexTable.LAYOUT,
          RankingTable.LAYOUT,
          DeltaTable.LAYOUT,
          TrendTable.LAYOUT,
          BottleneckTable.LAYOUT,
          WaysUpTable.LAYOUT,
          RobustnessTable.LAYOUT,
          AgreementTable.LAYOUT,
          PeersTable.LAYOUT,
          AnomaliesTable.LAYOUT,
          SuccessionTable.LAYOUT);

  /** Only where a year is followed. */
  private static final List<Layout> FOLLOW_UP =
      List.of(
          TargetsTable.LAYOUT,
          MeasurementsTable.LAYOUT,
          TasksTable.LAYOUT,
          FindingsTable.LAYOUT,
          EvidenceTable.LAYOUT);

  private static final Layout COLUMNS =
      Layout.of("columns")
          .text("table", "Tên bảng", "Name of the table")
          .text("column", "Tên cột", "Name of the column")
          .text(
              "type", "Kiểu: text, number, whole number, date", "text, number, whole number, date")
          .text("unit", "Đơn vị tính; trống nếu không có", "Unit of its figures; empty if none")
          .text("vi", "Ý nghĩa của cột, tiếng Việt", "What the column holds, in Vietnamese")
          .text("en", "Ý nghĩa của cột, tiếng Anh", "What the column holds, in English")
          .key("table", "column");

  private Tables() {}

  /** What every column of every table holds, in the order of the columns. */
  public static List<ColumnDoc> documents() {
    return columns(Stream.concat(LAYOUTS.stream(), FOLLOW_UP.stream()));
  }

  /** What every column of the tables of {@link #all} holds. */
  public static List<ColumnDoc> documents(AnalysisResults results) {
    return columns(layouts(results));
  }

  /** What every column of {@link #columns} holds. */
  public static List<ColumnDoc> documentsOfColumns() {
    return COLUMNS.columns();
  }

  /** What every column of {@link #versions} holds. */
  public static List<ColumnDoc> documentsOfVersions() {
    return VersionsTable.LAYOUT.columns();
  }

  /**
   * The columns that tell the rows of a table apart; none where no columns that are never empty do.
   */
  public static List<String> key(String table) {
    return Stream.of(LAYOUTS.stream(), FOLLOW_UP.stream(), Stream.of(VersionsTable.LAYOUT, COLUMNS))
        .flatMap(layouts -> layouts)
        .filter(layout -> layout.table().equals(table))
        .findFirst()
        .map(Layout::key)
        .orElseThrow();
  }

  private static List<ColumnDoc> columns(Stream<Layout> layouts) {
    return layouts.flatMap(layout -> layout.columns().stream()).toList();
  }

  /** The names of the tables of {@link #all}, in their order. */
  public static List<String> names(AnalysisResults results) {
    return layouts(results).map(Layout::table).toList();
  }

  private static Stream<Layout> layouts(AnalysisResults results) {
    Stream<Layout> always = LAYOUTS.stream().filter(layout -> applies(layout, results));
    return results.followUp().isKnown() ? Stream.concat(always, FOLLOW_UP.stream()) : always;
  }

  /** With one year there is no change, with one that was scored no trend, and so on. */
  private static boolean applies(Layout layout, AnalysisResults results) {
    if (layout == DeltaTable.LAYOUT) {
      return !results.settings().compareFrom().equals(results.settings().compareTo());
    }
    if (layout == TrendTable.LAYOUT) {
      return results.indices().size() > 1;
    }
    return layout != SuccessionTable.LAYOUT || !results.successors().isEmpty();
  }

  /**
   * Every result, by the name of its table. Those about targets, tasks, findings and evidence are
   * there only where a year is followed, those about change, trend and successors only where there
   * is an earlier year or a successor.
   */
  public static Map<String, Table> all(Dataset dataset, AnalysisResults results) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Table table :
        List.of(
            index(dataset, results),
            ranking(dataset, results),
            delta(dataset, results),
            trend(dataset, results),
            bottleneck(dataset, results),
            waysUp(dataset, results),
            robustness(dataset, results),
            agreement(dataset, results),
            peers(dataset, results),
            anomalies(dataset, results),
            succession(dataset, results))) {
      tables.put(table.name(), table);
    }
    tables.keySet().retainAll(names(results));
    results
        .followUp()
        .value()
        .ifPresent(year -> followUp(dataset, year).forEach(t -> tables.put(t.name(), t)));
    return Collections.unmodifiableMap(tables);
  }

  private static List<Table> followUp(Dataset dataset, FollowUp year) {
    return List.of(
        targets(dataset, year),
        measurements(dataset, year),
        tasks(dataset, year),
        findings(dataset, year),
        evidence(dataset, year));
  }

  /** {@link #documents(AnalysisResults)} as a table. */
  public static Table columns(AnalysisResults results) {
    return columns(documents(results));
  }

  /** The documents of columns as a table. */
  public static Table columns(List<ColumnDoc> documents) {
    TableBuilder rows = COLUMNS.rows();
    for (ColumnDoc document : documents) {
      rows.row()
          .set("table", document.table())
          .set("column", document.name())
          .set("type", document.type())
          .set("unit", document.unit())
          .set("vi", document.vietnamese())
          .set("en", document.english());
    }
    return rows.build();
  }

  /**
   * Index, areas, criteria, leaves, bonus and penalty of every unit in every period: one row each.
   */
  public static Table index(Dataset dataset, AnalysisResults results) {
    return IndexTable.of(dataset, results);
  }

  /**
   * Ranks by total, area and criterion in every period, and by improvement between the two
   * compared.
   */
  public static Table ranking(Dataset dataset, AnalysisResults results) {
    return RankingTable.of(dataset, results);
  }

  /** The change of every unit: one row for the total and one for each part of it. */
  public static Table delta(Dataset dataset, AnalysisResults results) {
    return DeltaTable.of(dataset, results);
  }

  /** Where the index and the areas of each unit are going: one row for each series. */
  public static Table trend(Dataset dataset, AnalysisResults results) {
    return TrendTable.of(dataset, results.trends());
  }

  /** Points lost in the current period: leaf by leaf, and unit by unit. */
  public static Table bottleneck(Dataset dataset, AnalysisResults results) {
    return BottleneckTable.of(dataset, List.of(results.pointsLost()));
  }

  /** The fewest leaves to a better band and to a better rank, step by step. */
  public static Table waysUp(Dataset dataset, AnalysisResults results) {
    return WaysUpTable.of(
        dataset, Map.of(results.settings().compareTo(), results.waysUp().values()));
  }

  /** How sure the current ranking is: ranks drawn, other choices, what moves most. */
  public static Table robustness(Dataset dataset, AnalysisResults results) {
    return RobustnessTable.of(dataset, List.of(results.robustness()));
  }

  /** Self-assessment against verification, rounds, areas and leaves of the current period. */
  public static Table agreement(Dataset dataset, AnalysisResults results) {
    return AgreementTable.of(dataset, List.of(results.agreement()));
  }

  /** Each unit's peers in the current period, and how it stands among them. */
  public static Table peers(Dataset dataset, AnalysisResults results) {
    return PeersTable.of(dataset, Map.of(results.settings().compareTo(), results.peers()));
  }

  /** What looks unusual in any period. */
  public static Table anomalies(Dataset dataset, AnalysisResults results) {
    return AnomaliesTable.of(dataset, results.screening());
  }

  /** The estimated past of successors; without rows when no unit is followed. */
  public static Table succession(Dataset dataset, AnalysisResults results) {
    Map<String, List<SuccessionEstimate>> periods = new LinkedHashMap<>();
    results
        .successors()
        .forEach(
            estimate ->
                periods.computeIfAbsent(estimate.period(), key -> new ArrayList<>()).add(estimate));
    return SuccessionTable.of(
        dataset, periods.values(), results.settings().ties(), results.settings().equality());
  }

  /** How each unit, and all of them together, stand against each target. */
  public static Table targets(Dataset dataset, FollowUp year) {
    return TargetsTable.of(dataset, year);
  }

  /** What units reported on targets, as first reported and as corrected. */
  public static Table measurements(Dataset dataset, FollowUp year) {
    return MeasurementsTable.of(dataset, year.asOf());
  }

  /** How far each unit is with each task. */
  public static Table tasks(Dataset dataset, FollowUp year) {
    return TasksTable.of(dataset, year);
  }

  /** Findings in the units in which they were noted, with their remedies. */
  public static Table findings(Dataset dataset, FollowUp year) {
    return FindingsTable.of(dataset, year);
  }

  /** The evidence of every unit for every leaf that needs some. */
  public static Table evidence(Dataset dataset, FollowUp year) {
    return EvidenceTable.of(dataset, year);
  }

  /**
   * Every cell in which two versions of the data differ: scores, bonus and penalty points, figures
   * on targets.
   */
  public static Table versions(VersionComparison versions) {
    return VersionsTable.of(versions);
  }

  /**
   * Count, lowest, median and highest percentage of every area in every period, over the units that
   * have one: the index table grouped by Tablesaw.
   */
  public static Table areaSummary(Dataset dataset, AnalysisResults results) {
    Table index = index(dataset, results);
    Table areas =
        index.where(
            index
                .stringColumn("level")
                .isEqualTo("area")
                .and(index.stringColumn("status").isEqualTo(TableBuilder.KNOWN)));
    return areas
        .summarize(
            "percent",
            AggregateFunctions.count,
            AggregateFunctions.min,
            AggregateFunctions.median,
            AggregateFunctions.max)
        .by("period", "code")
        .sortOn("period", "code");
  }
}
