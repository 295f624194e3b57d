package vn.parindex.site.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.Rank;

class FormatsTest {

  private final Formats vi = Formats.of("vi", 2);
  private final Formats en = Formats.of("en", 2);

  @Test
  void writes_numbers_with_the_marks_of_the_language() {
    assertThat(vi.number(new BigDecimal("1234567.8"))).isEqualTo("1.234.567,8");
    assertThat(en.number(new BigDecimal("1234567.8"))).isEqualTo("1,234,567.8");
    assertThat(vi.count(123)).isEqualTo("123");
    assertThat(vi.count(1000)).isEqualTo("1.000");
  }

  @Test
  void a_rank_interval_of_one_rank_is_that_rank() {
    assertThat(vi.ranks(Rank.of(3), Rank.of(6))).isEqualTo("3–6");
    assertThat(vi.ranks(Rank.of(4), Rank.of(4))).isEqualTo("4");
    assertThat(vi.ranks(new Rank(5), Rank.of(3))).isEqualTo("2,5–3");
  }

  @Test
  void only_exactly_none_and_all_are_written_as_none_and_all() {
    assertThat(vi.share(0)).isEqualTo("0");
    assertThat(vi.share(1)).isEqualTo("100");
    assertThat(vi.share(0.0001)).isEqualTo("<0,1");
    assertThat(vi.share(0.0005)).isEqualTo("0,1");
    assertThat(vi.share(0.9999)).isEqualTo(">99,9");
    assertThat(en.share(0.123)).isEqualTo("12.3");
    assertThat(vi.chance(0)).as("nothing that lies ahead is certain").isEqualTo("<0,1");
    assertThat(vi.chance(1)).isEqualTo(">99,9");
    assertThat(vi.chance(0.5)).isEqualTo("50,0");
  }

  @Test
  void writes_statistics_with_the_places_they_deserve() {
    assertThat(vi.coefficient(-0.125)).isEqualTo("\u22120,13");
    assertThat(vi.coefficient(-0.001)).isEqualTo("0,00");
    assertThat(vi.pValue(0.001)).isEqualTo("0,001");
    assertThat(vi.pValue(0.00099)).isEqualTo("<0,001");
    assertThat(vi.wholePercent(-0.004)).isEqualTo("0");
    assertThat(vi.wholePercent(-0.013)).isEqualTo("\u22121");
    assertThat(vi.settingPercent((1 - 0.9) / 2)).isEqualTo("5%");
    assertThat(vi.settingPercent(0.025)).isEqualTo("2,5%");
  }

  @Test
  void rounds_half_up_and_away_from_zero_once() {
    assertThat(vi.percent(fraction("85.495"))).isEqualTo("85,50%");
    assertThat(vi.percent(fraction("85.49499999"))).isEqualTo("85,49%");
    assertThat(vi.signed(fraction("-0.005"))).isEqualTo("\u22120,01");
  }

  @Test
  void gives_a_change_its_sign_and_so_many_decimals_that_it_is_not_nothing() {
    assertThat(vi.signed(fraction("1.39"))).isEqualTo("+1,39");
    assertThat(vi.signed(fraction("-0.2"))).isEqualTo("\u22120,20");
    assertThat(vi.signed(fraction("-0.004"))).isEqualTo("\u22120,004");
    assertThat(vi.plain(fraction("0.0025"))).isEqualTo("0,003");
    assertThat(vi.signed(fraction("0"))).isEqualTo("0,00");
    assertThat(vi.points(new BigDecimal("0.004"))).isEqualTo("0,004");
    // What doubles leave behind is no difference.
    assertThat(vi.statistic(1e-15)).isEqualTo(Fraction.ZERO);
    assertThat(vi.signed(-0.004)).isEqualTo("0,00");
  }

