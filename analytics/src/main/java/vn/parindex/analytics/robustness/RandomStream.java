package vn.parindex.analytics.robustness;

import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.util.FastMath;

/**
 * The random numbers of one stream. Besides the numbers that Commons Math makes of the bits of a
 * generator it gives the same ones quicker: whole numbers exactly, normal ones to within {@link
 * #GAUSSIAN_ERROR}. A stream is used by one thread.
 */
abstract class RandomStream extends BitsStreamGenerator {

  private static final long serialVersionUID = 1L;

  /** No quick normal number is further from the one of Commons Math. */
  static final double GAUSSIAN_ERROR = 1e-13;

  private static final int STEPS = 512;
  private static final double STEP = 2 * Math.PI / STEPS;
  private static final double LN_2 = FastMath.log(2);

  /** Logarithms of numbers nearer to 1 would not be close enough for the root of them. */
  private static final double NEAR_ONE = 1 - 0x1p-8;

  private static final double NEAR_ZERO = 0x1p-40;

  private static final long MANTISSA = 0x000F_FFFF_FFFF_FFFFL;
  private static final long ONE = 0x3FF0_0000_0000_0000L;
  private static final int EXPONENT_SHIFT = 52;
  private static final int STEP_SHIFT = EXPONENT_SHIFT - 9;

  /** Cosine and sine of each step of the circle, by turns. */
  private static final double[] CIRCLE = new double[2 * (STEPS + 1)];

  /** 1 over the middle of each step from 1 to 2, and the logarithm of that middle, by turns. */
  private static final double[] LOGARITHMS = new double[2 * STEPS];

  static {
    for (int i = 0; i <= STEPS; i++) {
      CIRCLE[2 * i] = FastMath.cos(i * STEP);
      CIRCLE[2 * i + 1] = FastMath.sin(i * STEP);
    }
    for (int i = 0; i < STEPS; i++) {
      double inverse = 1 / (1 + (i + 0.5) / STEPS);
      LOGARITHMS[2 * i] = inverse;
      LOGARITHMS[2 * i + 1] = -FastMath.log(inverse);
    }
  }

  /** What a pair of normal numbers is made of: an angle as a share of the circle, and a size. */
  private double turn;

  private double size;

  /** Whether the second of the pair has not been given yet. */
  private boolean isPending;

  /** The second, if it is known already; else NaN. */
  private double quickSecond;

  /** Streams are made with their seed. */
  @Override
  public void setSeed(int seed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setSeed(int[] seed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setSeed(long seed) {
    throw new UnsupportedOperationException();
  }

  /** The number of Commons Math, the method of Box and Muller 1958. */
  @Override
  public final double nextGaussian() {
    isPending = !isPending;
    if (isPending) {
      turn = nextDouble();
      size = nextDouble();
      quickSecond = Double.NaN;
    }
    double angle = 2 * FastMath.PI * turn;
    double radius = FastMath.sqrt(-2 * FastMath.log(size));
    return radius * (isPending ? FastMath.cos(angle) : FastMath.sin(angle));
  }

  /** What {@link #nextGaussian()} would give, nearly; they may be called by turns. */
  final double quickGaussian() {
    isPending = !isPending;
    if (!isPending && !Double.isNaN(quickSecond)) {
      return quickSecond;
    }
    if (isPending) {
      turn = nextDouble();
      size = nextDouble();
    }
    double radius = Math.sqrt(-2 * quickLog(size));
    double steps = turn * STEPS;
    int step = (int) (steps + 0.5);
    double angle = (steps - step) * STEP;
    double square = angle * angle;
    double cos = 1 - square * (1.0 / 2 - square * (1.0 / 24 - square / 720));
    double sin = angle * (1 - square * (1.0 / 6 - square / 120));
    double stepCos = CIRCLE[2 * step];
    double stepSin = CIRCLE[2 * step + 1];
    quickSecond = radius * (stepSin * cos + stepCos * sin);
    return isPending ? radius * (stepCos * cos - stepSin * sin) : quickSecond;
  }

  /**
   * The natural logarithm, wrong by less than 2 · 10⁻¹⁴.
   *
   * @param number from 0 to 10¹², not subnormal
   */
  static double quickLog(double number) {
    if (number > NEAR_ONE && number < 1 || number < NEAR_ZERO) {
      return FastMath.log(number);
    }
    long bits = Double.doubleToRawLongBits(number);
    int exponent = (int) (bits >>> EXPONENT_SHIFT) - Double.MAX_EXPONENT;
    int step = (int) ((bits & MANTISSA) >>> STEP_SHIFT);
    double rest = Double.longBitsToDouble(bits & MANTISSA | ONE) * LOGARITHMS[2 * step] - 1;
    double series = rest * (1 - rest * (1.0 / 2 - rest * (1.0 / 3 - rest * (1.0 / 4 - rest / 5))));
    return exponent * LN_2 + LOGARITHMS[2 * step + 1] + series;
  }

  /**
   * What {@code nextInt(bound)} would give, without a division.
   *
   * @param bound at least 1
   * @param inverse 1.0 / bound
   */
  final int quickInt(int bound, double inverse) {
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) next(31)) >> 31);
    }
    while (true) {
      int bits = next(31);
      int value = bits - (int) (bits * inverse) * bound;
      if (value < 0) {
        value += bound;
      } else if (value >= bound) {
        value -= bound;
      }
      // As Commons Math does: the last numbers, too few for all values, are drawn again.
      if (bits - value + (bound - 1) >= 0) {
        return value;
      }
    }
  }
}
