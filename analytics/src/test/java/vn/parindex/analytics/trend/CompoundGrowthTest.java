package vn.parindex.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.parindex.analytics.trend.SeriesExamples.known;
import static vn.parindex.analytics.trend.SeriesExamples.near;
import static vn.parindex.analytics.trend.SeriesExamples.reason;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.ReferenceRows;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

class CompoundGrowthTest {

  private static Outcome<Double> growth(double from, double first, double to, double last) {
    return CompoundGrowth.percentAYear(new Observation(from, first), new Observation(to, last));
  }

  @Test
  void the_examples_of_the_documentation_hold() {
    Observation in2020 = Observation.on(LocalDate.of(2020, 12, 31), 200);
    Observation in2022 = Observation.on(LocalDate.of(2022, 12, 31), 242);
    assertThat(known(CompoundGrowth.percentAYear(in2020, in2022))).isCloseTo(10, within(1e-12));
    assertThat(known(growth(0, 100, 0.5, 121))).isCloseTo(46.41, within(1e-12));
  }

  /** Base R 4.2.2: {@code lm} of the logarithms, {@code uniroot} of what compounding leads to. */
  @Test
  void agrees_with_r() {
    List<ReferenceRows> rows = ReferenceRows.of("compound-growth");
    assertThat(rows).hasSize(60);
    for (ReferenceRows row : rows) {
      List<Observation> pair = SeriesExamples.of(row);
      assertThat(known(CompoundGrowth.percentAYear(pair.get(0), pair.get(1))))
          .isCloseTo(row.number("percent"), near(row.number("percent")));
    }
  }

  @Test
  void the_later_figure_is_the_one_with_the_later_time() {
    assertThat(growth(2024, 50, 2022, 200)).isEqualTo(growth(2022, 200, 2024, 50));
    assertThat(known(growth(2022, 200, 2024, 50))).isCloseTo(-50, within(1e-12));
    assertThat(known(growth(2022, 7, 2024, 7))).isZero();
  }

  @Test
  void what_has_no_growth_says_why() {
    assertThat(reason(growth(2024, 1, 2024, 2))).isEqualTo(NoResult.TOO_FEW);
    assertThat(reason(growth(2023, 0, 2024, 2))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(reason(growth(2023, 2, 2024, 0))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(reason(growth(2023, -2, 2024, -1))).isEqualTo(NoResult.NOT_POSITIVE);
    assertThat(reason(growth(0, 1, 1e-6, 2))).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThatThrownBy(() -> growth(0, 1, 1e-12, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
