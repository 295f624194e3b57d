package vn.parindex.analytics.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class SuccessionEstimatesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final UnitId A = UnitId.of("a");
  private static final UnitId B = UnitId.of("b");
  private static final UnitId C = UnitId.of("c");
  private static final Figure MISSING = Figure.missing(MissingReason.MISSING);

  private static Succession succession(String successor, UnitId... parts) {
    return new Succession(DAY, new UnitId(successor, DAY), List.of(parts), "NQ 1677");
  }

  private static Unit unit(UnitId id, Figure population, Figure surface) {
    return new Unit(id, id.code(), "Xã", LocalDate.MAX, population, surface, List.of(), List.of());
  }

  private static List<Unit> units() {
    return List.of(
        unit(A, Figure.of("3000"), Figure.of("10.5")),
        unit(B, Figure.of("2000"), Figure.of("20")),
        unit(C, Figure.of("1000"), Figure.of("30")));
  }

  /** Index 80, 86, 71 %; area 2 applies to the first unit only. */
  private static PeriodIndex index(ScoreSheet... sheets) {
    return Indices.compute(
        "2024",
        Trees.framework(
            "2024",
            "",
            Trees.area("1", "", Trees.leaf("1", "50")),
            Trees.area("2", "", Trees.leaf("2", "50"))),
        List.of(A, B, C),
        List.of(sheets),
        IndexSettings.DEFAULT);
  }

  private static PeriodIndex example() {
    return index(
        Trees.sheet("a", "1", "45", "2", "35"),
        Trees.sheet("b", "1", "43", "2", MissingReason.NOT_APPLICABLE),
        Trees.sheet("c", "1", "35.5", "2", MissingReason.NOT_APPLICABLE));
  }

  private static SuccessionEstimate estimate(
      PeriodIndex index, List<Unit> units, SuccessionSettings settings, UnitId... parts) {
    return SuccessionEstimates.of(List.of(succession("a", parts)), units, index, settings).get(0);
  }

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    SuccessionEstimate estimate = estimate(example(), units(), SuccessionSettings.DEFAULT, A, B, C);
    assertThat(estimate.total().estimate()).isEqualTo(Outcome.of(of("80.5")));
    assertThat(estimate.total().known()).isEqualTo(3);
    assertThat(estimate.total().covered()).isEqualTo(Outcome.of(Fraction.ONE));
    PartsRange range = estimate.total().range().value().orElseThrow();
    assertThat(range)
        .isEqualTo(new PartsRange(Fraction.of(71), List.of(C), Fraction.of(86), List.of(B)));
    assertThat(range.spread()).isEqualTo(Fraction.of(15));
    assertThat(estimate.population()).isEqualTo(Figure.of("6000"));
    assertThat(estimate.areaKm2()).isEqualTo(Figure.of("60.5"));
    assertThat(estimate.parts()).isEqualTo(3);
    assertThat(estimate.successor()).isEqualTo(new UnitId("a", DAY));
    assertThat(estimate.period()).isEqualTo("2024");
  }

  @Test
  void a_part_without_an_index_leaves_no_estimate_unless_permitted() {
    PeriodIndex index =
        index(
            Trees.sheet("a", "1", "45", "2", "35"),
            Trees.sheet("b", "1", "43", "2", MissingReason.NOT_APPLICABLE));
    EstimatedScore refused = estimate(index, units(), SuccessionSettings.DEFAULT, A, B, C).total();
    assertThat(refused.estimate()).isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
    assertThat(refused.known()).isEqualTo(2);
    assertThat(refused.covered()).isEqualTo(Outcome.of(Fraction.of(5).divide(Fraction.of(6))));
    assertThat(refused.range().value().orElseThrow().lowestParts()).containsExactly(A);
    Fraction exactly = Fraction.of(5).divide(Fraction.of(6));
    assertThat(
            estimate(index, units(), new SuccessionSettings(exactly), A, B, C).total().estimate())
        .as("exactly the share is permitted")
        .isEqualTo(Outcome.of(of("82.4")));
  }

  @Test
  void the_example_of_the_settings_holds() {
    Map<UnitId, Figure> people = new LinkedHashMap<>();
    people.put(A, Figure.of("3000"));
    people.put(B, Figure.of("1000"));
    Map<UnitId, Score> scores = Map.of(A, Score.of(Fraction.of(80)));
    assertThat(
            SuccessionEstimates.estimate("", people, scores, SuccessionSettings.DEFAULT).estimate())
        .isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
    assertThat(
            SuccessionEstimates.estimate("", people, scores, new SuccessionSettings(of("0.75")))
                .estimate())
        .isEqualTo(Outcome.of(Fraction.of(80)));
    for (Fraction bad : List.of(Fraction.ZERO, Fraction.of(2))) {
      assertThatThrownBy(() -> new SuccessionSettings(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("share covered");
    }
  }

  @Test
  void areas_are_estimated_from_the_parts_to_which_they_apply() {
    SuccessionEstimate strict = estimate(example(), units(), SuccessionSettings.DEFAULT, A, B, C);
    assertThat(strict.areas()).extracting(EstimatedScore::code).containsExactly("1", "2");
    assertThat(strict.areas().get(0).estimate())
        .isEqualTo(
            Outcome.of(
                of("90")
                    .multiply(of("3"))
                    .add(of("86").multiply(of("2")))
                    .add(of("71"))
                    .divide(of("6"))));
    assertThat(strict.areas().get(1).estimate()).isEqualTo(Outcome.none(NoResult.TOO_MUCH_MISSING));
    assertThat(
            estimate(example(), units(), new SuccessionSettings(Fraction.HALF), A, B, C)
                .areas()
                .get(1)
                .estimate())
        .isEqualTo(Outcome.of(Fraction.of(70)));
  }

  @Test
  void a_missing_population_leaves_no_estimate() {
    List<Unit> unknown =
        List.of(unit(A, Figure.of("3000"), MISSING), unit(B, MISSING, Figure.of("20")));
    SuccessionEstimate estimate = estimate(example(), unknown, SuccessionSettings.DEFAULT, A, B);
    assertThat(estimate.total().estimate()).isEqualTo(Outcome.none(NoResult.NO_POPULATION));
    assertThat(estimate.total().covered()).isEqualTo(Outcome.none(NoResult.NO_POPULATION));
    assertThat(estimate.total().range().isKnown()).isTrue();
    assertThat(estimate.population()).isEqualTo(MISSING);
    assertThat(estimate.areaKm2()).isEqualTo(MISSING);
    List<Unit> nobody =
        List.of(unit(A, Figure.of("3000"), MISSING), unit(B, Figure.of("0"), MISSING));
    assertThat(estimate(example(), nobody, SuccessionSettings.DEFAULT, A, B).total().estimate())
        .isEqualTo(Outcome.none(NoResult.NO_POPULATION));
    assertThat(estimate(example(), List.of(), SuccessionSettings.DEFAULT, A, B).population())
        .isEqualTo(MISSING);
  }

  @Test
  void a_single_part_is_the_successor_under_another_name() {
    SuccessionEstimate estimate = estimate(example(), List.of(), SuccessionSettings.DEFAULT, A);
    assertThat(estimate.total().estimate()).isEqualTo(Outcome.of(Fraction.of(80)));
    assertThat(estimate.total().range())
        .isEqualTo(
            Outcome.of(new PartsRange(Fraction.of(80), List.of(A), Fraction.of(80), List.of(A))));
  }

  @Test
  void no_part_with_an_index_and_no_part_at_all() {
    EstimatedScore none = estimate(index(), units(), SuccessionSettings.DEFAULT, A, B).total();
    assertThat(none.estimate()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(none.range()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(none.known()).isZero();
    assertThat(none.covered()).isEqualTo(Outcome.of(Fraction.ZERO));
    assertThat(SuccessionEstimates.of(List.of(), units(), example(), SuccessionSettings.DEFAULT))
        .isEmpty();
    assertThat(
            SuccessionEstimates.of(
                List.of(succession("z", UnitId.of("y"))),
                units(),
                example(),
                SuccessionSettings.DEFAULT))
        .as("none of its parts was scored in the period")
        .isEmpty();
    assertThat(
            SuccessionEstimates.estimate("", Map.of(), Map.of(), SuccessionSettings.DEFAULT)
                .covered())
        .isEqualTo(Outcome.none(NoResult.NO_POPULATION));
  }

  @Test
  void equal_parts_are_all_named() {
    PeriodIndex index =
        index(Trees.sheet("a", "1", "45", "2", "35"), Trees.sheet("b", "1", "40", "2", "40"));
    PartsRange range =
        estimate(index, units(), SuccessionSettings.DEFAULT, A, B)
            .total()
            .range()
            .value()
            .orElseThrow();
    assertThat(range.lowestParts()).containsExactly(A, B);
    assertThat(range.highestParts()).containsExactly(A, B);
  }

  @Test
  void counts_add_and_a_missing_one_makes_the_sum_missing() {
    Figure late = Figure.missing(MissingReason.LATE);
    assertThat(SuccessionEstimates.addCounts(List.of(Figure.of("3"), Figure.of("4.5"))))
        .isEqualTo(Figure.of("7.5"));
    assertThat(SuccessionEstimates.addCounts(List.of(Figure.of("3"), late, MISSING)))
        .isEqualTo(late);
    assertThat(SuccessionEstimates.addCounts(List.of(late, Figure.of("3")))).isEqualTo(late);
    assertThat(SuccessionEstimates.addCounts(List.of())).isEqualTo(MISSING);
  }

  @Test
  void successors_are_ranked_by_their_estimates() {
    PeriodIndex index =
        index(
            Trees.sheet("a", "1", "45", "2", "35"),
            Trees.sheet("b", "1", "43", "2", MissingReason.NOT_APPLICABLE));
    List<SuccessionEstimate> estimates =
        SuccessionEstimates.of(
            List.of(
                succession("p", A), succession("q", B), succession("r", A, C), succession("s", C)),
            units(),
            index,
            SuccessionSettings.DEFAULT);
    Ranking<UnitId> ranking =
        SuccessionEstimates.rank(estimates, TiePolicy.STANDARD_1224, TieEquality.EXACT);
    assertThat(ranking.placed())
        .extracting(Ranking.Placed::key)
        .containsExactly(new UnitId("q", DAY), new UnitId("p", DAY));
    assertThat(ranking.placed().get(1).rank()).isEqualTo(Rank.of(2));
    assertThat(ranking.unplaced())
        .containsEntry(new UnitId("r", DAY), NoScore.TOO_MUCH_MISSING)
        .containsEntry(new UnitId("s", DAY), NoScore.FIGURE_MISSING);
  }

  @Test
  void estimates_are_those_of_the_independent_program() throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SuccessionEstimatesTest.class.getResourceAsStream("/reference/succession.csv"),
                StandardCharsets.UTF_8))) {
      lines =
          reader
              .lines()
              .filter(line -> Character.isDigit(line.charAt(0)) || line.startsWith("-"))
              .toList();
    }
    assertThat(lines).hasSize(200);
    for (String line : lines) {
      String[] row = line.split(",");
      Map<UnitId, Figure> people = new LinkedHashMap<>();
      Map<UnitId, Score> scores = new LinkedHashMap<>();
      String[] populations = row[0].split(" ");
      String[] percents = row[1].split(" ");
      for (int i = 0; i < populations.length; i++) {
        UnitId part = UnitId.of("p" + i);
        people.put(part, populations[i].equals("-") ? MISSING : Figure.of(populations[i]));
        if (!percents[i].equals("-")) {
          scores.put(part, Score.of(fraction(percents[i])));
        }
      }
      EstimatedScore estimate =
          SuccessionEstimates.estimate(
              "x", people, scores, new SuccessionSettings(fraction(row[2])));
      assertThat(text(estimate.estimate())).as(line).isEqualTo(row[3]);
      assertThat(text(estimate.covered())).as(line).isEqualTo(row[4]);
      assertThat(text(estimate.range().map(PartsRange::lowest))).as(line).isEqualTo(row[5]);
      assertThat(text(estimate.range().map(PartsRange::highest))).as(line).isEqualTo(row[6]);
    }
  }

  @Test
  void an_estimate_lies_between_its_parts_and_does_not_depend_on_their_order() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      int n = 2 + random.nextInt(3);
      Map<UnitId, Figure> people = new LinkedHashMap<>();
      Map<UnitId, Score> scores = new LinkedHashMap<>();
      for (int p = 0; p < n; p++) {
        people.put(UnitId.of("p" + p), Figure.of(Integer.toString(1 + random.nextInt(5000))));
        scores.put(UnitId.of("p" + p), Score.of(Fraction.of(random.nextInt(100))));
      }
      EstimatedScore estimate =
          SuccessionEstimates.estimate("", people, scores, SuccessionSettings.DEFAULT);
      Fraction value = estimate.estimate().value().orElseThrow();
      PartsRange range = estimate.range().value().orElseThrow();
      assertThat(value.compareTo(range.lowest()) >= 0 && value.compareTo(range.highest()) <= 0)
          .isTrue();
      Map<UnitId, Figure> reversed = new LinkedHashMap<>();
      List<UnitId> parts = new ArrayList<>(people.keySet());
      for (int p = n - 1; p >= 0; p--) {
        reversed.put(parts.get(p), people.get(parts.get(p)));
      }
      assertThat(
              SuccessionEstimates.estimate("", reversed, scores, SuccessionSettings.DEFAULT)
                  .estimate())
          .isEqualTo(estimate.estimate());
    }
  }

  private static String text(Outcome<Fraction> outcome) {
    return outcome.match(Fraction::toString, NoResult::code);
  }

  private static Fraction fraction(String text) {
    String[] parts = text.split("/");
    return new Fraction(
        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }
}
