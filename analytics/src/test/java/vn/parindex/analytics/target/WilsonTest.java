package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.target.TargetExamples.known;
import static vn.parindex.analytics.target.TargetExamples.near;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.Interval;
import vn.parindex.analytics.model.NoResult;

class WilsonTest {

  @Test
  void the_example_of_the_documentation_holds() {
    Interval interval = known(Wilson.interval(new Count(4, 5), 0.95));
    assertThat(interval.low()).isCloseTo(37.55, within(0.005));
    assertThat(interval.high()).isCloseTo(96.38, within(0.005));
    assertThat(interval.level()).isEqualTo(0.95);
    Interval corrected = known(Wilson.correctedInterval(new Count(4, 5), 0.95));
    assertThat(corrected.low()).isCloseTo(29.88, within(0.005));
    assertThat(corrected.high()).isCloseTo(98.95, within(0.005));
    assertThat(corrected.level()).isEqualTo(0.95);
  }

  /** Newcombe 1998, table I, method 4, at 95 %: four decimals of shares. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2535, 0.3682",
    "15, 148, 0.0598, 0.1644",
    "0, 20, 0, 0.2005",
    "1, 29, 0.0018, 0.1963"
  })
  void the_corrected_interval_is_the_published_one(long k, long n, double low, double high) {
    Interval corrected = known(Wilson.correctedInterval(new Count(k, n), 0.95));
    assertThat(corrected.low()).isCloseTo(100 * low, within(0.005));
    assertThat(corrected.high()).isCloseTo(100 * high, within(0.005));
  }

  /** Base R 4.2.2 {@code prop.test} with a tested share that is far off. */
  @Test
  void the_corrected_interval_agrees_with_r() {
    for (ReferenceRows row : ReferenceRows.of("wilson")) {
      Count count = new Count((long) row.number("k"), (long) row.number("n"));
      Interval plain = known(Wilson.interval(count, row.number("level")));
      Interval corrected = known(Wilson.correctedInterval(count, row.number("level")));
      double low = 100 * row.number("corrected_low");
      double high = 100 * row.number("corrected_high");
      assertThat(corrected.low()).isCloseTo(low, near(low)).isLessThanOrEqualTo(plain.low());
      assertThat(corrected.high()).isCloseTo(high, near(high)).isGreaterThanOrEqualTo(plain.high());
    }
  }

  /** Base R 4.2.2 {@code prop.test(correct = FALSE)}; statsmodels 0.13.5. */
  @Test
  void agrees_with_r_and_statsmodels() {
    for (String topic : List.of("wilson", "wilson-statsmodels")) {
      List<ReferenceRows> rows = ReferenceRows.of(topic);
      assertThat(rows).hasSizeGreaterThan(90);
      for (ReferenceRows row : rows) {
        Count count = new Count((long) row.number("k"), (long) row.number("n"));
        Interval interval = known(Wilson.interval(count, row.number("level")));
        assertThat(interval.low())
            .isCloseTo(100 * row.number("low"), near(100 * row.number("low")));
        assertThat(interval.high())
            .isCloseTo(100 * row.number("high"), near(100 * row.number("high")));
      }
    }
  }

  @Test
  void none_and_all_reach_the_ends_exactly() {
    assertThat(known(Wilson.interval(new Count(0, 7), 0.9)).low()).isZero();
    assertThat(known(Wilson.interval(new Count(7, 7), 0.9)).high()).isEqualTo(100);
    assertThat(known(Wilson.interval(new Count(0, 7), 0.9)).high()).isBetween(20.0, 40.0);
  }

  @Test
  void without_cases_there_is_none() {
    assertThat(reason(Wilson.interval(new Count(0, 0), 0.95))).isEqualTo(NoResult.NO_CASES);
    assertThat(reason(Wilson.correctedInterval(new Count(0, 0), 0.95)))
        .isEqualTo(NoResult.NO_CASES);
    assertThatThrownBy(() -> Wilson.interval(new Count(0, 0), 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level");
  }
}
