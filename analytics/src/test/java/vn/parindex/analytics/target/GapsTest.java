package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;

class GapsTest {

  private static final Count THIRTY_OF_40 = new Count(30, 40);

  @Test
  void the_example_of_the_documentation_holds() {
    assertThat(Gaps.points(THIRTY_OF_40, EIGHTY).value()).contains(Fraction.of(-5));
    assertThat(Gaps.casesAsItIs(THIRTY_OF_40, EIGHTY).value()).contains(2L);
    assertThat(Gaps.casesForecast(THIRTY_OF_40, EIGHTY, 50, CaseKind.FLOW).value()).contains(10L);
    assertThat(Gaps.newCases(THIRTY_OF_40, EIGHTY).value()).contains(10L);
  }

  @Test
  void a_flow_can_be_lost_and_a_stock_cannot() {
    assertThat(reason(Gaps.casesForecast(new Count(29, 40), EIGHTY, 50, CaseKind.FLOW)))
        .isEqualTo(NoResult.NOT_REACHABLE);
    assertThat(Gaps.casesForecast(new Count(29, 40), EIGHTY, 50, CaseKind.STOCK).value())
        .contains(11L);
    assertThat(Gaps.casesForecast(THIRTY_OF_40, EIGHTY, 50, CaseKind.STOCK).value()).contains(10L);
  }

  @Test
  void what_is_met_lacks_nothing() {
    assertThat(Gaps.casesAsItIs(new Count(4, 5), EIGHTY).value()).contains(0L);
    assertThat(Gaps.newCases(new Count(4, 5), EIGHTY).value()).contains(0L);
    assertThat(Gaps.casesForecast(new Count(45, 45), EIGHTY, 50, CaseKind.FLOW).value())
        .contains(0L);
    assertThat(Gaps.points(new Count(5, 5), EIGHTY).value()).contains(Fraction.of(20));
    assertThat(Gaps.newCases(new Count(0, 5), percent("0")).value()).contains(0L);
  }

  @Test
  void hundred_percent_is_out_of_reach_of_new_cases_after_a_failure() {
    assertThat(reason(Gaps.newCases(new Count(4, 5), percent("100"))))
        .isEqualTo(NoResult.NOT_REACHABLE);
    assertThat(Gaps.newCases(new Count(5, 5), percent("100")).value()).contains(0L);
  }

  @Test
  void without_cases_there_is_no_gap_but_there_may_be_one_to_come() {
    Count none = new Count(0, 0);
    assertThat(reason(Gaps.points(none, EIGHTY))).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(Gaps.casesAsItIs(none, EIGHTY))).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(Gaps.newCases(none, EIGHTY))).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(Gaps.casesForecast(none, EIGHTY, 0, CaseKind.FLOW)))
        .isEqualTo(NoResult.NO_CASES);
    assertThat(Gaps.casesForecast(none, EIGHTY, 6, CaseKind.FLOW).value()).contains(5L);
  }

  @Test
  void thresholds_with_a_fraction_and_large_counts_are_exact() {
    assertThat(Gaps.casesAsItIs(new Count(0, 3), Fraction.HUNDRED.divide(Fraction.of(3))).value())
        .contains(1L);
    assertThat(Gaps.casesAsItIs(new Count(0, Long.MAX_VALUE), percent("100")).value())
        .contains(Long.MAX_VALUE);
    assertThat(Gaps.casesAsItIs(new Count(0, 1000), percent("0.05")).value()).contains(1L);
    assertThat(Gaps.ceiling(percent("-1.5"))).isEqualTo(-1);
  }

  @Test
  void refuses_thresholds_and_denominators_that_are_none() {
    for (String threshold : new String[] {"-0.1", "100.1"}) {
      assertThatThrownBy(() -> Gaps.points(THIRTY_OF_40, percent(threshold)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("threshold");
      assertThatThrownBy(() -> Gaps.newCases(THIRTY_OF_40, percent(threshold)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("threshold");
      assertThatThrownBy(
              () -> Gaps.casesForecast(THIRTY_OF_40, percent(threshold), 50, CaseKind.FLOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("threshold");
    }
    assertThatThrownBy(() -> Gaps.casesForecast(THIRTY_OF_40, EIGHTY, 39, CaseKind.FLOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("denominator 39");
    assertThat(Gaps.casesForecast(THIRTY_OF_40, EIGHTY, 40, CaseKind.STOCK).value()).contains(2L);
  }
}
