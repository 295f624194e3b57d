package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** Indices that others have published, built again from their published figures. */
class PublishedIndicesTest {

  private static final List<String> TAI =
      List.of(
          "patents",
          "royalties",
          "internet",
          "exports",
          "telephones",
          "electricity",
          "schooling",
          "university");

  private static IndicatorTree hdi() {
    return IndicatorTree.branch("hdi", Aggregation.GEOMETRIC)
        .add(1, Normalisation.goalposts(20, 85).clamped(), "life")
        .add(
            1,
            IndicatorTree.branch("education", Aggregation.ARITHMETIC)
                .add(1, Normalisation.goalposts(0, 18).clamped(), "expected")
                .add(1, Normalisation.goalposts(0, 15).clamped(), "mean"))
        .add(1, Normalisation.logGoalposts(100, 75_000).clamped(), "income")
        .tree();
  }

  private static Panel panel(
      List<Map<String, String>> rows,
      List<String> indicators,
      ToDoubleFunction<Map.Entry<String, String>> figure) {
    Panel.Builder builder = Panel.builder();
    for (Map<String, String> row : rows) {
      for (String indicator : indicators) {
        builder.put(
            row.get("country"),
            "p",
            indicator,
            figure.applyAsDouble(Map.entry(indicator, row.get(indicator))));
      }
    }
    return builder.build();
  }

  private static double value(CompositeResult result, String unit, String node) {
    return result.value(unit, "p", node).value().orElseThrow();
  }

  /**
   * UNDP, Human Development Report 2020, technical note 1 (read at
   * pdf4pro.com/amp/view/technical-notes-united-nations-development-programme-79ae81.html): (ln
   * 3,829 − ln 100)/(ln 75,000 − ln 100) = 0.5506; (0.6971 · 0.3447 · 0.5506)^(1/3) = 0.510.
   */
  @Test
  void the_hdi_s_technical_note_is_found_again() {
    Panel income = Panel.of("p", Map.of("country", Map.of("income", 3_829.0)));
    IndicatorTree index =
        IndicatorTree.branch("income index", Aggregation.GEOMETRIC)
            .add(1, Normalisation.logGoalposts(100, 75_000).clamped(), "income")
            .tree();
    assertThat(value(CompositeIndex.compute(income, index, Scope.EACH_PERIOD), "country", "income"))
        .isCloseTo(0.5506, within(5e-5));
    assertThat(
            Aggregation.GEOMETRIC
                .mean(new double[] {0.6971, 0.3447, 0.5506}, new double[] {1, 1, 1})
                .value()
                .orElseThrow())
        .isCloseTo(0.510, within(5e-4));
  }

  @Test
  void the_hdi_of_sixty_countries_is_found_again_within_the_print_of_its_inputs() {
    List<Map<String, String>> rows = Fixtures.rows("hdi-2014.csv", ",");
    List<String> indicators = List.of("life", "expected", "mean", "income");
    Map<String, Double> half = Map.of("life", 0.05, "expected", 0.05, "mean", 0.05, "income", 0.5);
    assertThat(rows).hasSize(60);
    Map<Integer, CompositeResult> results = new LinkedHashMap<>();
    for (int side : new int[] {-1, 0, 1}) {
      Panel panel =
          panel(
              rows,
              indicators,
              cell -> Double.parseDouble(cell.getValue()) + side * half.get(cell.getKey()));
      results.put(side, CompositeIndex.compute(panel, hdi(), Scope.EACH_PERIOD));
    }
    for (Map<String, String> row : rows) {
      double printed = Fixtures.number(row, "hdi");
      String country = row.get("country");
      assertThat(printed)
          .as(country)
          .isBetween(
              value(results.get(-1), country, "hdi") - 0.0005,
              value(results.get(1), country, "hdi") + 0.0005);
      assertThat(value(results.get(0), country, "hdi")).isCloseTo(printed, within(0.0011));
    }
  }

  private static Normalisation.Goalposts goalposts(String indicator) {
    return switch (indicator) {
      case "patents" -> Normalisation.goalposts(0, 994);
      case "royalties" -> Normalisation.goalposts(0, 272.6);
      case "internet" -> Normalisation.goalposts(0, 232.4);
      case "exports" -> Normalisation.goalposts(0, 80.8);
      case "telephones" -> Normalisation.logGoalposts(1, 901);
      case "electricity" -> Normalisation.logGoalposts(22, 6_969);
      case "schooling" -> Normalisation.goalposts(0.8, 12);
      case "university" -> Normalisation.goalposts(0.1, 27.4);
      default -> throw new IllegalArgumentException(indicator);
    };
  }

