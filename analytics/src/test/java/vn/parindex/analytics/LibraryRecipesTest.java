package vn.parindex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.bottleneck.WhatIf;
import vn.parindex.analytics.composite.Aggregation;
import vn.parindex.analytics.composite.CompositeIndex;
import vn.parindex.analytics.composite.CompositeResult;
import vn.parindex.analytics.composite.IndicatorStatistics;
import vn.parindex.analytics.composite.IndicatorTree;
import vn.parindex.analytics.composite.Moments;
import vn.parindex.analytics.composite.Normalisation;
import vn.parindex.analytics.composite.Outranking;
import vn.parindex.analytics.composite.Panel;
import vn.parindex.analytics.composite.Scope;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.Correlations;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.robustness.Generator;
import vn.parindex.analytics.robustness.RankProbabilities;
import vn.parindex.analytics.robustness.RankRegion;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.ScoreEstimate;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Tablesaw;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.Attainments;
import vn.parindex.analytics.target.Count;
import vn.parindex.analytics.target.CountForecasts;
import vn.parindex.analytics.target.Gaps;
import vn.parindex.analytics.target.Reading;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.TargetStandings;
import vn.parindex.analytics.target.TargetYear;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.analytics.trend.TrendSettings;
import vn.parindex.analytics.trend.Trends;

/**
 * The recipes of {@code docs/library.md}: each stands between {@code // recipe} and {@code // end},
 * is compiled and run here, and is compared letter by letter with the document.
 */
class LibraryRecipesTest {

  private static final Path SOURCES = Path.of("src", "test", "java", "vn", "parindex", "analytics");

  /** Recipes that make sites are run where sites are made. */
  private static final Path SITES =
      Path.of("../site-generator/src/test/java/com/example/host/EmbeddedSiteTest.java");

  private static Dataset dataset;
  private static AnalysisResults results;

  @BeforeAll
  static void load() {
    Path folder = Path.of("..", "data");
    // recipe
    Loaded loaded = DatasetLoader.load(folder);
    if (loaded.check().hasErrors()) {
      throw new IllegalStateException(loaded.check().report());
    }
    dataset = loaded.dataset().orElseThrow();
    results = Analyses.run(dataset, loaded.settings().orElseThrow());
    // end
  }

  @Test
  void rank_anything() {
    // recipe
    Map<String, Score> scores = new LinkedHashMap<>();
    BigDecimal got = new BigDecimal("66.75");
    BigDecimal of = new BigDecimal("98.5");
    scores.put("Đông", Score.of(Fraction.ratio(got, of).multiply(Fraction.HUNDRED)));
    BigDecimal twice = BigDecimal.valueOf(2);
    scores.put(
        "Tây",
        Score.of(
            Fraction.ratio(got.multiply(twice), of.multiply(twice)).multiply(Fraction.HUNDRED)));
    scores.put("Nam", Score.of(Fraction.of(70)));
    scores.put("Bắc", Score.none(NoScore.NO_SHEET)); // unranked, with its reason
    Ranking<String> ranking = Rankings.rank(scores, TiePolicy.STANDARD_1224, TieEquality.EXACT);

    String places =
        ranking.placed().stream()
            .map(place -> place.rank().value() + " " + place.key())
            .collect(Collectors.joining(", "));
    // end
    assertThat(places).isEqualTo("1 Nam, 2 Tây, 2 Đông");
  }

  @Test
  void compare_two_years() {
    // recipe
    List<String> lines = new ArrayList<>();
    results
        .delta()
        .units()
        .forEach(
            (unit, change) ->
                lines.add(
                    change.match(
                        compared -> {
                          Split split = compared.split();
                          return unit
                              + ": "
                              + compared.points().toDecimal(2)
                              + " = performance "
                              + split.performance().toDecimal(2)
                              + " + edition "
                              + split.edition().toDecimal(2);
                        },
                        estimated -> unit + ": " + estimated.points().toDecimal(2) + ", estimated",
                        reason -> unit + ": " + reason.code())));
    // end
    assertThat(lines).hasSize(19);
    assertThat(lines.get(0)).matches("21484: -?\\d+\\.\\d\\d = performance .* \\+ edition .*");
  }

