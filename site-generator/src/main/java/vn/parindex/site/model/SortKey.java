package vn.parindex.site.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the row of a cell stands when a table is sorted by its column. Keys are as exact as the
 * figures: no size is too large and no difference too small for them.
 */
public sealed interface SortKey extends Comparable<SortKey> {

  /** The key of a figure that is not there: after all others, whichever way a reader sorts. */
  SortKey LAST = new Last();

  /** The whole number {@code value}. */
  static SortKey of(long value) {
    return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The decimal {@code value}. */
  static SortKey of(BigDecimal value) {
    return value.scale() > 0
        ? new Exact(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Exact(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * What a page carries for scripts to sort by: within each column "0" for the smallest key, "1"
   * for the next one, and so on; equal keys have the same place, {@link #LAST} has "".
   *
   * @param rows each with one key per column
   * @return the same shape
   */
  static List<List<String>> places(List<List<SortKey>> rows) {
    List<List<String>> places = new ArrayList<>();
    rows.forEach(row -> places.add(new ArrayList<>()));
    for (int column = 0; !rows.isEmpty() && column < rows.get(0).size(); column++) {
      int at = column;
      Map<SortKey, Integer> ofColumn = placesOf(rows.stream().map(row -> row.get(at)));
      for (int row = 0; row < rows.size(); row++) {
        Integer place = ofColumn.get(rows.get(row).get(column));
        places.get(row).add(place == null ? "" : place.toString());
      }
    }
    return places;
  }

  private static Map<SortKey, Integer> placesOf(Stream<SortKey> column) {
    List<SortKey> sorted = column.filter(key -> !key.equals(LAST)).distinct().sorted().toList();
    Map<SortKey, Integer> places = new HashMap<>();
    sorted.forEach(key -> places.put(key, places.size()));
    return places;
  }

  /**
   * An exact number in lowest terms.
   *
   * @param numerator carries the sign
   * @param denominator greater than 0
   */
  record Exact(BigInteger numerator, BigInteger denominator) implements SortKey {
    /**
     * Brings the number to lowest terms.
     *
     * @throws IllegalArgumentException unless the denominator is greater than 0
     */
    public Exact {
      if (denominator.signum() <= 0) {
        throw new IllegalArgumentException("denominator " + denominator);
      }
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }

    @Override
    public int compareTo(SortKey other) {
      return other instanceof Exact exact
          ? numerator.multiply(exact.denominator).compareTo(exact.numerator.multiply(denominator))
          : -1;
    }
  }

  /** No number. */
  record Last() implements SortKey {
    @Override
    public int compareTo(SortKey other) {
      return other instanceof Last ? 0 : 1;
    }
  }
}
