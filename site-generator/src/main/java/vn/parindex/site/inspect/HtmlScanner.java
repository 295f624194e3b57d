package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a page in which nothing needs to be guessed: every element is closed, every value quoted,
 * every element where HTML wants it. That is how our templates write, and costs a fraction of what
 * {@link ParsedMarkup} costs, which reads all others. Both find the same in a page that both read.
 */
final class HtmlScanner {

  private static final String DOCTYPE = "<!doctype html>";

  private static final Set<String> VOID =
      Set.of("base", "br", "col", "hr", "img", "input", "link", "meta");

  private static final Set<String> RAW = Set.of("script", "style");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** What ends a paragraph. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "dt",
          "dd",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");

  private static final Set<String> WORDS =
      Set.of(
          "a",
          "abbr",
          "b",
          "br",
          "button",
          "cite",
          "code",
          "em",
          "i",
          "img",
          "input",
          "kbd",
          "label",
          "legend",
          "mark",
          "noscript",
          "script",
          "select",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "svg",
          "time",
          "u");

  private static final Set<String> SVG =
      Set.of(
          "a",
          "circle",
          "defs",
          "desc",
          "ellipse",
          "g",
          "line",
          "path",
          "polygon",
          "polyline",
          "rect",
          "text",
          "title",
          "tspan",
          "use");

  /** Elements that hold nothing but these, and no words. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "", Set.of("html"),
          "select", Set.of("option"),
          "html", Set.of("head", "body"),
          "head", Set.of("base", "link", "meta", "script", "style", "title"),
          "table", Set.of("caption", "colgroup", "thead", "tbody", "tfoot"),
          "colgroup", Set.of("col"),
          "thead", Set.of("tr"),
          "tbody", Set.of("tr"),
          "tfoot", Set.of("tr"),
          "tr", Set.of("td", "th"));

  /** Of a list of terms. */
  private static final Set<String> TERMS = Set.of("dt", "dd");

  /** Blocks that hide no open item. */
  private static final Set<String> THROUGH = Set.of("address", "div", "p");

  private static final Set<String> OF_TABLES = Set.of("caption", "td", "th");

  /** Elements of drawings that hold words only. */
  private static final Set<String> NAMES = Set.of("title", "desc");

  /** Elements of pages that hold words only. */
  private static final Set<String> WORDS_ONLY = Set.of("title", "option");

  private static final Map<String, String> ENTITIES =
      Map.of(
          "&amp;", "&",
          "&lt;", "<",
          "&gt;", ">",
          "&quot;", "\"",
          "&nbsp;", "\u00A0",
          "&#39;", "'",
          "&#34;", "\"");

  private static final int LAST_NAMES = 1 << 11;

  private final String text;
  private final Markup to;
  private final List<String> open = new ArrayList<>(List.of(""));
  private final Attributes attributes = new Attributes();

  /** By their hashes, names that were read already. */
  private final String[] lastNames = new String[LAST_NAMES];

  private boolean isSound = true;
  private int drawings;
  private int at;
  private int line = 1;
  private int counted;

  private HtmlScanner(String text, Markup to) {
    this.text = text;
    this.to = to;
  }

  /**
   * Reads a page and tells what it holds.
   *
   * @return whether it could be read; if not, what was told means nothing
   */
  static boolean scan(String page, Markup to) {
    return new HtmlScanner(page, to).scan();
  }

  /**
   * Reads a drawing in a file of its own.
   *
   * @return whether it could be read; if not, what was told means nothing
   */
  static boolean scanDrawing(String drawing, Markup to) {
    return new HtmlScanner(drawing, to).scanDrawing();
  }

  private boolean scanDrawing() {
    drawings = 1;
    return isPlain() && read();
  }

