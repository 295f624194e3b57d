package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Fraction;

/**
 * The fraction that a formula came to. A spreadsheet has no thirds: of {@code =10/3} it keeps
 * 3.33333333333333, fifteen digits, of which the last may be one off. A number with so many digits
 * that are those of a fraction of small numbers is that fraction; 3.33 and 3.3333 are what they
 * say.
 *
 * <p>That it is another number is next to impossible: of the numbers with fifteen digits between 0
 * and 10, one in several millions has the digits of a fraction with so small a denominator.
 */
public final class ComputedFraction {

  private static final int DIGITS = 15;

  /** Of fifteen the last two may be noughts, which are not kept. */
  private static final int FEWEST_DIGITS = 13;

  /** A maximum is of three digits at most, and its steps are eighths of it at the finest. */
  private static final BigInteger MOST = BigInteger.valueOf(8 * 999);

  private ComputedFraction() {}

  /** The fraction in a cell; empty where it is no number, or one that is what it says. */
  public static Optional<Fraction> of(Cell cell) {
    return cell instanceof Cell.Number number
            && number.value().precision() >= FEWEST_DIGITS
            && !number.shown().endsWith("%")
        ? of(number.value())
        : Optional.empty();
  }

  /** The first of the best approximations, by its continued fraction, that has these digits. */
  private static Optional<Fraction> of(BigDecimal stored) {
    if (stored.signum() < 0) {
      return Optional.empty();
    }
    BigDecimal lastDigit =
        BigDecimal.ONE.movePointLeft(DIGITS - stored.precision() + stored.scale());
    BigInteger above = stored.unscaledValue();
    BigInteger below = BigInteger.TEN.pow(stored.scale());
    BigInteger lastTop = BigInteger.ONE;
    BigInteger lastBottom = BigInteger.ZERO;
    BigInteger top = above.divide(below);
    BigInteger bottom = BigInteger.ONE;
    BigInteger rest = above.mod(below);
    while (bottom.compareTo(MOST) <= 0) {
      BigDecimal divisor = new BigDecimal(bottom);
      BigDecimal off = stored.multiply(divisor).subtract(new BigDecimal(top)).abs();
      if (off.compareTo(lastDigit.multiply(divisor)) <= 0) {
        return Optional.of(Fraction.ratio(new BigDecimal(top), divisor));
      }
      if (rest.signum() == 0) {
        return Optional.empty();
      }
      BigInteger whole = below.divide(rest);
      BigInteger nextRest = below.mod(rest);
      below = rest;
      rest = nextRest;
      BigInteger nextTop = whole.multiply(top).add(lastTop);
      BigInteger nextBottom = whole.multiply(bottom).add(lastBottom);
      lastTop = top;
      lastBottom = bottom;
      top = nextTop;
      bottom = nextBottom;
    }
    return Optional.empty();
  }

  /** Says how a cell was understood. */
  public static Finding note(CellPlace place, Cell cell, String expected, Fraction read) {
    return place.finding(
        Problem.CELL_FRACTION,
        CellValues.shown(cell),
        expected,
        "Đã đọc là "
            + read.asWritten()
            + ". Không phải sửa nếu đúng là phân số ấy; muốn chắc chắn thì định dạng ô kiểu Văn bản"
            + " (Text) rồi ghi "
            + read.asWritten()
            + ".");
  }
}
