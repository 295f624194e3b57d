package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.model.Target.Comparison.AT_LEAST;
import static vn.parindex.analytics.model.Target.Comparison.AT_MOST;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.rate;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.target.Pace.Status;

class PacesTest {

  private static final LocalDate DUE = LocalDate.parse("2025-12-31");
  private static final LocalDate JULY = LocalDate.parse("2025-07-02");

  private static final TargetSettings LAST =
      new TargetSettings(0.95, 0.025, 0.1, HoldRule.LAST_CHANGE, 92);

  private static Outcome<Pace> assess(Fraction threshold, DatedRate... history) {
    return assess(List.of(history), threshold, DUE, likely(0.5));
  }

  private static Outcome<Pace> assess(
      List<DatedRate> history, Fraction threshold, LocalDate asOf, Outcome<TargetForecast> likely) {
    return Paces.assess(history, threshold, AT_LEAST, DUE, asOf, likely, TargetSettings.DEFAULT);
  }

  /** A forecast that meets the threshold with this probability; nothing else of it is asked. */
  private static Outcome<TargetForecast> likely(double probability) {
    return Outcome.of(
        new TargetForecast(DUE, 100, 50, new Interval(0, 100, 0.95), probability, Outcome.of(1L)));
  }

  private static Pace.Reach reach(double probability, DatedRate... history) {
    return (Pace.Reach) known(assess(List.of(history), EIGHTY, DUE, likely(probability)));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Pace.Reach reach = reach(0.6, rate("2025-01-01", "20"), rate("2025-07-02", "50"));
    assertThat(reach.planned()).isEqualTo(Fraction.of(50));
    assertThat(reach.probability()).isEqualTo(0.6);
    assertThat(reach.status()).isEqualTo(Status.ON_TRACK);
    assertThat(reach.start()).isEqualTo(rate("2025-01-01", "20"));
    assertThat(reach.latest()).isEqualTo(rate("2025-07-02", "50"));
    assertThat(reach.threshold()).isEqualTo(EIGHTY);
    assertThat(reach.due()).isEqualTo(DUE);
    assertThat(reach.asOf()).isEqualTo(DUE);
  }

  /** Both sides of each limit; where the rates stand, below the line or above, does not matter. */
  @ParameterizedTest
  @CsvSource({
    "1, ON_TRACK",
    "0.5, ON_TRACK",
    "0.4999, AT_RISK",
    "0.1001, AT_RISK",
    "0.1, OFF_TRACK",
    "0, OFF_TRACK",
  })
  void the_status_is_what_the_forecast_says(double probability, Status status) {
    for (String latest : List.of("10", "20", "79")) {
      assertThat(reach(probability, rate("2025-01-01", "20"), rate("2025-07-02", latest)).status())
          .isEqualTo(status);
    }
  }

  @Test
  void days_are_counted_exactly_and_the_order_of_the_input_does_not_matter() {
    Pace.Reach reach =
        reach(0.5, rate("2025-03-31", "30"), rate("2025-01-01", "20"), rate("2025-02-15", "99"));
    assertThat(reach.start().date()).isEqualTo(LocalDate.parse("2025-01-01"));
    assertThat(reach.latest().date()).isEqualTo(LocalDate.parse("2025-03-31"));
    assertThat(reach.planned())
        .isEqualTo(Fraction.of(20).add(Fraction.of(60 * 89).divide(Fraction.of(364))));
  }

  @Test
  void what_happens_later_does_not_change_the_status_of_a_day() {
    List<DatedRate> known = List.of(rate("2025-01-01", "20"), rate("2025-07-02", "50"));
    List<DatedRate> later =
        List.of(rate("2025-01-01", "20"), rate("2025-07-02", "50"), rate("2025-07-03", "10"));
    assertThat(assess(later, EIGHTY, JULY, likely(0.5)))
        .isEqualTo(assess(known, EIGHTY, JULY, likely(0.5)));
  }

  @Test
  void met_and_not_falling_is_held() {
    Pace pace = known(assess(EIGHTY, rate("2025-01-01", "70"), rate("2025-07-02", "80")));
    assertThat(pace.status()).isEqualTo(Status.HELD);
    assertThat(pace.<String>match(reach -> "reach", hold -> "hold")).isEqualTo("hold");
    assertThat(known(assess(EIGHTY, rate("2025-01-01", "80"))).status()).isEqualTo(Status.HELD);
    assertThat(known(assess(EIGHTY, rate("2025-01-01", "81"), rate("2025-07-02", "81"))).status())
        .isEqualTo(Status.HELD);
  }

  @Test
  void met_but_falling_is_slipping_and_never_not_met() {
    Pace pace = known(assess(EIGHTY, rate("2025-01-01", "95"), rate("2025-07-02", "80")));
    assertThat(pace.status()).isEqualTo(Status.SLIPPING);
    assertThat(pace)
        .isEqualTo(
            new Pace.Hold(
                rate("2025-01-01", "95"),
                rate("2025-07-02", "80"),
                EIGHTY,
                AT_LEAST,
                DUE,
                HoldRule.MEAN_SINCE_MET));
  }

