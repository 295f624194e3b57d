package vn.parindex.analytics.ranking;

import vn.parindex.analytics.model.Fraction;

/**
 * A place in a ranking; 1 is the best. Halves occur under {@link TiePolicy#AVERAGE} only.
 *
 * @param doubled twice the place, so that 3.5 is exact: 7
 */
public record Rank(int doubled) implements Comparable<Rank> {

  /** Checks that the place is at least 1. */
  public Rank {
    if (doubled < 2) {
      throw new IllegalArgumentException("rank below 1: " + doubled + "/2");
    }
  }

  /** The whole place {@code place}. */
  public static Rank of(int place) {
    return new Rank(2 * place);
  }

  /** The place as an exact number. */
  public Fraction value() {
    return Fraction.of(doubled).multiply(Fraction.HALF);
  }

  /** Places gained on the way from this rank to {@code later}; positive is better. */
  public Fraction gainedTo(Rank later) {
    return value().subtract(later.value());
  }

  @Override
  public int compareTo(Rank other) {
    return Integer.compare(doubled, other.doubled);
  }
}
