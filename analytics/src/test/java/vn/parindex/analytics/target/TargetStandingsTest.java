package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.Reporting.growth;
import static vn.parindex.analytics.Reporting.measured;
import static vn.parindex.analytics.Reporting.ofWhich;
import static vn.parindex.analytics.Reporting.ratio;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

class TargetStandingsTest {

  private static final LocalDate DUE = LocalDate.parse("2025-11-01");
  private static final TargetYear YEAR =
      new TargetYear(
          "2025",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-12-31"),
          DUE,
          Map.of("2024", LocalDate.parse("2024-12-31")));
  private static final Target FLOW = ratio("f", "80", CaseKind.FLOW);
  private static final Target STOCK = ratio("s", "80", CaseKind.STOCK);
  private static final Target GROWTH = growth("g", "20");
  private static final UnitId A = UnitId.of("a");
  private static final UnitId B = UnitId.of("b");

  private static Reporting reporting() {
    return new Reporting("2025");
  }

  private static TargetStanding assess(
      Target target, String asOf, Reporting reporting, UnitId... units) {
    return TargetStandings.assess(
            List.of(target),
            reporting.sets(),
            Arrays.asList(units),
            YEAR,
            LocalDate.parse(asOf),
            TargetSettings.DEFAULT)
        .get(0);
  }

  private static UnitStanding of(Target target, String asOf, Reporting reporting) {
    return assess(target, asOf, reporting, A).units().get(A);
  }

  private static Reporting example() {
    return reporting()
        .say("2024-12-31", "a", "f", "20/40")
        .say("2025-03-31", "a", "f", "30/40")
        .say("2025-04-30", "a", "f", "missing");
  }

  @Test
  void the_example_holds() {
    UnitStanding april = of(FLOW, "2025-04-30", example());
    assertThat(known(april.latest()).date()).isEqualTo("2025-03-31");
    assertThat(april.state()).isEqualTo(State.NOT_MET);
    assertThat(known(april.attainment().percent())).isEqualTo(percent("75"));
    assertThat(known(april.attainment().gapCases())).isEqualTo(2);
    assertThat(april.missedReports()).isEqualTo(1);
    assertThat(april.history()).hasSize(3);
    UnitStanding july = of(FLOW, "2025-07-31", example());
    assertThat(july.state()).isEqualTo(State.NO_DATA);
    assertThat(reason(july.latest())).isEqualTo(NoResult.TOO_OLD);
    assertThat(reason(july.attainment().percent())).isEqualTo(NoResult.TOO_OLD);
    assertThat(reason(july.pace())).isEqualTo(NoResult.TOO_OLD);
    assertThat(reason(july.forecast())).isEqualTo(NoResult.TOO_OLD);
  }

  /** 31 cases in the 31 days of March: 246 in the 246 days from then until 1 November. */
  @Test
  void a_unit_founded_within_the_year_counts_its_cases_from_its_first_day() {
    UnitId founded = Reporting.unit("a@2025-03-01");
    Reporting march = reporting().say("2025-03-31", "a@2025-03-01", "f", "20/31");
    UnitStanding standing = assess(FLOW, "2025-04-30", march, founded).units().get(founded);
    assertThat(known(standing.forecast()).denominator()).isEqualTo(246);
    Reporting whole = reporting().say("2025-03-31", "a", "f", "20/31");
    assertThat(known(of(FLOW, "2025-04-30", whole).forecast()).denominator()).isEqualTo(105);
  }

  @Test
  void a_unit_founded_within_the_year_missed_no_report_of_before() {
    UnitId founded = Reporting.unit("b@2025-05-01");
    Reporting others =
        reporting()
            .say("2025-03-31", "a", "f", "30/40")
            .say("2025-04-30", "a", "f", "30/40")
            .say("2025-05-31", "a", "f", "30/40");
    TargetStanding all = assess(FLOW, "2025-06-30", others, A, founded, B);
    assertThat(all.units().get(founded).missedReports()).isEqualTo(1);
    assertThat(all.units().get(B).missedReports()).isEqualTo(3);
  }

