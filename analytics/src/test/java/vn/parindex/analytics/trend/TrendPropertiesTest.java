package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Interval;

/** Truths about any series; 10,000 seeded ones each. */
class TrendPropertiesTest {

  private static final int CASES = 10_000;

  /** 1 to 12 whole figures at irregular times, often with ties in both. */
  private static List<Observation> any(SplittableRandom random) {
    int n = random.nextInt(1, 13);
    int range = random.nextBoolean() ? 5 : 100;
    List<Observation> series = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      series.add(new Observation(random.nextInt(2 * n) / 4.0, random.nextInt(range)));
    }
    return series;
  }

  private static List<Observation> moved(
      List<Observation> series, double timeScale, double timeShift, double scale, double shift) {
    return series.stream()
        .map(
            each ->
                new Observation(timeScale * each.time() + timeShift, scale * each.value() + shift))
        .toList();
  }

  @Test
  void figures_turned_upside_down_turn_every_direction_and_nothing_else() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < CASES; i++) {
      List<Observation> series = any(random);
      Trend one = Trends.assess(series, TrendSettings.DEFAULT);
      Trend other = Trends.assess(moved(series, 1, 0, -1, 0), TrendSettings.DEFAULT);
      assertThat(other.mannKendall().status()).isEqualTo(one.mannKendall().status());
      one.mannKendall()
          .value()
          .ifPresent(
              test -> {
                MannKendall turned = known(other.mannKendall());
                assertThat(turned.s()).isEqualTo(-test.s());
                assertThat(turned.variance()).isEqualTo(test.variance());
                assertThat(turned.z()).isEqualTo(0.0 - test.z());
                assertThat(turned.p()).isEqualTo(test.p());
                assertThat(turned.tauB()).isEqualTo(0.0 - test.tauB());
              });
      one.theilSen()
          .value()
          .ifPresent(
              line -> {
                TheilSen turned = known(other.theilSen());
                assertThat(turned.slope()).isCloseTo(-line.slope(), within(1e-12));
                line.interval()
                    .value()
                    .ifPresent(
                        interval ->
                            assertThat(known(turned.interval()))
                                .isEqualTo(
                                    new Interval(
                                        0.0 - interval.high(), 0.0 - interval.low(), 0.95)));
              });
      one.leastSquares()
          .value()
          .ifPresent(
              line ->
                  assertThat(known(other.leastSquares()).slope())
                      .isCloseTo(-line.slope(), within(1e-12)));
      assertThat(turned(other.verdict())).isEqualTo(one.verdict());
    }
  }

  private static Verdict turned(Verdict verdict) {
    return switch (verdict) {
      case RISING -> Verdict.FALLING;
      case FALLING -> Verdict.RISING;
      case NO_CLEAR_TREND, TOO_FEW_POINTS -> verdict;
    };
  }

  @Test
  void a_shift_changes_no_direction_and_a_scale_only_the_slopes() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < CASES; i++) {
      List<Observation> series = any(random);
      double scale = random.nextInt(1, 20) / 4.0;
      double timeScale = random.nextInt(1, 9) / 2.0;
      Trend one = Trends.assess(series, TrendSettings.DEFAULT);
      Trend other =
          Trends.assess(
              moved(series, timeScale, 2000, scale, random.nextInt(-50, 50)),
              TrendSettings.DEFAULT);
      assertThat(other.mannKendall()).isEqualTo(one.mannKendall());
      assertThat(other.verdict()).isEqualTo(one.verdict());
      assertThat(other.run()).isEqualTo(one.run());
      one.theilSen()
          .value()
          .ifPresent(
              line ->
                  assertThat(known(other.theilSen()).slope())
                      .isCloseTo(line.slope() * scale / timeScale, within(1e-9)));
      one.leastSquares()
          .value()
          .ifPresent(
              line ->
                  assertThat(known(other.leastSquares()).slope())
                      .isCloseTo(line.slope() * scale / timeScale, within(1e-9)));
    }
  }

  @Test
  void intervals_hold_their_estimate_and_a_higher_level_is_wider() {
    SplittableRandom random = new SplittableRandom(13);
    int intervals = 0;
    for (int i = 0; i < CASES; i++) {
      List<Observation> series = any(random);
      Trend trend = Trends.assess(series, TrendSettings.DEFAULT);
      if (trend.theilSen().isKnown()) {
        TheilSen line = known(trend.theilSen());
        if (line.interval().isKnown()) {
          intervals++;
          Interval wide = known(line.interval());
          Interval narrow = known(known(TheilSen.fit(series, 0.8)).interval());
          assertThat(wide.contains(line.slope())).isTrue();
          assertThat(narrow.contains(line.slope())).isTrue();
          assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
          assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
        LeastSquares squares = known(trend.leastSquares());
        if (squares.residualStandardError().isKnown()) {
          assertThat(known(squares.slopeInterval(0.95)).contains(squares.slope())).isTrue();
          Forecast next = known(trend.forecastNextYear());
          Interval ahead = known(next.interval());
          assertThat(ahead.contains(next.value())).isTrue();
          assertThat(known(squares.rSquared())).isBetween(0.0, 1.0);
          assertThat(known(trend.probabilityOfAtLeast(ahead.low(), next.time())))
              .isCloseTo(0.975, within(1e-9));
          assertThat(known(trend.probabilityOfAtLeast(ahead.high(), next.time())))
              .isCloseTo(0.025, within(1e-9));
        }
      }
    }
    assertThat(intervals).isGreaterThan(CASES / 4);
  }

  @Test
  void the_order_of_the_input_changes_not_a_bit() {
    SplittableRandom random = new SplittableRandom(14);
    Random shuffler = new Random(14);
    for (int i = 0; i < CASES; i++) {
      List<Observation> series = any(random);
      List<Observation> shuffled = new ArrayList<>(series);
      Collections.shuffle(shuffled, shuffler);
      assertThat(Trends.assess(shuffled, TrendSettings.DEFAULT))
          .isEqualTo(Trends.assess(series, TrendSettings.DEFAULT));
    }
  }

  @Test
  void tests_stay_within_their_bounds() {
    SplittableRandom random = new SplittableRandom(15);
    for (int i = 0; i < CASES; i++) {
      MannKendall.test(any(random))
          .value()
          .ifPresent(
              test -> {
                long pairs = test.n() * (test.n() - 1L) / 2;
                assertThat(test.p()).isBetween(0.0, 1.0);
                assertThat(test.variance()).isPositive();
                assertThat(Math.abs(test.s())).isLessThanOrEqualTo(pairs);
                assertThat(test.tauA()).isBetween(-1.0, 1.0);
                assertThat(test.tauB()).isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
                assertThat(Math.abs(test.tauB()))
                    .isGreaterThanOrEqualTo(Math.abs(test.tauA()) - 1e-12);
              });
    }
  }
}
