package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/** What holds for any reports. */
class TargetStandingsPropertiesTest {

  private static final int CASES = 10_000;
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final TargetYear YEAR =
      new TargetYear(
          "2025",
          FROM,
          LocalDate.parse("2025-12-31"),
          LocalDate.parse("2025-11-01"),
          Map.of("2024", LocalDate.parse("2024-12-31")));
  private static final List<String> DATES =
      List.of("2024-12-31", "2025-01-31", "2025-03-31", "2025-06-30", "2025-10-31");
  private static final List<UnitId> UNITS = List.of(UnitId.of("a"), UnitId.of("b"), UnitId.of("c"));

  private static Target target(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Reporting.ratio("t", Integer.toString(random.nextInt(101)), CaseKind.FLOW);
      case 1 -> Reporting.ratio("t", Integer.toString(random.nextInt(101)), CaseKind.STOCK);
      default -> Reporting.growth("t", Integer.toString(random.nextInt(50)));
    };
  }

  private static String figure(SplittableRandom random, Target target) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return "missing";
    }
    if (kind == 1) {
      return "not-applicable";
    }
    int cases = random.nextInt(40);
    return target.form() == Target.Form.GROWTH
        ? Integer.toString(cases)
        : random.nextInt(cases + 1) + "/" + cases;
  }

  private static List<MeasurementSet> reports(SplittableRandom random, Target target) {
    Reporting reporting = new Reporting("2025");
    for (String date : DATES) {
      for (UnitId unit : UNITS) {
        if (random.nextInt(4) > 0) {
          reporting.say(date, unit.code(), "t", figure(random, target));
        }
      }
    }
    return reporting.sets();
  }

  private static TargetStanding assess(
      Target target, List<MeasurementSet> sets, List<UnitId> units, LocalDate asOf) {
    return TargetStandings.assess(List.of(target), sets, units, YEAR, asOf, TargetSettings.DEFAULT)
        .get(0);
  }

  @Test
  void any_reports_give_a_standing_that_hangs_together() {
    SplittableRandom random = new SplittableRandom(41);
    for (int i = 0; i < CASES; i++) {
      Target target = target(random);
      List<MeasurementSet> sets = reports(random, target);
      LocalDate asOf = FROM.minusDays(1).plusDays(random.nextInt(366));
      TargetStanding standing = assess(target, sets, UNITS, asOf);
      Pool pool = standing.pool();
      assertThat(
              pool.judged() + pool.noCases() + pool.noBase() + pool.noData() + pool.notApplicable())
          .isEqualTo(UNITS.size());
      counts(pool, standing);
      sums(target, standing);
      standing.units().values().forEach(unit -> unit(unit, asOf));
      standing.forecast().value().ifPresent(TargetStandingsPropertiesTest::forecast);
    }
  }

  /** A pool counts how the units stand. */
  private static void counts(Pool pool, TargetStanding standing) {
    for (State state : State.values()) {
      long count = standing.units().values().stream().filter(unit -> unit.state() == state).count();
      assertThat(count)
          .isEqualTo(
              switch (state) {
                case MET -> pool.met();
                case NOT_MET -> pool.notMet();
                case NO_CASES -> pool.noCases();
                case NO_BASE -> pool.noBase();
                case NO_DATA -> pool.noData();
                case NOT_APPLICABLE -> pool.notApplicable();
              });
    }
  }

  @Test
  void pools_of_earlier_days_count_how_the_units_stood_on_them() {
    SplittableRandom random = new SplittableRandom(46);
    for (int i = 0; i < CASES / 10; i++) {
      List<Target> targets = List.of(Reporting.ofWhich("part", "t", "50"), target(random));
      Reporting reporting = new Reporting("2025");
      for (String date : DATES) {
        for (UnitId unit : UNITS) {
          for (Target target : targets) {
            if (random.nextInt(4) > 0) {
              reporting.say(date, unit.code(), target.code(), figure(random, target));
            }
          }
        }
      }
      List<TargetStanding> standings = assess(targets, reporting.sets(), "2025-12-31");
      for (int target = 0; target < 2; target++) {
        for (TargetStanding.DatedPool dated : standings.get(target).history()) {
          counts(
              dated.pool(), assess(targets, reporting.sets(), dated.date().toString()).get(target));
        }
      }
    }
  }

  private static List<TargetStanding> assess(
      List<Target> targets, List<MeasurementSet> sets, String asOf) {
    return TargetStandings.assess(
        targets, sets, UNITS, YEAR, LocalDate.parse(asOf), TargetSettings.DEFAULT);
  }

  /** The pool is the sum of what counts, not of what was ever said. */
  private static void sums(Target target, TargetStanding standing) {
    if (target.form() == Target.Form.GROWTH) {
      return;
    }
    Fraction numerator = Fraction.ZERO;
    Fraction denominator = Fraction.ZERO;
    for (UnitStanding unit : standing.units().values()) {
      if (unit.latest().value().isPresent()) {
        Count count =
            UnitSeries.reading(unit.latest().value().get().measured())
                .match(known -> known, reason -> new Count(0, 0));
        numerator = numerator.add(Fraction.of(count.numerator()));
        denominator = denominator.add(Fraction.of(count.denominator()));
      }
    }
    assertThat(standing.pool().numerator()).isEqualTo(numerator);
    assertThat(standing.pool().denominator()).isEqualTo(denominator);
  }

  private static void unit(UnitStanding unit, LocalDate asOf) {
    if (!unit.latest().isKnown()) {
      assertThat(unit.state()).isIn(State.NO_DATA, State.NOT_APPLICABLE);
    }
    unit.latest().value().ifPresent(figure -> assertThat(figure.date()).isBeforeOrEqualTo(asOf));
    unit.forecast().value().ifPresent(TargetStandingsPropertiesTest::forecast);
  }

  private static void forecast(TargetForecast forecast) {
    assertThat(forecast.probability()).isBetween(0.0, 1.0);
    assertThat(forecast.interval().low()).isLessThanOrEqualTo(forecast.interval().high());
    assertThat(forecast.medianPercent())
        .isBetween(forecast.interval().low(), forecast.interval().high());
    if (forecast.needed().match(needed -> needed == 0, reason -> false)) {
      assertThat(forecast.probability()).isEqualTo(1);
    }
  }

  @Test
  void a_standing_does_not_depend_on_the_order_of_units_or_of_dates() {
    SplittableRandom random = new SplittableRandom(42);
    Random shuffle = new Random(42);
    for (int i = 0; i < CASES / 10; i++) {
      Target target = target(random);
      List<MeasurementSet> sets = new ArrayList<>(reports(random, target));
      LocalDate asOf = FROM.plusDays(random.nextInt(366));
      TargetStanding one = assess(target, sets, UNITS, asOf);
      List<UnitId> units = new ArrayList<>(UNITS);
      Collections.shuffle(units, shuffle);
      Collections.shuffle(sets, shuffle);
      TargetStanding other = assess(target, sets, units, asOf);
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void what_comes_later_changes_nothing() {
    SplittableRandom random = new SplittableRandom(43);
    for (int i = 0; i < CASES / 10; i++) {
      Target target = target(random);
      List<MeasurementSet> sets = reports(random, target);
      LocalDate asOf = FROM.plusDays(random.nextInt(366));
      List<MeasurementSet> known = sets.stream().filter(set -> !set.date().isAfter(asOf)).toList();
      assertThat(assess(target, known, UNITS, asOf)).isEqualTo(assess(target, sets, UNITS, asOf));
    }
  }

  @Test
  void one_more_event_never_makes_growth_less_probable() {
    SplittableRandom random = new SplittableRandom(44);
    for (int i = 0; i < CASES; i++) {
      long base = 1 + random.nextInt(300);
      long current = random.nextInt(400);
      LocalDate latest = FROM.plusDays(random.nextInt(1, 300));
      LocalDate due = latest.plusDays(random.nextInt(300));
      Fraction threshold = Fraction.of(random.nextInt(60));
      TotalForecast less = growth(current, base, latest, due, threshold);
      TotalForecast more = growth(current + 1, base, latest, due, threshold);
      assertThat(less.probability()).isBetween(0.0, 1.0);
      assertThat(more.probability()).isGreaterThanOrEqualTo(less.probability() - 1e-12);
      assertThat(more.expected()).isGreaterThan(less.expected());
      assertThat(less.low()).isBetween(current, less.median());
      assertThat(less.high()).isGreaterThanOrEqualTo(less.median());
      assertThat(more.low()).isGreaterThanOrEqualTo(less.low());
      assertThat(more.high()).isGreaterThanOrEqualTo(less.high());
    }
  }

  private static TotalForecast growth(
      long current, long base, LocalDate latest, LocalDate due, Fraction threshold) {
    return TargetExamples.known(
        CountForecasts.growth(current, base, FROM, latest, due, threshold, 0.9));
  }
}
