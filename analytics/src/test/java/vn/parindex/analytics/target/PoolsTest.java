package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.target.TargetExamples.EIGHTY;
import static vn.parindex.analytics.target.TargetExamples.percent;
import static vn.parindex.analytics.target.TargetExamples.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;

class PoolsTest {

  private static final Reading SILENT = Reading.missing(MissingReason.MISSING);
  private static final Reading WITHOUT = Reading.missing(MissingReason.NOT_APPLICABLE);
  private static final Reading NO_CASES = Reading.of(0, 0);

  private static Pool pool(Reading... readings) {
    return Pools.ratio(List.of(readings), EIGHTY, TargetSettings.DEFAULT);
  }

  private static Growing growing(String current, String base) {
    return new Growing(Figure.of(current), Figure.of(base));
  }

  private static Pool growth(Growing... units) {
    return Pools.growth(List.of(units), percent("20"));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Pool pool = pool(Reading.of(1, 1), Reading.of(30, 40), NO_CASES, SILENT);
    assertThat(pool.numerator()).isEqualTo(Fraction.of(31));
    assertThat(pool.denominator()).isEqualTo(Fraction.of(41));
    assertThat(pool.attainment())
        .isEqualTo(Attainments.ratio(Reading.of(31, 41), EIGHTY, TargetSettings.DEFAULT));
    assertThat(pool.attainment().state()).isEqualTo(State.NOT_MET);
    assertThat(pool.met()).isEqualTo(1);
    assertThat(pool.notMet()).isEqualTo(1);
    assertThat(pool.judged()).isEqualTo(2);
    assertThat(pool.noCases()).isEqualTo(1);
    assertThat(pool.noData()).isEqualTo(1);
    assertThat(pool.notApplicable()).isZero();
  }

  @Test
  void growth_is_that_of_the_sums() {
    Pool pool = growth(growing("230", "200"), growing("10", "0"));
    assertThat(pool.numerator()).isEqualTo(Fraction.of(240));
    assertThat(pool.denominator()).isEqualTo(Fraction.of(200));
    assertThat(pool.attainment().state()).isEqualTo(State.MET);
    assertThat(pool.met()).isZero();
    assertThat(pool.judged()).isEqualTo(1);
    assertThat(pool.noBase()).isEqualTo(1);
    assertThat(pool.noCases()).isZero();
  }

  @Test
  void a_figure_without_its_base_enters_neither_sum() {
    Figure missing = Figure.missing(MissingReason.MISSING);
    Pool pool =
        growth(
            growing("130", "100"),
            new Growing(Figure.of("900"), missing),
            new Growing(missing, Figure.of("900")));
    assertThat(pool.numerator()).isEqualTo(Fraction.of(130));
    assertThat(pool.denominator()).isEqualTo(Fraction.of(100));
    assertThat(pool.met()).isEqualTo(1);
    assertThat(pool.noData()).isEqualTo(2);
  }

  @Test
  void without_cases_anywhere_it_matters_whether_all_reported() {
    assertThat(pool(NO_CASES, NO_CASES).attainment().state()).isEqualTo(State.NO_CASES);
    assertThat(reason(pool(NO_CASES, WITHOUT).attainment().percent())).isEqualTo(NoResult.NO_CASES);
    assertThat(pool(NO_CASES, SILENT).attainment().state()).isEqualTo(State.NO_DATA);
    assertThat(reason(pool(SILENT).attainment().percent())).isEqualTo(NoResult.NO_VALUES);
    assertThat(pool(WITHOUT, WITHOUT).attainment().state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(reason(pool(WITHOUT).attainment().percent())).isEqualTo(NoResult.NOT_APPLICABLE);
    assertThat(pool(WITHOUT).notApplicable()).isEqualTo(1);
    assertThat(pool().attainment().state()).isEqualTo(State.NO_DATA);
  }

  @Test
  void without_a_base_anywhere_there_is_no_growth() {
    Pool zero = growth(growing("5", "0"));
    assertThat(zero.attainment().state()).isEqualTo(State.NO_BASE);
    assertThat(reason(zero.attainment().percent())).isEqualTo(NoResult.ZERO_BASE);
    assertThat(growth().attainment().state()).isEqualTo(State.NO_DATA);
    assertThat(growth(growing("5", "0"), growing("1", "1")).attainment().state())
        .isEqualTo(State.MET);
  }
}