  @Test
  void a_figure_counts_for_92_days_and_not_for_93() {
    assertThat(of(FLOW, "2025-07-01", example()).state()).isEqualTo(State.NOT_MET);
    assertThat(of(FLOW, "2025-07-02", example()).state()).isEqualTo(State.NO_DATA);
  }

  /** The year ends on 31/12/2025, 61 days after the last figures: they stay for good. */
  @Test
  void a_year_that_is_over_keeps_the_figures_that_counted_on_its_last_day() {
    Reporting last =
        example().say("2025-10-31", "a", "f", "36/40").say("2025-09-29", "b", "f", "1/2");
    for (String day : List.of("2025-12-31", "2026-02-01", "2027-06-30")) {
      TargetStanding standing = assess(FLOW, day, last, A, B);
      assertThat(standing.units().get(A).state()).as(day).isEqualTo(State.MET);
      assertThat(standing.pool().met()).as(day).isEqualTo(1);
      // 93 days before the end of the year it was too old already.
      assertThat(reason(standing.units().get(B).latest())).as(day).isEqualTo(NoResult.TOO_OLD);
    }
  }

  @Test
  void in_the_last_week_and_after_it_there_is_no_pace_no_forecast_and_no_certainty() {
    Reporting said =
        reporting().say("2025-09-30", "a", "f", "2/4").say("2025-10-20", "a", "f", "3/4");
    UnitStanding before = of(FLOW, "2025-10-25", said);
    assertThat(before.pace().isKnown()).isTrue();
    assertThat(before.forecast().isKnown()).isTrue();
    assertThat(before.attainment().certainty().isKnown()).isTrue();
    for (String day : List.of("2025-10-26", "2025-11-01", "2025-11-02", "2026-05-01")) {
      NoResult why = day.compareTo("2025-11-01") > 0 ? NoResult.DATE_PASSED : NoResult.LAST_DAYS;
      TargetStanding standing = assess(FLOW, day, said, A);
      UnitStanding unit = standing.units().get(A);
      assertThat(unit.state()).isEqualTo(State.NOT_MET);
      assertThat(reason(unit.pace())).as(day).isEqualTo(why);
      assertThat(reason(unit.forecast())).as(day).isEqualTo(why);
      assertThat(reason(unit.attainment().certainty())).as(day).isEqualTo(why);
      assertThat(reason(standing.pace())).as(day).isEqualTo(why);
      assertThat(reason(standing.forecast())).as(day).isEqualTo(why);
      assertThat(reason(standing.pool().attainment().certainty())).as(day).isEqualTo(why);
    }
    UnitStanding met = of(FLOW, "2025-10-31", reporting().say("2025-10-31", "a", "f", "4/4"));
    assertThat(reason(met.pace())).isEqualTo(NoResult.LAST_DAYS);
  }

  @Test
  void exactly_80_percent_is_met() {
    assertThat(of(FLOW, "2025-03-31", reporting().say("2025-03-31", "a", "f", "4/5")).state())
        .isEqualTo(State.MET);
    assertThat(
            of(FLOW, "2025-03-31", reporting().say("2025-03-31", "a", "f", "7999/10000")).state())
        .isEqualTo(State.NOT_MET);
  }

