package vn.parindex.site.render;

/**
 * The rows of the first table of a page as a script, for pages that set some of them side by side.
 */
final class LentRows {

  private static final String FROM = "<tbody>";
  private static final String TO = "</tbody>";

  private LentRows() {}

  /**
   * A script that hands the rows over.
   *
   * @param html a page with a table, beside the one that asks, so that links lead where they led
   */
  static String script(String html) {
    int from = html.indexOf(FROM);
    int to = html.indexOf(TO, from) + TO.length();
    StringBuilder script = new StringBuilder("parindexRows(\"");
    for (int i = from; i < to; i++) {
      char c = html.charAt(i);
      switch (c) {
        case '"', '\\' -> script.append('\\').append(c);
        case '\n' -> script.append("\\n");
        case '\r' -> script.append("\\r");
        case '\u2028' -> script.append("\\u2028");
        case '\u2029' -> script.append("\\u2029");
        default -> script.append(c);
      }
    }
    return script.append("\");\n").toString();
  }
}
