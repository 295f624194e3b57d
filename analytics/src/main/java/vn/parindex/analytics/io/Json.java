package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A value of a JSON text, or that there is none.
 *
 * @param text the whole
 * @param index which value of it; below 0 when there is none
 * @param end the value after the last one of what holds this one
 */
record Json(JsonText text, int index, int end) {

  /** There is no such value. */
  static final Json MISSING = new Json(null, -1, -1);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Digits that a long can hold, whatever they are. */
  private static final int SAFE_DIGITS = 18;

  /** The content of a tree. */
  static Json of(JsonNode tree) {
    return JsonText.trusted(tree.toString().getBytes(StandardCharsets.UTF_8)).root();
  }

  boolean isMissing() {
    return index < 0;
  }

  private boolean isA(char first) {
    return !isMissing() && text.first(index) == first;
  }

  boolean isObject() {
    return isA('{');
  }

  boolean isArray() {
    return isA('[');
  }

  boolean isTextual() {
    return isA('"');
  }

  boolean isBoolean() {
    return isA('t') || isA('f');
  }

  boolean isNumber() {
    return !isMissing() && (isA('-') || text.first(index) >= '0' && text.first(index) <= '9');
  }

  /** Whether it is a number, text or word. */
  boolean isScalar() {
    return !isMissing() && !text.isContainer(index);
  }

  /** The first value in an object or array. */
  Json first() {
    return !isScalar() && !isMissing() && text.after(index) > index + 1
        ? new Json(text, index + 1, text.after(index))
        : MISSING;
  }

  /** The value after this one in the same object or array. */
  Json next() {
    int next = text.after(index);
    return next < end ? new Json(text, next, end) : MISSING;
  }

  /** Does something with every value that it holds itself. */
  void each(Consumer<Json> use) {
    for (Json each = first(); !each.isMissing(); each = each.next()) {
      use.accept(each);
    }
  }

  /** The line, from 1, on which it begins; a property begins with its name. */
  int line() {
    return text.line(index);
  }

  /** The name in the object that holds it; empty in a list. */
  String name() {
    return text.name(index);
  }

  /** A property of an object. */
  Json path(String key) {
    if (isObject()) {
      int last = text.after(index);
      for (int i = index + 1; i < last; i = text.after(i)) {
        if (text.name(i).equals(key)) {
          return new Json(text, i, last);
        }
      }
    }
    return MISSING;
  }

  boolean has(String key) {
    return !path(key).isMissing();
  }

  /** An item of a list. */
  Json path(int item) {
    Json each = isArray() && item >= 0 ? first() : MISSING;
    for (int i = 0; i < item && !each.isMissing(); i++) {
      each = each.next();
    }
    return each;
  }

  /** How many values it holds itself. */
  int size() {
    int size = 0;
    for (Json each = first(); !each.isMissing(); each = each.next()) {
      size++;
    }
    return size;
  }

  /** The steps of a JSON pointer. */
  static List<String> steps(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Stream.of(pointer.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  /** What stands at one step of a JSON pointer. */
  Json step(String step) {
    return isArray() && step.matches("0|[1-9][0-9]{0,7}")
        ? path(Integer.parseInt(step))
        : path(step);
  }

  /** A text. */
  String textValue() {
    return text.text(index);
  }

  /** A text; empty when it is none. */
  Optional<String> textIfAny() {
    return isTextual() ? Optional.of(textValue()) : Optional.empty();
  }

  /** Whether it is {@code true}. */
  boolean booleanValue() {
    return isA('t');
  }

  /** A number, exactly; 30.0 is the whole number 30, as in a schema. */
  BigDecimal decimalValue() {
    int length = text.length(index);
    boolean negative = text.at(index, 0) == '-';
    long digits = 0;
    int scale = -1;
    boolean whole = true;
    for (int i = negative ? 1 : 0; i < length; i++) {
      byte b = text.at(index, i);
      if (b == '.') {
        scale = 0;
      } else if (b >= '0' && b <= '9' && i < SAFE_DIGITS) {
        digits = digits * 10 + b - '0';
        whole &= scale < 0 || b == '0';
        scale += scale < 0 ? 0 : 1;
      } else {
        // With a power of ten, or too long for a long.
        return JsonDocument.number(new BigDecimal(text.raw(index))).decimalValue();
      }
    }
    for (int i = 0; whole && i < scale; i++) {
      digits /= 10;
    }
    return BigDecimal.valueOf(negative ? -digits : digits, whole ? 0 : scale);
  }

  /** A number, text or word as a text; empty when it is none. */
  String asText() {
    return isTextual() ? textValue() : isScalar() ? tree().asText() : "";
  }

  /** A number, text or word as a text; what is usual when there is none. */
  String asText(String usual) {
    return isMissing() || isA('n') ? usual : asText();
  }

  /** The same as a tree, of which everything can be asked. */
  JsonNode tree() {
    if (isMissing()) {
      return NODES.missingNode();
    }
    if (isObject()) {
      ObjectNode object = NODES.objectNode();
      each(value -> object.set(value.name(), value.tree()));
      return object;
    }
    if (isArray()) {
      ArrayNode array = NODES.arrayNode();
      each(value -> array.add(value.tree()));
      return array;
    }
    return isTextual()
        ? NODES.textNode(textValue())
        : isNumber()
            ? JsonDocument.number(new BigDecimal(text.raw(index)))
            : isBoolean() ? NODES.booleanNode(booleanValue()) : NODES.nullNode();
  }
}
