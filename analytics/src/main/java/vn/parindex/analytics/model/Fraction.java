package vn.parindex.analytics.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact rational number in lowest terms, so that percentages can be added, compared and ranked
 * without rounding.
 *
 * <p>Example: 66.75 of 98.5 points is {@code Fraction.ratio(66.75, 98.5)} = 267/394; times 100 it
 * is 13350/197, which no decimal holds exactly (67.766497…). Two units with 66.75 of 98.5 and 133.5
 * of 197 points are equal here, whatever the route to the figures.
 *
 * @param numerator carries the sign
 * @param denominator greater than zero; the two have no common divisor
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** 0. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** 1. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  /** 100, to turn a share into per cent. */
  public static final Fraction HUNDRED = new Fraction(BigInteger.valueOf(100), BigInteger.ONE);

  /** 1/2. */
  public static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  /**
   * So few digits that no sum of them grows without end, and as many as any share of points has.
   */
  private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{0,8}/[1-9][0-9]{0,8}");

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int LONG_BITS = Long.SIZE - 1;
  private static final int INT_BITS = Integer.SIZE - 1;

  /** Whole numbers of so many bits are exact in a double. */
  private static final int DOUBLE_BITS = 53;

  /**
   * Brings the fraction to lowest terms with a positive denominator.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is 0");
    }
    if (numerator.bitLength() < LONG_BITS && denominator.bitLength() < LONG_BITS) {
      long top = numerator.longValue();
      long bottom = denominator.longValue();
      long divisor = bottom < 0 ? -divisor(top, bottom) : divisor(top, bottom);
      if (divisor != 1) {
        numerator = BigInteger.valueOf(top / divisor);
        denominator = BigInteger.valueOf(bottom / divisor);
      }
    } else {
      BigInteger divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** The greatest common divisor by halving, of two numbers of which the second is not 0. */
  private static long divisor(long one, long other) {
    long a = Math.abs(one);
    long b = Math.abs(other);
    if (a == 0) {
      return b;
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    a >>= Long.numberOfTrailingZeros(a);
    while (b != 0) {
      b >>= Long.numberOfTrailingZeros(b);
      if (a > b) {
        long larger = a;
        a = b;
        b = larger;
      }
      b -= a;
    }
    return a << twos;
  }

  /** Whether products of two of these, and their sums, are exact in a {@code long}. */
  private boolean isSmall() {
    return numerator.bitLength() < INT_BITS && denominator.bitLength() < INT_BITS;
  }

  private static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The whole number {@code value}. */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The exact value of a decimal: {@code of(new BigDecimal("1.25"))} is 5/4. */
  public static Fraction of(BigDecimal value) {
    return value.scale() > 0
        ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * {@code part / whole}, exactly.
   *
   * @throws ArithmeticException if {@code whole} is 0
   */
  public static Fraction ratio(BigDecimal part, BigDecimal whole) {
    return of(part).divide(of(whole));
  }

  /**
   * What a fraction of two whole numbers says: {@code 10/3}, and {@code 20/6} is the same. At most
   * nine digits above and below, no sign, no nought; empty where the text is none of these.
   */
  public static Optional<Fraction> ofWritten(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    int bar = text.indexOf('/');
    return Optional.of(
        of(Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1))));
  }

  /** The least whole number above 0 of which both are parts: 12 of 4 and 6. */
  public static BigInteger commonMultiple(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }

  /** The sum. */
  public Fraction add(Fraction other) {
    if (isSmall() && other.isSmall()) {
      long bottom = denominator.longValue();
      long otherBottom = other.denominator.longValue();
      return of(
          numerator.longValue() * otherBottom + other.numerator.longValue() * bottom,
          bottom * otherBottom);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** This minus {@code other}. */
  public Fraction subtract(Fraction other) {
    return add(other.negate());
  }

  /** The product. */
  public Fraction multiply(Fraction other) {
    if (isSmall() && other.isSmall()) {
      return of(
          numerator.longValue() * other.numerator.longValue(),
          denominator.longValue() * other.denominator.longValue());
    }
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * This divided by {@code other}.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Fraction divide(Fraction other) {
    if (isSmall() && other.isSmall()) {
      return of(
          numerator.longValue() * other.denominator.longValue(),
          denominator.longValue() * other.numerator.longValue());
    }
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The additive inverse. */
  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** The smaller of the two. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The distance from 0. */
  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /**
   * The value rounded HALF_UP to {@code decimals} places: the one rounding a figure gets, for
   * display. {@code 267/394 · 100} with 2 decimals is 67.77; −0.005 is −0.01 (away from zero).
   */
  public BigDecimal toDecimal(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  /** The decimal that is exactly this: 5/4 is 1.25; empty where none is, as of 1/3. */
  public Optional<BigDecimal> decimal() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(new BigDecimal(numerator).divide(new BigDecimal(denominator)))
        : Optional.empty();
  }

  /**
   * As it stands in data, exactly: {@code 1.25}, or {@code 10/3} where no decimal holds it, which
   * {@link #ofWritten} reads.
   */
  public String asWritten() {
    return decimal().map(BigDecimal::toPlainString).orElseGet(this::toString);
  }

  /** The value to {@code digits} significant digits, without trailing zeros: for downloads. */
  public BigDecimal toPrecision(int digits) {
    BigDecimal value =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /**
   * The nearest {@code double}. Where numerator and denominator are whole numbers that a double
   * holds exactly, IEEE division gives it at once; else by way of 20 significant digits.
   */
  public double toDouble() {
    return numerator.bitLength() <= DOUBLE_BITS && denominator.bitLength() <= DOUBLE_BITS
        ? numerator.doubleValue() / denominator.doubleValue()
        : toPrecision(20).doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    if (isSmall() && other.isSmall()) {
      return Long.compare(
          numerator.longValue() * other.denominator.longValue(),
          other.numerator.longValue() * denominator.longValue());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
