package vn.parindex.site.zip;

import java.util.Arrays;

/**
 * Words of bits for symbols, the shorter the more often a symbol occurs, in the form that deflate
 * asks for (RFC 1951, 3.2.2): no word begins another one, and the lengths tell the words.
 */
final class PrefixCode {

  /** The longest word of any code in deflate. */
  private static final int LONGEST = 15;

  private static final int SYMBOL_BITS = 16;

  private PrefixCode() {}

  /**
   * How many bits the word of each symbol has; 0 where a symbol has none.
   *
   * @param counts how often each symbol occurs; a second one is given a word where there is but
   *     one, since not every reader takes a code of a single word
   * @param longest the most bits a word may have
   */
  static int[] lengths(int[] counts, int longest) {
    int[] lengths = new int[counts.length];
    long[] sorted = sorted(counts);
    int[] ofLength = limited(depths(sorted), longest);
    int next = 0;
    for (int length = longest; length > 0; length--) {
      for (int i = 0; i < ofLength[length]; i++) {
        lengths[symbol(sorted[next++])] = length;
      }
    }
    return lengths;
  }

  /** The symbols that occur, at least two, each below its count: rare ones first. */
  private static long[] sorted(int[] counts) {
    long[] sorted = new long[counts.length];
    int used = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        sorted[used++] = (long) counts[symbol] << SYMBOL_BITS | symbol;
      }
    }
    for (int symbol = 0; used < 2; symbol++) {
      if (counts[symbol] == 0) {
        sorted[used++] = symbol;
      }
    }
    Arrays.sort(sorted, 0, used);
    return Arrays.copyOf(sorted, used);
  }

  private static int symbol(long sorted) {
    return (int) sorted & (1 << SYMBOL_BITS) - 1;
  }

  /** Huffman's tree: how many symbols lie how deep. */
  private static int[] depths(long[] sorted) {
    int leaves = sorted.length;
    long[] weights = new long[2 * leaves - 1];
    int[] parents = new int[weights.length];
    for (int i = 0; i < leaves; i++) {
      weights[i] = sorted[i] >>> SYMBOL_BITS;
    }
    int leaf = 0;
    int inner = leaves;
    for (int parent = leaves; parent < weights.length; parent++) {
      for (int child = 0; child < 2; child++) {
        boolean isLeaf = leaf < leaves && (inner == parent || weights[leaf] <= weights[inner]);
        int lightest = isLeaf ? leaf++ : inner++;
        weights[parent] += weights[lightest];
        parents[lightest] = parent;
      }
    }
    int[] depths = new int[weights.length];
    int[] atDepth = new int[leaves];
    for (int i = weights.length - 2; i >= 0; i--) {
      depths[i] = depths[parents[i]] + 1;
      if (i < leaves) {
        atDepth[depths[i]]++;
      }
    }
    return atDepth;
  }

  /** The same with nothing deeper than {@code longest}: what is too deep takes room further up. */
  private static int[] limited(int[] atDepth, int longest) {
    int[] limited = new int[longest + 1];
    int room = 1 << longest;
    for (int depth = 1; depth < atDepth.length; depth++) {
      int length = Math.min(depth, longest);
      limited[length] += atDepth[depth];
      room -= atDepth[depth] << longest - length;
    }
    for (; room < 0; room++) {
      int shorter = longest - 1;
      while (limited[shorter] == 0) {
        shorter--;
      }
      limited[shorter]--;
      limited[shorter + 1] += 2;
      limited[longest]--;
    }
    return limited;
  }

  /** The words of these lengths, each with its last bit first, as deflate writes them. */
  static int[] words(int[] lengths) {
    int[] next = new int[LONGEST + 2];
    for (int length : lengths) {
      next[length + 1] += length == 0 ? 0 : 1;
    }
    for (int length = 1; length <= LONGEST; length++) {
      next[length] = next[length] + next[length - 1] << 1;
    }
    int[] words = new int[lengths.length];
    for (int symbol = 0; symbol < words.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        words[symbol] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
      }
    }
    return words;
  }
}
