package vn.parindex.site.offline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures and words as JSON that may stand in a script element of a page. */
final class ScriptData {

  private ScriptData() {}

  /**
   * JSON of texts, flags, whole numbers, null, lists and maps of them.
   *
   * @throws IllegalArgumentException for anything else
   */
  static String of(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Integer) {
      return String.valueOf(value);
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ScriptData::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + of(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    throw new IllegalArgumentException("no JSON: " + value.getClass());
  }

  /** Nothing in it ends the element, begins a comment, or is a line end of old scripts. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        json.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
