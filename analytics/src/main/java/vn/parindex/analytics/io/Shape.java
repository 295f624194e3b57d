package vn.parindex.analytics.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a schema asks of a value, made ready to be asked of many. It only says whether a value fits;
 * why one does not {@link StructureCheck} says, which also is why a few values may be told not to
 * fit that do: they are looked at again.
 *
 * <p>Knows the keywords that the schemas of the data use. Which properties go together ({@code
 * oneOf}) the model says.
 */
final class Shape {

  /** Words about a schema, and what the model says. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "$schema", "$id", "$defs", "$ref", "title", "description", "oneOf", "dependentRequired");

  /** Texts of a form, such as codes and days, come again and again: so many are remembered. */
  private static final int REMEMBERED = 20_000;

  private final Set<String> types = new HashSet<>();
  private final Set<Object> values = new HashSet<>();
  private final Map<String, Shape> properties = new HashMap<>();
  private final Set<String> required = new HashSet<>();
  private final Set<String> rightTexts = new HashSet<>();
  private final Set<String> rightNames = new HashSet<>();
  private Optional<Pattern> form = Optional.empty();
  private Optional<Pattern> nameForm = Optional.empty();
  private Optional<Shape> named = Optional.empty();
  private Optional<Shape> item = Optional.empty();
  private Optional<BigDecimal> least = Optional.empty();
  private Optional<BigDecimal> most = Optional.empty();
  private boolean aboveLeast;
  private boolean isClosed;
  private boolean isDay;
  private boolean isUnique;
  private int fewest;
  private int shortest;
  private int longest = Integer.MAX_VALUE;

  private Shape() {}

  /** What a schema asks of a whole file. */
  static Shape of(SchemaVersion version) {
    try (InputStream in = version.open()) {
      Json schema = JsonText.trusted(in.readAllBytes()).root();
      return new Schema(schema, new HashMap<>()).shape(schema);
    } catch (IOException failure) {
      throw new UncheckedIOException(version.kind().code(), failure);
    }
  }

  /** Reads one schema; what is referred to is read once. */
  private record Schema(Json root, Map<String, Shape> referred) {

    Shape shape(Json node) {
      String reference = node.path("$ref").asText("");
      if (!reference.isEmpty()) {
        node.each(word -> mustMeanNothing(word.name()));
        return referred(reference);
      }
      Shape shape = new Shape();
      read(shape, node);
      return shape;
    }

    private Shape referred(String reference) {
      if (!referred.containsKey(reference)) {
        Shape shape = new Shape();
        // Before it is read: it may hold itself.
        referred.put(reference, shape);
        Json node = root;
        for (String step : Json.steps(reference.substring(1))) {
          node = node.path(step);
        }
        read(shape, node);
      }
      return referred.get(reference);
    }

    private void read(Shape shape, Json node) {
      node.each(value -> word(shape, value.name(), value));
    }

    private void word(Shape shape, String word, Json value) {
      switch (word) {
        case "type" -> shape.types.addAll(words(value));
        case "const" -> shape.values.add(constant(value));
        case "enum" -> value.each(constant -> shape.values.add(constant(constant)));
        case "properties" ->
            value.each(property -> shape.properties.put(property.name(), shape(property)));
        case "patternProperties" -> {
          Json only = value.first();
          shape.nameForm = Optional.of(Pattern.compile(only.name()));
          shape.named = Optional.of(shape(only));
        }
        case "additionalProperties" -> shape.isClosed = !value.booleanValue();
        case "required" -> shape.required.addAll(words(value));
        case "items" -> shape.item = Optional.of(shape(value));
        case "minItems", "minProperties" -> shape.fewest = value.decimalValue().intValueExact();
        case "uniqueItems" -> shape.isUnique = value.booleanValue();
        case "minLength" -> shape.shortest = value.decimalValue().intValueExact();
        case "maxLength" -> shape.longest = value.decimalValue().intValueExact();
        case "pattern" -> shape.form = Optional.of(Pattern.compile(value.textValue()));
        case "format" -> shape.isDay = isDay(value.textValue());
        case "minimum" -> shape.least = Optional.of(value.decimalValue());
        case "exclusiveMinimum" -> {
          shape.least = Optional.of(value.decimalValue());
          shape.aboveLeast = true;
        }
        case "maximum" -> shape.most = Optional.of(value.decimalValue());
        default -> mustMeanNothing(word);
      }
    }

