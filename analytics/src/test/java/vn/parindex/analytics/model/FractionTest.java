package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void the_example_of_the_documentation_holds() {
    Fraction share = Fraction.ratio(new BigDecimal("66.75"), new BigDecimal("98.5"));
    assertThat(share).hasToString("267/394");
    Fraction percent = share.multiply(Fraction.HUNDRED);
    assertThat(percent).hasToString("13350/197");
    assertThat(percent.toDecimal(2)).isEqualTo(new BigDecimal("67.77"));
    assertThat(share).isEqualTo(Fraction.ratio(new BigDecimal("133.5"), new BigDecimal("197")));
  }

  @Test
  void rounds_half_away_from_zero() {
    assertThat(Fraction.of(new BigDecimal("-0.005")).toDecimal(2))
        .isEqualTo(new BigDecimal("-0.01"));
    assertThat(Fraction.of(new BigDecimal("0.005")).toDecimal(2)).isEqualTo(new BigDecimal("0.01"));
  }

  @Test
  void refuses_a_denominator_of_zero() {
    assertThatThrownBy(() -> Fraction.ratio(BigDecimal.ONE, BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ONE.divide(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void precision_keeps_whole_numbers_plain() {
    assertThat(Fraction.HUNDRED.toPrecision(15)).isEqualTo(new BigDecimal("100"));
    assertThat(Fraction.of(2).divide(Fraction.of(3)).toPrecision(5))
        .isEqualTo(new BigDecimal("0.66667"));
  }

  /** Against Commons Math 3.6.1, {@code BigFraction}. */
  @Test
  void agrees_with_commons_math_on_ten_thousand_pairs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      long a = random.nextLong(-5000, 5000);
      long b = random.nextLong(1, 5000);
      long c = random.nextLong(-5000, 5000);
      long d = random.nextLong(1, 5000);
      Fraction one = new Fraction(BigInteger.valueOf(a), BigInteger.valueOf(b));
      Fraction other = new Fraction(BigInteger.valueOf(c), BigInteger.valueOf(-d));
      BigFraction first = new BigFraction(a, b);
      BigFraction second = new BigFraction(c, -d);
      same(one.add(other), first.add(second));
      same(one.subtract(other), first.subtract(second));
      same(one.multiply(other), first.multiply(second));
      if (c != 0) {
        same(one.divide(other), first.divide(second));
      }
      assertThat(Integer.signum(one.compareTo(other)))
          .isEqualTo(Integer.signum(first.compareTo(second)));
    }
  }

  @Test
  void the_nearest_double_is_the_same_on_both_ways_to_it() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 10_000; i++) {
      Fraction fraction =
          Fraction.of(random.nextLong(-1L << 40, 1L << 40))
              .divide(Fraction.of(random.nextLong(1, 1L << 40)));
      assertThat(fraction.toDouble()).isEqualTo(fraction.toPrecision(40).doubleValue());
    }
    Fraction third = Fraction.ONE.divide(Fraction.of(3));
    Fraction huge = third.multiply(new Fraction(BigInteger.TEN.pow(40), BigInteger.ONE));
    assertThat(huge.toDouble())
        .isEqualTo(Double.parseDouble("3333333333333333333333333333333333333333.3"));
  }

  private static void same(Fraction ours, BigFraction theirs) {
    assertThat(ours.numerator()).isEqualTo(theirs.getNumerator());
    assertThat(ours.denominator()).isEqualTo(theirs.getDenominator());
  }
}