  @Test
  void what_is_below_a_threshold_is_not_shown_at_it() {
    Formats judged =
        Formats.of(
            "vi",
            2,
            Marks.of(List.of(fraction("80"), fraction("99.995")), List.of(), List.of(), 2));
    assertThat(judged.percent(fraction("99.9975"))).isEqualTo("99,998%");
    assertThat(judged.percent(fraction("79.995"))).isEqualTo("79,995%");
    assertThat(judged.percent(fraction("79.99499"))).isEqualTo("79,99%");
    assertThat(judged.percent(fraction("99.9949"))).isEqualTo("99,99%");
    assertThat(judged.percent(fraction("99.994999"))).isEqualTo("99,99%");
    assertThat(judged.percent(fraction("80"))).isEqualTo("80,00%");
    assertThat(judged.percent(fraction("100"))).isEqualTo("100,00%");
    assertThat(judged.exact(new BigDecimal("99.9950"))).isEqualTo("99,995");
    assertThat(vi.percent(fraction("79.995"))).isEqualTo("80,00%");
  }

  /** Whatever the figure and the threshold: what is shown stands where the figure stands. */
  @Test
  void no_shown_figure_contradicts_its_state() {
    SplittableRandom random = new SplittableRandom(27);
    for (int i = 0; i < 20_000; i++) {
      long cases = 1 + random.nextInt(1, 60_000);
      Fraction threshold =
          fraction(BigDecimal.valueOf(random.nextInt(0, 100_001), 3).toPlainString());
      // Near the threshold, where rounding matters.
      long needed = threshold.toDecimal(3).multiply(BigDecimal.valueOf(cases)).longValue() / 100;
      long successes = Math.max(0, Math.min(cases, needed + random.nextInt(-1, 2)));
      Fraction rate =
          Fraction.ratio(BigDecimal.valueOf(successes), BigDecimal.valueOf(cases))
              .multiply(Fraction.HUNDRED);
      Formats judged = Formats.of("en", 2, Marks.of(List.of(threshold), List.of(), List.of(), 2));
      Fraction shown = fraction(judged.plain(rate));
      assertThat(shown.compareTo(threshold) >= 0).isEqualTo(rate.compareTo(threshold) >= 0);
      assertThat(shown.signum()).isEqualTo(rate.signum());
      assertThat(shown.compareTo(Fraction.HUNDRED) >= 0).isEqualTo(successes == cases);
      Fraction gap = threshold.subtract(rate);
      assertThat(fraction(judged.signed(gap).replace('\u2212', '-').replace("+", "")).signum())
          .isEqualTo(gap.signum());
    }
  }

  @Test
  void figures_of_different_ranks_do_not_look_equal() {
    List<Fraction> ranking =
        List.of(fraction("80.12"), fraction("80.1199"), fraction("80.1198"), fraction("70"));
    Formats ranked = Formats.of("vi", 2, Marks.of(List.of(), List.of(), List.of(ranking), 2));
    assertThat(ranking.stream().map(ranked::plain))
        .containsExactly("80,1200", "80,1199", "80,1198", "70,00");
    assertThat(vi.plain(ranking.get(1))).isEqualTo("80,12");
  }

  @Test
  void writes_points_without_trailing_zeros() {
    assertThat(vi.points(new BigDecimal("1.50"))).isEqualTo("1,5");
    assertThat(vi.points(new BigDecimal("100"))).isEqualTo("100");
    assertThat(vi.points(new BigDecimal("0.00"))).isEqualTo("0");
  }

  @Test
  void writes_points_at_most_at_the_places_that_the_data_set_wants() {
    Formats whole = Formats.of("vi", 2, 0, Marks.ENDS);
    Formats long4 = Formats.of("vi", 2, 4, Marks.ENDS);
    Fraction third = Fraction.of(10).divide(Fraction.of(3));
    assertThat(vi.points(third)).isEqualTo("3,33");
    assertThat(whole.points(third)).isEqualTo("3");
    assertThat(long4.points(third)).isEqualTo("3,3333");
    assertThat(long4.points(new BigDecimal("1.5"))).isEqualTo("1,5");
    assertThat(whole.points(new BigDecimal("0.25"))).as("not nothing").isEqualTo("0,3");
    assertThat(whole.figure(new BigDecimal("62.5"))).as("no points").isEqualTo("62,5");
    assertThat(whole.rank(new Rank(5))).isEqualTo("2,5");
  }

