package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/** Targets where lower is better: cases overdue, at most 5 %. */
class AtMostTest {

  private static final UnitId A = UnitId.of("a");
  private static final UnitId B = UnitId.of("b");
  private static final TargetYear YEAR =
      new TargetYear(
          "2025",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-12-31"),
          LocalDate.parse("2025-11-01"),
          Map.of());

  private static Attainment atMost(String threshold, long numerator, long denominator) {
    return Attainments.atMost(
        Reading.of(numerator, denominator),
        percent(threshold),
        CaseKind.FLOW,
        TargetSettings.DEFAULT);
  }

  private static TargetStanding assess(Target target, Reporting reporting) {
    return TargetStandings.assess(
            List.of(target),
            reporting.sets(),
            List.of(A, B),
            YEAR,
            LocalDate.parse("2025-06-30"),
            TargetSettings.DEFAULT)
        .get(0);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Attainment attainment = atMost("20", 12, 40);
    assertThat(attainment.state()).isEqualTo(State.NOT_MET);
    assertThat(attainment.threshold()).isEqualTo(Fraction.of(20));
    assertThat(known(attainment.percent())).isEqualTo(Fraction.of(30));
    assertThat(known(attainment.gapPoints())).isEqualTo(Fraction.of(-10));
    assertThat(known(attainment.gapCases())).isEqualTo(4);
    assertThat(known(attainment.furtherCases())).isEqualTo(20);
  }

  @Test
  void the_interval_is_that_of_the_rate_itself() {
    Attainment attainment = atMost("20", 12, 40);
    Attainment same = Attainments.ratio(Reading.of(12, 40), percent("20"), TargetSettings.DEFAULT);
    assertThat(known(attainment.interval()).low())
        .isCloseTo(known(same.interval()).low(), within(1e-9));
    assertThat(known(attainment.interval()).high())
        .isCloseTo(known(same.interval()).high(), within(1e-9));
  }

  /** Every count of up to 60 cases, by multiplication. */
  @Test
  void met_is_what_does_not_exceed_the_threshold_and_the_gap_is_what_does() {
    for (int cases = 1; cases <= 60; cases++) {
      for (int counted = 0; counted <= cases; counted++) {
        for (int threshold : List.of(0, 3, 5, 50, 99)) {
          Attainment attainment = atMost(Integer.toString(threshold), counted, cases);
          int allowed = threshold * cases / 100;
          assertThat(attainment.state() == State.MET).isEqualTo(counted <= allowed);
          assertThat(known(attainment.gapCases())).isEqualTo(Math.max(0, counted - allowed));
        }
      }
    }
  }

  /**
   * The tails of the binomial distribution of 100 cases at 5 %, from Python: sums of math.comb(100,
   * k) * 0.05**k * 0.95**(100 - k).
   */
  @ParameterizedTest
  @CsvSource({
    "0, SURE", // 0.0059 have none
    "1, PROBABLY", // 0.0371 have one or none
    "2, OPEN", // 0.1183
    "8, OPEN", // 0.1280 have 8 or more
    "9, PROBABLY", // 0.0631
    "10, PROBABLY", // 0.0282
    "11, SURE" // 0.0115
  })
  void how_sure_it_is_counts_from_the_side_on_which_it_is_met(int counted, Certainty certainty) {
    assertThat(known(atMost("5", counted, 100).certainty())).isEqualTo(certainty);
  }

  @Test
  void without_a_case_it_is_neither_met_nor_missed() {
    Attainment attainment = atMost("5", 0, 0);
    assertThat(attainment.state()).isEqualTo(State.NO_CASES);
    assertThat(attainment.threshold()).isEqualTo(Fraction.of(5));
    assertThat(reason(attainment.percent())).isEqualTo(NoResult.NO_CASES);
  }

