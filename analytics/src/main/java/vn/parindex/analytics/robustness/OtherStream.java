package vn.parindex.analytics.robustness;

import org.apache.commons.math3.random.BitsStreamGenerator;

/** The words of a generator of Commons Math. */
final class OtherStream extends RandomStream {

  private static final long serialVersionUID = 1L;

  private final BitsStreamGenerator words;

  /** All of a generator's words, whose first bits are its numbers of fewer bits. */
  OtherStream(BitsStreamGenerator words) {
    this.words = words;
  }

  @Override
  protected int next(int bits) {
    return words.nextInt() >>> Integer.SIZE - bits;
  }
}
