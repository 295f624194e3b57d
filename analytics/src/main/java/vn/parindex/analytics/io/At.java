package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import vn.parindex.analytics.check.Place;

/**
 * A value of a document on its way into the model.
 *
 * @param node the value
 * @param where its place, which is asked for only where something is wrong
 * @param report what is told of it
 */
record At(JsonNode node, Supplier<Place> where, Report report) {

  /** A document. */
  static At of(JsonDocument document, Report report) {
    return new At(document.root(), () -> Place.of(document.source().file()), report);
  }

  Place place() {
    return where.get();
  }

  At at(String key) {
    return new At(node.path(key), () -> place().at(key), report);
  }

  At at(int index) {
    return new At(node.path(index), () -> place().at(index), report);
  }
}
