package vn.parindex.analytics.robustness;

import java.util.function.IntSupplier;

/**
 * WELL19937c of Panneton, L'Ecuyer and Matsumoto 2006 with the tempering of Matsumoto and Kurita:
 * the words of Commons Math's {@code Well19937c}, 624 at a time. Only a few operations of a step
 * have to wait for the step before it; all others are done for many steps at once.
 *
 * <p>With x the words of the state in the order in which they are made, and y the words given,
 * before tempering, the published step is, of the words 70, 179, 449, 622 and 623 steps ago:
 *
 * <pre>
 * a = x70 ^ x70 >>> 27,  b = x179 >>> 9 ^ x449 ^ x449 >>> 1
 * z0 = the first bit of x623 and the other bits of x622,  z1 = y1 ^ y1 << 25 ^ a
 * x = z1 ^ b,  y = z0 ^ z1 ^ z1 << 9 ^ b ^ b << 21 ^ x ^ x >>> 21
 * </pre>
 */
final class Well implements IntSupplier {

  private static final int WORDS = 624;

  /** Steps at once: fewer than 70, and a divisor of the number of words. */
  private static final int BLOCK = 52;

  /** The words of the last 624 steps and room for those of the next. */
  private final int[] state = new int[2 * WORDS];

  /** What the words of a block are made of besides the word before them. */
  private final int[] rest = new int[BLOCK];

  private final int[] restOfState = new int[BLOCK];

  private final int[] words = new int[WORDS];
  private int used = WORDS;
  private int last;

  /**
   * Starts from a seed.
   *
   * @param seed at most 624 words
   */
  Well(int[] seed) {
    int[] seeded = new int[WORDS];
    System.arraycopy(seed, 0, seeded, 0, seed.length);
    for (int i = seed.length; i < WORDS; i++) {
      long before = seeded[i - seed.length];
      seeded[i] = (int) (1812433253L * (before ^ before >> 30) + i);
    }
    // Commons Math goes through its state backwards.
    for (int i = 1; i < WORDS; i++) {
      state[i] = seeded[WORDS - i];
    }
    last = seeded[0];
  }

  @Override
  public int getAsInt() {
    if (used == WORDS) {
      refill();
    }
    return words[used++];
  }

  private void refill() {
    for (int from = 0; from < WORDS; from += BLOCK) {
      prepare(from + WORDS);
      int y = last;
      for (int i = 0; i < BLOCK; i++) {
        state[WORDS + from + i] = restOfState[i] ^ y ^ y << 25;
        y = rest[i] ^ y << 9 ^ y >>> 21 ^ (y & 0x7F) << 4;
        words[from + i] = y;
      }
      last = y;
    }
    System.arraycopy(state, WORDS, state, 0, WORDS);
    for (int i = 0; i < WORDS; i++) {
      int word = words[i] ^ words[i] << 7 & 0xe46e1700;
      words[i] = word ^ word << 15 & 0x9b868000;
    }
    used = 0;
  }

  private void prepare(int from) {
    for (int i = 0; i < BLOCK; i++) {
      int x70 = state[from + i - 70];
      int x449 = state[from + i - 449];
      int a = x70 ^ x70 >>> 27;
      int b = state[from + i - 179] >>> 9 ^ x449 ^ x449 >>> 1;
      int z0 = 0x80000000 & state[from + i - 623] ^ 0x7FFFFFFF & state[from + i - 622];
      rest[i] = z0 ^ a << 9 ^ a >>> 21 ^ b << 21 ^ b >>> 21;
      restOfState[i] = a ^ b;
    }
  }
}
