package vn.parindex.site.feature.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.table.Columns;

/** Units side by side say what the scorecards say. */
class CompareHeatTest {

  private static final Edition REAL = RealEdition.VI;

  private static TableView table(Measure.Kind kind, String... values) {
    List<UnitId> units = REAL.ranking().placed().stream().map(Ranking.Placed<UnitId>::key).toList();
    Map<UnitId, Measure.Figure> figures = new LinkedHashMap<>();
    Map<UnitId, String> absent = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i++) {
      if (i < values.length) {
        Fraction value = Fraction.of(new BigDecimal(values[i]));
        figures.put(units.get(i), new Measure.Figure(REAL.formats().plain(value), value));
      } else {
        absent.put(units.get(i), "thiếu điểm");
      }
    }
    TableView.About about =
        new TableView.About("m", new Link("%", REAL.addresses().ranking()), "", false);
    TableView.Column column = new Columns(REAL).heat("m", "m", about);
    return new CompareHeat(REAL, List.of(new Measure(column, "", kind, figures, absent)))
        .block()
        .table();
  }

  private static TableView real() {
    return TestTopics.only(REAL, "compare")
        .page()
        .every(Block.Heat.class)
        .findFirst()
        .orElseThrow()
        .table();
  }

  private static List<String> gaps(TableView table, int rows) {
    return table.rows().stream().limit(rows).map(row -> gap(row.cells().get(1))).toList();
  }

  private static String gap(Cell cell) {
    return cell instanceof Cell.Heat heat ? heat.gap() : "";
  }

  /** Of figures rounded to three places it would be −4.255, and −4.25 in a browser. */
  @Test
  void a_difference_is_taken_before_anything_is_rounded() {
    assertThat(gaps(table(Measure.Kind.PERCENT, "60.0048", "64.26", "70"), 3))
        .containsExactly("−4,26", "0,00", "+5,74");
  }

  /** A median of doubles would leave −0.0000000000001 of it. */
  @Test
  void who_stands_at_the_median_is_not_a_hair_beside_it() {
    real().rows().stream()
        .flatMap(row -> row.cells().stream())
        .forEach(cell -> assertThat(gap(cell)).doesNotContain("000"));
  }

  @Test
  void a_rank_and_a_missing_figure_are_not_held_against_a_median() {
    assertThat(gaps(table(Measure.Kind.RANK, "1", "2", "3"), 3)).containsExactly("", "", "");
    assertThat(gaps(table(Measure.Kind.PERCENT, "60", "70"), 3)).endsWith("");
  }

  @Test
  void differences_are_those_of_the_scorecards() {
    TableView table = real();
    int area = 0;
    while (!table.columns().get(area).key().equals("area-1")) {
      area++;
    }
    for (TableView.Row row : table.rows()) {
      String gap = gap(row.cells().get(area));
      UnitId unit =
          REAL.labels().entrySet().stream()
              .filter(entry -> entry.getValue().equals(row.cells().get(0).text()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      TableView areas = new ScorecardAreas(REAL).areas(REAL.current().units().get(unit));
      assertThat(areas.columns().get(3).key()).isEqualTo("gap");
      assertThat(areas.rows().get(0).cells().get(3).text()).isEqualTo(gap);
    }
  }

  @Test
  void ranks_side_by_side_are_told_as_shared_where_they_are() {
    Ranking<UnitId> before = REAL.results().rankings().get(REAL.from());
    List<Measure> ranks =
        new ScoreMeasures(REAL)
            .all().stream().filter(measure -> measure.kind() == Measure.Kind.RANK).toList();
    assertThat(ranks).hasSize(2);
    for (Ranking<UnitId> ranking : List.of(REAL.ranking(), before)) {
      Measure said = ranks.get(ranking == before ? 1 : 0);
      for (Ranking.Placed<UnitId> placed : ranking.placed()) {
        assertThat(said.figures().get(placed.key()).text().endsWith("(đồng hạng)"))
            .isEqualTo(placed.isTied());
      }
    }
  }
}