  @Test
  void writes_whole_and_half_places() {
    assertThat(vi.rank(Rank.of(4))).isEqualTo("4");
    assertThat(vi.rank(new Rank(5))).isEqualTo("2,5");
    assertThat(vi.signedPlaces(Fraction.of(-3))).isEqualTo("\u22123");
    assertThat(vi.signedPlaces(Fraction.ZERO)).isEqualTo("0");
    assertThat(vi.signedPlaces(Fraction.HALF)).isEqualTo("+0,5");
  }

  @Test
  void writes_days_the_official_way() {
    assertThat(vi.date(LocalDate.of(2025, 11, 1))).isEqualTo("01/11/2025");
    assertThat(en.date(LocalDate.of(2025, 11, 1))).isEqualTo("1 November 2025");
  }

  @Test
  void a_day_of_any_year_has_no_year() {
    assertThat(vi.dayOfYear(MonthDay.of(1, 15))).isEqualTo("15/01");
    assertThat(vi.dayOfYear(MonthDay.of(10, 9))).isEqualTo("09/10");
    assertThat(en.dayOfYear(MonthDay.of(12, 1))).isEqualTo("1 December");
    assertThat(vi.date(LocalDate.of(2025, 10, 10))).isEqualTo("10/10/2025");
  }

  @Test
  void only_the_first_two_months_have_a_leading_zero() {
    assertThat(vi.month(LocalDate.of(2025, 1, 31))).isEqualTo("tháng 01 năm 2025");
    assertThat(vi.month(LocalDate.of(2025, 2, 1))).isEqualTo("tháng 02 năm 2025");
    assertThat(vi.month(LocalDate.of(2025, 3, 1))).isEqualTo("tháng 3 năm 2025");
    assertThat(vi.month(LocalDate.of(2025, 12, 1))).isEqualTo("tháng 12 năm 2025");
    assertThat(en.month(LocalDate.of(2025, 1, 31))).isEqualTo("January 2025");
    assertThat(en.month(LocalDate.of(2025, 12, 31))).isEqualTo("December 2025");
  }

  @Test
  void a_percentage_out_of_statistics_is_rounded_half_up_and_has_no_marks() {
    assertThat(vi.percent(85.495)).isEqualTo("85,50%");
    assertThat(vi.plain(85.494)).isEqualTo("85,49");
    assertThat(en.plain(-0.005)).isEqualTo("\u22120.01");
    assertThat(en.percent(99.999)).isEqualTo("100.00%");
    assertThat(vi.signed(0.005)).isEqualTo("+0,01");
    assertThat(Formats.of("en", 1).percent(12.25)).isEqualTo("12.3%");
  }

  @Test
  void tells_its_decimal_mark_and_its_marks() {
    assertThat(vi.decimalMark()).isEqualTo(",");
    assertThat(en.decimalMark()).isEqualTo(".");
    assertThat(vi.marks()).containsExactly(Fraction.HUNDRED);
    assertThat(
            Formats.of(
                    "vi",
                    2,
                    Marks.of(
                        List.of(fraction("80"), fraction("80"), fraction("100")),
                        List.of(),
                        List.of(),
                        2))
                .marks())
        .as("each once")
        .containsExactly(Fraction.HUNDRED, fraction("80"));
  }

  @Test
  void settings_are_written_with_all_their_decimals_and_without_exponents() {
    assertThat(vi.exact(new BigDecimal("1E+3"))).isEqualTo("1.000");
    assertThat(vi.exact(new BigDecimal("0.50"))).isEqualTo("0,5");
    assertThat(vi.exact(new BigDecimal("-1200.0"))).isEqualTo("\u22121.200");
  }

  @Test
  void refuses_a_language_it_does_not_know() {
    assertThatThrownBy(() -> Formats.of("fr", 2)).hasMessageContaining("fr");
  }

  private static Fraction fraction(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }
}
