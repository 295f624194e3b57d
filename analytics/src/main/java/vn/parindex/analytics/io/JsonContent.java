package vn.parindex.analytics.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Problem;

/**
 * The content of a JSON text that is no data file, read as strictly as those are: UTF-8, within the
 * same limits, no name twice, nothing after the end. Whatever is wrong is said with line and
 * column.
 *
 * <p>Example: {@code {"a": 1.50}} is a map of one number, 1.50, at {@code /a} on line 1, column 2.
 */
public final class JsonContent {

  private final String file;
  private final Optional<JsonDocument> document;
  private final List<Finding> faults;

  private JsonContent(String file, Optional<JsonDocument> document, List<Finding> faults) {
    this.file = file;
    this.document = document;
    this.faults = faults;
  }

  /**
   * Reads a text.
   *
   * @param file what messages call it
   * @param bytes of the file, whatever they are
   */
  public static JsonContent read(String file, byte[] bytes) {
    Report report = new Report();
    // Where the file lies does not matter: it is not read again.
    Optional<JsonDocument> document =
        new FileReader(Path.of(""), report)
            .decode(file, bytes, "")
            .flatMap(text -> JsonDocument.parse(text, report));
    return new JsonContent(file, document, report.findings());
  }

  /**
   * The content as lists, maps in the order of the text, texts, {@code BigDecimal}s, {@code
   * Boolean}s, and null for null; empty when something was found.
   */
  public Optional<Object> root() {
    return faults.isEmpty()
        ? document.map(JsonDocument::root).map(JsonContent::plain)
        : Optional.empty();
  }

  /** What is wrong with the text. */
  public List<Finding> faults() {
    return List.copyOf(faults);
  }

  /** The line, from 1, on which the value with a JSON pointer stands, or the one that holds it. */
  public int line(String pointer) {
    return position(pointer).line();
  }

  /** What is wrong with the value with a JSON pointer. */
  public Finding finding(
      Problem problem, String pointer, String found, String expected, String remedy) {
    Position position = position(pointer);
    return problem.at(file, position.line(), position.column(), pointer, found, expected, remedy);
  }

  private Position position(String pointer) {
    return document.map(known -> known.position(pointer)).orElse(Position.WHOLE_FILE);
  }

  private static Object plain(Json value) {
    if (value.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      value.each(each -> map.put(each.name(), plain(each)));
      return map;
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.each(each -> list.add(plain(each)));
      return list;
    }
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return value.isTextual()
        ? value.textValue()
        : value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
  }
}
