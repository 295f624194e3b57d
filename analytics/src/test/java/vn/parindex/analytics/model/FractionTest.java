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
  void a_decimal_is_exact_or_there_is_none() {
    assertThat(Fraction.of(new BigDecimal("-1.25")).decimal()).contains(new BigDecimal("-1.25"));
    assertThat(Fraction.of(3).divide(Fraction.of(8)).decimal()).contains(new BigDecimal("0.375"));
    assertThat(Fraction.of(100).decimal()).contains(new BigDecimal("100"));
    assertThat(Fraction.ONE.divide(Fraction.of(3)).decimal()).isEmpty();
    assertThat(Fraction.ONE.divide(Fraction.of(14)).decimal()).isEmpty();
  }

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

  @Test
  void the_sign_is_that_of_the_numerator_and_the_distance_from_0_has_none() {
    Fraction half = Fraction.HALF;
    assertThat(half.negate()).hasToString("-1/2");
    assertThat(half.abs()).isEqualTo(half);
    assertThat(half.negate().abs()).isEqualTo(half);
    assertThat(Fraction.ZERO.abs()).isEqualTo(Fraction.ZERO);
    assertThat(half.signum()).isEqualTo(1);
    assertThat(half.negate().signum()).isEqualTo(-1);
    assertThat(Fraction.ZERO.signum()).isZero();
    assertThat(new Fraction(BigInteger.ONE, BigInteger.TWO.negate()).signum()).isEqualTo(-1);
  }

  @Test
  void decimals_are_exact_whatever_their_scale() {
    assertThat(Fraction.of(new BigDecimal("1.25"))).hasToString("5/4");
    assertThat(Fraction.of(new BigDecimal("-0.10"))).hasToString("-1/10");
    assertThat(Fraction.of(new BigDecimal("1E+3"))).hasToString("1000");
    assertThat(Fraction.of(new BigDecimal("7"))).isEqualTo(Fraction.of(7));
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

  /** On either side of what a {@code long} holds, or the product of two. */
  @Test
  void agrees_with_commons_math_whatever_the_size() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      BigInteger a = whole(random);
      BigInteger b = whole(random).add(BigInteger.ONE);
      BigInteger c = whole(random);
      BigInteger d = whole(random).add(BigInteger.ONE).negate();
      if (random.nextBoolean()) {
        a = a.negate();
      }
      Fraction one = new Fraction(a, b);
      Fraction other = new Fraction(c, d);
      BigFraction first = new BigFraction(a, b);
      BigFraction second = new BigFraction(c, d);
      same(one, first);
      same(one.add(other), first.add(second));
      same(one.multiply(other), first.multiply(second));
      if (c.signum() != 0) {
        same(one.divide(other), first.divide(second));
      }
      assertThat(Integer.signum(one.compareTo(other)))
          .isEqualTo(Integer.signum(first.compareTo(second)));
    }
    assertThat(new Fraction(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MIN_VALUE)))
        .isEqualTo(Fraction.ONE);
  }

  /** Of any number of bits up to 70, every other one just below or at a power of 2. */
  private static BigInteger whole(SplittableRandom random) {
    BigInteger power = BigInteger.ONE.shiftLeft(random.nextInt(70));
    return random.nextBoolean()
        ? power.subtract(BigInteger.valueOf(random.nextInt(2)))
        : new BigInteger(power.bitLength(), new java.util.Random(random.nextLong()));
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
