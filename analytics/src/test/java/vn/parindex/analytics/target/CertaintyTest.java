package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.near;
import static vn.parindex.analytics.target.TargetExamples.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.CaseKind;

class CertaintyTest {

  private static final TargetSettings SETTINGS = TargetSettings.DEFAULT;

  /** The examples of the documentation, and more. */
  @ParameterizedTest
  @CsvSource({
    "90, 100, MET, SURE",
    "86, 100, MET, PROBABLY",
    "85, 100, MET, OPEN",
    "4, 5, MET, OPEN",
    "70, 100, NOT_MET, SURE",
    "73, 100, NOT_MET, PROBABLY",
    "76, 100, NOT_MET, OPEN",
    "0, 1, NOT_MET, OPEN",
    "0, 2, NOT_MET, PROBABLY",
    "0, 3, NOT_MET, SURE",
  })
  void certainty_follows_its_rule(
      long numerator, long denominator, State state, Certainty certainty) {
    Attainment attainment = Attainments.ratio(Reading.of(numerator, denominator), EIGHTY, SETTINGS);
    assertThat(attainment.state()).isEqualTo(state);
    assertThat(attainment.certainty().value()).contains(certainty);
  }

  /** scipy 1.17.1, {@code binomtest}. */
  @Test
  void tails_agree_with_scipy() {
    List<ReferenceRows> rows = ReferenceRows.of("binomial-tails");
    assertThat(rows).hasSizeGreaterThan(130);
    for (ReferenceRows row : rows) {
      Count count = new Count((long) row.number("k"), (long) row.number("n"));
      boolean met = row.text("met").equals("true");
      assertThat(Certainty.tail(count, row.number("threshold"), met))
          .as(row.toString())
          .isCloseTo(row.number("tail"), near(row.number("tail")));
    }
  }

  @Test
  void the_limits_are_included() {
    Count count = new Count(4, 5);
    double tail = Certainty.tail(count, 0.8, true);
    assertThat(tail).isCloseTo(0.73728, within(1e-12));
    double half = Certainty.tail(count, 0.5, true);
    TargetSettings sure = settings(half, half + 0.01);
    TargetSettings probably = settings(half - 0.01, half);
    TargetSettings open = settings(half - 0.02, half - 0.01);
    assertThat(Certainty.of(count, 0.5, true, CaseKind.FLOW, sure)).isEqualTo(Certainty.SURE);
    assertThat(Certainty.of(count, 0.5, true, CaseKind.FLOW, probably))
        .isEqualTo(Certainty.PROBABLY);
    assertThat(Certainty.of(count, 0.5, true, CaseKind.FLOW, open)).isEqualTo(Certainty.OPEN);
  }

  private static TargetSettings settings(double sure, double probably) {
    return new TargetSettings(0.95, sure, probably, SETTINGS.hold(), 92);
  }

  @Test
  void a_threshold_of_0_is_met_for_sure() {
    assertThat(known(Attainments.ratio(Reading.of(0, 3), percent("0"), SETTINGS).certainty()))
        .isEqualTo(Certainty.SURE);
    assertThat(Certainty.tail(new Count(0, 3), 0.5, true)).isEqualTo(1);
  }

  @Test
  void one_failure_makes_missing_100_percent_sure_and_no_success_makes_meeting_it_sure() {
    assertThat(certaintyOfAll(1_000_000, 1_000_000)).isEqualTo(Certainty.OPEN);
    assertThat(certaintyOfAll(1, 1)).isEqualTo(Certainty.OPEN);
    assertThat(certaintyOfAll(999, 1000)).isEqualTo(Certainty.SURE);
  }

  /** 175 officials are all there are; 175 files are all that came so far. */
  @Test
  void all_of_a_stock_is_sure() {
    for (String threshold : List.of("80", "100")) {
      assertThat(
              known(
                  Attainments.ratio(
                          Reading.of(175, 175), percent(threshold), CaseKind.STOCK, SETTINGS)
                      .certainty()))
          .isEqualTo(Certainty.SURE);
    }
    assertThat(
            known(
                Attainments.ratio(Reading.of(4, 5), percent("80"), CaseKind.STOCK, SETTINGS)
                    .certainty()))
        .isEqualTo(Certainty.OPEN);
  }

  private static Certainty certaintyOfAll(long numerator, long denominator) {
    return known(
        Attainments.ratio(Reading.of(numerator, denominator), percent("100"), SETTINGS)
            .certainty());
  }
}
