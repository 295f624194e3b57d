package vn.parindex.site.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Fraction;

class ComputedFractionTest {

  private static Cell stored(double value) {
    return new ShownNumber(0, null, false).of(value);
  }

  private static Fraction fraction(int top, int bottom) {
    return Fraction.ratio(BigDecimal.valueOf(top), BigDecimal.valueOf(bottom));
  }

  @Test
  void what_a_spreadsheet_keeps_of_a_fraction_is_that_fraction_again() {
    int known = 0;
    for (int bottom = 3; bottom <= 999; bottom += bottom < 60 ? 1 : 37) {
      for (int top = 1; top <= 999; top += bottom < 60 ? 1 : 11) {
        Fraction fraction = fraction(top, bottom);
        if (fraction.decimal().isEmpty()) {
          assertThat(ComputedFraction.of(stored((double) top / bottom)))
              .as("%d/%d", top, bottom)
              .contains(fraction);
          // A step of it, the way a formula comes to it.
          assertThat(ComputedFraction.of(stored((double) top / bottom * 0.125)))
              .contains(fraction(top, bottom * 8));
          known++;
        }
      }
    }
    assertThat(known).isGreaterThan(40_000);
  }

  @Test
  void what_somebody_rounded_or_typed_is_what_it_says() {
    for (String typed : new String[] {"3.33", "3.3333", "0.25", "10", "0", "3.33333333333"}) {
      assertThat(ComputedFraction.of(new Cell.Number(new BigDecimal(typed), typed))).isEmpty();
    }
    assertThat(ComputedFraction.of(stored(-10.0 / 3))).isEmpty();
    assertThat(ComputedFraction.of(new Cell.Words("10/3"))).isEmpty();
    // A third shown as a percentage is refused for what it shows.
    assertThat(ComputedFraction.of(new ShownNumber(10, null, false).of(1.0 / 3))).isEmpty();
  }

  @Test
  void numbers_with_as_many_digits_are_hardly_ever_one() {
    Random random = new Random(17);
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      found += ComputedFraction.of(stored(10 * random.nextDouble())).isPresent() ? 1 : 0;
    }
    assertThat(found).isZero();
  }
}