  @Test
  void growth_is_never_to_be_at_most() {
    assertThatThrownBy(
            () ->
                new Target(
                    "g",
                    "",
                    "",
                    "",
                    "",
                    Target.Form.GROWTH,
                    Target.Comparison.AT_MOST,
                    BigDecimal.TEN,
                    "2024",
                    "",
                    "",
                    CaseKind.STOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most");
  }

  /** Of 67 cases by the first of November 3 may be overdue; 2 of the first 40 are. */
  @Test
  void the_forecast_asks_how_many_of_the_cases_to_come_must_not_be_counted() {
    TargetStanding standing =
        assess(
            Reporting.atMost("x", "5", CaseKind.FLOW),
            new Reporting("2025").say("2025-06-30", "a", "x", "2/40"));
    TargetForecast forecast = known(standing.units().get(A).forecast());
    assertThat(forecast.denominator()).isEqualTo(67);
    // 5 % of 67 are 3: of the 27 to come one at most may be overdue.
    assertThat(known(forecast.needed())).isEqualTo(26);
    // One of 27 or none, by the beta-binomial of 2.5 and 38.5: Python, from math.lgamma.
    assertThat(forecast.probability()).isCloseTo(0.552775240577, within(1e-11));
    assertThat(forecast.interval().contains(forecast.medianPercent())).isTrue();
  }

  /**
   * What is said of cases overdue is what is said of cases in time: state, gaps, pace, forecast and
   * the pool, of 300 seeded years.
   */
  @Test
  void at_most_of_what_is_counted_is_at_least_of_what_is_not() {
    SplittableRandom random = new SplittableRandom(58);
    for (int i = 0; i < 300; i++) {
      CaseKind kind = random.nextBoolean() ? CaseKind.FLOW : CaseKind.STOCK;
      int threshold = random.nextInt(0, 40);
      Reporting late = new Reporting("2025");
      Reporting inTime = new Reporting("2025");
      for (String unit : List.of("a", "b")) {
        long cases = random.nextLong(1, 60);
        for (String date : List.of("2025-01-31", "2025-03-31", "2025-06-30")) {
          long counted = random.nextLong(0, cases + 1);
          late.say(date, unit, "x", counted + "/" + cases);
          inTime.say(date, unit, "x", cases - counted + "/" + cases);
          cases += random.nextLong(0, 20);
        }
      }
      TargetStanding most = assess(Reporting.atMost("x", "" + threshold, kind), late);
      TargetStanding least = assess(Reporting.ratio("x", "" + (100 - threshold), kind), inTime);
      assertThat(most.pool().met()).isEqualTo(least.pool().met());
      same(most.pool().attainment(), least.pool().attainment());
      assertThat(most.pace().map(Pace::status)).isEqualTo(least.pace().map(Pace::status));
      for (UnitId unit : List.of(A, B)) {
        UnitStanding one = most.units().get(unit);
        UnitStanding other = least.units().get(unit);
        same(one.attainment(), other.attainment());
        assertThat(one.pace().map(Pace::status)).isEqualTo(other.pace().map(Pace::status));
        assertThat(one.forecast().map(TargetForecast::probability))
            .isEqualTo(other.forecast().map(TargetForecast::probability));
        assertThat(one.forecast().map(TargetForecast::needed))
            .isEqualTo(other.forecast().map(TargetForecast::needed));
      }
    }
  }

  private static void same(Attainment most, Attainment least) {
    assertThat(most.state()).isEqualTo(least.state());
    assertThat(most.gapPoints()).isEqualTo(least.gapPoints());
    assertThat(most.gapCases()).isEqualTo(least.gapCases());
    assertThat(most.certainty()).isEqualTo(least.certainty());
    assertThat(known(most.percent())).isEqualTo(percent("100").subtract(known(least.percent())));
  }

  @Test
  void a_question_asks_for_fewer_cases() {
    TargetStanding standing =
        assess(
            Reporting.atMost("x", "5", CaseKind.STOCK),
            new Reporting("2025").say("2025-06-30", "a", "x", "9/100"));
    WhatIfCounts questions = WhatIfCounts.of(List.of(standing));
    assertThat(questions.fewest(A, "x")).isEqualTo(Outcome.of(Measured.ratio(5, 100)));
    CountsConsequence.Supposed supposed =
        questions.ask(A, Map.of("x", Measured.ratio(7, 100))).supposed().get("x");
    assertThat(supposed.state()).isEqualTo(State.NOT_MET);
    assertThat(supposed.gapCases()).isEqualTo(Outcome.of(2L));
  }
}
