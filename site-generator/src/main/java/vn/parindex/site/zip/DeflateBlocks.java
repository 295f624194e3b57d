package vn.parindex.site.zip;

import java.util.Arrays;

/**
 * Writes bytes and repeats as blocks of deflate (RFC 1951), each with codes of its own. A repeat
 * says that what follows stood some way back already.
 */
final class DeflateBlocks {

  /** The furthest that a repeat may reach back. */
  static final int FURTHEST = 1 << 15;

  /** The longest repeat. */
  static final int LONGEST = 258;

  private static final int SHORTEST = 3;
  private static final int PIECES = 1 << 14;

  /** A repeat is its distance above this many bits of its length; a byte is itself. */
  private static final int LENGTH_BITS = 9;

  private static final int BYTES = 256;
  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int LONGEST_WORD = 15;

  /** Bits that a piece takes at most, and then some. */
  private static final int PIECE_BYTES = 8;

  /** The order in which the lengths of words for lengths of words are written. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int LONGEST_LENGTH_WORD = 7;
  private static final int SAME_AGAIN = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;

  private static final byte[] LENGTH_SYMBOLS = new byte[LONGEST - SHORTEST + 1];
  private static final int[] LENGTH_BASES = new int[LITERALS - FIRST_LENGTH];
  private static final int[] LENGTH_EXTRAS = new int[LENGTH_BASES.length];

  /** Of distances up to 256, then of each 128th. */
  private static final byte[] DISTANCE_SYMBOLS = new byte[512];

  private static final int NEAR = 256;
  private static final int FAR_BITS = 7;
  private static final int[] DISTANCE_BASES = new int[DISTANCES];
  private static final int[] DISTANCE_EXTRAS = new int[DISTANCES];

  static {
    int length = SHORTEST;
    for (int symbol = 0; symbol < LENGTH_BASES.length - 1; symbol++) {
      LENGTH_BASES[symbol] = length;
      LENGTH_EXTRAS[symbol] = Math.max(0, symbol / 4 - 1);
      int to = Math.min(LONGEST, length + (1 << LENGTH_EXTRAS[symbol]));
      Arrays.fill(LENGTH_SYMBOLS, length - SHORTEST, to - SHORTEST, (byte) symbol);
      length = to;
    }
    LENGTH_BASES[LENGTH_BASES.length - 1] = LONGEST;
    LENGTH_SYMBOLS[LONGEST - SHORTEST] = (byte) (LENGTH_BASES.length - 1);
    int distance = 1;
    for (int symbol = 0; symbol < DISTANCES; symbol++) {
      DISTANCE_BASES[symbol] = distance;
      DISTANCE_EXTRAS[symbol] = Math.max(0, symbol / 2 - 1);
      int to = distance + (1 << DISTANCE_EXTRAS[symbol]);
      if (distance <= NEAR) {
        Arrays.fill(DISTANCE_SYMBOLS, distance - 1, to - 1, (byte) symbol);
      } else {
        int from = NEAR + (distance - 1 >> FAR_BITS);
        Arrays.fill(DISTANCE_SYMBOLS, from, NEAR + (to - 1 >> FAR_BITS), (byte) symbol);
      }
      distance = to;
    }
  }

  private final int[] pieces = new int[PIECES];
  private int held;
  private int[] literals = new int[LITERALS];
  private int[] distances = new int[DISTANCES];
  private byte[] out = new byte[1 << 12];
  private int written;
  private long bits;
  private int waiting;

  /** A byte. */
  void literal(byte value) {
    int literal = Byte.toUnsignedInt(value);
    literals[literal]++;
    pieces[held++] = literal;
    if (held == PIECES) {
      block(false);
    }
  }

  /**
   * A repeat.
   *
   * @param length 3 to {@link #LONGEST} bytes
   * @param distance how far back they stand: 1 to {@link #FURTHEST}
   */
  void repeat(int length, int distance) {
    literals[FIRST_LENGTH + LENGTH_SYMBOLS[length - SHORTEST]]++;
    distances[distanceSymbol(distance)]++;
    pieces[held++] = distance << LENGTH_BITS | length;
    if (held == PIECES) {
      block(false);
    }
  }

  private static int distanceSymbol(int distance) {
    return DISTANCE_SYMBOLS[distance <= NEAR ? distance - 1 : NEAR + (distance - 1 >> FAR_BITS)];
  }

  /** All of it. Nothing can be added after it. */
  byte[] end() {
    block(true);
    for (; waiting > 0; waiting -= Byte.SIZE) {
      out[written++] = (byte) bits;
      bits >>>= Byte.SIZE;
    }
    return Arrays.copyOf(out, written);
  }

