package vn.parindex.analytics.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;

/**
 * A JSON text as a tree, with the place of every value. Decimals are exact, whatever their size.
 *
 * @param source the text
 * @param root the tree
 * @param positions where each value stands, by JSON pointer; a property counts from its name
 */
record JsonDocument(SourceText source, JsonNode root, Map<String, Position> positions) {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonFaults.DEEPEST)
                  .maxNumberLength(JsonFaults.LONGEST_NUMBER)
                  .maxStringLength(JsonFaults.LONGEST_STRING)
                  .maxNameLength(JsonFaults.LONGEST_STRING)
                  .maxDocumentLength(FileReader.LARGEST)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The document; empty when nobody can say what is meant. Of a document with faults, which are
   * reported, it is what was meant, so that the rest can be judged.
   */
  static Optional<JsonDocument> parse(SourceText source, Report report) {
    if (JsonFaults.isIn(source)) {
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
      return reading.tree().map(tree -> new JsonDocument(source, tree, reading.positions()));
    }
    Map<String, Position> positions = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(new StringReader(source.text()))) {
      parser.nextToken();
      JsonNode root = value(parser, "", position(parser), positions);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "tokens after the end");
      }
      return Optional.of(new JsonDocument(source, root, positions));
    } catch (IOException failure) {
      // The two readers disagree, which no test has seen; the strict one wins.
      report.add(
          Problem.NOT_JSON,
          Place.of(source.file()),
          failure.getClass().getSimpleName(),
          "JSON theo RFC 8259",
          "Gửi tệp này cho người phụ trách phần mềm.");
      return Optional.empty();
    }
  }

  /** Every text and every name of a property in a sound document, each once. */
  static Stream<String> texts(SourceText source) {
    Set<String> texts = new HashSet<>();
    try (JsonParser parser = FACTORY.createParser(new StringReader(source.text()))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(source.file() + " was sound before", failure);
    }
    return texts.stream();
  }

  private static Position position(JsonParser parser) {
    var location = parser.currentTokenLocation();
    return new Position(location.getLineNr(), location.getColumnNr());
  }

  private static JsonNode value(
      JsonParser parser, String pointer, Position at, Map<String, Position> positions)
      throws IOException {
    positions.put(pointer, at);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Position keyAt = position(parser);
        String key = parser.currentName();
        String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        parser.nextToken();
        object.set(key, value(parser, below, keyAt, positions));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser, pointer + "/" + array.size(), position(parser), positions));
      }
      return array;
    }
    return scalar(parser, token);
  }

  private static JsonNode scalar(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return NODES.textNode(parser.getText());
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return number(parser.getDecimalValue());
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    return NODES.nullNode();
  }

  /** A number; 30.0 is the whole number 30, as in a schema. */
  static JsonNode number(BigDecimal value) {
    boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    return !whole
        ? NODES.numberNode(value)
        : value.precision() <= 9
            ? NODES.numberNode(value.intValueExact())
            : NODES.numberNode(value.toBigIntegerExact());
  }

  /** The same text with another tree: one without what cannot be judged. */
  JsonDocument with(JsonNode other) {
    return new JsonDocument(source, other, positions);
  }

  /** Where a value stands, or the nearest one above it. */
  Position position(String pointer) {
    String place = pointer;
    while (!positions.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return positions.get(place);
  }

  /** The value at a pointer; the missing node when there is none. */
  JsonNode at(String pointer) {
    return root.at(pointer);
  }
}
