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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.target.Pace.Status;
import vn.parindex.analytics.target.Pace.Step;

class PacesTest {

  private static final LocalDate DUE = LocalDate.parse("2025-12-31");
  private static final LocalDate JULY = LocalDate.parse("2025-07-02");

  private static final TargetSettings LAST =
      new TargetSettings(
          0.95,
          0.025,
          0.1,
          BigDecimal.valueOf(5),
          BigDecimal.valueOf(20),
          HoldRule.LAST_CHANGE,
          92);

  private static Outcome<Pace> assess(Fraction threshold, DatedRate... history) {
    return Paces.assess(List.of(history), threshold, AT_LEAST, DUE, DUE, TargetSettings.DEFAULT);
  }

  private static Pace.Reach reach(Fraction threshold, DatedRate... history) {
    return known(assess(threshold, history))
        .match(
            reach -> reach,
            hold -> {
              throw new AssertionError(hold);
            });
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Pace.Reach reach = reach(EIGHTY, rate("2025-01-01", "20"), rate("2025-07-02", "50"));
    assertThat(reach.planned()).isEqualTo(Fraction.of(50));
    assertThat(reach.projected()).isEqualTo(EIGHTY);
    assertThat(reach.missed()).isEqualTo(Fraction.ZERO);
    assertThat(reach.step()).isEqualTo(Step.REACHES);
    assertThat(reach.status()).isEqualTo(Status.ON_TRACK);
    assertThat(reach.start()).isEqualTo(rate("2025-01-01", "20"));
    assertThat(reach.latest()).isEqualTo(rate("2025-07-02", "50"));
    assertThat(reach.threshold()).isEqualTo(EIGHTY);
    assertThat(reach.due()).isEqualTo(DUE);
    assertThat(reach.asOf()).isEqualTo(DUE);
    Pace.Reach slower = reach(EIGHTY, rate("2025-01-01", "20"), rate("2025-07-02", "48"));
    assertThat(slower.projected()).isEqualTo(Fraction.of(76));
    assertThat(slower.missed()).isEqualTo(percent("12.5"));
    assertThat(slower.step()).isEqualTo(Step.MISSES);
    assertThat(slower.status()).isEqualTo(Status.AT_RISK);
  }

  /** The examples of {@link Step}, and both sides of each limit. */
  @ParameterizedTest
  @CsvSource({
    "80, 0, 40, REACHES, ON_TRACK",
    "79, 0, 40, REACHES, ON_TRACK",
    "82, 0, 40, NEARLY_REACHES, ON_TRACK",
    "80.01, 0, 40, NEARLY_REACHES, ON_TRACK",
    "90, 0, 40, MISSES, AT_RISK",
    "82.2, 0, 40, MISSES, AT_RISK",
    "90.01, 0, 40, FAR_FROM_IT, OFF_TRACK",
    "95, 0, 40, FAR_FROM_IT, OFF_TRACK",
    "80, 39.99, 40, FAR_FROM_IT, OFF_TRACK",
    "80, 40, 40, NO_PROGRESS, OFF_TRACK",
    "80, 45, 40, NO_PROGRESS, OFF_TRACK",
    "80, 85, 40, NO_PROGRESS, OFF_TRACK",
  })
  void steps_follow_the_miss_in_per_cent_of_the_way_left(
      String threshold, String start, String latest, Step step, Status status) {
    Pace.Reach reach =
        reach(percent(threshold), rate("2025-01-01", start), rate("2025-07-02", latest));
    assertThat(reach.step()).isEqualTo(step);
    assertThat(reach.status()).isEqualTo(status);
  }

  @Test
  void a_miss_of_exactly_5_percent_is_nearly_reached() {
    Pace.Reach reach = reach(EIGHTY, rate("2025-01-01", "2"), rate("2025-07-02", "40"));
    assertThat(reach.missed()).isEqualTo(Fraction.of(5));
    assertThat(reach.step()).isEqualTo(Step.NEARLY_REACHES);
    Pace.Reach less = reach(EIGHTY, rate("2025-01-01", "2.001"), rate("2025-07-02", "40"));
    assertThat(less.step()).isEqualTo(Step.MISSES);
  }

  @Test
  void days_are_counted_exactly_and_the_order_of_the_input_does_not_matter() {
    Pace.Reach reach =
        reach(EIGHTY, rate("2025-03-31", "30"), rate("2025-01-01", "20"), rate("2025-02-15", "99"));
    assertThat(reach.start().date()).isEqualTo(LocalDate.parse("2025-01-01"));
    assertThat(reach.latest().date()).isEqualTo(LocalDate.parse("2025-03-31"));
    Fraction elapsed = Fraction.of(89);
    Fraction left = Fraction.of(275);
    assertThat(reach.projected())
        .isEqualTo(Fraction.of(30).add(Fraction.of(10).multiply(left).divide(elapsed)));
    assertThat(reach.planned())
        .isEqualTo(Fraction.of(20).add(Fraction.of(60 * 89).divide(Fraction.of(364))));
  }