  private void block(boolean isLast) {
    int most = (held + LITERALS + DISTANCES + ORDER.length) * PIECE_BYTES;
    if (out.length - written < most) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, written + most));
    }
    literals[END] = 1;
    int[] literalLengths = PrefixCode.lengths(literals, LONGEST_WORD);
    int[] distanceLengths = PrefixCode.lengths(distances, LONGEST_WORD);
    write(isLast ? 1 : 0, 1);
    write(2, 2);
    codes(literalLengths, distanceLengths);
    pieces(literalLengths, distanceLengths);
    held = 0;
    literals = new int[LITERALS];
    distances = new int[DISTANCES];
  }

  /** The lengths of all words, run by run in a code of their own (RFC 1951, 3.2.7). */
  private void codes(int[] literalLengths, int[] distanceLengths) {
    int literalCount = used(literalLengths);
    int distanceCount = used(distanceLengths);
    int[] lengths = Arrays.copyOf(literalLengths, literalCount + distanceCount);
    System.arraycopy(distanceLengths, 0, lengths, literalCount, distanceCount);
    int[] runs = new int[lengths.length];
    int[] counts = new int[ORDER.length];
    int runCount = 0;
    for (int at = 0; at < lengths.length; ) {
      int length = lengths[at];
      int again = again(lengths, at);
      int symbol = length;
      int extra = 0;
      if (length == 0 && again > 2) {
        symbol = again > 10 ? MANY_ZEROS : FEW_ZEROS;
        extra = again - (again > 10 ? 11 : 3);
        at += again;
      } else if (at > 0 && lengths[at - 1] == length && again > 2) {
        int same = Math.min(again, 6);
        symbol = SAME_AGAIN;
        extra = same - 3;
        at += same;
      } else {
        at++;
      }
      counts[symbol]++;
      runs[runCount++] = extra << Byte.SIZE | symbol;
    }
    int[] wordLengths = PrefixCode.lengths(counts, LONGEST_LENGTH_WORD);
    int[] words = PrefixCode.words(wordLengths);
    int wordCount = ORDER.length;
    while (wordLengths[ORDER[wordCount - 1]] == 0) {
      wordCount--;
    }
    write(literalCount - FIRST_LENGTH, 5);
    write(distanceCount - 1, 5);
    write(wordCount - 4, 4);
    for (int i = 0; i < wordCount; i++) {
      write(wordLengths[ORDER[i]], 3);
    }
    for (int i = 0; i < runCount; i++) {
      int symbol = runs[i] & 0xFF;
      write(words[symbol], wordLengths[symbol]);
      write(runs[i] >> Byte.SIZE, extraBits(symbol));
    }
  }

  private static int used(int[] lengths) {
    int used = lengths.length;
    while (lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  /** How often a length stands there in a row, as far as one run goes. */
  private static int again(int[] lengths, int from) {
    int to = from + 1;
    while (to < lengths.length && to < from + 138 && lengths[to] == lengths[from]) {
      to++;
    }
    return to - from;
  }

  private static int extraBits(int symbol) {
    return switch (symbol) {
      case SAME_AGAIN -> 2;
      case FEW_ZEROS -> 3;
      case MANY_ZEROS -> 7;
      default -> 0;
    };
  }

  private void pieces(int[] literalLengths, int[] distanceLengths) {
    int[] literalWords = PrefixCode.words(literalLengths);
    int[] distanceWords = PrefixCode.words(distanceLengths);
    for (int i = 0; i < held; i++) {
      int piece = pieces[i];
      if (piece < BYTES) {
        write(literalWords[piece], literalLengths[piece]);
      } else {
        int length = piece & (1 << LENGTH_BITS) - 1;
        int symbol = LENGTH_SYMBOLS[length - SHORTEST];
        int literal = FIRST_LENGTH + symbol;
        write(literalWords[literal], literalLengths[literal]);
        write(length - LENGTH_BASES[symbol], LENGTH_EXTRAS[symbol]);
        int distance = piece >>> LENGTH_BITS;
        int far = distanceSymbol(distance);
        write(distanceWords[far], distanceLengths[far]);
        write(distance - DISTANCE_BASES[far], DISTANCE_EXTRAS[far]);
      }
    }
    write(literalWords[END], literalLengths[END]);
  }

  /** At most 16 bits, the lowest first. */
  private void write(int value, int length) {
    bits |= (long) value << waiting;
    waiting += length;
    if (waiting >= Integer.SIZE) {
      flush();
    }
  }

  private void flush() {
    for (int i = 0; i < Integer.BYTES; i++) {
      out[written++] = (byte) bits;
      bits >>>= Byte.SIZE;
    }
    waiting -= Integer.SIZE;
  }
}
