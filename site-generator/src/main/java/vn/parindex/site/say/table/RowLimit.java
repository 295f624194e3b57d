package vn.parindex.site.say.table;

import java.util.List;
import java.util.function.Function;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.UnitParts;

/** Keeps a page light enough for an old computer when a data set has very many units. */
public final class RowLimit {

  /** So many rows are always shown. */
  private static final int ALL = UnitParts.TOGETHER;

  /** With more, a chart or a wide table shows so many and says so. */
  private static final int SOME = 30;

  private RowLimit() {}

  /** Whether a page that has a row for each of them must be sparing with everything else. */
  public static boolean isVeryMany(int rows) {
    return rows > ALL;
  }

  /**
   * The first part of a list that {@link #of} permits, longer by those that are equal to its last:
   * no list cuts a tie, unless so many tie that the list would be as long as all of them.
   *
   * @param sorted the list
   * @param key by which elements are equal
   */
  public static <T> List<T> first(List<T> sorted, Function<T, ?> key) {
    int end = of(sorted.size());
    while (end > 0
        && end < sorted.size()
        && key.apply(sorted.get(end)).equals(key.apply(sorted.get(end - 1)))) {
      end++;
    }
    return sorted.subList(
        0, isVeryMany(end) && isVeryMany(sorted.size()) ? of(sorted.size()) : end);
  }

  /** How many of {@code rows} to show. */
  public static int of(int rows) {
    return rows <= ALL ? rows : SOME;
  }

  /**
   * What a table says that has only as many rows as {@link #of} permits; empty when it shows all.
   *
   * @param key of a sentence with both numbers
   */
  public static String cut(Edition edition, String key, int all) {
    return of(all) < all
        ? edition.say(key, edition.formats().count(of(all)), edition.formats().count(all))
        : "";
  }
}