  @Test
  void why_did_a_rank_move() {
    UnitId unit = results.currentRanking().placed().get(3).key();
    // recipe
    RankMove move = results.delta().of(unit).orElseThrow().move();
    Fraction gained = move.gained(); // positive is better
    Fraction parts =
        move.own().add(move.others()).add(move.exits()).add(move.entries()).add(move.ties());
    List<UnitId> overtook = results.delta().overtook(unit);
    List<UnitId> overtakenBy = results.delta().overtakenBy(unit);
    // end
    assertThat(parts).isEqualTo(gained);
    assertThat(Fraction.of(overtook.size() - overtakenBy.size())).isEqualTo(gained);
  }

  @Test
  void is_this_trend_real() {
    // recipe
    List<Observation> years =
        List.of(
            Observation.on(LocalDate.of(2019, 12, 31), 60),
            Observation.on(LocalDate.of(2020, 12, 31), 65),
            Observation.on(LocalDate.of(2021, 12, 31), 63),
            Observation.on(LocalDate.of(2022, 12, 31), 70),
            Observation.on(LocalDate.of(2023, 12, 31), 74),
            Observation.on(LocalDate.of(2024, 12, 31), 78));
    Trend trend = Trends.assess(years, TrendSettings.DEFAULT);

    String verdict = trend.verdict().name();
    double p = trend.mannKendall().value().orElseThrow().p(); // exact up to ten figures
    double slope = trend.theilSen().value().orElseThrow().slope(); // points a year
    Outcome<Interval> next =
        trend.forecast(Observation.timeOf(LocalDate.of(2025, 12, 31))).flatMap(f -> f.interval());
    // end
    assertThat(verdict).isEqualTo("RISING");
    assertThat(p).isEqualTo(0.016666666666666666);
    // scipy 1.17.1: theilslopes([60, 65, 63, 70, 74, 78], range(6)).slope = 3.6
    assertThat(slope).isEqualTo(3.6);
    assertThat(next.value().orElseThrow().low()).isLessThan(next.value().orElseThrow().high());
  }

  @Test
  void how_sure_is_this_rank() {
    // recipe
    List<String> lines = new ArrayList<>();
    for (RankSpread spread : results.robustness().uncertainty().units()) {
      lines.add(
          dataset.unit(spread.unit()).orElseThrow().name()
              + ": rank "
              + spread.published().value()
              + ", in 90 % of the draws "
              + spread.low().value()
              + " to "
              + spread.high().value());
    }
    // end
    assertThat(lines).hasSize(19);
    assertThat(lines.get(0)).matches("Ba .+: rank 1, in 90 % of the draws 1 to \\d+");
  }

  @Test
  void how_sure_is_a_rank_of_estimates() {
    // recipe
    Map<String, ScoreEstimate> satisfaction = new LinkedHashMap<>();
    satisfaction.put("Đông", new ScoreEstimate(82.4, 2.1)); // ± its standard error
    satisfaction.put("Tây", new ScoreEstimate(80.9, 2.6));
    satisfaction.put("Nam", new ScoreEstimate(74, 1.8));
    RankProbabilities<String> ranks =
        RankProbabilities.simulate(satisfaction, 10_000, 2025, Generator.WELL_19937_C)
            .value()
            .orElseThrow();

    List<Double> east = ranks.of("Đông"); // of being first, second, third
    double above = satisfaction.get("Đông").probabilityAbove(satisfaction.get("Tây")); // exact
    RankRegion.Range range = RankRegion.of(satisfaction, 0.9).get("Đông"); // 1 to 2
    // end
    assertThat(east).hasSize(3);
    assertThat(east.get(0)).isCloseTo(above, within(0.02));
    // R 4.2.2: pnorm(1.5 / sqrt(2.1^2 + 2.6^2)) = 0.6732…
    assertThat(above).isCloseTo(0.6732, within(5e-5));
    assertThat(range).isEqualTo(new RankRegion.Range(Rank.of(1), Rank.of(2)));
  }

