package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.Trees.area;
import static vn.parindex.analytics.Trees.framework;
import static vn.parindex.analytics.Trees.leaf;
import static vn.parindex.analytics.Trees.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Tablesaw;
import vn.parindex.analytics.trend.Verdict;

/** All analyses together on data sets at the edge: a result with a reason, never NaN. */
class AnalysesTest {

  private static final Framework FRAMEWORK =
      framework(
          "e",
          "",
          area("1", "", leaf("1.1", "4"), leaf("1.2", "6")),
          area("2", "", leaf("2.1", "10")));

  private static final LocalDate CHANGE = LocalDate.of(2030, 1, 1);

  private static Unit unit(String code, Figure population) {
    return new Unit(
        UnitId.of(code),
        "unit " + code,
        "Xã",
        CHANGE.minusDays(1),
        population,
        Figure.of("10"),
        List.of(),
        List.of());
  }

  private static Dataset dataset(
      Map<String, List<ScoreSheet>> sheets, Figure population, String... codes) {
    List<Unit> units = new ArrayList<>();
    for (String code : codes) {
      units.add(unit(code, population));
    }
    Unit successor =
        new Unit(
            new UnitId("new", CHANGE),
            "new",
            "Xã",
            LocalDate.MAX,
            Figure.missing(MissingReason.MISSING),
            Figure.missing(MissingReason.MISSING),
            List.of(),
            List.of());
    List<Succession> successions = new ArrayList<>();
    if (codes.length > 0) {
      successions.add(
          new Succession(
              CHANGE, successor.id(), units.stream().map(Unit::id).toList(), "decision"));
      units.add(successor);
    }
    List<Period> periods = new ArrayList<>();
    for (String period : sheets.keySet()) {
      int year = Integer.parseInt(period);
      periods.add(
          new Period(
              period,
              LocalDate.of(year, 1, 1),
              LocalDate.of(year, 12, 31),
              LocalDate.of(year, 12, 31),
              codes.length,
              "e",
              LocalDate.of(year, 12, 31)));
    }
    return new Dataset(
        new Dataset.Identity(
            "n",
            "p",
            "2025.1",
            "xa",
            List.of("vi"),
            Map.of("vi", new Terms("", "", "", "", Optional.empty(), Optional.empty())),
            Optional.empty()),
        units,
        successions,
        TileMap.NONE,
        Boundaries.NONE,
        Map.of("e", FRAMEWORK),
        periods,
        sheets,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Reports.NONE,
        List.of(),
        List.of());
  }

  private static AnalysisSettings settings(String from, String to) {
    return new AnalysisSettings(
        IndexSettings.DEFAULT,
        TiePolicy.STANDARD_1224,
        TieEquality.EXACT,
        new BandScale(List.of(new Band("all", "all", "all", BigDecimal.ZERO))),
        from,
        to,
        CHANGE,
        2,
        FewDraws.METHODS);
  }

  private static ScoreSheet scored(String unit, String one, String two, String three) {
    return sheet(unit, "1.1", one, "1.2", two, "2.1", three);
  }

  private static ScoreSheet missing(String unit) {
    MissingReason none = MissingReason.NOT_SCORED;
    return sheet(unit, "1.1", none, "1.2", none, "2.1", none);
  }

  private static ScoreSheet notApplicable(String unit) {
    MissingReason none = MissingReason.NOT_APPLICABLE;
    return sheet(unit, "1.1", none, "1.2", none, "2.1", none);
  }

  private static Map<String, List<ScoreSheet>> years(ScoreSheet... each) {
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    for (String year : List.of("2024", "2025")) {
      sheets.put(year, List.of(each));
    }
    return sheets;
  }