  @Test
  void what_happens_later_does_not_change_the_status_of_a_day() {
    List<DatedRate> known = List.of(rate("2025-01-01", "20"), rate("2025-07-02", "50"));
    List<DatedRate> later =
        List.of(rate("2025-01-01", "20"), rate("2025-07-02", "50"), rate("2025-07-03", "10"));
    assertThat(Paces.assess(later, EIGHTY, AT_LEAST, DUE, JULY, TargetSettings.DEFAULT))
        .isEqualTo(Paces.assess(known, EIGHTY, AT_LEAST, DUE, JULY, TargetSettings.DEFAULT));
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
    Pace mean = known(Paces.assess(history, EIGHTY, AT_LEAST, DUE, DUE, TargetSettings.DEFAULT));
    assertThat(mean.status()).isEqualTo(Status.HELD);
    assertThat(mean)
        .isEqualTo(
            new Pace.Hold(
                history.get(1), history.get(3), EIGHTY, AT_LEAST, DUE, HoldRule.MEAN_SINCE_MET));
    Pace last = known(Paces.assess(history, EIGHTY, AT_LEAST, DUE, DUE, LAST));
    assertThat(last.status()).isEqualTo(Status.SLIPPING);
    assertThat(last)
        .isEqualTo(
            new Pace.Hold(
                history.get(2), history.get(3), EIGHTY, AT_LEAST, DUE, HoldRule.LAST_CHANGE));
    Pace one = known(Paces.assess(history.subList(1, 2), EIGHTY, AT_LEAST, DUE, DUE, LAST));
    assertThat(one.status()).isEqualTo(Status.HELD);
    assertThat(
            known(
                Paces.assess(
                    history.subList(1, 4), EIGHTY, AT_LEAST, DUE, DUE, TargetSettings.DEFAULT)))
        .isEqualTo(mean);
  }

  /** 20 % overdue on 1 January, at most 5 % by 31 December. */
  @Test
  void where_lower_is_better_a_falling_rate_is_progress() {
    Pace.Reach reach =
        (Pace.Reach) atMostFive(rate("2025-01-01", "20"), rate("2025-07-02", "12.5"));
    assertThat(reach.planned()).isEqualTo(percent("12.5"));
    assertThat(reach.projected()).isEqualTo(percent("5"));
    assertThat(reach.step()).isEqualTo(Step.REACHES);
    Pace.Reach slower = (Pace.Reach) atMostFive(rate("2025-01-01", "20"), rate("2025-07-02", "13"));
    assertThat(slower.projected()).isEqualTo(percent("6"));
    assertThat(slower.missed()).isEqualTo(percent("12.5"));
    assertThat(slower.status()).isEqualTo(Status.AT_RISK);
    assertThat(atMostFive(rate("2025-01-01", "20"), rate("2025-07-02", "21")).status())
        .isEqualTo(Status.OFF_TRACK);
    assertThat(((Pace.Reach) atMostFive(rate("2025-01-01", "6"), rate("2025-07-02", "6"))).step())
        .isEqualTo(Step.NO_PROGRESS);
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
        Paces.assess(List.of(history), percent("5"), AT_MOST, DUE, DUE, TargetSettings.DEFAULT));
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
    assertThat(
            reason(
                Paces.assess(
                    history, EIGHTY, AT_LEAST, DUE, DUE.plusDays(1), TargetSettings.DEFAULT)))
        .isEqualTo(NoResult.DATE_PASSED);
    List<DatedRate> met = List.of(rate("2025-01-01", "90"));
    assertThat(
            known(Paces.assess(met, EIGHTY, AT_LEAST, DUE, DUE.plusDays(1), TargetSettings.DEFAULT))
                .status())
        .isEqualTo(Status.HELD);
  }

  @Test
  void on_the_due_day_the_whole_way_left_is_missed() {
    Pace.Reach reach = reach(EIGHTY, rate("2025-01-01", "20"), rate("2025-12-31", "79"));
    assertThat(reach.missed()).isEqualTo(Fraction.HUNDRED);
    assertThat(reach.planned()).isEqualTo(EIGHTY);
    assertThat(reach.step()).isEqualTo(Step.FAR_FROM_IT);
  }

  @Test
  void refuses_two_rates_of_one_day() {
    assertThatThrownBy(() -> assess(EIGHTY, rate("2025-01-01", "20"), rate("2025-01-01", "21")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same day");
  }
}
