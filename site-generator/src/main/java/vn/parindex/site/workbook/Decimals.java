package vn.parindex.site.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as the shortest decimals of 15 to 17 digits from which a reader gets the very same
 * number, without zeros at their end. Does not depend on the JDK's own way to write doubles, which
 * Java 19 changed.
 */
public final class Decimals {

  private static final int FEWEST_DIGITS = 15;
  private static final int MOST_DIGITS = 17;

  /** Of a whole number below it every digit counts, and no two of them share a {@code double}. */
  private static final double EXACT = 1e15;

  private static final int POINTS = 10_000;

  /** Sizes that are read without {@link BigDecimal}, and how many digits stand before the point. */
  private static final double[] SIZES = {
    1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9
  };

  private static final int SMALLEST_DIGITS = -2;

  private static final int FRACTION_BITS = 52;
  private static final long[] FIVES = new long[MOST_DIGITS - SMALLEST_DIGITS + 1];

  static {
    FIVES[0] = 1;
    for (int i = 1; i < FIVES.length; i++) {
      FIVES[i] = 5 * FIVES[i - 1];
    }
  }

  private Decimals() {}

  /** A finite number as a decimal. */
  public static String shortest(double value) {
    // Most figures are points: quarters and the like, written without further ado.
    double scaled = value * POINTS;
    if (Math.abs(scaled) < EXACT && scaled == Math.rint(scaled) && scaled / POINTS == value) {
      return points((long) scaled);
    }
    long fraction = Double.doubleToRawLongBits(value) & (1L << FRACTION_BITS) - 1;
    double size = Math.abs(value);
    // Below a power of two the next number is nearer than above it.
    boolean isPlain = fraction != 0 && size >= SIZES[0] && size < SIZES[SIZES.length - 1];
    return plain(isPlain ? ofMiddleSize(value, fraction | 1L << FRACTION_BITS) : ofAnySize(value));
  }

  private static String points(long scaled) {
    long whole = scaled / POINTS;
    long rest = Math.abs(scaled % POINTS);
    if (rest == 0) {
      return Long.toString(whole);
    }
    StringBuilder decimal = new StringBuilder(scaled < 0 && whole == 0 ? "-0." : whole + ".");
    for (long unit = POINTS / 10; rest > 0; unit /= 10) {
      decimal.append(rest / unit);
      rest %= unit;
    }
    return decimal.toString();
  }

  /**
   * By exact integers: m × 2^e has the decimal d / 10^k when d is m × 5^k / 2^s rounded, with s =
   * -(e + k), and is read from it when the rounding took less than half a unit of m.
   */
  private static BigDecimal ofMiddleSize(double value, long mantissa) {
    int exponent = Math.getExponent(value) - FRACTION_BITS;
    int before = SMALLEST_DIGITS;
    while (Math.abs(value) >= SIZES[before - SMALLEST_DIGITS + 1]) {
      before++;
    }
    for (int decimals = FEWEST_DIGITS - before; ; decimals++) {
      int shift = -exponent - decimals;
      long five = FIVES[decimals];
      long high = Math.multiplyHigh(mantissa, five);
      long low = mantissa * five;
      long digits = high << Long.SIZE - shift | low >>> shift;
      long below = low & (1L << shift) - 1;
      long above = (1L << shift) - below;
      boolean isUp = above < below || above == below && (digits & 1) == 1;
      if (2 * Math.min(below, above) < five || decimals == MOST_DIGITS - before) {
        long rounded = isUp ? digits + 1 : digits;
        return BigDecimal.valueOf(value < 0 ? -rounded : rounded, decimals);
      }
    }
  }

  /** By definition. */
  static BigDecimal ofAnySize(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        return shorter;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** A decimal without zeros at its end. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
