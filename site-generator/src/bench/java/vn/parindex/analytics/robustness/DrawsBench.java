package vn.parindex.analytics.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * 10,000 draws of the ranks of 63 units with an error in each of 23 leaves: what {@code
 * docs/bench/draws.R} does in R, with what the program counts of the ranks besides. It stands in
 * the package of the draws to time them without the other checks of robustness.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DrawsBench {

  private static final int UNITS = 63;
  private static final int LEAVES = 23;
  private static final int AREAS = 7;

  private static final RobustnessSettings SETTINGS =
      RobustnessSettings.DEFAULT.withErrors(
          WeightScheme.UNIFORM, 0, SurveyError.SAMPLING, VerificationError.NONE);

  private List<ScoreSheet> sheets;
  private PeriodIndex index;

  /** Every unit has some of the points of every leaf. */
  @Setup
  public void score() {
    Framework framework = framework();
    Random random = new Random(2025);
    sheets = new ArrayList<>();
    for (int unit = 1; unit <= UNITS; unit++) {
      Map<String, LeafScore> scores = new LinkedHashMap<>();
      framework
          .leaves()
          .forEach(
              leaf ->
                  scores.put(
                      leaf.code(),
                      new LeafScore.Surveyed(
                          Figure.of(BigDecimal.valueOf(50 + random.nextInt(350), 2)))));
      sheets.add(
          new ScoreSheet(
              UnitId.of("unit-" + unit),
              scores,
              Figure.of(BigDecimal.ZERO),
              Figure.of(BigDecimal.ZERO)));
    }
    index =
        Indices.compute(
            "2025",
            framework,
            sheets.stream().map(ScoreSheet::unit).toList(),
            sheets,
            IndexSettings.DEFAULT);
  }

  private static Framework framework() {
    List<Area> areas = new ArrayList<>();
    for (int area = 1; area <= AREAS; area++) {
      List<Criterion> criteria = new ArrayList<>();
      for (int leaf = area; leaf <= LEAVES; leaf += AREAS) {
        String code = area + "." + leaf;
        criteria.add(new Criterion(code, "Leaf " + leaf, List.of(leaf(code))));
      }
      areas.add(new Area(Integer.toString(area), "Area " + area, "", criteria));
    }
    return new Framework(
        "2025", "Benchmark", "", BigDecimal.ZERO, BigDecimal.ZERO, areas, List.of());
  }

  private static Leaf leaf(String code) {
    return new Leaf(
        code,
        code,
        Fraction.of(4),
        Leaf.Source.SURVEY,
        true,
        new Scoring.SurveyAnswers(Optional.empty()),
        new Continuation.Starts());
  }

  /** On one thread. */
  @Benchmark
  public RankUncertainty oneThread() {
    return draw(Execution.SEQUENTIAL);
  }

  /** On all cores, as the program does it. */
  @Benchmark
  public RankUncertainty allCores() {
    return draw(Execution.PARALLEL);
  }

  private RankUncertainty draw(Execution execution) {
    return RankUncertainties.simulate(
        index, sheets, TiePolicy.STANDARD_1224, TieEquality.EXACT, SETTINGS, execution);
  }
}
