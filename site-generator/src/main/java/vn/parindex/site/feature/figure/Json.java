package vn.parindex.site.feature.figure;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, whole numbers and texts as a script reads them. */
final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.write(value);
    return json.out.toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      String between = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(between);
        text(entry.getKey().toString());
        out.append(':');
        write(entry.getValue());
        between = ",";
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      String between = "";
      for (Object one : list) {
        out.append(between);
        write(one);
        between = ",";
      }
      out.append(']');
    } else if (value instanceof Integer number) {
      out.append(number.intValue());
    } else {
      text((String) value);
    }
  }

  /**
   * Letters stand as they are; what ends a text or a line, or would begin or end an element were
   * the script put into a page, is written by its number.
   */
  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || c == '\u2028' || c == '\u2029' || isTag(text, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isTag(String text, int at) {
    return text.charAt(at) == '<'
        && at + 1 < text.length()
        && " =0123456789".indexOf(text.charAt(at + 1)) < 0;
  }
}
