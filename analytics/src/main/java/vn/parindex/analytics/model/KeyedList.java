package vn.parindex.analytics.model;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An immutable list whose items are also found by a key, without a search. Equal to every list with
 * equal items in the same order.
 *
 * <p>Worked example: the units 21529, 21538 and again 21529 are three items; {@code find} of 21529
 * is the first of them.
 *
 * @param <K> the key
 * @param <V> the items
 */
public final class KeyedList<K, V> extends AbstractList<V> implements RandomAccess {

  private final List<V> items;
  private final Map<K, V> byKey;

  private KeyedList(List<V> items, Map<K, V> byKey) {
    this.items = items;
    this.byKey = byKey;
  }

  /** The items in their order; of two with one key the first is found. */
  public static <K, V> KeyedList<K, V> of(List<V> items, Function<V, K> key) {
    List<V> copy = List.copyOf(items);
    Map<K, V> byKey = new LinkedHashMap<>();
    copy.forEach(item -> byKey.putIfAbsent(key.apply(item), item));
    return new KeyedList<>(copy, Collections.unmodifiableMap(byKey));
  }

  /** The item with this key, the first if there are more. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The first item of each key, in the order of the list. */
  public Map<K, V> byKey() {
    return byKey;
  }

  @Override
  public V get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }
}
