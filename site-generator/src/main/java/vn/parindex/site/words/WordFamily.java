package vn.parindex.site.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keys of words that differ by a value: "missing.late", "missing.not-scored" …
 *
 * <p>A key that is put together where words are asked for can be wrong for a value that no test
 * meets. Of a family it is known beforehand which keys it has: a test asks for the words of every
 * value in every language, with the arguments of every call.
 *
 * @param <E> what the keys differ by; values that are equal have the same key
 */
public final class WordFamily<E> {

  private static final String CODE = "*";

  private final Map<E, String> keys = new LinkedHashMap<>();

  private WordFamily() {}

  /**
   * A family.
   *
   * @param pattern its keys, with "*" where the code of a value stands: "evidence-state.*.title"
   * @param code what stands there; may be empty
   * @param values that have words; no others may be asked for
   */
  @SafeVarargs
  public static <E> WordFamily<E> of(String pattern, Function<E, String> code, E... values) {
    WordFamily<E> family = new WordFamily<>();
    for (E value : values) {
      family.keys.put(value, pattern.replace(CODE, code.apply(value)));
    }
    return family;
  }

  /** A family whose values are the codes themselves. */
  public static WordFamily<String> of(String pattern, String... codes) {
    return of(pattern, Function.identity(), codes);
  }

  /**
   * The key for a value.
   *
   * @throws IllegalArgumentException if the value is none of the family
   */
  public String of(E value) {
    String key = keys.get(value);
    if (key == null) {
      throw new IllegalArgumentException("no words for " + value + " among " + keys.values());
    }
    return key;
  }

  /** All keys. */
  public Collection<String> keys() {
    return keys.values();
  }
}