  /** The example of {@link HoldRule}. */
  @Test
  void the_rules_for_holding_differ_in_what_they_compare_with() {
    List<DatedRate> history =
        List.of(
            rate("2025-01-31", "75"),
            rate("2025-02-28", "81"),
            rate("2025-03-31", "86"),
            rate("2025-04-30", "84"));
    Pace mean = known(assess(history, EIGHTY, DUE, likely(0.5)));
    assertThat(mean.status()).isEqualTo(Status.HELD);
    assertThat(mean)
        .isEqualTo(
            new Pace.Hold(
                history.get(1), history.get(3), EIGHTY, AT_LEAST, DUE, HoldRule.MEAN_SINCE_MET));
    Pace last = known(held(history, LAST));
    assertThat(last.status()).isEqualTo(Status.SLIPPING);
    assertThat(last)
        .isEqualTo(
            new Pace.Hold(
                history.get(2), history.get(3), EIGHTY, AT_LEAST, DUE, HoldRule.LAST_CHANGE));
    Pace one = known(held(history.subList(1, 2), LAST));
    assertThat(one.status()).isEqualTo(Status.HELD);
    assertThat(known(held(history.subList(1, 4), TargetSettings.DEFAULT))).isEqualTo(mean);
  }

  private static Outcome<Pace> held(List<DatedRate> history, TargetSettings settings) {
    return Paces.assess(history, EIGHTY, AT_LEAST, DUE, DUE, likely(0.5), settings);
  }

  /** 20 % overdue on 1 January, at most 5 % by 31 December. */
  @Test
  void where_lower_is_better_the_line_falls() {
    Pace.Reach reach = (Pace.Reach) atMostFive(rate("2025-01-01", "20"), rate("2025-07-02", "14"));
    assertThat(reach.planned()).isEqualTo(percent("12.5"));
    assertThat(reach.status()).isEqualTo(Status.ON_TRACK);
  }

  @Test
  void where_lower_is_better_a_rising_rate_slips() {
    Pace held =
        atMostFive(rate("2025-01-01", "9"), rate("2025-04-01", "5"), rate("2025-07-02", "4"));
    assertThat(held.status()).isEqualTo(Status.HELD);
    Pace.Hold slips = (Pace.Hold) atMostFive(rate("2025-01-01", "3"), rate("2025-07-02", "5"));
    assertThat(slips.change()).isEqualTo(percent("2"));
    assertThat(slips.status()).isEqualTo(Status.SLIPPING);
  }

  private static Pace atMostFive(DatedRate... history) {
    return known(
        Paces.assess(
            List.of(history),
            percent("5"),
            AT_MOST,
            DUE,
            DUE,
            likely(0.5),
            TargetSettings.DEFAULT));
  }

  @Test
  void a_target_met_before_and_lost_again_is_compared_since_it_was_met_again() {
    Pace pace =
        known(
            assess(
                EIGHTY,
                rate("2025-01-31", "99"),
                rate("2025-02-28", "70"),
                rate("2025-03-31", "80"),
                rate("2025-04-30", "82")));
    assertThat(pace.status()).isEqualTo(Status.HELD);
  }

  @Test
  void what_cannot_be_judged_says_why() {
    assertThat(reason(assess(EIGHTY))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(assess(EIGHTY, rate("2026-01-01", "90")))).isEqualTo(NoResult.NO_VALUES);
    assertThat(reason(assess(EIGHTY, rate("2025-01-01", "20")))).isEqualTo(NoResult.TOO_FEW);
    List<DatedRate> history = List.of(rate("2025-01-01", "20"), rate("2025-07-02", "50"));
    assertThat(reason(assess(history, EIGHTY, DUE.plusDays(1), likely(0.5))))
        .isEqualTo(NoResult.DATE_PASSED);
    assertThat(reason(assess(history, EIGHTY, DUE, Outcome.none(NoResult.TOO_MANY))))
        .isEqualTo(NoResult.TOO_MANY);
    List<DatedRate> met = List.of(rate("2025-01-01", "90"));
    assertThat(
            known(assess(met, EIGHTY, DUE.plusDays(1), Outcome.none(NoResult.DATE_PASSED)))
                .status())
        .isEqualTo(Status.HELD);
  }

  @Test
  void on_the_due_day_the_line_is_at_the_threshold() {
    assertThat(reach(0, rate("2025-01-01", "20"), rate("2025-12-31", "79")).planned())
        .isEqualTo(EIGHTY);
  }

  @Test
  void refuses_two_rates_of_one_day() {
    assertThatThrownBy(() -> assess(EIGHTY, rate("2025-01-01", "20"), rate("2025-01-01", "21")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same day");
  }
}
