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
