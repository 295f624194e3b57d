package vn.parindex.analytics.io;

import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.parindex.analytics.check.Place;

/**
 * A value of a document on its way into the model.
 *
 * @param node the value
 * @param where its place, which is asked for only where something is wrong
 * @param report what is told of it
 */
record At(Json node, Supplier<Place> where, Report report) {

  /** A document. */
  static At of(JsonDocument document, Report report) {
    return new At(document.root(), () -> Place.of(document.file()), report);
  }

  Place place() {
    return where.get();
  }

  At at(String key) {
    return at(node.path(key), key);
  }

  At at(int index) {
    return at(node.path(index), index);
  }

  /** A value that this one holds, by its name or number. */
  At at(Json below, Object step) {
    return new At(below, () -> place().at(step), report);
  }

  /** Every value that this one holds. */
  void each(Consumer<At> use) {
    int index = 0;
    for (Json each = node.first(); !each.isMissing(); each = each.next()) {
      use.accept(at(each, node.isObject() ? each.name() : index++));
    }
  }
}