  private static Map<String, Dataset> edges() {
    Figure people = Figure.of("1000");
    Map<String, Dataset> edges = new LinkedHashMap<>();
    edges.put("no unit", dataset(years(), people));
    edges.put("one unit", dataset(years(scored("a", "1", "2", "3")), people, "a"));
    edges.put(
        "two units",
        dataset(years(scored("a", "1", "2", "3"), scored("b", "2", "3", "4")), people, "a", "b"));
    edges.put(
        "all equal",
        dataset(
            years(
                scored("a", "1", "2", "3"),
                scored("b", "1", "2", "3"),
                scored("c", "1", "2", "3"),
                scored("d", "1", "2", "3"),
                scored("e", "1", "2", "3")),
            people,
            "a",
            "b",
            "c",
            "d",
            "e"));
    edges.put(
        "all zero",
        dataset(years(scored("a", "0", "0", "0"), scored("b", "0", "0", "0")), people, "a", "b"));
    edges.put(
        "all full",
        dataset(years(scored("a", "4", "6", "10"), scored("b", "4", "6", "10")), people, "a", "b"));
    edges.put("all missing", dataset(years(missing("a"), missing("b")), people, "a", "b"));
    edges.put(
        "nothing applies",
        dataset(years(notApplicable("a"), notApplicable("b")), people, "a", "b"));
    edges.put("no sheets", dataset(years(), people, "a", "b", "c"));
    edges.put(
        "no population",
        dataset(
            years(scored("a", "1", "2", "3"), scored("b", "2", "3", "4")),
            Figure.missing(MissingReason.MISSING),
            "a",
            "b"));
    edges.put(
        "population 0",
        dataset(
            years(scored("a", "1", "2", "3"), scored("b", "2", "3", "4")),
            Figure.of("0"),
            "a",
            "b"));
    edges.put(
        "one missing",
        dataset(
            years(
                scored("a", "1", "2", "3"),
                missing("b"),
                scored("c", "4", "2", "3"),
                notApplicable("d")),
            people,
            "a",
            "b",
            "c",
            "d"));
    return edges;
  }

  @TestFactory
  Stream<DynamicTest> data_at_the_edge_give_tables_without_nan_and_rows_with_reasons() {
    return edges().entrySet().stream()
        .flatMap(
            edge ->
                Stream.of("2024", "2025")
                    .map(
                        from ->
                            DynamicTest.dynamicTest(
                                edge.getKey() + " from " + from,
                                () -> check(edge.getValue(), settings(from, "2025")))));
  }

  /** Orders to which nobody, or only the first unit, ever reported. */
  @TestFactory
  Stream<DynamicTest> orders_at_the_edge_give_a_year_and_tables() {
    Reports first =
        new Reports(
            new Reporting("2025")
                .say("2024-12-31", "a", "g", "0")
                .say("2025-06-30", "a", "f", "0/0")
                .say("2025-06-30", "a", "g", "5")
                .sets(),
            Map.of(),
            Map.of(),
            Map.of("2025", new EvidenceRegister("2025", LocalDate.of(2025, 10, 15), List.of())));
    return edges().entrySet().stream()
        .flatMap(
            edge ->
                Stream.of(Reports.NONE, first)
                    // Nobody can report where there is nobody.
                    .filter(reports -> reports != first || !edge.getValue().units().isEmpty())
                    .map(
                        reports ->
                            DynamicTest.dynamicTest(
                                edge.getKey() + (reports == first ? " one report" : " none"),
                                () -> followed(edge.getValue(), reports))));
  }

  private static void followed(Dataset edge, Reports reports) {
    Dataset dataset =
        new Dataset(
            edge.identity(),
            edge.units(),
            edge.successions(),
            edge.tileMap(),
            edge.boundaries(),
            edge.frameworks(),
            edge.periods(),
            edge.sheets(),
            Map.of(
                "2025",
                new TargetSet("2025", LocalDate.of(2025, 11, 1), FollowedExample.targets())),
            Map.of("2025", new TaskSet("2025", LocalDate.of(2025, 11, 1), List.of())),
            Map.of("2024", List.of()),
            Map.of(),
            reports,
            List.of(),
            List.of());
    check(dataset, settings("2024", "2025"));
    check(dataset, settings("2024", "2025").asOf(LocalDate.of(2025, 12, 31)));
    AnalysisResults results = Analyses.run(dataset, settings("2024", "2025"));
    assertThat(results.followUp().value().orElseThrow().targets()).hasSize(4);
    assertThat(Tables.all(dataset, results))
        .containsKeys("targets", "measurements", "tasks", "findings", "evidence", "open-items");
  }