    private static void mustMeanNothing(String word) {
      if (!WITHOUT_MEANING.contains(word)) {
        throw new IllegalStateException("a schema has an unknown word: " + word);
      }
    }

    private static List<String> words(Json node) {
      List<String> words = new ArrayList<>();
      node.each(word -> words.add(word.textValue()));
      return node.isTextual() ? List.of(node.textValue()) : words;
    }

    private static boolean isDay(String format) {
      if (!format.equals("date")) {
        throw new IllegalStateException("a schema has an unknown format: " + format);
      }
      return true;
    }
  }

  /** A text or number that can be compared. */
  private static Object constant(Json value) {
    return value.isNumber() ? value.decimalValue() : value.textValue();
  }

  /** Whether a value is as the schema asks. */
  boolean fits(Json value) {
    if (value.isObject()) {
      return isOf("object") && values.isEmpty() && fitsAsObject(value);
    }
    if (value.isArray()) {
      return isOf("array") && values.isEmpty() && fitsAsList(value);
    }
    if (!values.isEmpty()) {
      return (value.isTextual() || value.isNumber()) && values.contains(constant(value));
    }
    if (value.isTextual()) {
      return isOf("string") && fitsAsText(value);
    }
    return value.isNumber() ? fitsAsNumber(value) : value.isBoolean() && isOf("boolean");
  }

  private boolean isOf(String type) {
    return types.isEmpty() || types.contains(type);
  }

  private boolean fitsAsObject(Json value) {
    int size = 0;
    int there = 0;
    for (Json each = value.first(); !each.isMissing(); each = each.next()) {
      String name = each.name();
      Shape shape = properties.get(name);
      if (shape == null && isRightName(name)) {
        shape = named.orElseThrow();
      }
      if (shape == null ? isClosed : !shape.fits(each)) {
        return false;
      }
      there += required.contains(name) ? 1 : 0;
      size++;
    }
    return there == required.size() && size >= fewest;
  }

  private boolean isRightName(String name) {
    return nameForm.isPresent() && isRight(name, nameForm.get(), rightNames);
  }

  private static boolean isRight(String text, Pattern form, Set<String> right) {
    if (right.contains(text)) {
      return true;
    }
    boolean fits = text.length() <= StructureCheck.LONGEST_FORM && form.matcher(text).matches();
    if (fits && right.size() < REMEMBERED) {
      right.add(text);
    }
    return fits;
  }

  private boolean fitsAsList(Json value) {
    int size = 0;
    Set<String> seen = new HashSet<>();
    for (Json each = value.first(); !each.isMissing(); each = each.next()) {
      if (item.isPresent() && !item.get().fits(each)
          || isUnique && !(each.isTextual() && seen.add(each.textValue()))) {
        return false;
      }
      size++;
    }
    return size >= fewest;
  }

  private boolean fitsAsText(Json value) {
    if (form.isEmpty() && shortest <= 1 && value.text().length(value.index()) - 2 <= longest) {
      return value.text().length(value.index()) - 2 >= shortest;
    }
    String text = value.textValue();
    if (rightTexts.contains(text)) {
      return true;
    }
    int length = text.codePointCount(0, text.length());
    return length >= shortest
        && length <= longest
        && (!isDay || isDay(text))
        && (form.isEmpty() || isRight(text, form.get(), rightTexts));
  }

  private boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException none) {
      return false;
    }
  }

  private boolean fitsAsNumber(Json value) {
    BigDecimal number = value.decimalValue();
    int low = least.map(number::compareTo).orElse(1);
    return (isOf("number") || isOf("integer") && number.scale() <= 0)
        && (aboveLeast ? low > 0 : low >= 0)
        && most.map(number::compareTo).orElse(0) <= 0;
  }
}