  @Test
  void no_case_is_neither_met_nor_missed_and_has_no_pace_and_no_forecast() {
    TargetStanding standing =
        assess(FLOW, "2025-03-31", reporting().say("2025-03-31", "a", "f", "0/0"), A);
    UnitStanding unit = standing.units().get(A);
    assertThat(unit.state()).isEqualTo(State.NO_CASES);
    assertThat(unit.latest().isKnown()).isTrue();
    assertThat(reason(unit.pace())).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(unit.forecast())).isEqualTo(NoResult.NO_CASES);
    assertThat(standing.pool().noCases()).isEqualTo(1);
    assertThat(standing.pool().judged()).isZero();
    assertThat(reason(standing.pace())).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(standing.forecast())).isEqualTo(NoResult.NO_CASES);
  }

  @Test
  void who_says_nothing_has_no_data_and_so_has_everybody_without_dates() {
    TargetStanding standing = assess(FLOW, "2025-03-31", reporting(), A, B);
    assertThat(standing.units()).containsOnlyKeys(A, B);
    assertThat(standing.units().get(A).state()).isEqualTo(State.NO_DATA);
    assertThat(standing.units().get(A).missedReports()).isZero();
    assertThat(reason(standing.units().get(A).latest())).isEqualTo(NoResult.NO_VALUES);
    assertThat(standing.history()).isEmpty();
    assertThat(standing.pool().noData()).isEqualTo(2);
    assertThat(reason(standing.pace())).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(standing.forecast())).isEqualTo(NoResult.NO_VALUES);
    assertThat(assess(FLOW, "2025-03-31", example()).units()).isEmpty();
  }

  @Test
  void the_baseline_starts_the_pace_and_is_no_figure_of_the_year() {
    Reporting only = reporting().say("2024-12-31", "a", "f", "20/40");
    UnitStanding unit = of(FLOW, "2025-01-31", only);
    assertThat(unit.state()).isEqualTo(State.NO_DATA);
    assertThat(reason(unit.latest())).isEqualTo(NoResult.NO_VALUES);
    assertThat(unit.history()).hasSize(1);
    assertThat(of(FLOW, "2024-12-31", only).state()).isEqualTo(State.NOT_MET);
    assertThat(reason(of(FLOW, "2024-12-31", only).forecast())).isEqualTo(NoResult.TOO_FEW);
    Pace.Reach reach =
        known(of(FLOW, "2025-03-31", example()).pace())
            .match(
                r -> r,
                hold -> {
                  throw new AssertionError("met");
                });
    assertThat(reach.start()).isEqualTo(TargetExamples.rate("2024-12-31", "50"));
    assertThat(reach.latest()).isEqualTo(TargetExamples.rate("2025-03-31", "75"));
  }

  /**
   * Thousands of cases at 88 %, a rate that rises as the straight line to 90 % asks: but cases that
   * keep coming as they have will leave it at 88 %, and so the word beside the forecast says.
   */
  @Test
  void the_pace_never_says_other_than_the_forecast_beside_it() {
    Reporting rising =
        reporting()
            .say("2024-12-31", "a", "f", "600/1000")
            .say("2025-03-31", "a", "f", "1400/2000")
            .say("2025-06-30", "a", "f", "3120/4000");
    TargetStanding standing = assess(FLOW, "2025-06-30", rising, A);
    Pace.Reach reach = (Pace.Reach) known(standing.units().get(A).pace());
    assertThat(reach.latest().percent()).isGreaterThan(reach.planned());
    double probability = known(standing.units().get(A).forecast()).probability();
    assertThat(probability).isLessThan(0.1);
    assertThat(reach.probability()).isEqualTo(probability);
    assertThat(reach.status()).isEqualTo(Pace.Status.OFF_TRACK);
    assertThat(known(standing.pace())).isEqualTo(reach);
  }

  @Test
  void the_last_of_several_baselines_is_the_start() {
    Reporting two =
        reporting()
            .say("2023-12-31", "a", "f", "1/10")
            .say("2024-12-31", "a", "f", "2/10")
            .say("2025-02-28", "a", "f", "3/10");
    TargetStanding standing = assess(FLOW, "2025-02-28", two, A);
    assertThat(start(standing.units().get(A).pace())).isEqualTo("2024-12-31");
    assertThat(start(standing.pace())).isEqualTo("2024-12-31");
    assertThat(standing.history()).hasSize(3);
  }

  private static DatedRate latest(TargetStanding standing) {
    return known(standing.pace()).match(Pace.Reach::latest, Pace.Hold::latest);
  }

  private static LocalDate start(Outcome<Pace> pace) {
    return known(pace).match(reach -> reach.start().date(), hold -> hold.from().date());
  }

  @Test
  void without_a_baseline_the_first_figure_starts_and_one_alone_is_too_few() {
    Reporting first = reporting().say("2025-01-31", "a", "f", "1/10");
    assertThat(reason(of(FLOW, "2025-01-31", first).pace())).isEqualTo(NoResult.TOO_FEW);
    assertThat(of(FLOW, "2025-01-31", first).forecast().isKnown()).isTrue();
    first.say("2025-02-28", "a", "f", "3/10");
    assertThat(start(of(FLOW, "2025-02-28", first).pace())).isEqualTo("2025-01-31");
  }

  /** 40 cases in 90 days are 135.6 in 305. */
  @Test
  void cases_go_on_as_they_came_and_half_a_case_is_one() {
    LocalDate from = YEAR.from();
    assertThat(TargetForecasts.finalCases(40, from, LocalDate.parse("2025-03-31"), DUE))
        .isEqualTo(136);
    assertThat(TargetForecasts.finalCases(1, from, from.plusDays(1), from.plusDays(2)))
        .isEqualTo(2);
    assertThat(TargetForecasts.finalCases(5, from, from.plusDays(9), from.plusDays(10)))
        .isEqualTo(6);
    assertThat(TargetForecasts.finalCases(4, from, from.plusDays(9), from.plusDays(10)))
        .isEqualTo(4);
    assertThat(TargetForecasts.finalCases(7, from, DUE, DUE)).isEqualTo(7);
    assertThat(TargetForecasts.finalCases(7, from, from, from)).isEqualTo(7);
    assertThat(TargetForecasts.finalCases(0, from, from, DUE)).isZero();
    TargetForecast forecast = known(of(FLOW, "2025-03-31", example()).forecast());
    assertThat(forecast.denominator()).isEqualTo(136);
    assertThat(forecast.due()).isEqualTo(DUE);
    assertThat(known(forecast.needed())).isEqualTo(79);
    CountForecast expected = known(CountForecasts.flow(new Count(30, 40), 136, EIGHTY, 0.95));
    assertThat(forecast.probability()).isEqualTo(expected.probability());
    assertThat(forecast.medianPercent()).isEqualTo(expected.medianPercent());
    assertThat(forecast.interval()).isEqualTo(expected.percentInterval());
  }

  @Test
  void too_many_cases_are_not_forecast() {
    Reporting many = reporting().say("2025-01-01", "a", "f", "1/100000");
    assertThat(reason(of(FLOW, "2025-01-01", many).forecast())).isEqualTo(NoResult.TOO_MANY);
  }

  @Test
  void after_the_due_date_nothing_is_forecast() {
    Reporting late =
        reporting().say("2025-10-31", "a", "f", "3/4").say("2025-09-30", "a", "f", "2/4");
    assertThat(reason(of(FLOW, "2025-11-02", late).forecast())).isEqualTo(NoResult.DATE_PASSED);
    assertThat(reason(of(FLOW, "2025-11-02", late).pace())).isEqualTo(NoResult.DATE_PASSED);
    assertThat(of(FLOW, "2025-11-02", late).state()).isEqualTo(State.NOT_MET);
  }

  /** What was there at the baseline is no event of the year. */
  @Test
  void a_stock_is_forecast_from_what_came_since_the_baseline() {
    Reporting stock =
        reporting().say("2024-12-31", "a", "s", "30/50").say("2025-03-31", "a", "s", "33/50");
    CountForecast expected =
        known(
            CountForecasts.stock(
                new Count(33, 50),
                30,
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2025-03-31"),
                DUE,
                EIGHTY,
                0.95));
    TargetForecast forecast = known(of(STOCK, "2025-03-31", stock).forecast());
    assertThat(forecast.denominator()).isEqualTo(50);
    assertThat(forecast.probability()).isEqualTo(expected.probability());
    assertThat(forecast.medianPercent()).isEqualTo(expected.medianPercent());
    assertThat(known(forecast.needed())).isEqualTo(7);
    // 3.5 events in 90 days are 8.4 in the 215 left, of which rather fewer: 40 of 50.
    assertThat(forecast.medianPercent()).isEqualTo(80);
  }

  @Test
  void a_stock_without_a_baseline_starts_at_its_first_figure() {
    Reporting stock = reporting().say("2025-01-31", "a", "s", "30/50");
    assertThat(reason(of(STOCK, "2025-01-31", stock).forecast())).isEqualTo(NoResult.TOO_FEW);
    stock.say("2025-03-31", "a", "s", "33/50");
    CountForecast expected =
        known(
            CountForecasts.stock(
                new Count(33, 50),
                30,
                LocalDate.parse("2025-01-31"),
                LocalDate.parse("2025-03-31"),
                DUE,
                EIGHTY,
                0.95));
    assertThat(known(of(STOCK, "2025-03-31", stock).forecast()).probability())
        .isEqualTo(expected.probability());
  }

  @Test
  void cumulative_figures_that_fall_are_taken_as_they_are() {
    Reporting falling =
        reporting()
            .say("2024-12-31", "a", "s", "40/50")
            .say("2025-02-28", "a", "s", "45/50")
            .say("2025-03-31", "a", "s", "38/50");
    UnitStanding unit = of(STOCK, "2025-03-31", falling);
    assertThat(unit.state()).isEqualTo(State.NOT_MET);
    assertThat(known(unit.pace()).status()).isEqualTo(Pace.Status.AT_RISK);
    assertThat(known(unit.forecast()).interval().high()).isGreaterThan(76);
    assertThat(known(unit.forecast()).probability()).isBetween(0.0, 1.0);
    Reporting met =
        reporting().say("2025-02-28", "a", "s", "45/50").say("2025-03-31", "a", "s", "41/50");
    assertThat(known(of(STOCK, "2025-03-31", met).pace()).status()).isEqualTo(Pace.Status.SLIPPING);
  }

  @Test
  void growth_is_on_the_total_of_the_last_day_of_the_base_period() {
    Reporting grown =
        reporting().say("2024-12-31", "a", "g", "200").say("2025-03-31", "a", "g", "230");
    UnitStanding unit = of(GROWTH, "2025-03-31", grown);
    assertThat(known(unit.attainment().percent())).isEqualTo(percent("15"));
    assertThat(known(unit.attainment().gapCases())).isEqualTo(10);
    assertThat(known(unit.history().get(0).percent())).isEqualTo(percent("0"));
    assertThat(start(unit.pace())).isEqualTo("2024-12-31");
    TargetForecast forecast = known(unit.forecast());
    assertThat(forecast.denominator()).isEqualTo(200);
    assertThat(known(forecast.needed())).isEqualTo(10);
    // 30.5 events in 90 days are 72.9 in the 215 left.
    assertThat(forecast.medianPercent()).isCloseTo(15 + 100 * 30.5 * 215 / 90 / 200, within(0.5));
    assertThat(forecast.probability()).isGreaterThan(0.99);
    assertThat(forecast.interval().low()).isGreaterThan(15);
    Reporting there =
        reporting().say("2024-12-31", "a", "g", "200").say("2025-03-31", "a", "g", "250");
    assertThat(known(known(of(GROWTH, "2025-03-31", there).forecast()).needed())).isZero();
  }

  @Test
  void growth_on_nothing_or_on_an_unknown_base_says_so() {
    Reporting zero = reporting().say("2024-12-31", "a", "g", "0").say("2025-03-31", "a", "g", "5");
    UnitStanding none = of(GROWTH, "2025-03-31", zero);
    assertThat(none.state()).isEqualTo(State.NO_BASE);
    assertThat(reason(none.attainment().percent())).isEqualTo(NoResult.ZERO_BASE);
    assertThat(reason(none.forecast())).isEqualTo(NoResult.ZERO_BASE);
    UnitStanding missing = of(GROWTH, "2025-03-31", reporting().say("2025-03-31", "a", "g", "5"));
    assertThat(missing.state()).isEqualTo(State.NO_DATA);
    assertThat(reason(missing.attainment().percent())).isEqualTo(NoResult.NO_BASE);
    assertThat(reason(missing.forecast())).isEqualTo(NoResult.NO_BASE);
    assertThat(missing.latest().isKnown()).isTrue();
  }

  @Test
  void growth_of_all_adds_what_has_both_figures() {
    Reporting two =
        reporting()
            .say("2024-12-31", "a", "g", "200")
            .say("2025-03-31", "a", "g", "230")
            .say("2024-12-31", "b", "g", "0")
            .say("2025-03-31", "b", "g", "10")
            .say("2025-03-31", "c", "g", "1000");
    TargetStanding standing = assess(GROWTH, "2025-03-31", two, A, B, UnitId.of("c"));
    assertThat(known(standing.pool().attainment().percent())).isEqualTo(percent("20"));
    assertThat(known(standing.forecast()).denominator()).isEqualTo(200);
    assertThat(known(standing.forecast()).medianPercent())
        .isCloseTo(20 + 100 * 40.5 * 215 / 90 / 200, within(0.5));
    assertThat(standing.pool().noData()).isEqualTo(1);
    assertThat(standing.pool().noBase()).isEqualTo(1);
  }

  @Test
  void of_which_none_is_no_case() {
    Target part = ofWhich("p", "f", "50");
    Reporting said =
        reporting()
            .say("2025-03-31", "a", "f", "0/0")
            .say("2025-03-31", "b", "f", "not-applicable")
            .say("2025-03-31", "c", "f", "1/2")
            .say("2025-03-31", "d", "f", "0/0")
            .say("2025-03-31", "d", "p", "1/2");
    List<UnitId> units = List.of(A, B, UnitId.of("c"), UnitId.of("d"));
    // The part may stand before the whole.
    TargetStanding standing =
        TargetStandings.assess(
                List.of(part, FLOW),
                said.sets(),
                units,
                YEAR,
                LocalDate.parse("2025-03-31"),
                TargetSettings.DEFAULT)
            .get(0);
    assertThat(standing.units().values().stream().map(UnitStanding::state))
        .containsExactly(State.NO_CASES, State.NOT_APPLICABLE, State.NO_DATA, State.MET);
    assertThat(standing.pool().noCases()).isEqualTo(1);
    assertThat(standing.pool().notApplicable()).isEqualTo(1);
    assertThat(standing.pool().noData()).isEqualTo(1);
    assertThat(standing.pool().met()).isEqualTo(1);
  }

  @Test
  void targets_in_a_circle_or_of_an_unknown_one_are_judged_alone() {
    Target one = ofWhich("x", "y", "50");
    Target other = ofWhich("y", "x", "50");
    Target lost = ofWhich("z", "nobody", "50");
    List<TargetStanding> standings =
        TargetStandings.assess(
            List.of(one, other, lost),
            reporting().say("2025-03-31", "a", "x", "0/0").sets(),
            List.of(A),
            YEAR,
            LocalDate.parse("2025-03-31"),
            TargetSettings.DEFAULT);
    assertThat(standings.stream().map(s -> s.units().get(A).state()))
        .containsExactly(State.NO_CASES, State.NO_CASES, State.NO_DATA);
  }

  @Test
  void as_of_a_day_before_a_correction_the_old_figure_stands() {
    Reporting revised = reporting().revise("2025-03-31", "a", "f", "30/40", "2025-05-10", "36/40");
    DatedMeasure before = known(of(FLOW, "2025-05-09", revised).latest());
    assertThat(before.measured()).isEqualTo(measured("30/40"));
    assertThat(before.provisional()).isTrue();
    assertThat(before.revised()).isFalse();
    DatedMeasure after = known(of(FLOW, "2025-05-10", revised).latest());
    assertThat(after.measured()).isEqualTo(measured("36/40"));
    assertThat(after.provisional()).isFalse();
    assertThat(after.revised()).isTrue();
    assertThat(of(FLOW, "2025-05-10", revised).state()).isEqualTo(State.MET);
  }

  @Test
  void figures_of_later_days_of_other_years_and_of_strangers_are_not_looked_at() {
    Reporting said =
        reporting().say("2025-04-30", "a", "f", "4/4").say("2025-03-31", "x", "f", "4/4");
    assertThat(assess(FLOW, "2025-04-29", said, A).units().get(A).history()).isEmpty();
    assertThat(assess(FLOW, "2025-04-29", said, A).history()).isEmpty();
    Reporting other = new Reporting("2026").say("2025-03-31", "a", "f", "4/4");
    assertThat(of(FLOW, "2025-03-31", other).history()).isEmpty();
  }

  @Test
  void who_says_it_does_not_apply_is_believed_until_a_figure_comes() {
    Reporting said =
        reporting()
            .say("2025-01-31", "a", "f", "1/4")
            .say("2025-02-28", "a", "f", "not-applicable")
            .say("2025-03-31", "a", "f", "late");
    assertThat(of(FLOW, "2025-03-31", said).state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(reason(of(FLOW, "2025-03-31", said).latest())).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThat(of(FLOW, "2025-03-31", said).missedReports()).isEqualTo(1);
    said.say("2025-04-30", "a", "f", "4/4");
    assertThat(of(FLOW, "2025-04-30", said).state()).isEqualTo(State.MET);
    assertThat(of(FLOW, "2025-04-30", said).missedReports()).isZero();
  }

  @Test
  void a_figure_of_the_wrong_kind_is_none() {
    assertThat(of(FLOW, "2025-03-31", reporting().say("2025-03-31", "a", "f", "5")).state())
        .isEqualTo(State.NO_DATA);
    assertThat(of(GROWTH, "2025-03-31", reporting().say("2025-03-31", "a", "g", "1/5")).state())
        .isEqualTo(State.NO_DATA);
  }

  @Test
  void a_unit_that_misses_a_report_stays_in_the_pool_with_its_last_figure() {
    Reporting said =
        reporting()
            .say("2025-01-31", "a", "f", "9/10")
            .say("2025-01-31", "b", "f", "1/10")
            .say("2025-02-28", "b", "f", "2/10");
    TargetStanding standing = assess(FLOW, "2025-02-28", said, A, B);
    assertThat(known(standing.pool().attainment().percent())).isEqualTo(percent("55"));
    assertThat(standing.history()).hasSize(2);
    assertThat(known(standing.history().get(1).pool().attainment().percent()))
        .isEqualTo(percent("55"));
    assertThat(standing.units().get(A).missedReports()).isEqualTo(1);
    assertThat(latest(standing)).isEqualTo(TargetExamples.rate("2025-02-28", "55"));
    // 10 cases in 31 days and 10 in 59: 98 and 52 in 305.
    assertThat(known(standing.forecast()).denominator()).isEqualTo(98 + 52);
  }

  /** In June what a said in January is too old: the pool of today is that of b alone. */
  @Test
  void the_pace_of_the_pool_ends_where_the_pool_stands() {
    Reporting said =
        reporting()
            .say("2025-01-31", "a", "f", "10/10")
            .say("2025-01-31", "b", "f", "1/10")
            .say("2025-04-30", "b", "f", "2/10");
    TargetStanding standing = assess(FLOW, "2025-06-30", said, A, B);
    assertThat(known(standing.pool().attainment().percent())).isEqualTo(percent("20"));
    assertThat(known(standing.history().get(1).pool().attainment().percent()))
        .isEqualTo(percent("60"));
    assertThat(latest(standing)).isEqualTo(TargetExamples.rate("2025-04-30", "20"));
  }

  @Test
  void a_stock_of_all_is_forecast_from_the_sum_of_what_came() {
    Reporting said =
        reporting()
            .say("2024-12-31", "a", "s", "30/50")
            .say("2025-03-31", "a", "s", "33/50")
            .say("2025-03-31", "b", "s", "40/50");
    TargetForecast forecast = known(assess(STOCK, "2025-03-31", said, A, B).forecast());
    CountForecast expected =
        known(
            CountForecasts.stock(
                new Count(73, 100),
                70,
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2025-03-31"),
                DUE,
                EIGHTY,
                0.95));
    assertThat(forecast.probability()).isEqualTo(expected.probability());
    assertThat(forecast.denominator()).isEqualTo(100);
  }
}
