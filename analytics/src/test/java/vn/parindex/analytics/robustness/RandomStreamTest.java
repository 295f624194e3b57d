package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomStreamTest {

  private static RandomStream stream(int... seed) {
    return new RandomStream(Well::new, seed);
  }

  private static double[] quick(RandomStream stream, int count) {
    double[] numbers = new double[count];
    stream.quickGaussians(count, numbers);
    return numbers;
  }

  @Test
  void a_new_seed_begins_a_new_stream() {
    for (int drawn : new int[] {0, 1, 2, 7}) {
      RandomStream used = stream(1, 2);
      quick(used, drawn);
      used.setSeed(new int[] {3, 4});
      assertThat(quick(used, 5)).isEqualTo(quick(stream(3, 4), 5));
      used.nextGaussian();
      used.setSeed(3L << Integer.SIZE | 4);
      assertThat(used.nextGaussian()).isEqualTo(stream(3, 4).nextGaussian());
      used.setSeed(5);
      assertThat(used.nextGaussian()).isEqualTo(stream(5).nextGaussian());
    }
  }

  @Test
  void the_words_are_those_of_commons_math() {
    SplittableRandom seeds = new SplittableRandom(1);
    for (int length : new int[] {1, 2, 32, 623, 624}) {
      int[] seed = seeds.ints(length).toArray();
      RandomGenerator expected = new Well19937c(seed);
      RandomStream stream = stream(seed);
      for (int i = 0; i < 3000; i++) {
        assertThat(stream.nextInt()).isEqualTo(expected.nextInt());
        assertThat(stream.nextDouble()).isEqualTo(expected.nextDouble());
        assertThat(stream.nextGaussian()).isEqualTo(expected.nextGaussian());
        assertThat(stream.nextBoolean()).isEqualTo(expected.nextBoolean());
      }
    }
  }

  @Test
  void plain_and_quick_normal_numbers_may_be_drawn_by_turns() {
    SplittableRandom random = new SplittableRandom(2);
    RandomGenerator expected = new Well19937c(new int[] {3});
    RandomStream stream = stream(3);
    for (int i = 0; i < 10_000; i++) {
      if (random.nextBoolean()) {
        assertThat(stream.nextGaussian()).isEqualTo(expected.nextGaussian());
      } else {
        for (double quick : quick(stream, random.nextInt(7))) {
          assertThat(quick).isCloseTo(expected.nextGaussian(), within(RandomStream.GAUSSIAN_ERROR));
        }
      }
      if (random.nextInt(3) == 0) {
        assertThat(stream.nextInt(10)).isEqualTo(expected.nextInt(10));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Generator.class)
  void quick_normal_numbers_are_near_those_of_commons_math(Generator generator) {
    RandomGenerator expected = generator.stream(3, 4);
    RandomStream stream = generator.stream(3, 4);
    for (double quick : quick(stream, 300_000)) {
      assertThat(quick).isCloseTo(expected.nextGaussian(), within(RandomStream.GAUSSIAN_ERROR));
    }
  }

  /** Streams as good as never give these. */
  @Test
  void normal_numbers_from_the_ends_of_the_range_are_near_too() {
    double[] ends = {0x1p-52, 0x1p-41, 0x1p-39, 0.5, 0x1.fep-1, 0x1.fe1p-1, 0x1.fffffffffffffp-1};
    for (double turn : ends) {
      for (double size : ends) {
        RandomGenerator expected = new Numbers(turn, size);
        for (double quick : quick(new RandomStream(seed -> new Numbers(turn, size)::nextInt), 2)) {
          double wanted = expected.nextGaussian();
          assertThat(quick == wanted || Math.abs(quick - wanted) < RandomStream.GAUSSIAN_ERROR)
              .as("%s and %s: %s, %s", turn, size, quick, wanted)
              .isTrue();
        }
      }
    }
  }

  @Test
  void quick_logarithms_are_near() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 300_000; i++) {
      double number = Math.scalb(1 + random.nextDouble(), random.nextInt(-45, 40));
      double expected = StrictMath.log(number);
      assertThat(RandomStream.quickLog(number)).isCloseTo(expected, within(2e-14));
    }
    assertThat(RandomStream.quickLog(1)).isCloseTo(0, within(1e-14));
    assertThat(RandomStream.quickLog(0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** A generator of Commons Math, but of these doubles. */
  private static final class Numbers extends MersenneTwister {
    private static final long serialVersionUID = 1L;
    private final int[] words;
    private int at;

    Numbers(double... numbers) {
      words = new int[2 * numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        long bits = (long) (numbers[i] * 0x1p52);
        words[2 * i] = (int) (bits >>> 26) << 6;
        words[2 * i + 1] = (int) bits << 6;
      }
    }

    @Override
    protected int next(int bits) {
      return words[at++] >>> Integer.SIZE - bits;
    }
  }
}