  private static IndicatorTree tai() {
    IndicatorTree.Branch root = IndicatorTree.branch("tai", Aggregation.ARITHMETIC);
    List<String> dimensions = List.of("creation", "recent", "old", "skills");
    for (int i = 0; i < dimensions.size(); i++) {
      IndicatorTree.Branch branch = IndicatorTree.branch(dimensions.get(i), Aggregation.ARITHMETIC);
      for (String indicator : TAI.subList(2 * i, 2 * i + 2)) {
        branch = branch.add(1, goalposts(indicator).clamped(), indicator);
      }
      root = root.add(1, branch);
    }
    return root.tree();
  }

  /** The handbook prints logarithms of telephones and electricity; the goalposts want figures. */
  private static Panel taiPanel(List<Map<String, String>> rows) {
    return panel(
        rows,
        TAI,
        cell -> {
          double figure = Double.parseDouble(cell.getValue());
          return cell.getKey().equals("telephones") || cell.getKey().equals("electricity")
              ? StrictMath.pow(10, figure)
              : figure;
        });
  }

  @Test
  void the_technology_achievement_index_is_found_again() {
    List<Map<String, String>> rows = Fixtures.rows("tai-2001.csv", ";");
    CompositeResult result = CompositeIndex.compute(taiPanel(rows), tai(), Scope.EACH_PERIOD);
    assertThat(rows).hasSize(23);
    assertThat(value(result, "Finland", "tai")).isCloseTo(0.744, within(0.001));
    assertThat(value(result, "Finland", "old")).isEqualTo(1);
    int compared = 0;
    for (Map<String, String> row : rows) {
      if (!row.get("tai").isEmpty()) {
        // Printed to 2 decimals, and logarithms to 2 decimals move it by up to 0.0004.
        assertThat(value(result, row.get("country"), "tai"))
            .as(row.get("country"))
            .isCloseTo(Fixtures.number(row, "tai"), within(0.0054));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(22);
    assertRanks(rows, result, "ew", 0);
    assertRanks(rows, result, "lin", 0);
  }

  private static void assertRanks(
      List<Map<String, String>> rows, CompositeResult result, String column, int atMost) {
    Ranking<String> ranking = result.ranking("p", TiePolicy.STANDARD_1224, TieEquality.EXACT);
    for (Map<String, String> row : rows) {
      double found = ranking.of(row.get("country")).orElseThrow().rank().value().toDouble();
      assertThat(Math.abs(found - Fixtures.number(row, column)))
          .as("%s by %s", row.get("country"), column)
          .isLessThanOrEqualTo(atMost);
    }
  }

  /**
   * OECD handbook, Tables 22 and 23: the weights are printed to 2 decimals, so ranks may differ.
   */
  @Test
  void the_handbook_s_ranks_under_other_weights_are_found_again() {
    List<Map<String, String>> rows = Fixtures.rows("tai-2001.csv", ";");
    Map<String, double[]> weights = new LinkedHashMap<>();
    weights.put("bap", new double[] {0.11, 0.11, 0.11, 0.18, 0.10, 0.06, 0.15, 0.18});
    weights.put("fa", new double[] {0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17});
    weights.put("ahp", new double[] {0.09, 0.10, 0.07, 0.21, 0.05, 0.06, 0.18, 0.25});
    Map<String, Integer> atMost = Map.of("bap", 0, "fa", 1, "ahp", 2);
    weights.forEach(
        (method, by) -> {
          IndicatorTree.Branch root = IndicatorTree.branch("tai", Aggregation.ARITHMETIC);
          for (int i = 0; i < by.length; i++) {
            root = root.add(by[i], goalposts(TAI.get(i)).clamped(), TAI.get(i));
          }
          CompositeResult result =
              CompositeIndex.compute(taiPanel(rows), root.tree(), Scope.EACH_PERIOD);
          assertRanks(rows, result, method, atMost.get(method));
        });
  }

  /** OECD handbook, Table 38: the geometric mean of the raw figures, logarithms as printed. */
  @Test
  void the_handbook_s_geometric_ranks_are_found_again_and_compared_with_the_linear() {
    List<Map<String, String>> rows = Fixtures.rows("tai-2001.csv", ";");
    Panel raw = panel(rows, TAI, cell -> Double.parseDouble(cell.getValue()));
    CompositeResult geometric =
        CompositeIndex.compute(
            raw,
            IndicatorTree.flat("gme", Aggregation.GEOMETRIC, Normalisation.asPublished(), TAI),
            Scope.EACH_PERIOD);
    assertRanks(rows, geometric, "gme", 0);
    IndexComparison comparison =
        IndexComparison.ofVersions(
            CompositeIndex.compute(taiPanel(rows), tai(), Scope.EACH_PERIOD),
            geometric,
            "p",
            TiePolicy.STANDARD_1224,
            TieEquality.EXACT);
    long printed = 0;
    for (Map<String, String> row : rows) {
      printed += Math.abs(Integer.parseInt(row.get("lin")) - Integer.parseInt(row.get("gme")));
    }
    assertThat(comparison.meanAbsoluteShift().value().orElseThrow())
        .isEqualTo(Fraction.of(printed).divide(Fraction.of(23)));
    assertThat(comparison.movers().get(0).unit()).isEqualTo("Korea, Rep. of");
    assertThat(comparison.largestShift().value().orElseThrow()).isEqualTo(Fraction.of(11));
  }

  /** OECD handbook, Table 15: mean years of school under several normalisations. */
  @Test
  void the_handbook_s_normalisations_are_found_again() {
    List<Map<String, String>> rows = Fixtures.rows("oecd-normalisation.csv", ";");
    Panel panel = panel(rows, List.of("schooling"), cell -> Double.parseDouble(cell.getValue()));
    Map<String, Normalisation> methods = new LinkedHashMap<>();
    methods.put("rank", Normalisation.rank(RankTies.LOWEST));
    methods.put("z", Normalisation.zScore());
    methods.put("minmax", Normalisation.minMax());
    methods.put("ratio-mean", Normalisation.distance(Reference.MEAN, Distance.RATIO));
    methods.put("ratio-best", Normalisation.ratioToBest());
    methods.put("ratio-worst", Normalisation.distance(Reference.WORST, Distance.RATIO));
    methods.put("difference-mean", Normalisation.distance(Reference.MEAN, Distance.DIFFERENCE));
    methods.put("difference-worst", Normalisation.distance(Reference.WORST, Distance.DIFFERENCE));
    assertThat(rows).hasSize(23);
    methods.forEach(
        (column, method) -> {
          CompositeResult result =
              CompositeIndex.compute(
                  panel,
                  IndicatorTree.flat("i", Aggregation.ARITHMETIC, method, List.of("schooling")),
                  Scope.EACH_PERIOD);
          for (Map<String, String> row : rows) {
            assertThat(value(result, row.get("country"), "schooling"))
                .as("%s %s", column, row.get("country"))
                .isCloseTo(Fixtures.number(row, column), within(0.0051));
            if (column.equals("rank")) {
              assertThat(100 * value(result, row.get("country"), "schooling") / 23)
                  .isCloseTo(Fixtures.number(row, "percentile"), within(0.051));
            }
          }
        });
  }

  /**
   * OECD handbook, Table 14: distance to the best in °C and °F. It prints 0.949 and 0.949, 0.833
   * and 0.821; in °F 0.965 and 0.965.
   */
  @Test
  void the_handbook_s_two_thermometers_disagree() {
    double[][] celsius = {{35, 75, 39, 50}, {35.9, 70, 40, 45}};
    for (boolean fahrenheit : new boolean[] {false, true}) {
      Panel.Builder builder = Panel.builder();
      for (int year = 0; year < 2; year++) {
        double[] row = celsius[year];
        builder
            .put("A", "200" + (3 + year), "heat", fahrenheit ? row[0] * 1.8 + 32 : row[0])
            .put("A", "200" + (3 + year), "humidity", row[1])
            .put("B", "200" + (3 + year), "heat", fahrenheit ? row[2] * 1.8 + 32 : row[2])
            .put("B", "200" + (3 + year), "humidity", row[3]);
      }
      CompositeResult result =
          CompositeIndex.compute(
              builder.build(),
              IndicatorTree.flat(
                  "i",
                  Aggregation.ARITHMETIC,
                  Normalisation.ratioToBest(),
                  List.of("heat", "humidity")),
              Scope.EACH_PERIOD);
      double then = result.value("A", "2003").value().orElseThrow();
      double now = result.value("A", "2004").value().orElseThrow();
      assertThat(then).isCloseTo(fahrenheit ? 0.965 : 0.949, within(5e-4));
      assertThat(now).isCloseTo(fahrenheit ? 0.965 : 0.949, within(5e-4));
      assertThat(now > then).isEqualTo(!fahrenheit);
      if (!fahrenheit) {
        assertThat(result.value("B", "2003").value().orElseThrow()).isCloseTo(0.833, within(5e-4));
        assertThat(result.value("B", "2004").value().orElseThrow()).isCloseTo(0.821, within(5e-4));
      }
    }
  }
}
