package vn.parindex.site.zip;

/** The XML that stands in documents and workbooks. */
public final class Xml {

  /** How a file of it begins. */
  public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Xml() {}

  /** Words as XML says them, in content and in attributes: a reader gets every character. */
  public static String words(String words) {
    StringBuilder xml = new StringBuilder(words.length() + 16);
    add(words, xml);
    return xml.toString();
  }

  /** Adds words to XML that grows. */
  public static void add(String words, StringBuilder to) {
    int done = 0;
    for (int i = 0; i < words.length(); i++) {
      String escape = escape(words.charAt(i));
      if (!escape.isEmpty()) {
        to.append(words, done, i).append(escape);
        done = i + 1;
      }
    }
    to.append(words, done, words.length());
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      default -> "";
    };
  }
}
