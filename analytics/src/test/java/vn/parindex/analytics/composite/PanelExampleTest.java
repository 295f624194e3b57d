package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.RankMoves;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.table.Panels;

/**
 * Somebody else's question: 63 units, 23 indicators, 6 years, with gaps. The units are invented.
 */
class PanelExampleTest {

  private final List<String> lines = new ArrayList<>();

  private Panel answer(Path file) {
    // example
    Panel panel = Panels.readCsv(file, "unit", "year");
    IndicatorTree tree =
        IndicatorTree.branch("index", Aggregation.ARITHMETIC)
            .needing(0.75) // of the weight; less, and the unit is not ranked
            .addAll(1, Normalisation.minMax(0, 100), panel.indicators())
            .tree()
            .lowerIsBetter("i07", "i15");
    CompositeResult index = CompositeIndex.compute(panel, tree, Scope.WHOLE_PANEL);
    TiePolicy policy = TiePolicy.STANDARD_1224;
    TieEquality equality = TieEquality.published(9);
    for (int y = 1; y < panel.periods().size(); y++) {
      String year = panel.periods().get(y);
      IndexComparison years =
          IndexComparison.ofPeriods(index, panel.periods().get(y - 1), year, policy, equality);
      Map<String, RankMove> moves = RankMoves.between(years.from(), years.to(), equality);
      for (UnitComparison unit : years.movers()) {
        RankMove move = moves.get(unit.unit());
        String why = "%s: %s, places gained %s (own %s, others %s)";
        lines.add(
            why.formatted(year, unit.unit(), move.gained(), move.own(), move.others())
                + unit.largest(3).stream().map(LeafEffect::indicator).toList());
      }
    }
    // end
    return panel;
  }

  @Test
  void who_moved_and_why_is_answered() {
    Path file = Path.of("src/test/resources/composite/invented-panel.csv");
    Panel panel = answer(file);
    assertThat(panel.units()).hasSize(63);
    assertThat(panel.indicators()).hasSize(23);
    assertThat(panel.periods()).containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
    assertThat(panel.known()).isBetween(8_000L, 63L * 23 * 6 - 1);
    assertThat(lines).hasSizeBetween(200, 5 * 63);
    assertThat(lines)
        .allMatch(
            line ->
                line.matches(
                    "202[1-5]: unit-\\d\\d, places gained -?\\d+ "
                        + "\\(own -?[\\d/]+, others -?[\\d/]+\\)\\[i\\d\\d, i\\d\\d, i\\d\\d\\]"));
  }

  @Test
  void every_line_is_what_another_program_says() throws IOException {
    answer(Path.of("src/test/resources/composite/invented-panel.csv"));
    List<String> expected =
        Files.readAllLines(Fixtures.FOLDER.resolve("panel-example-answer.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines).isEqualTo(expected);
  }

  @Test
  void the_example_is_under_thirty_lines() throws IOException {
    List<String> source =
        Files.readAllLines(
            Path.of("src/test/java/vn/parindex/analytics/composite/PanelExampleTest.java"));
    int length = source.indexOf("    // end") - source.indexOf("    // example") - 1;
    assertThat(length).isBetween(10, 29);
  }

  @Test
  void every_year_has_a_ranking() {
    Panel panel = answer(Path.of("src/test/resources/composite/invented-panel.csv"));
    CompositeResult index =
        CompositeIndex.compute(
            panel,
            IndicatorTree.flat(
                "index", Aggregation.ARITHMETIC, Normalisation.minMax(), panel.indicators()),
            Scope.EACH_PERIOD);
    for (String year : panel.periods()) {
      Ranking<String> ranking = index.ranking(year, TiePolicy.STANDARD_1224, TieEquality.EXACT);
      assertThat(ranking.placed().size() + ranking.unplaced().size()).isEqualTo(63);
    }
  }
}
