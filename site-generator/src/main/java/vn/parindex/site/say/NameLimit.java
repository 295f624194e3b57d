package vn.parindex.site.say;

import java.util.List;

/**
 * How many units a sentence names. A reader looks for one name in a list and reads a hundred
 * nowhere: of very many, the first are named and the others counted.
 */
public final class NameLimit {

  /** So many are all named. */
  public static final int MOST = 60;

  /** Of more, so many. */
  private static final int FIRST = 20;

  private NameLimit() {}

  /** Those to be named, in the order given: all, or the first of very many. */
  public static <T> List<T> named(List<T> all) {
    return all.size() > MOST ? all.subList(0, FIRST) : all;
  }

  /** How many are only counted; 0 where all are named. */
  public static int others(List<?> all) {
    return all.size() - named(all).size();
  }
}
