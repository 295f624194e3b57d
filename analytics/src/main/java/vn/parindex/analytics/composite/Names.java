package vn.parindex.analytics.composite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Names in their order, and the place of each. */
final class Names {

  private final String what;
  private final List<String> list;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Copies the names.
   *
   * @param what what is named, for messages
   * @param names each once
   */
  Names(String what, Collection<String> names) {
    this.what = what;
    this.list = List.copyOf(names);
    list.forEach(name -> places.put(name, places.size()));
  }

  List<String> list() {
    return list;
  }

  int size() {
    return list.size();
  }

  String name(int place) {
    return list.get(place);
  }

  OptionalInt find(String name) {
    Integer place = places.get(name);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  int index(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " " + name));
  }
}
