package vn.parindex.analytics.io;

import java.util.function.Function;

/** Words in data files that stand for constants of the model. */
final class Codes {

  private Codes() {}

  /** The constant with this code; the schema has made sure that there is one. */
  static <E> E find(E[] values, Function<E, String> code, String wanted) {
    for (E value : values) {
      if (code.apply(value).equals(wanted)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such code: " + wanted);
  }
}
