package vn.parindex.analytics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/** What must hold for every panel and tree: 10,000 seeded cases each. */
class CompositePropertiesTest {

  private static final int CASES = 10_000;
  private static final TieEquality NEARLY = TieEquality.published(9);

  private static String unit(int u) {
    return "u" + u;
  }

  private static String indicator(int i) {
    return "i" + i;
  }

  /** Figures on a grid of quarters, so that ties and equal columns occur, with some gaps. */
  private static Panel panel(SplittableRandom random, int units, int indicators, double gaps) {
    Panel.Builder builder = Panel.builder();
    for (int u = 0; u < units; u++) {
      builder.unit(unit(u));
      for (String period : List.of("1", "2")) {
        builder.period(period);
        for (int i = 0; i < indicators; i++) {
          builder.indicator(indicator(i));
          double value = random.nextInt(-20, 60) / 4.0;
          if (random.nextDouble() >= gaps) {
            builder.put(unit(u), period, indicator(i), value);
          }
        }
      }
    }
    return builder.build();
  }

  private static IndicatorTree tree(
      SplittableRandom random, Aggregation aggregation, Normalisation normalisation, int leaves) {
    IndicatorTree.Branch root =
        IndicatorTree.branch("index", aggregation).needing(random.nextInt(5) / 4.0);
    IndicatorTree.Branch area =
        IndicatorTree.branch("area", aggregation).needing(random.nextInt(5) / 4.0);
    List<String> lower = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      double weight = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 10) / 2.0;
      if (random.nextBoolean()) {
        root = root.add(weight, normalisation, indicator(i));
      } else {
        area = area.add(weight, normalisation, indicator(i));
      }
      if (random.nextInt(3) == 0) {
        lower.add(indicator(i));
      }
    }
    if (!area.parts().isEmpty()) {
      root = root.add(random.nextInt(1, 5), area);
    }
    return root.tree().lowerIsBetter(lower.toArray(String[]::new));
  }

  private static Scope scope(SplittableRandom random) {
    return random.nextBoolean() ? Scope.EACH_PERIOD : Scope.WHOLE_PANEL;
  }

  private static String places(CompositeResult result, String period) {
    StringBuilder text = new StringBuilder();
    Ranking<String> ranking = result.ranking(period, TiePolicy.STANDARD_1224, NEARLY);
    new TreeMap<>(ranking.byKey())
        .forEach((unit, place) -> text.append(unit).append(' ').append(place.rank()).append(' '));
    return text.append(ranking.unplaced()).toString();
  }

  @Test
  void ranks_do_not_depend_on_the_order_of_units() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < CASES; n++) {
      int units = 1 + random.nextInt(6);
      int indicators = 1 + random.nextInt(4);
      Panel panel = panel(random, units, indicators, 0.15);
      IndicatorTree tree = tree(random, Aggregation.ARITHMETIC, Normalisation.minMax(), indicators);
      Scope scope = scope(random);
      List<String> order = new ArrayList<>(panel.units());
      Collections.shuffle(order, new Random(random.nextLong()));
      Panel.Builder shuffled = Panel.builder();
      panel.periods().forEach(shuffled::period);
      panel.indicators().forEach(shuffled::indicator);
      for (String unit : order) {
        shuffled.unit(unit);
        for (String period : panel.periods()) {
          for (String indicator : panel.indicators()) {
            panel
                .value(unit, period, indicator)
                .ifPresent(value -> shuffled.put(unit, period, indicator, value));
          }
        }
      }
      CompositeResult one = CompositeIndex.compute(panel, tree, scope);
      CompositeResult other = CompositeIndex.compute(shuffled.build(), tree, scope);
      assertThat(places(other, "1")).isEqualTo(places(one, "1"));
      assertThat(places(other, "2")).isEqualTo(places(one, "2"));
    }
  }

  @Test
  void shift_and_positive_scale_of_an_indicator_change_no_rank_under_min_max_and_z() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 0; n < CASES; n++) {
      int units = 1 + random.nextInt(6);
      int indicators = 1 + random.nextInt(4);
      Panel panel = panel(random, units, indicators, 0.15);
      Normalisation normalisation =
          random.nextBoolean() ? Normalisation.minMax(0, 10) : Normalisation.zScore();
      IndicatorTree tree = tree(random, Aggregation.ARITHMETIC, normalisation, indicators);
      Scope scope = scope(random);
      Panel.Builder moved = Panel.builder();
      panel.units().forEach(moved::unit);
      panel.periods().forEach(moved::period);
      for (String indicator : panel.indicators()) {
        moved.indicator(indicator);
        double shift = random.nextInt(-100, 100);
        double scale = random.nextInt(1, 40) / 8.0;
        for (String unit : panel.units()) {
          for (String period : panel.periods()) {
            panel
                .value(unit, period, indicator)
                .ifPresent(value -> moved.put(unit, period, indicator, shift + scale * value));
          }
        }
      }
      CompositeResult one = CompositeIndex.compute(panel, tree, scope);
      CompositeResult other = CompositeIndex.compute(moved.build(), tree, scope);
      assertThat(places(other, "1")).isEqualTo(places(one, "1"));
      assertThat(places(other, "2")).isEqualTo(places(one, "2"));
    }
  }

  @Test
  void contributions_sum_to_the_value_and_shares_to_one() {
    SplittableRandom random = new SplittableRandom(3);
    int known = 0;
    for (int n = 0; n < CASES; n++) {
      int indicators = 1 + random.nextInt(5);
      Panel panel = panel(random, 3, indicators, 0.2);
      CompositeResult result =
          CompositeIndex.compute(
              panel,
              tree(random, Aggregation.ARITHMETIC, Normalisation.minMax(0, 100), indicators),
              scope(random));
      for (String unit : panel.units()) {
        Outcome<Double> value = result.value(unit, "1");
        assertThat(result.contributions(unit, "1").isKnown()).isEqualTo(value.isKnown());
        if (value.isKnown()) {
          known++;
          assertThat(sum(result.contributions(unit, "1").value().orElseThrow().values()))
              .isCloseTo(value.value().orElseThrow(), within(1e-9));
          assertThat(sum(result.shares(unit, "1").value().orElseThrow().values()))
              .isCloseTo(1, within(1e-12));
        }
      }
    }
    assertThat(known).isGreaterThan(CASES);
  }

  private static double sum(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void effects_sum_to_the_change_and_turn_their_sign_with_the_two_periods() {
    SplittableRandom random = new SplittableRandom(4);
    int split = 0;
    for (int n = 0; n < CASES; n++) {
      int indicators = 1 + random.nextInt(4);
      Panel panel = panel(random, 2, indicators, 0.15);
      Aggregation aggregation = Aggregation.values()[random.nextInt(3)];
      Normalisation normalisation = Normalisation.minMax(1, 100);
      IndicatorTree tree = tree(random, aggregation, normalisation, indicators);
      CompositeResult first = CompositeIndex.compute(panel, tree, Scope.WHOLE_PANEL);
      CompositeResult second =
          aggregation == Aggregation.ARITHMETIC && random.nextBoolean()
              ? CompositeIndex.compute(
                  panel, tree(random, aggregation, normalisation, indicators), Scope.WHOLE_PANEL)
              : first;
      IndexComparison there =
          IndexComparison.between(first, "1", second, "2", TiePolicy.AVERAGE, NEARLY);
      IndexComparison back =
          IndexComparison.between(second, "2", first, "1", TiePolicy.AVERAGE, NEARLY);
      for (String unit : panel.units()) {
        UnitComparison comparison = there.unit(unit);
        List<LeafEffect> effects = comparison.effects().value().orElse(null);
        assertThat(back.unit(unit).effects().isKnown()).isEqualTo(effects != null);
        if (effects != null) {
          split++;
          assertThat(effects.stream().mapToDouble(LeafEffect::total).sum())
              .isCloseTo(comparison.change().value().orElseThrow(), within(1e-9));
          for (LeafEffect turned : back.unit(unit).effects().value().orElseThrow()) {
            LeafEffect effect =
                effects.stream()
                    .filter(e -> e.indicator().equals(turned.indicator()))
                    .findFirst()
                    .orElseThrow();
            assertThat(turned.figure()).isCloseTo(-effect.figure(), within(1e-9));
            assertThat(turned.weight()).isCloseTo(-effect.weight(), within(1e-9));
          }
        }
      }
    }
    assertThat(split).isGreaterThan(CASES / 2);
  }

  @Test
  void effects_of_factors_sum_and_turn_their_sign() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 0; n < CASES; n++) {
      int factors = 1 + random.nextInt(6);
      double[] before = random.doubles(factors, -3, 3).toArray();
      double[] after = random.doubles(factors, -3, 3).toArray();
      double[] effects = DasGupta.decompose(before, after);
      double[] back = DasGupta.decompose(after, before);
      double change =
          Arrays.stream(after).reduce(1, (a, b) -> a * b)
              - Arrays.stream(before).reduce(1, (a, b) -> a * b);
      assertThat(Arrays.stream(effects).sum()).isCloseTo(change, within(1e-9));
      for (int i = 0; i < factors; i++) {
        assertThat(back[i]).isCloseTo(-effects[i], within(1e-9));
      }
    }
  }

  @Test
  void harmonic_is_at_most_geometric_is_at_most_arithmetic_and_all_lie_among_the_values() {
    SplittableRandom random = new SplittableRandom(6);
    for (int n = 0; n < CASES; n++) {
      int size = 1 + random.nextInt(6);
      double[] values = random.doubles(size, 0.01, 100).toArray();
      double[] weights = random.ints(size, 0, 5).mapToDouble(w -> w).toArray();
      weights[random.nextInt(size)] = 1;
      double arithmetic = Aggregation.ARITHMETIC.mean(values, weights).value().orElseThrow();
      double geometric = Aggregation.GEOMETRIC.mean(values, weights).value().orElseThrow();
      double harmonic = Aggregation.HARMONIC.mean(values, weights).value().orElseThrow();
      double slack = 1e-12 * arithmetic;
      assertThat(harmonic).isLessThanOrEqualTo(geometric + slack);
      assertThat(geometric).isLessThanOrEqualTo(arithmetic + slack);
      assertThat(harmonic)
          .isGreaterThanOrEqualTo(Arrays.stream(values).min().orElseThrow() - slack);
      assertThat(arithmetic).isLessThanOrEqualTo(Arrays.stream(values).max().orElseThrow() + slack);
    }
  }

  @Test
  void min_max_stays_within_its_range_and_reaches_both_ends() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < CASES; n++) {
      double low = random.nextDouble(-100, 100);
      double high = low + random.nextDouble(0.001, 100);
      double[] figures = random.doubles(2 + random.nextInt(6), -1e6, 1e6).toArray();
      Direction direction = Direction.values()[random.nextInt(2)];
      Normalisation.Scale scale =
          Normalisation.minMax(low, high).scale(figures, direction).value().orElseThrow();
      double[] values =
          Arrays.stream(figures).map(figure -> scale.of(figure).value().orElseThrow()).toArray();
      assertThat(Arrays.stream(values).min().orElseThrow()).isEqualTo(low);
      assertThat(Arrays.stream(values).max().orElseThrow()).isEqualTo(high);
    }
  }

  @Test
  void whatever_the_figures_an_index_is_finite_or_says_why() {
    SplittableRandom random = new SplittableRandom(8);
    double[] odd = {0, -0.0, 1, -1, 1e300, -1e300, 1e-300, Double.MAX_VALUE, Double.MIN_VALUE, 5};
    List<Normalisation> normalisations =
        List.of(
            Normalisation.minMax(),
            Normalisation.goalposts(0, 1),
            Normalisation.logGoalposts(1, 2),
            Normalisation.zScore(),
            Normalisation.rank(RankTies.LOWEST),
            Normalisation.ratioToBest(),
            Normalisation.distanceToBest(),
            Normalisation.percentileRank(PercentileKind.INCLUSIVE),
            Normalisation.asPublished());
    for (int n = 0; n < CASES; n++) {
      Panel.Builder builder = Panel.builder().period("1");
      IndicatorTree.Branch root =
          IndicatorTree.branch("index", Aggregation.values()[random.nextInt(3)]).needing(0);
      for (int i = 0; i < 3; i++) {
        builder.indicator(indicator(i));
        root =
            root.add(
                random.nextInt(3),
                normalisations.get(random.nextInt(normalisations.size())),
                indicator(i));
        for (int u = 0; u < 3; u++) {
          builder.unit(unit(u));
          if (random.nextInt(5) > 0) {
            builder.put(unit(u), "1", indicator(i), odd[random.nextInt(odd.length)]);
          }
        }
      }
      CompositeResult result =
          CompositeIndex.compute(builder.build(), root.tree(), Scope.EACH_PERIOD);
      for (int u = 0; u < 3; u++) {
        result
            .value(unit(u), "1")
            .value()
            .ifPresent(value -> assertThat(Double.isFinite(value)).isTrue());
      }
      for (PartImportance part : EffectiveWeights.ofLeaves(result, "1")) {
        part.share().value().ifPresent(v -> assertThat(Double.isFinite(v)).isTrue());
        part.varianceShare().value().ifPresent(v -> assertThat(Double.isFinite(v)).isTrue());
      }
    }
  }
}
