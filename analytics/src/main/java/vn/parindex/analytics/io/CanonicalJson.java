package vn.parindex.analytics.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/**
 * The one layout of data files, so that a changed figure is a changed line: two spaces, LF, a final
 * line break; an array or object stands on one line when that fits in 100 columns and none of its
 * members nests more than one further level. The document itself is always expanded.
 */
final class CanonicalJson {

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The text of a document. */
  static String text(JsonNode root) {
    CanonicalJson json = new CanonicalJson();
    json.expanded(root, 0);
    return json.out.append('\n').toString();
  }

  private void value(JsonNode node, int indent, int trailing) {
    if (!node.isContainerNode() || node.isEmpty()) {
      compact(node, out);
      return;
    }
    if (depth(node) <= 2) {
      StringBuilder line = new StringBuilder();
      compact(node, line);
      int column = out.length() - out.lastIndexOf("\n") - 1;
      if (column + line.length() + trailing <= WIDTH) {
        out.append(line);
        return;
      }
    }
    expanded(node, indent);
  }

  private void expanded(JsonNode node, int indent) {
    if (!node.isContainerNode() || node.isEmpty()) {
      compact(node, out);
      return;
    }
    out.append(node.isObject() ? '{' : '[');
    int left = node.size();
    Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
    for (JsonNode child : node) {
      left--;
      out.append('\n').append("  ".repeat(indent + 1));
      if (node.isObject()) {
        quoted(fields.next().getKey(), out);
        out.append(": ");
      }
      value(child, indent + 1, left > 0 ? 1 : 0);
      if (left > 0) {
        out.append(',');
      }
    }
    out.append('\n').append("  ".repeat(indent)).append(node.isObject() ? '}' : ']');
  }

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node) {
      deepest = Math.max(deepest, depth(child));
    }
    return node.isContainerNode() ? deepest + 1 : 0;
  }

  private static void compact(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      String separator = "{";
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        out.append(separator);
        quoted(field.getKey(), out);
        out.append(": ");
        compact(field.getValue(), out);
        separator = ", ";
      }
      out.append(node.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      String separator = "[";
      for (JsonNode child : node) {
        out.append(separator);
        compact(child, out);
        separator = ", ";
      }
      out.append(node.isEmpty() ? "[]" : "]");
    } else if (node.isTextual()) {
      quoted(node.textValue(), out);
    } else if (node.isNumber()) {
      out.append(MessageWords.plain(node.decimalValue()));
    } else {
      out.append(node.asText());
    }
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