  @Test
  void cases_still_needed() {
    // recipe
    Count applications = new Count(463, 800); // online, of all, so far
    Fraction threshold = Fraction.of(60); // per cent
    Attainment now = Attainments.ratio(Reading.of(463, 800), threshold, TargetSettings.DEFAULT);

    String state = now.state().code();
    long more = Gaps.casesAsItIs(applications, threshold).value().orElseThrow();
    double probability =
        CountForecasts.flow(applications, 1000, threshold, 0.95)
            .value()
            .orElseThrow()
            .probability();
    // end
    assertThat(state).isEqualTo("not-met");
    assertThat(more).isEqualTo(17);
    assertThat(probability).isBetween(0.0, 0.05);
  }

  @Test
  void who_is_behind_and_what_will_be_met() {
    List<String> lines = new ArrayList<>();
    // recipe
    UnitId north = UnitId.of("north");
    UnitId south = UnitId.of("south");
    Target online =
        new Target(
            "online",
            "",
            "Applications handed in online",
            "online",
            "all",
            Target.Form.RATIO,
            BigDecimal.valueOf(60),
            "",
            "",
            "",
            CaseKind.FLOW);
    List<MeasurementSet> months = new ArrayList<>();
    months.add(
        new MeasurementSet(
            "2025",
            LocalDate.parse("2025-03-31"),
            List.of(counted(north, 20, 50), counted(south, 45, 60))));
    months.add(
        new MeasurementSet(
            "2025",
            LocalDate.parse("2025-06-30"),
            List.of(counted(north, 53, 105), counted(south, 80, 118))));
    TargetStanding standing =
        TargetStandings.assess(
                List.of(online),
                months,
                List.of(north, south),
                new TargetYear(
                    "2025",
                    LocalDate.parse("2025-01-01"),
                    LocalDate.parse("2025-12-31"),
                    LocalDate.parse("2025-11-01"),
                    Map.of()),
                LocalDate.parse("2025-06-30"),
                TargetSettings.DEFAULT)
            .get(0);

    for (UnitStanding unit : standing.units().values()) {
      lines.add(
          unit.unit()
              + " "
              + unit.state().code()
              + ", "
              + unit.pace().match(pace -> pace.status().code(), NoResult::code)
              + ", "
              + unit.forecast()
                  .flatMap(TargetForecast::needed)
                  .match(more -> more + " more needed", NoResult::code));
    }
    // end
    assertThat(lines)
        .containsExactly(
            "north not-met, off-track, 54 more needed", "south met, slipping, 40 more needed");
    assertThat(standing.pool().met()).isEqualTo(1);
  }

  private static Measurement counted(UnitId unit, long numerator, long denominator) {
    return new Measurement(
        unit,
        "online",
        new Measurement.Statement(Measured.ratio(numerator, denominator), false),
        List.of());
  }

  @Test
  void where_points_are_lost_and_what_lifts_a_unit() {
    UnitId unit = results.currentRanking().placed().get(3).key();
    // recipe
    List<String> bottlenecks =
        results.pointsLost().leaves().stream()
            .filter(LeafLoss::isBottleneck)
            .map(loss -> loss.leaf().code() + " lost " + loss.lost())
            .toList();
    String next =
        results
            .waysUp()
            .get(unit)
            .nextRank()
            .match(
                way ->
                    way.steps().stream()
                            .map(WayUp.Step::leaf)
                            .map(leaf -> leaf.code())
                            .collect(Collectors.joining(", "))
                        + " lead to rank "
                        + way.after().rank().value(),
                reason -> reason.code());
    AnalysisSettings settings = results.settings();
    WhatIf whatIf =
        WhatIf.of(results.current(), settings.bands(), settings.ties(), settings.equality());
    String ifFull =
        whatIf
            .ask(unit, Map.of("1.6", Fraction.of(new BigDecimal("2.5"))))
            .match(
                answer ->
                    answer.after().index().toDecimal(2) + ", passing " + answer.passed().size(),
                NoResult::code);
    // end
    assertThat(ifFull).matches("[0-9]+\\.[0-9]{2}, passing [0-3]");
    assertThat(bottlenecks).isNotEmpty();
    assertThat(next).matches("[0-9., ]+ lead to rank [123]");
  }