  private boolean scan() {
    if (!isPlain() || !text.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length())) {
      return false;
    }
    to.doctype();
    at = DOCTYPE.length();
    return read();
  }

  private boolean isPlain() {
    return text.indexOf('\r') < 0 && text.indexOf('\0') < 0;
  }

  private boolean read() {
    while (at < text.length()) {
      boolean isRead = text.charAt(at) == '<' ? tag() : words();
      if (!isRead || !isSound) {
        return false;
      }
    }
    return open.size() == 1;
  }

  private String parent() {
    return open.get(open.size() - 1);
  }

  private boolean words() {
    int end = text.indexOf('<', at);
    String words = text.substring(at, end < 0 ? text.length() : end);
    at += words.length();
    if (CHILDREN.containsKey(parent())) {
      return words.isBlank();
    }
    to.text(characters(words));
    return true;
  }

  /** What words say; not sound where they have an entity that we do not write. */
  private String characters(String words) {
    int entity = words.indexOf('&');
    if (entity < 0) {
      return words;
    }
    StringBuilder characters = new StringBuilder(words.length());
    int done = 0;
    while (entity >= 0 && isSound) {
      int end = words.indexOf(';', entity) + 1;
      String character = ENTITIES.get(words.substring(entity, Math.max(entity, end)));
      isSound = character != null;
      characters.append(words, done, entity).append(character);
      done = end;
      entity = words.indexOf('&', end);
    }
    return isSound ? characters.append(words, done, words.length()).toString() : words;
  }

  private boolean tag() {
    if (text.startsWith("</", at)) {
      int start = at + 2;
      at = text.indexOf('>', start) + 1;
      String name = parent();
      return at == start + name.length() + 1 && text.startsWith(name, start) && close(name);
    }
    int start = at;
    at++;
    String name = name();
    attributes.clear();
    while (at < text.length() && isBlank(text.charAt(at))) {
      skipBlanks();
      if (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '/') {
        String key = name();
        if (!attributes.add(key, characters(value())) || key.isEmpty()) {
          return false;
        }
      }
    }
    boolean isClosed = text.startsWith("/>", at);
    at += isClosed ? 2 : 1;
    boolean isInDrawing = drawings > 0;
    boolean isVoid = !isInDrawing && VOID.contains(name);
    if (at > text.length()
        || text.charAt(at - 1) != '>'
        || isClosed && !isInDrawing && !isVoid
        || !(isInDrawing ? mayStandInDrawing(name) : mayStand(name))) {
      return false;
    }
    to.open(name, attributes, new PlaceInFile(line(start), name));
    if (isVoid || isClosed) {
      to.close();
      return true;
    }
    open.add(name);
    drawings += name.equals("svg") ? 1 : 0;
    return !RAW.contains(name) || data(name);
  }

  private boolean close(String name) {
    if (!name.equals(parent()) || name.isEmpty()) {
      return false;
    }
    open.remove(open.size() - 1);
    drawings -= name.equals("svg") ? 1 : 0;
    to.close();
    return true;
  }

  /** A name in lower case; empty where there is none. */
  private String name() {
    int start = at;
    int hash = 0;
    while (at < text.length() && isOfName(text.charAt(at))) {
      hash = 31 * hash + text.charAt(at);
      at++;
    }
    int place = (hash ^ hash >>> 11) & LAST_NAMES - 1;
    String last = lastNames[place];
    if (last != null && last.length() == at - start && text.startsWith(last, start)) {
      return last;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    lastNames[place] = name;
    return name;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == ':';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** What stands in quotes after an equals sign; what is left open ends the tag wrongly. */
  private String value() {
    if (!text.startsWith("=\"", at)) {
      return "";
    }
    int start = at + 2;
    int end = text.indexOf('"', start);
    at = end < 0 ? text.length() : end + 1;
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private boolean data(String name) {
    String end = "</" + name + ">";
    int close = text.indexOf("</", at);
    String data = close < 0 ? "<!--" : text.substring(at, close);
    if (data.contains("<!--") || !text.startsWith(end, close)) {
      return false;
    }
    to.data(data);
    at = close + end.length();
    return close(name);
  }

  private boolean mayStandInDrawing(String name) {
    boolean isKnown = open.size() == 1 ? name.equals("svg") : SVG.contains(name);
    return isKnown && !NAMES.contains(parent()) && !isNested(name);
  }

  private boolean mayStand(String name) {
    String parent = parent();
    if (WORDS_ONLY.contains(parent)) {
      return false;
    }
    if (CHILDREN.containsKey(parent)) {
      return CHILDREN.get(parent).contains(name);
    }
    boolean isKnown = BLOCKS.contains(name) || WORDS.contains(name);
    return isKnown
        && !(BLOCKS.contains(name) && endsParagraph())
        && !(name.equals("li") && endsItem(Set.of("li")))
        && !(TERMS.contains(name) && endsItem(TERMS))
        && !(HEADINGS.contains(name) && HEADINGS.contains(parent))
        && !isNested(name);
  }

  private boolean isNested(String name) {
    return (name.equals("a") || name.equals("button")) && open.contains(name);
  }

  /** Whether a paragraph is open that a block would end. */
  private boolean endsParagraph() {
    for (int i = open.size() - 1; i > 0; i--) {
      String name = open.get(i);
      if (name.equals("p")) {
        return true;
      }
      if (OF_TABLES.contains(name) || name.equals("button")) {
        return false;
      }
    }
    return false;
  }

  /** Whether an item is open that another one would end. */
  private boolean endsItem(Set<String> items) {
    for (int i = open.size() - 1; i > 0; i--) {
      String name = open.get(i);
      if (items.contains(name)) {
        return true;
      }
      boolean isLookedThrough = THROUGH.contains(name);
      if (!isLookedThrough && (BLOCKS.contains(name) || OF_TABLES.contains(name))) {
        return false;
      }
    }
    return false;
  }

  private int line(int position) {
    for (int i = text.indexOf('\n', counted);
        i >= 0 && i < position;
        i = text.indexOf('\n', i + 1)) {
      line++;
      counted = i + 1;
    }
    return line;
  }
}