  private static void check(Dataset dataset, AnalysisSettings settings) {
    AnalysisResults results = Analyses.run(dataset, settings);
    for (DataTable<?> data : Tables.all(dataset, results).values()) {
      Table table = Tablesaw.table(data);
      for (Column<?> column : table.columns()) {
        if (column.type().equals(ColumnType.DOUBLE)) {
          for (double value : table.doubleColumn(column.name()).asDoubleArray()) {
            assertThat(Double.isInfinite(value)).as(table.name() + column.name()).isFalse();
          }
        }
      }
      if (table.columnNames().contains("status")) {
        assertThat(table.stringColumn("status").isMissing().isEmpty()).as(table.name()).isTrue();
      }
    }
    int units = results.current().units().size();
    assertThat(results.waysUp()).hasSize(units);
    assertThat(results.peers()).hasSize(units);
    assertThat(results.trends().totals()).hasSize(units);
    results
        .trends()
        .totals()
        .values()
        .forEach(trend -> assertThat(trend.verdict()).isEqualTo(Verdict.TOO_FEW_POINTS));
    assertThat(Analyses.run(dataset, settings)).isEqualTo(results);
  }

  @Test
  void one_unit_has_no_peers_and_is_first_in_every_draw() {
    Dataset dataset = edges().get("one unit");
    AnalysisResults results = Analyses.run(dataset, settings("2024", "2025"));
    UnitId a = UnitId.of("a");
    assertThat(results.peers().get(a).status()).isEqualTo(NoResult.TOO_FEW.code());
    assertThat(results.robustness().uncertainty().of(a).orElseThrow().high().value())
        .hasToString("1");
    assertThat(results.waysUp().get(a).nextRank().status()).isEqualTo(NoResult.ALREADY_BEST.code());
  }

  /**
   * Area 1 is renamed and worth half of what it was, each leaf alike: it goes on. Area 2 is
   * redefined: what it was before is no part of its trend, nor of that of the whole.
   */
  @Test
  void a_trend_goes_through_editions_and_never_across_a_redefinition() {
    Framework next =
        framework(
            "f",
            "e",
            area(
                "7",
                "1",
                leaf("7.1", "2", "1.1", Continuation.Kind.RESCALED),
                leaf("7.2", "3", "1.2", Continuation.Kind.RESCALED)),
            area("8", "2", leaf("8.1", "10", "2.1", Continuation.Kind.REDEFINED)));
    Dataset base = edges().get("one unit");
    List<Period> periods = new ArrayList<>(base.periods());
    periods.add(
        new Period(
            "2026",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 12, 31),
            1,
            "f",
            LocalDate.of(2026, 12, 31)));
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>(base.sheets());
    sheets.put("2026", List.of(sheet("a", "7.1", "1", "7.2", "1.5", "8.1", "1")));
    Map<String, Framework> frameworks = new LinkedHashMap<>(base.frameworks());
    frameworks.put("f", next);
    Dataset dataset =
        new Dataset(
            base.identity(),
            base.units(),
            base.successions(),
            base.tileMap(),
            base.boundaries(),
            frameworks,
            periods,
            sheets,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Reports.NONE,
            List.of(),
            List.of());
    AnalysisResults results = Analyses.run(dataset, settings("2025", "2026"));
    UnitId a = UnitId.of("a");
    // Area 1: (1 + 2) of 10 in 2024 and 2025; area 7: 2.5 of 5.
    assertThat(results.trends().areasOf(a).get("7").observations())
        .extracting(observation -> observation.value())
        .containsExactly(30.0, 30.0, 50.0);
    assertThat(results.trends().areasOf(a).get("8").observations())
        .extracting(observation -> observation.time())
        .containsExactly(2027.0);
    assertThat(results.trends().totals().get(a).observations())
        .extracting(observation -> observation.time())
        .containsExactly(2027.0);
  }

  @Test
  void a_period_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> Analyses.run(edges().get("one unit"), settings("2023", "2025")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023");
  }
}