  @Test
  void do_two_rankings_agree() {
    // recipe
    double[] selfAssessed = {92, 88, 85, 85, 79, 90};
    double[] verified = {90, 80, 84, 82, 75, 86};
    Correlation tau = Correlations.kendallTauB(selfAssessed, verified).value().orElseThrow();

    double coefficient = tau.coefficient(); // τ-b, corrected for the tie
    Outcome<Correlation> undefined =
        Correlations.kendallTauB(new double[] {1, 1, 1}, new double[] {1, 2, 3});
    // end
    // 15 pairs, one tied: 12 concordant, 2 discordant; 10 / √(14 · 15).
    assertThat(coefficient).isEqualTo(10 / Math.sqrt(14 * 15));
    assertThat(undefined.status()).isEqualTo("all-equal");
  }

  @Test
  void build_your_own_index() {
    // recipe
    Panel panel =
        Panel.of(
            "2014",
            Map.of(
                "A", Map.of("life", 81.5, "school", 12.6, "income", 63909.0),
                "B", Map.of("life", 65.0, "school", 7.5, "income", 2739.0)));
    IndicatorTree tree =
        IndicatorTree.branch("development", Aggregation.GEOMETRIC)
            .add(1, Normalisation.goalposts(20, 85), "life")
            .add(1, Normalisation.goalposts(0, 15), "school")
            .add(1, Normalisation.logGoalposts(100, 75000), "income")
            .tree();
    CompositeResult index = CompositeIndex.compute(panel, tree, Scope.WHOLE_PANEL);

    Outcome<Double> value = index.value("A", "2014");
    // end
    double life = (81.5 - 20) / 65;
    double income = Math.log(639.09) / Math.log(750);
    assertThat(value.value().orElseThrow())
        .isCloseTo(Math.cbrt(life * 0.84 * income), within(1e-12));
  }

  @Test
  void look_at_the_leaves() {
    // recipe
    String year = results.current().period();
    Panel.Builder points = Panel.builder().period(year);
    Map<String, Fraction> weights = new LinkedHashMap<>();
    for (UnitIndex unit : results.current().units().values()) {
      for (LeafResult leaf : unit.leaves()) {
        weights.put(leaf.leaf().code(), leaf.leaf().maxPoints());
        if (leaf.points() instanceof Figure.Known known) {
          points.put(unit.unit().code(), year, leaf.leaf().code(), known.value().toDouble());
        }
      }
    }
    Panel leaves = points.build();

    List<String> withOutliers =
        IndicatorStatistics.of(leaves, year).stream()
            .filter(leaf -> leaf.moments().match(Moments::hasOutliers, reason -> false))
            .map(IndicatorStatistics::indicator)
            .toList();
    Outranking pairs = Outranking.of(leaves, year, weights, Set.of());
    Ranking<String> copeland =
        Rankings.rank(pairs.scores(), TiePolicy.STANDARD_1224, TieEquality.EXACT);
    // end
    assertThat(withOutliers).isSubsetOf(weights.keySet());
    assertThat(copeland.placed()).hasSize(19);
    assertThat(pairs.copeland().stream().mapToInt(Outranking.Copeland::score).sum()).isZero();
  }

  @Test
  void results_as_tables() {
    // recipe
    Table index = Tablesaw.table(Tables.all(dataset, results).get("index"));
    Table best =
        index
            .where(index.stringColumn("level").isEqualTo("area"))
            .summarize("percent", AggregateFunctions.median)
            .by("period", "code");
    // end
    assertThat(best.rowCount()).isGreaterThanOrEqualTo(5 * 7);
  }

  @Test
  void the_document_has_these_very_recipes() throws IOException {
    List<String> here = new ArrayList<>();
    for (Path file :
        List.of(
            SOURCES.resolve("LibraryRecipesTest.java"),
            SOURCES.resolve("composite/PanelExampleTest.java"),
            SITES)) {
      Matcher snippets =
          Pattern.compile(" // (?:recipe|example)\n(.*?) +// end\n", Pattern.DOTALL)
              .matcher(Files.readString(file));
      while (snippets.find()) {
        here.add(stripped(snippets.group(1)));
      }
    }
    List<String> there = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "library.md")));
    while (blocks.find()) {
      there.add(stripped(blocks.group(1)));
    }
    assertThat(there).hasSizeGreaterThanOrEqualTo(11).isEqualTo(here);
  }

  private static String stripped(String code) {
    return code.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
