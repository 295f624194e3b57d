package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;

/**
 * The content of a JSON file, with the place of every value. Decimals are exact, whatever their
 * size.
 *
 * @param file path below the data folder
 * @param sha256 of the bytes as read
 * @param root the content
 * @param positions where the value with a JSON pointer stands, or the nearest one above it; a
 *     property counts from its name
 */
record JsonDocument(String file, String sha256, Json root, Function<String, Position> positions) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Digits that an int can hold, whatever they are. */
  private static final int INT_DIGITS = 9;

  /** A sound text. */
  static JsonDocument of(String file, String sha256, JsonText text) {
    return new JsonDocument(file, sha256, text.root(), text::position);
  }

  /**
   * The document; empty when nobody can say what is meant. Of a document with faults, which are
   * reported, it is what was meant, so that the rest can be judged.
   */
  static Optional<JsonDocument> parse(SourceText source, Report report) {
    Optional<JsonText> sound = JsonText.of(source.text().getBytes(StandardCharsets.UTF_8));
    if (sound.isPresent()) {
      return Optional.of(of(source.file(), source.sha256(), sound.get()));
    }
    JsonFaults.Reading reading = JsonFaults.all(source);
    for (JsonFaults.Fault fault : reading.faults()) {
      report.add(
          fault.problem(),
          source.file(),
          source.position(fault.offset()),
          fault.pointer(),
          fault.found(),
          fault.expected(),
          fault.remedy());
    }
    if (reading.faults().isEmpty()) {
      // The two readers disagree, which no test has seen; the strict one wins.
      report.add(
          Problem.NOT_JSON,
          Place.of(source.file()),
          "",
          "JSON theo RFC 8259",
          "Gửi tệp này cho người phụ trách phần mềm.");
      return Optional.empty();
    }
    return reading
        .tree()
        .map(
            tree ->
                new JsonDocument(
                    source.file(),
                    source.sha256(),
                    Json.of(tree),
                    pointer -> nearest(reading.positions(), pointer)));
  }

  private static Position nearest(Map<String, Position> positions, String pointer) {
    String place = pointer;
    while (!positions.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return positions.get(place);
  }

  /** A number; 30.0 is the whole number 30, as in a schema. */
  static JsonNode number(BigDecimal value) {
    boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    return !whole
        ? NODES.numberNode(value)
        : value.precision() - value.scale() <= INT_DIGITS
            ? NODES.numberNode(value.intValueExact())
            : NODES.numberNode(value.toBigIntegerExact());
  }

  /** The same file with other content: without what cannot be judged. */
  JsonDocument with(JsonNode other) {
    return new JsonDocument(file, sha256, Json.of(other), positions);
  }

  /** Where a value stands, or the nearest one above it. */
  Position position(String pointer) {
    return positions.apply(pointer);
  }
}
