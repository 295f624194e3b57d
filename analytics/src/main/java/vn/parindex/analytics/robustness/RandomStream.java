package vn.parindex.analytics.robustness;

import java.util.function.Function;
import java.util.function.IntSupplier;
import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.util.FastMath;

/**
 * The random numbers of one stream: those of Commons Math, and its normal numbers once more,
 * quicker, many at a time and to within {@link #GAUSSIAN_ERROR}. A stream is used by one thread.
 */
final class RandomStream extends BitsStreamGenerator {

  private static final long serialVersionUID = 1L;

  /** No quick normal number is further from the one of Commons Math. */
  static final double GAUSSIAN_ERROR = 1e-12;

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

  private final transient Function<int[], IntSupplier> generator;
  private transient IntSupplier words;

  /** Pairs of normal numbers are made of these: angles as shares of the circle, and sizes. */
  private double[] turns = new double[1];

  private double[] sizes = new double[1];
  private double[] pairs = new double[2];

  /** Whether the second of a pair has not been given yet, and which pair it is. */
  private boolean isPending;

  private int pending;

  /**
   * All numbers made of the words of a generator, whose first bits are the numbers of fewer bits.
   *
   * @param generator starts from a seed
   */
  RandomStream(Function<int[], IntSupplier> generator, int... seed) {
    this.generator = generator;
    this.words = generator.apply(seed);
  }

  @Override
  protected int next(int bits) {
    return words.getAsInt() >>> Integer.SIZE - bits;
  }

  @Override
  public void setSeed(int seed) {
    setSeed(new int[] {seed});
  }

  @Override
  public void setSeed(long seed) {
    setSeed(new int[] {(int) (seed >>> Integer.SIZE), (int) seed});
  }

  @Override
  public void setSeed(int[] seed) {
    clear();
    isPending = false;
    words = generator.apply(seed);
  }

  /** The number of Commons Math, by the method of Box and Muller 1958. */
  @Override
  public double nextGaussian() {
    isPending = !isPending;
    if (isPending) {
      pending = 0;
      turns[0] = nextDouble();
      sizes[0] = nextDouble();
    }
    double angle = 2 * FastMath.PI * turns[pending];
    double radius = FastMath.sqrt(-2 * FastMath.log(sizes[pending]));
    return radius * (isPending ? FastMath.cos(angle) : FastMath.sin(angle));
  }

  /**
   * The next normal numbers, nearly. Plain and quick ones may be drawn by turns.
   *
   * @param count how many
   * @param into receives them from its start
   */
  void quickGaussians(int count, double[] into) {
    int given = 0;
    if (isPending && count > 0) {
      isPending = false;
      quickPair(pending, 0);
      into[given++] = pairs[1];
    }
    int fresh = (count - given + 1) / 2;
    if (fresh > turns.length) {
      turns = new double[fresh];
      sizes = new double[fresh];
      pairs = new double[2 * fresh];
    }
    for (int i = 0; i < fresh; i++) {
      turns[i] = nextDouble();
      sizes[i] = nextDouble();
    }
    for (int i = 0; i < fresh; i++) {
      quickPair(i, 2 * i);
    }
    System.arraycopy(pairs, 0, into, given, count - given);
    if ((count - given) % 2 == 1) {
      isPending = true;
      pending = fresh - 1;
    }
  }

  /** Makes a pair: the step of the circle, and a series for what is left of the angle. */
  private void quickPair(int from, int to) {
    double radius = Math.sqrt(-2 * quickLog(sizes[from]));
    double steps = turns[from] * STEPS;
    int step = (int) (steps + 0.5);
    double angle = (steps - step) * STEP;
    double square = angle * angle;
    double cos = 1 - square * (1.0 / 2 - square * (1.0 / 24));
    double sin = angle * (1 - square * (1.0 / 6 - square * (1.0 / 120)));
    double stepCos = CIRCLE[2 * step];
    double stepSin = CIRCLE[2 * step + 1];
    pairs[to] = radius * (stepCos * cos - stepSin * sin);
    pairs[to + 1] = radius * (stepSin * cos + stepCos * sin);
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
    double square = rest * rest;
    double series = rest - square * (0.5 - rest * (1.0 / 3) + square * 0.25);
    return exponent * LN_2 + LOGARITHMS[2 * step + 1] + series;
  }
}
