package vn.parindex.site.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
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
  void gives_a_change_its_sign_unless_it_rounds_to_zero() {
    assertThat(vi.signed(fraction("1.39"))).isEqualTo("+1,39");
    assertThat(vi.signed(fraction("-0.2"))).isEqualTo("\u22120,20");
    assertThat(vi.signed(fraction("-0.004"))).isEqualTo("0,00");
    assertThat(vi.roundsToZero(fraction("0.004"))).isTrue();
  }

  @Test
  void writes_points_without_trailing_zeros() {
    assertThat(vi.points(new BigDecimal("1.50"))).isEqualTo("1,5");
    assertThat(vi.points(new BigDecimal("100"))).isEqualTo("100");
    assertThat(vi.points(new BigDecimal("0.00"))).isEqualTo("0");
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
  void refuses_a_language_it_does_not_know() {
    assertThatThrownBy(() -> Formats.of("fr", 2)).hasMessageContaining("fr");
  }

  private static Fraction fraction(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }
}
