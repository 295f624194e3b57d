package vn.parindex.analytics.robustness;

/**
 * WELL19937c of Panneton, L'Ecuyer and Matsumoto 2006 with the tempering of Matsumoto and Kurita:
 * the numbers of {@link org.apache.commons.math3.random.Well19937c}, in half the time, since no
 * place is looked up in a table.
 */
final class Well extends RandomStream {

  private static final long serialVersionUID = 1L;

  private static final int WORDS = 624;
  private static final int M1 = 70;
  private static final int M2 = 179;
  private static final int M3 = 449;

  private final int[] state = new int[WORDS];
  private int index;

  /**
   * Starts from a seed.
   *
   * @param seed at most 624 words
   */
  Well(int[] seed) {
    System.arraycopy(seed, 0, state, 0, seed.length);
    for (int i = seed.length; i < WORDS; i++) {
      long before = state[i - seed.length];
      state[i] = (int) (1812433253L * (before ^ before >> 30) + i);
    }
  }

  @Override
  protected int next(int bits) {
    int[] v = state;
    int i = index;
    int before = i == 0 ? WORDS - 1 : i - 1;
    int twoBefore = i < 2 ? i + WORDS - 2 : i - 2;
    int v0 = v[i];
    int v1 = v[i < WORDS - M1 ? i + M1 : i + M1 - WORDS];
    int v2 = v[i < WORDS - M2 ? i + M2 : i + M2 - WORDS];
    int v3 = v[i < WORDS - M3 ? i + M3 : i + M3 - WORDS];
    int z0 = 0x80000000 & v[before] ^ 0x7FFFFFFF & v[twoBefore];
    int z1 = v0 ^ v0 << 25 ^ v1 ^ v1 >>> 27;
    int z2 = v2 >>> 9 ^ v3 ^ v3 >>> 1;
    int z3 = z1 ^ z2;
    int z4 = z0 ^ z1 ^ z1 << 9 ^ z2 ^ z2 << 21 ^ z3 ^ z3 >>> 21;
    v[i] = z3;
    v[before] = z4;
    v[twoBefore] &= 0x80000000;
    index = before;
    z4 ^= z4 << 7 & 0xe46e1700;
    z4 ^= z4 << 15 & 0x9b868000;
    return z4 >>> Integer.SIZE - bits;
  }
}
