package vn.parindex.analytics.robustness;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.Well1024a;

/**
 * A generator of random numbers that can be named in a report and gives the same numbers on every
 * machine.
 *
 * <p>The first {@code nextInt()} of stream 0 of seed 2025 under each: see the constants.
 */
public enum Generator {
  /** Panneton, L'Ecuyer and Matsumoto 2006; period 2^19937 − 1. The default. −2049290278. */
  WELL_19937_C("well-19937-c") {
    @Override
    RandomStream seeded(int[] words) {
      return new RandomStream(Well::new, words);
    }
  },
  /** Its smaller brother; period 2^1024 − 1. −1291715614. */
  WELL_1024_A("well-1024-a") {
    @Override
    RandomStream seeded(int[] words) {
      return new RandomStream(seed -> new Well1024a(seed)::nextInt, words);
    }
  },
  /** Matsumoto and Nishimura 1998, as in R and Python. −1806924486. */
  MERSENNE_TWISTER("mersenne-twister") {
    @Override
    RandomStream seeded(int[] words) {
      return new RandomStream(seed -> new MersenneTwister(seed)::nextInt, words);
    }
  };

  private static final int SEED_WORDS = 32;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final String code;

  Generator(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }

  abstract RandomStream seeded(int[] words);

  /**
   * A new generator for one of the independent streams of a seed, so that parts of a computation
   * can run in any order or side by side. Seeded with 32 words of SplitMix64 (Steele, Lea and Flood
   * 2014) that starts from both numbers.
   */
  RandomStream stream(long seed, long stream) {
    long state = mix(seed + GOLDEN) ^ mix(stream - GOLDEN);
    int[] words = new int[SEED_WORDS];
    for (int i = 0; i < words.length; i++) {
      state += GOLDEN;
      words[i] = (int) (mix(state) >>> Integer.SIZE);
    }
    return seeded(words);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
