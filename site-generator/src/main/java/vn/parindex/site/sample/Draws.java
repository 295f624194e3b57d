package vn.parindex.site.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where all chance comes from: a {@link Random} of its own for everything that is named, so that
 * one more unit or target leaves the draws of the others as they are.
 *
 * @param seed decides everything
 */
record Draws(long seed) {

  /** The same numbers for the same words on every machine. */
  Random random(String... what) {
    long state = seed;
    for (String word : what) {
      for (int i = 0; i < word.length(); i++) {
        state = state * 6364136223846793005L + word.charAt(i) + 1442695040888963407L;
      }
    }
    Random random = new Random(state ^ (state >>> 29));
    // The first draws of neighbouring seeds resemble each other.
    random.nextLong();
    random.nextLong();
    return random;
  }

  /** The things in a drawn order. */
  <T> List<T> shuffled(List<T> things, String... what) {
    List<T> order = new ArrayList<>(things);
    Collections.shuffle(order, random(what));
    return order;
  }

  /** One of the things, of which there is at least one. */
  static <T> T pick(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }

  /** How many of {@code cases} succeed, each with the same chance. */
  static long successes(long cases, double chance, Random random) {
    long successes = 0;
    for (long i = 0; i < cases; i++) {
      if (random.nextDouble() < chance) {
        successes++;
      }
    }
    return successes;
  }

  /** A whole number whose mean is {@code value}. */
  static long whole(double value, Random random) {
    return (long) Math.floor(Math.max(0, value) + random.nextDouble());
  }

  /** From {@code low} to {@code high}, evenly. */
  static double between(double low, double high, Random random) {
    return low + (high - low) * random.nextDouble();
  }

  /** {@code value}, or the bound that it exceeds. */
  static double within(double low, double high, double value) {
    return Math.min(high, Math.max(low, value));
  }
}
