package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class AttainmentsTest {

  private static Attainment ratio(Reading reading) {
    return Attainments.ratio(reading, EIGHTY, TargetSettings.DEFAULT);
  }

  private static Attainment growth(String current, String base) {
    return Attainments.growth(Figure.of(current), Figure.of(base), percent("20"));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Attainment attainment = ratio(Reading.of(30, 40));
    assertThat(attainment.state()).isEqualTo(State.NOT_MET);
    assertThat(attainment.threshold()).isEqualTo(EIGHTY);
    assertThat(attainment.percent().value()).contains(Fraction.of(75));
    assertThat(attainment.gapPoints().value()).contains(Fraction.of(-5));
    assertThat(attainment.gapCases().value()).contains(2L);
    assertThat(attainment.furtherCases().value()).contains(10L);
    assertThat(known(attainment.interval()).low()).isCloseTo(59.8, within(0.05));
    assertThat(known(attainment.interval()).high()).isCloseTo(85.8, within(0.05));
    assertThat(attainment.certainty().value()).contains(Certainty.OPEN);
  }

  /** 619 of 693 is 89.32 %; 666 of 740 is exactly 90 %. */
  @Test
  void cases_that_keep_coming_make_up_for_a_shortfall_only_in_the_denominator_too() {
    assertThat(further(613, 687, "90", CaseKind.FLOW)).isEqualTo(Outcome.of(53L));
    assertThat(further(613, 687, "90", CaseKind.STOCK)).isEqualTo(Outcome.of(6L));
    assertThat(further(619, 687, "90", CaseKind.FLOW)).isEqualTo(Outcome.of(0L));
    assertThat(further(571, 575, "100", CaseKind.FLOW))
        .isEqualTo(Outcome.none(NoResult.NOT_REACHABLE));
    assertThat(further(571, 575, "100", CaseKind.STOCK)).isEqualTo(Outcome.of(4L));
    assertThat(further(575, 575, "100", CaseKind.FLOW)).isEqualTo(Outcome.of(0L));
  }

  private static Outcome<Long> further(long successes, long of, String threshold, CaseKind kind) {
    return Attainments.ratio(
            Reading.of(successes, of), percent(threshold), kind, TargetSettings.DEFAULT)
        .furtherCases();
  }

  @Test
  void at_least_includes_the_threshold_exactly() {
    assertThat(ratio(Reading.of(4, 5)).state()).isEqualTo(State.MET);
    assertThat(ratio(Reading.of(8000, 10000)).state()).isEqualTo(State.MET);
    assertThat(ratio(Reading.of(7999, 10000)).state()).isEqualTo(State.NOT_MET);
    assertThat(
            Attainments.ratio(
                    Reading.of(1, 3),
                    Fraction.HUNDRED.divide(Fraction.of(3)),
                    TargetSettings.DEFAULT)
                .state())
        .isEqualTo(State.MET);
  }

  @Test
  void no_cases_is_neither_met_nor_missed() {
    Attainment attainment = ratio(Reading.of(0, 0));
    assertThat(attainment.state()).isEqualTo(State.NO_CASES);
    assertThat(attainment.state().isJudged()).isFalse();
    nothing(attainment, NoResult.NO_CASES);
  }

  @ParameterizedTest
  @EnumSource(MissingReason.class)
  void what_is_missing_has_no_data_unless_it_does_not_apply(MissingReason reason) {
    Attainment attainment = ratio(Reading.missing(reason));
    if (reason == MissingReason.NOT_APPLICABLE) {
      assertThat(attainment.state()).isEqualTo(State.NOT_APPLICABLE);
      nothing(attainment, NoResult.NOT_APPLICABLE);
    } else {
      assertThat(attainment.state()).isEqualTo(State.NO_DATA);
      nothing(attainment, NoResult.NO_VALUES);
    }
  }

  private static void nothing(Attainment attainment, NoResult reason) {
    assertThat(reason(attainment.percent())).isEqualTo(reason);
    assertThat(reason(attainment.gapPoints())).isEqualTo(reason);
    assertThat(reason(attainment.gapCases())).isEqualTo(reason);
    assertThat(reason(attainment.interval())).isEqualTo(reason);
    assertThat(reason(attainment.certainty())).isEqualTo(reason);
  }

  @Test
  void an_of_which_target_follows_a_parent_that_has_nothing_to_part() {
    Reading silent = Reading.missing(MissingReason.MISSING);
    Attainment noCases =
        Attainments.ofWhich(State.NO_CASES, silent, EIGHTY, TargetSettings.DEFAULT);
    assertThat(noCases.state()).isEqualTo(State.NO_CASES);
    nothing(noCases, NoResult.NO_CASES);
    Attainment notApplicable =
        Attainments.ofWhich(State.NOT_APPLICABLE, silent, EIGHTY, TargetSettings.DEFAULT);
    assertThat(notApplicable.state()).isEqualTo(State.NOT_APPLICABLE);
    nothing(notApplicable, NoResult.NOT_APPLICABLE);
    for (State parent : List.of(State.MET, State.NOT_MET, State.NO_DATA)) {
      assertThat(Attainments.ofWhich(parent, silent, EIGHTY, TargetSettings.DEFAULT).state())
          .isEqualTo(State.NO_DATA);
    }
  }

  @Test
  void a_count_of_an_of_which_target_speaks_for_itself() {
    for (State parent : State.values()) {
      assertThat(Attainments.ofWhich(parent, Reading.of(4, 5), EIGHTY, TargetSettings.DEFAULT))
          .isEqualTo(ratio(Reading.of(4, 5)));
      assertThat(
              Attainments.ofWhich(parent, Reading.of(0, 0), EIGHTY, TargetSettings.DEFAULT).state())
          .isEqualTo(State.NO_CASES);
    }
  }

  @Test
  void growth_is_measured_on_the_base() {
    Attainment attainment = growth("230", "200");
    assertThat(attainment.state()).isEqualTo(State.NOT_MET);
    assertThat(attainment.threshold()).isEqualTo(percent("20"));
    assertThat(attainment.percent().value()).contains(Fraction.of(15));
    assertThat(attainment.gapPoints().value()).contains(Fraction.of(-5));
    assertThat(attainment.gapCases().value()).contains(10L);
    assertThat(attainment.furtherCases().value()).contains(10L);
    assertThat(reason(attainment.interval())).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThat(reason(attainment.certainty())).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThat(growth("0", "200").percent().value()).contains(Fraction.of(-100));
    assertThat(growth("240", "200").state()).isEqualTo(State.MET);
    assertThat(growth("240", "200").gapCases().value()).contains(0L);
    assertThat(growth("300", "200").gapCases().value()).contains(0L);
    assertThat(growth("239.5", "200").gapCases().value()).contains(1L);
  }

  @Test
  void growth_on_nothing_or_on_what_is_missing_says_so() {
    assertThat(growth("5", "0").state()).isEqualTo(State.NO_BASE);
    nothing(growth("5", "0"), NoResult.ZERO_BASE);
    Figure missing = Figure.missing(MissingReason.LATE);
    Figure without = Figure.missing(MissingReason.NOT_APPLICABLE);
    Figure five = Figure.of("5");
    Fraction twenty = percent("20");
    assertThat(Attainments.growth(five, missing, twenty).state()).isEqualTo(State.NO_DATA);
    nothing(Attainments.growth(five, missing, twenty), NoResult.NO_BASE);
    nothing(Attainments.growth(missing, missing, twenty), NoResult.NO_BASE);
    assertThat(Attainments.growth(missing, five, twenty).state()).isEqualTo(State.NO_DATA);
    nothing(Attainments.growth(missing, five, twenty), NoResult.NO_VALUES);
    for (Attainment each :
        List.of(
            Attainments.growth(without, five, twenty),
            Attainments.growth(five, without, twenty),
            Attainments.growth(missing, without, twenty))) {
      assertThat(each.state()).isEqualTo(State.NOT_APPLICABLE);
      nothing(each, NoResult.NOT_APPLICABLE);
    }
  }

  @Test
  void refuses_what_cannot_be_counted() {
    assertThatThrownBy(() -> new Count(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Count(6, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 of 5");
    assertThatThrownBy(() -> growth("-1", "5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> growth("1", "-5")).isInstanceOf(IllegalArgumentException.class);
    Reading silent = Reading.missing(MissingReason.MISSING);
    assertThatThrownBy(() -> Attainments.ratio(silent, percent("101"), TargetSettings.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold");
  }

  @Test
  void counts_add_and_do_not_overflow_silently() {
    assertThat(new Count(1, 2).add(new Count(3, 5))).isEqualTo(new Count(4, 7));
    assertThatThrownBy(() -> new Count(0, Long.MAX_VALUE).add(new Count(0, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void settings_are_checked() {
    TargetSettings known = TargetSettings.DEFAULT;
    assertThat(known).isEqualTo(new TargetSettings(0.95, 0.025, 0.1, HoldRule.MEAN_SINCE_MET, 92));
    assertThatThrownBy(() -> settings(0, 0.025, 0.1)).hasMessageContaining("level");
    assertThatThrownBy(() -> settings(0.95, 0, 0.1)).hasMessageContaining("tails");
    assertThatThrownBy(() -> settings(0.95, 0.1, 0.1)).hasMessageContaining("tails");
    assertThatThrownBy(() -> settings(0.95, 0.025, 0.5)).hasMessageContaining("tails");
    assertThatThrownBy(() -> settings(0.95, Double.NaN, 0.1)).hasMessageContaining("tails");
    assertThat(settings(0.9, 0.025, 0.1).level()).isEqualTo(0.9);
  }

  private static TargetSettings settings(double level, double sure, double probably) {
    return new TargetSettings(level, sure, probably, HoldRule.LAST_CHANGE, 92);
  }

  @Test
  void the_interval_shown_has_the_level_of_the_settings() {
    Attainment attainment = Attainments.ratio(Reading.of(30, 40), EIGHTY, settings(0.8, 0.01, 0.2));
    assertThat(known(attainment.interval()).level()).isEqualTo(0.8);
    assertThat(known(attainment.interval()).low()).isCloseTo(65.4, within(0.05));
  }

  @Test
  void words_for_downloads_are_stable() {
    assertThat(Arrays.stream(State.values()).map(State::code))
        .containsExactly("met", "not-met", "no-cases", "no-base", "no-data", "not-applicable");
    assertThat(Arrays.stream(State.values()).filter(State::isJudged))
        .containsExactly(State.MET, State.NOT_MET);
    assertThat(Arrays.stream(Certainty.values()).map(Certainty::code))
        .containsExactly("sure", "probably", "open");
    assertThat(Arrays.stream(CaseKind.values()).map(CaseKind::code))
        .containsExactly("flow", "stock");
    assertThat(Arrays.stream(HoldRule.values()).map(HoldRule::code))
        .containsExactly("mean-since-met", "last-change");
    assertThat(Arrays.stream(Pace.Status.values()).map(Pace.Status::code))
        .containsExactly("on-track", "at-risk", "off-track", "held", "slipping");
  }
}
