package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The attributes of an element in their order; a handful. */
final class Attributes {
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** Adds one; false, and nothing added, if there is one of this name. */
  boolean add(String name, String value) {
    if (has(name)) {
      return false;
    }
    names.add(name);
    values.add(value);
    return true;
  }

  void clear() {
    names.clear();
    values.clear();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The value; empty where there is none. */
  String get(String name) {
    int place = names.indexOf(name);
    return place < 0 ? "" : values.get(place);
  }

  void forEach(BiConsumer<String, String> each) {
    for (int i = 0; i < names.size(); i++) {
      each.accept(names.get(i), values.get(i));
    }
  }
}
