package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.target.TargetExamples.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Outcome;

/** Truths about any count; 10,000 seeded ones each. */
class TargetPropertiesTest {

  private static final int CASES = 10_000;
  private static final LocalDate START = LocalDate.parse("2025-01-01");

  private static Count any(SplittableRandom random, int most) {
    long denominator = random.nextInt(1, most);
    return new Count(random.nextLong(denominator + 1), denominator);
  }

  private static Fraction threshold(SplittableRandom random) {
    return Fraction.of(random.nextLong(0, 1001)).divide(Fraction.of(10));
  }

  private static boolean meets(long numerator, long denominator, Fraction threshold) {
    return Fraction.of(100 * numerator).compareTo(threshold.multiply(Fraction.of(denominator)))
        >= 0;
  }

  @Test
  void the_gap_in_cases_is_enough_and_one_less_is_not() {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < CASES; i++) {
      Count count = any(random, 300);
      Fraction threshold = threshold(random);
      long k = count.numerator();
      long n = count.denominator();
      boolean met = meets(k, n, threshold);
      long gap = known(Gaps.casesAsItIs(count, threshold));
      assertThat(k + gap).isLessThanOrEqualTo(n);
      assertThat(gap == 0).isEqualTo(met);
      assertThat(meets(k + gap, n, threshold)).isTrue();
      assertThat(gap > 0 && meets(k + gap - 1, n, threshold)).isFalse();
      assertThat(
              Attainments.ratio(Reading.of(k, n), threshold, TargetSettings.DEFAULT).state()
                  == State.MET)
          .isEqualTo(met);
      long further = random.nextInt(50);
      Outcome<Long> flow = Gaps.casesForecast(count, threshold, n + further, CaseKind.FLOW);
      boolean reachable = meets(k + further, n + further, threshold);
      assertThat(flow.isKnown()).isEqualTo(reachable);
      flow.value()
          .ifPresent(
              cases -> {
                assertThat(meets(k + cases, n + further, threshold)).isTrue();
                assertThat(cases > 0 && meets(k + cases - 1, n + further, threshold)).isFalse();
              });
      Gaps.newCases(count, threshold)
          .value()
          .ifPresentOrElse(
              cases -> {
                assertThat(meets(k + cases, n + cases, threshold)).isTrue();
                assertThat(cases > 0 && meets(k + cases - 1, n + cases - 1, threshold)).isFalse();
              },
              () -> assertThat(threshold).isEqualTo(Fraction.HUNDRED));
    }
  }

  @Test
  void one_more_success_never_makes_anything_worse() {
    SplittableRandom random = new SplittableRandom(22);
    for (int i = 0; i < CASES; i++) {
      Count more = any(random, 60);
      if (more.numerator() == 0) {
        continue;
      }
      Count fewer = new Count(more.numerator() - 1, more.denominator());
      Fraction threshold = threshold(random);
      Attainment high = attain(more, threshold);
      Attainment low = attain(fewer, threshold);
      assertThat(low.state() == State.MET && high.state() == State.NOT_MET).isFalse();
      assertThat(known(high.percent())).isGreaterThan(known(low.percent()));
      assertThat(known(high.gapPoints())).isGreaterThan(known(low.gapPoints()));
      assertThat(known(high.gapCases())).isLessThanOrEqualTo(known(low.gapCases()));
      assertThat(known(high.interval()).low()).isGreaterThan(known(low.interval()).low() - 1e-12);
      assertThat(known(high.interval()).high()).isGreaterThan(known(low.interval()).high() - 1e-12);
      long denominator = more.denominator() + random.nextInt(40);
      better(
          known(CountForecasts.flow(more, denominator, threshold, 0.9)),
          known(CountForecasts.flow(fewer, denominator, threshold, 0.9)));
      LocalDate latest = START.plusDays(random.nextInt(1, 300));
      LocalDate due = latest.plusDays(random.nextInt(300));
      better(
          known(CountForecasts.stock(more, START, latest, due, threshold, 0.9)),
          known(CountForecasts.stock(fewer, START, latest, due, threshold, 0.9)));
    }
  }

  private static Attainment attain(Count count, Fraction threshold) {
    return Attainments.ratio(
        Reading.of(count.numerator(), count.denominator()), threshold, TargetSettings.DEFAULT);
  }

  private static void better(CountForecast more, CountForecast fewer) {
    assertThat(more.expected()).isGreaterThanOrEqualTo(fewer.expected() - 1e-9);
    assertThat(more.probability()).isGreaterThanOrEqualTo(fewer.probability() - 1e-12);
    assertThat(more.low()).isGreaterThanOrEqualTo(fewer.low());
    assertThat(more.median()).isGreaterThanOrEqualTo(fewer.median());
    assertThat(more.high()).isGreaterThanOrEqualTo(fewer.high());
  }

  @Test
  void forecasts_stay_between_what_is_counted_and_the_denominator() {
    SplittableRandom random = new SplittableRandom(23);
    for (int i = 0; i < CASES; i++) {
      Count count = any(random, 200);
      Fraction threshold = threshold(random);
      double level = 0.5 + random.nextDouble() * 0.49;
      long denominator = count.denominator() + random.nextInt(200);
      LocalDate latest = START.plusDays(random.nextInt(1, 365));
      LocalDate due = latest.plusDays(random.nextInt(365));
      bounded(known(CountForecasts.flow(count, denominator, threshold, level)), threshold);
      bounded(known(CountForecasts.stock(count, START, latest, due, threshold, level)), threshold);
    }
  }

  private static void bounded(CountForecast forecast, Fraction threshold) {
    long counted = forecast.counted().numerator();
    assertThat(forecast.low()).isBetween(counted, forecast.median());
    assertThat(forecast.high()).isBetween(forecast.median(), forecast.denominator());
    assertThat(forecast.expected()).isBetween((double) counted, (double) forecast.denominator());
    assertThat(forecast.probability()).isBetween(0.0, 1.0);
    assertThat(forecast.percentInterval().high()).isLessThanOrEqualTo(100);
    assertThat(forecast.medianPercent())
        .isBetween(forecast.percentInterval().low(), forecast.percentInterval().high());
    if (meets(counted, forecast.denominator(), threshold)) {
      assertThat(forecast.probability()).isEqualTo(1);
    }
  }

  @Test
  void intervals_hold_the_rate_and_mirror_with_the_failures() {
    SplittableRandom random = new SplittableRandom(24);
    for (int i = 0; i < CASES; i++) {
      Count count = any(random, 1000);
      double level = 0.5 + random.nextDouble() * 0.499;
      Interval interval = known(Wilson.interval(count, level));
      assertThat(interval.contains(known(count.percent()).toDouble())).isTrue();
      assertThat(interval.low()).isBetween(0.0, 100.0);
      assertThat(interval.high()).isBetween(0.0, 100.0);
      Interval mirrored =
          known(
              Wilson.interval(
                  new Count(count.denominator() - count.numerator(), count.denominator()), level));
      assertThat(mirrored.low())
          .isCloseTo(100 - interval.high(), org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  @Test
  void a_pool_does_not_depend_on_the_order_and_lies_between_its_parts() {
    SplittableRandom random = new SplittableRandom(26);
    Random shuffler = new Random(26);
    for (int i = 0; i < CASES; i++) {
      List<Reading> readings = new ArrayList<>();
      Fraction least = Fraction.HUNDRED;
      Fraction most = Fraction.ZERO;
      for (int unit = 0; unit < 19; unit++) {
        if (random.nextInt(5) == 0) {
          readings.add(
              random.nextBoolean() ? Reading.of(0, 0) : Reading.missing(MissingReason.MISSING));
        } else {
          Count count = any(random, 50);
          readings.add(new Reading.Counted(count));
          Fraction percent = known(count.percent());
          least = least.compareTo(percent) < 0 ? least : percent;
          most = most.compareTo(percent) > 0 ? most : percent;
        }
      }
      Fraction threshold = threshold(random);
      Pool pool = Pools.ratio(readings, threshold, TargetSettings.DEFAULT);
      assertThat(known(pool.attainment().percent())).isBetween(least, most);
      assertThat(pool.judged() + pool.noCases() + pool.noData() + pool.notApplicable())
          .isEqualTo(19);
      Collections.shuffle(readings, shuffler);
      assertThat(Pools.ratio(readings, threshold, TargetSettings.DEFAULT)).isEqualTo(pool);
    }
  }
}
